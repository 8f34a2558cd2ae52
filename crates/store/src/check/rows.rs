//! The rows of a table of one community, in the order of its key, read page by page.

use crate::error::StoreError;
use crate::link::Link;
use crate::tables::{Cell, Table};
use mingtong_domain::ids::CommunityId;
use std::collections::VecDeque;

/// Rows on their way.
pub(super) struct Rows<'t> {
    table: &'t Table,
    community: CommunityId,
    page: VecDeque<Vec<Cell>>,
    last: Option<Vec<Cell>>,
    is_over: bool,
}

impl<'t> Rows<'t> {
    /// From the first row on.
    pub(super) fn of(table: &'t Table, community: CommunityId) -> Self {
        Self { table, community, page: VecDeque::new(), last: None, is_over: false }
    }

    /// The next row, which stays the next.
    pub(super) async fn peek(&mut self, link: &mut Link<'_>) -> Result<Option<&Vec<Cell>>, StoreError> {
        if self.page.is_empty() && !self.is_over {
            let page = link.read_page(self.table, Some(self.community), self.last.as_deref()).await?;
            self.is_over = page.len() < self.table.rows_at_a_time();
            self.last = page.last().cloned();
            self.page = page.into();
        }
        Ok(self.page.front())
    }

    /// The next row.
    pub(super) async fn next(&mut self, link: &mut Link<'_>) -> Result<Option<Vec<Cell>>, StoreError> {
        self.peek(link).await?;
        Ok(self.page.pop_front())
    }
}
