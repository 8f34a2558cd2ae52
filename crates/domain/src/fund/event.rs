//! What happens to a fund, to a pledge and to an expense.

use super::budget::BudgetLine;
use super::expense::Spending;
use super::keys::{Form, FundClass, RedReason, RestGoes, Shown, Source};
use super::origin::Origin;
use super::state::Carried;
use crate::ids::{ExpenseId, FundId, PersonId, PictureId, PlaceId, PledgeId, TextRef, UnitId};
use jiff::civil::Date;

events! {
    "What happens to a fund, to a pledge and to an expense. Amounts are in fen; `no` numbers the bookings of a fund.";

    /// It was opened.
    Opened = "fund.opened", Everybody {
        /// The new fund.
        fund: FundId,
        /// What it is for.
        purpose: TextRef,
        /// Where; none for the whole community.
        place: Option<PlaceId>,
        /// From where it takes.
        sources: Vec<Source>,
        /// What kind of community fund it is; none for another fund.
        class: Option<FundClass>,
        /// How much money is needed; none where that is open.
        target: Option<i64>,
        /// What it begins with: the rest of a closed fund.
        carried: Option<Carried>,
        /// What it comes from.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        origin: Option<Origin>,
    },
    /// A budget was set, in the place of any before.
    Budgeted = "fund.budgeted", Everybody {
        /// How much may be spent, line by line.
        lines: Vec<BudgetLine>,
        /// Why it takes the place of the one before.
        reason: Option<TextRef>,
    },
    /// It was closed: from now on there is nothing in it.
    Closed = "fund.closed", Everybody {
        /// The number of the booking; that of the last one where nothing was left.
        no: u32,
        /// What was left.
        rest: i64,
        /// Where that goes.
        goes: RestGoes,
        /// To whom it is paid out, or why.
        words: Option<TextRef>,
        /// On which day.
        day: Date,
    },
    /// Another fund was opened with its rest.
    CarriedOn = "fund.carried_on", Everybody {
        /// Which.
        to: FundId,
    },
    /// Somebody gave their word.
    Reserved = "pledge.reserved", Workers {
        /// For which fund.
        fund: FundId,
        /// The new pledge.
        pledge: PledgeId,
        /// Where it comes from.
        source: Source,
        /// For whom it is.
        form: Form,
        /// How much.
        amount: i64,
        /// Who, where they are known here.
        person: Option<PersonId>,
        /// Which unit or shop.
        unit: Option<UnitId>,
        /// Who, in words: a home, a name.
        donor: Option<TextRef>,
        /// How they stand in public.
        shown: Shown,
        /// What it is, where it is no money.
        what: Option<TextRef>,
        /// The last day on which the word holds.
        until: Date,
    },
    /// It came in, whole or in part.
    Received = "pledge.received", Workers {
        /// The number of the receipt.
        no: u32,
        /// How much.
        amount: i64,
        /// On which day.
        day: Date,
        /// The name that whoever took it gave to this receipt: sent twice, it is one.
        slip: String,
        /// Pictures of it.
        pictures: Vec<PictureId>,
    },
    /// What was not received is not to come.
    Voided = "pledge.voided", Workers {
        /// Why.
        reason: TextRef,
    },
    /// Something was given back: of a surplus, of an advance, of what was held.
    GivenBack = "pledge.given_back", Workers {
        /// The number of the booking.
        no: u32,
        /// How much.
        amount: i64,
        /// On which day.
        day: Date,
        /// Why, in words.
        words: Option<TextRef>,
        /// Pictures of what proves it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pictures: Vec<PictureId>,
    },
    /// A red entry was made beside a receipt, or what was given back.
    PledgeReversed = "pledge.reversed", Workers {
        /// Its number.
        no: u32,
        /// Beside which.
        of: u32,
        /// How much is turned round.
        amount: i64,
        /// Why.
        reason: RedReason,
        /// Why, in words.
        words: TextRef,
        /// Pictures of what proves it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pictures: Vec<PictureId>,
        /// On which day.
        day: Date,
    },
    /// Something to be paid was entered.
    Entered = "expense.entered", Workers {
        /// Of which fund.
        fund: FundId,
        /// The new expense.
        expense: ExpenseId,
        /// What is to be paid, to whom, for what.
        spending: Box<Spending>,
    },
    /// It was changed: what was approved before is approved no more.
    Changed = "expense.changed", Workers {
        /// What is to be paid, to whom, for what.
        spending: Box<Spending>,
    },
    /// Somebody who did not enter it approved it as it stands.
    Approved = "expense.approved", Workers {
        /// The digest of payee, amount, purpose and vouchers.
        digest: String,
    },
    /// It was paid.
    Paid = "expense.paid", Workers {
        /// The number of the booking.
        no: u32,
        /// How much.
        amount: i64,
        /// On which day.
        day: Date,
    },
    /// It is not to be paid.
    Withdrawn = "expense.withdrawn", Workers {
        /// Why.
        reason: TextRef,
    },
    /// A red entry was made beside it.
    ExpenseReversed = "expense.reversed", Workers {
        /// Its number.
        no: u32,
        /// Beside which.
        of: u32,
        /// How much is turned round.
        amount: i64,
        /// Why.
        reason: RedReason,
        /// Why, in words.
        words: TextRef,
        /// Pictures of what proves it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pictures: Vec<PictureId>,
        /// On which day.
        day: Date,
    },
    /// One of its texts was erased, because somebody had a right to it.
    TextErased = "fund.text_erased", Everybody {
        /// What is no longer there.
        text: TextRef,
    },
    /// One of its pictures was erased, because somebody had a right to it.
    PictureErased = "fund.picture_erased", Everybody {
        /// What is no longer there.
        picture: PictureId,
    },
}

impl Event {
    /// The number of the booking that it makes within a fund; none where it makes none. What a fund begins with and
    /// ends with is booked by the fund itself.
    pub fn number(&self) -> Option<u32> {
        match self {
            Event::Received { no, .. }
            | Event::GivenBack { no, .. }
            | Event::PledgeReversed { no, .. }
            | Event::Paid { no, .. }
            | Event::ExpenseReversed { no, .. } => Some(*no),
            _ => None,
        }
    }
}
