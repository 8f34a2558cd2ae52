//! What was found to be wrong.

/// Differences reported at the most: what comes after has the same cause.
pub(super) const DIFFERENCES_MAX: usize = 20;

/// Something stored that is not what the log says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The community.
    pub community: String,
    /// The table.
    pub table: String,
    /// What stands in the database; none when the row is missing.
    pub stored: Option<String>,
    /// What the log says; none when there should be no such row.
    pub from_log: Option<String>,
}

/// What was found in one community so far.
pub(super) struct Found<'c> {
    community: &'c str,
    pub(super) differences: Vec<Difference>,
}

impl<'c> Found<'c> {
    pub(super) fn in_community(community: &'c str) -> Self {
        Self { community, differences: Vec::new() }
    }

    pub(super) fn note(&mut self, table: &str, stored: Option<String>, from_log: Option<String>) {
        let (community, table) = (self.community.to_owned(), table.to_owned());
        self.differences.push(Difference { community, table, stored, from_log });
    }

    pub(super) fn are_enough(&self) -> bool {
        self.differences.len() >= DIFFERENCES_MAX
    }
}
