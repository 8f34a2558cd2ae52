//! What the log says, made in a scratch database that is thrown away.

use crate::error::StoreError;
use crate::link::Link;
use crate::scratch::{scratch, scratch_dir};
use crate::sqlite::MIGRATIONS;
use crate::sqlite::terms::plain_term_sums;
use sqlx::{Executor, SqliteConnection};
use std::collections::BTreeMap;
use tempfile::TempDir;

/// The scratch database of one community. Its index is a plain table of the words that would be put into one.
pub(super) struct Made {
    conn: SqliteConnection,
    _dir: TempDir,
}

impl Made {
    pub(super) async fn begin() -> Result<Self, StoreError> {
        let dir = scratch_dir()?;
        let mut conn = scratch(&dir.path().join("scratch.db"), &MIGRATIONS).await?;
        let plain = "DROP TABLE search_instance; DROP TABLE search; CREATE TABLE search (terms TEXT NOT NULL)";
        conn.execute(plain).await?;
        // One transaction for all of it: there is nobody else, and nothing to keep.
        conn.execute("BEGIN").await?;
        Ok(Self { conn, _dir: dir })
    }

    pub(super) fn link(&mut self) -> Link<'_> {
        Link::Sqlite(&mut self.conn)
    }

    /// What would be found of each matter.
    pub(super) async fn term_sums(&mut self) -> Result<BTreeMap<i64, u64>, StoreError> {
        plain_term_sums(&mut self.conn).await
    }
}
