//! What does not hold in the books of funds.

use sqlx::FromRow;

/// Two figures of a fund that should agree, and do not.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct BooksFaultRow {
    /// The fund.
    pub fund_id: String,
    /// Which of its bookings, accounts, pledges or expenses; empty where it is the fund itself.
    pub what: String,
    /// What it says, in fen; of a count, the number.
    pub said: i64,
    /// What it should come to.
    pub found: i64,
}
