//! The mark that a handler puts on an answer which is the same for everybody.

use mingtong_domain::ids::{Area, CommunityId};

/// Marks an answer as a page of a community that may be kept until one of the areas that it shows grows.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cacheable {
    pub(crate) community: CommunityId,
    /// The areas of the log that the page shows.
    pub(crate) areas: &'static [Area],
    /// The head of the log that was known before the page was read: what was committed later makes it stale.
    pub(crate) head: i64,
}
