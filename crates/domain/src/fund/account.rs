//! The accounts of a fund, and what is booked in them.

use super::keys::{RedReason, Source};
use jiff::civil::Date;
use mingtong_methods::books::{Group, Line};

keyed! {
    /// An account. Above nought on the left 借, below nought on the right 贷.
    AccountKind {
        /// Money that is there 现金: also what is held for others, and what was advanced.
        Cash = "cash",
        /// What was given for the purpose 出资.
        Given = "given",
        /// What of it was given back 退还.
        GivenBack = "given_back",
        /// What is held for others 代管.
        Held = "held",
        /// What was advanced and is to be repaid 垫付.
        Advances = "advances",
        /// What was paid 支出.
        Expense = "expense",
        /// What was paid in taxes 税费.
        Tax = "tax",
        /// What labour, goods and discounts were worth, as it was used 实物让利使用.
        InKindUsed = "in_kind_used",
        /// What they were worth, as it was given 实物让利.
        InKindGiven = "in_kind_given",
        /// What was carried over from a closed fund 结转转入.
        Opening = "opening",
        /// What another fund was opened with 结转转出.
        CarriedOn = "carried_on",
        /// What was left and paid out 结余支付.
        PaidOut = "paid_out",
    }
}

/// An account, of what was given by its source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Account {
    /// Which.
    pub kind: AccountKind,
    /// Of which source; none where it is of all.
    pub source: Option<Source>,
}

impl Account {
    /// One for all sources.
    pub fn of_all(kind: AccountKind) -> Self {
        Self { kind, source: None }
    }

    /// One of a source.
    pub fn of(kind: AccountKind, source: Source) -> Self {
        Self { kind, source: Some(source) }
    }
}

keyed! {
    /// What is booked.
    BookingKind {
        /// The rest of a closed fund 期初结转.
        Opening = "opening",
        /// Something came in 收入.
        Received = "received",
        /// Something was given back 退还.
        GivenBack = "given_back",
        /// Something was paid 支出.
        Paid = "paid",
        /// What was left went out 结清.
        Closing = "closing",
        /// A red entry 红字.
        Red = "red",
    }
}

/// A line of a booking.
pub type BookingLine = Line<Account>;

/// What is booked: a group that comes to nothing, with its number within the fund.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Booking {
    /// Its number.
    pub no: u32,
    /// What is booked.
    pub kind: BookingKind,
    /// On which day.
    pub day: Date,
    /// How much, in fen; below nought in a red entry.
    pub amount: i64,
    /// Beside which a red entry stands, and why.
    pub red: Option<(u32, RedReason)>,
    /// Its lines.
    pub group: Group<Account>,
}
