//! The mark that a handler puts on an answer which is the same for everybody.

use mingtong_domain::ids::CommunityId;

/// Marks an answer as a page of a community that may be kept until its log grows.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cacheable {
    pub(crate) community: CommunityId,
    /// The head that was known before the page was read: what was committed later makes it stale.
    pub(crate) head: i64,
}
