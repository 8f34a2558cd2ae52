//! Funds, pledges, expenses, and their books.

use mingtong_domain::fund::{Account, AccountKind, BudgetLine, Source, SpendingLine};
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
    pub budget: String,
}

impl FundRow {
    /// The lines of its budget; none where it has none.
    pub fn budget(&self) -> Vec<BudgetLine> {
        let line = |part: &str| {
            let (line, fen) = part.split_once(':')?;
            Some(BudgetLine { line: SpendingLine::from_key(line)?, amount: fen.parse().ok()? })
        };
        self.budget.split(',').filter_map(line).collect()
    }
}

/// Which funds are asked for.
#[derive(Debug, Clone, Default)]
pub struct FundFilter {
    /// At these places only.
    pub places: Option<Vec<String>>,
    /// Of a time that ends with this day, `2021-06-08`, and before this moment: those opened in it or before, and those
    /// in which something was booked on a day in it or before.
    pub until: Option<(String, i64)>,
    /// So many are left out from the beginning.
    pub skip: u32,
    /// So many at most.
    pub limit: u32,
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

/// What an account of a fund comes to, beside how far the bookings of the fund go: read at once, since every entry asks
/// for both.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct StandingSumRow {
    /// What it comes to.
    #[sqlx(flatten)]
    pub sum: AccountSumRow,
    /// The number of the last booking of the fund.
    pub last_booking: i64,
}

/// A line of a booking as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BookingLineRow {
    /// The account.
    pub account: String,
    /// Of which source; empty where it is of all.
    pub source: String,
    /// Source or line of spending; empty where it is of all.
    pub item: String,
    /// What was booked; of a red entry, what it stands beside.
    pub moved: String,
    /// In fen: above nought on the left, below nought on the right.
    pub fen: i64,
}

/// What stands on a line of spending.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct LineSumRow {
    /// Which.
    pub line: String,
    /// How much, in fen.
    pub fen: i64,
}

/// A day on which something was paid from a fund.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct DayPaidRow {
    /// Of which fund.
    pub fund_id: String,
    /// On which day: `2021-06-08`.
    pub day: String,
}

/// What waits to be paid on a line of spending of a fund.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct WaitingSumRow {
    /// Of which fund.
    pub fund_id: String,
    /// Which line.
    pub line: String,
    /// How much, in fen.
    pub fen: i64,
}

/// By what flows are summed up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum FlowsBy {
    /// By the sources from which funds take, as they stand in the table: `residents,common_income`.
    #[default]
    Sources,
    /// By fund.
    Fund,
    /// By the class of community funds; nothing for others.
    Class,
    /// By month: `2021-06`.
    Month,
}

/// Which flows are asked for.
#[derive(Debug, Clone, Default)]
pub struct FlowFilter {
    /// Of these funds only.
    pub funds: Option<Vec<String>>,
    /// Of funds at these places only.
    pub places: Option<Vec<String>>,
    /// From this day on: `2021-06-08`; from the beginning where there is none.
    pub from: Option<String>,
    /// Up to this day, with it.
    pub to: String,
    /// By what.
    pub by: FlowsBy,
}

/// What moved in an account.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct FlowRow {
    /// The kind, the fund or the month.
    pub label: String,
    /// The account.
    pub account: String,
    /// Source or line of spending; empty where it is of all.
    pub item: String,
    /// What was booked; of a red entry, what it stands beside.
    pub moved: String,
    /// In fen: above nought on the left, below nought on the right.
    pub fen: i64,
}

/// Lines of one account that are asked for.
#[derive(Debug, Clone, Copy)]
pub struct EntryFilter<'a> {
    /// Of which fund.
    pub fund: &'a str,
    /// In which account.
    pub account: &'a str,
    /// Of which source or line of spending; empty where it is of all.
    pub item: &'a str,
    /// From which day to which, both with them: `2021-06-08`.
    pub days: (&'a str, &'a str),
    /// So many are left out from the beginning.
    pub skip: u32,
    /// So many at most.
    pub limit: u32,
}

/// A line of an account with its booking.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct EntryRow {
    pub no: i64,
    pub kind: String,
    pub day: String,
    pub red_of: Option<i64>,
    pub red_reason: Option<String>,
    pub about_kind: String,
    pub about_id: String,
    pub fen: i64,
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
