//! Communities.

use mingtong_domain::ids::CommunityId;
use sqlx::FromRow;

/// A community's head row.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct CommunityRow {
    /// The ordinal.
    #[sqlx(try_from = "i64")]
    pub community_id: CommunityId,
    /// The short name in addresses.
    pub slug: String,
    /// The next position of the log.
    pub head: i64,
    /// The position after the latest event of the register or the rule book.
    pub register_head: i64,
}
