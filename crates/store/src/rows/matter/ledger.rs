//! Templates of ledgers.

use sqlx::FromRow;

/// Which columns an office wants in its ledger of matters, in which order.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct LedgerRow {
    /// What the office calls it.
    pub name: String,
    /// The keys of its columns, in their order, with a comma between.
    pub columns: String,
}
