//! Whole tables, and the database itself.

use super::connection::{Link, operations};
use crate::error::StoreError;
use crate::tables::{Cell, Table};
use crate::{postgres, sqlite};
use mingtong_domain::ids::CommunityId;

operations! {
    /// Empties the read tables of a community.
    tables::clear_read_tables(community: CommunityId) -> ();
    /// Rows of a table with all its columns, of one or all communities, in the order of its key, after a row.
    tables::read_page(table: &Table, community: Option<CommunityId>, after: Option<&[Cell]>) -> Vec<Vec<Cell>>;
    /// Adds rows that were read from such a table.
    tables::write_page(table: &Table, rows: &[Vec<Cell>]) -> ();
    /// Whether the database answers.
    tables::ping() -> ();
}
