//! Funds, pledges, expenses, and their books.

use mingtong_domain::fund::{Account, AccountKind, Source};
use mingtong_domain::ids::{ExpenseId, FundId, PledgeId};
use sqlx::FromRow;

/// A fund; see the migration.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct FundRow {
    pub fund_id: String,
    pub purpose: String,
    pub place_id: Option<String>,
    pub sources: String,
    pub class: Option<String>,
    pub target_fen: Option<i64>,
    pub opened_ms: i64,
    pub closed_day: Option<String>,
    pub carried_on: Option<String>,
    pub latest_position: i64,
    pub origin_kind: Option<String>,
    pub origin_id: Option<String>,
}

/// A pledge; see the migration.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct PledgeRow {
    pub fund_id: String,
    pub pledge_id: String,
    pub source: String,
    pub form: String,
    pub amount_fen: i64,
    pub received_fen: i64,
    pub returned_fen: i64,
    pub to_come_fen: i64,
    pub ends_ms: i64,
    pub person_id: Option<String>,
    pub unit_id: Option<String>,
    pub reserved_ms: i64,
    pub latest_position: i64,
}

impl PledgeRow {
    /// Its id.
    pub fn id(&self) -> PledgeId {
        PledgeId(self.pledge_id.clone())
    }

    /// Its fund.
    pub fn fund(&self) -> FundId {
        FundId(self.fund_id.clone())
    }
}

/// An expense; see the migration.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct ExpenseRow {
    pub fund_id: String,
    pub expense_id: String,
    pub line: String,
    pub amount_fen: i64,
    pub net_fen: i64,
    pub state: String,
    pub approvals: i64,
    pub entered_ms: i64,
    pub latest_position: i64,
}

impl ExpenseRow {
    /// Its id.
    pub fn id(&self) -> ExpenseId {
        ExpenseId(self.expense_id.clone())
    }
}

/// A booking; see the migration.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct BookingRow {
    pub fund_id: String,
    pub no: i64,
    pub kind: String,
    pub day: String,
    pub amount_fen: i64,
    pub red_of: Option<i64>,
    pub red_reason: Option<String>,
    pub about_kind: String,
    pub about_id: String,
}

/// What an account comes to, or a line of a booking.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct AccountSumRow {
    /// The account.
    pub account: String,
    /// Of which source; empty where it is of all.
    pub source: String,
    /// In fen: above nought on the left, below nought on the right.
    pub fen: i64,
}

impl AccountSumRow {
    /// The account as the domain knows it.
    pub fn account(&self) -> Option<Account> {
        Some(Account { kind: AccountKind::from_key(&self.account)?, source: Source::from_key(&self.source) })
    }
}

/// What is to come to a fund of one source in one form.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct ToComeRow {
    /// Where it comes from.
    pub source: String,
    /// For whom it is.
    pub form: String,
    /// How much, in fen.
    pub fen: i64,
    /// How many pledges.
    pub pledges: i64,
}
