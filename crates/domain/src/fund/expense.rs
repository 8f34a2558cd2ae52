//! An expense 支出: entered by one, approved by others as it stands, and only then paid.

use super::keys::SpendingLine;
use super::pledge::{Red, turned_round};
use crate::ids::{ExpenseId, FundId, MatterId, PersonId, PictureId, TextRef};
use crate::references::{Refer, References};
use crate::role::Role;
use crate::time::Millis;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What somebody offered to do it for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    /// For how much, in fen.
    pub amount: i64,
    /// The paper on which they say so.
    pub picture: Option<PictureId>,
}

impl Refer for Quote {
    fn refer(&self, to: &mut References) {
        self.picture.refer(to);
    }
}

/// Why fewer were asked than the rule wants: a hazard does not wait. The reason is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exception {
    /// The hazard.
    pub matter: MatterId,
    /// Why, in words.
    pub reason: TextRef,
}

impl Refer for Exception {
    fn refer(&self, to: &mut References) {
        self.matter.refer(to);
        self.reason.refer(to);
    }
}

/// What is to be paid, to whom, for what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spending {
    /// To whom.
    pub payee: TextRef,
    /// How much, in fen.
    pub amount: i64,
    /// For what.
    pub purpose: TextRef,
    /// For what kind of thing.
    pub line: SpendingLine,
    /// Pictures of what proves it.
    pub vouchers: Vec<PictureId>,
    /// What its bill comes to as a whole, in fen, where other expenses pay other parts of that; none where the expense
    /// is all of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bill: Option<i64>,
    /// What was offered.
    pub quotes: Vec<Quote>,
    /// By whom, in words.
    pub quoted_by: Option<TextRef>,
    /// Why fewer were asked.
    pub exception: Option<Exception>,
}

impl Refer for Spending {
    fn refer(&self, to: &mut References) {
        self.payee.refer(to);
        self.purpose.refer(to);
        self.vouchers.refer(to);
        self.quotes.refer(to);
        self.quoted_by.refer(to);
        self.exception.refer(to);
    }
}

impl Spending {
    /// What an approval signs, in a form of which a digest is made: payee, amount, purpose and vouchers, and what else
    /// the approval rests on. The texts are named by their digests. Of what is all of its bill nothing is said about
    /// that: approvals of before bills could be shared hold.
    pub fn signed(&self) -> String {
        let pictures = |ids: &[PictureId]| ids.iter().map(|id| id.0.as_str()).collect::<Vec<_>>().join(",");
        let quote =
            |it: &Quote| format!("{}:{}", it.amount, it.picture.as_ref().map(|id| id.0.as_str()).unwrap_or_default());
        let bill = self.bill.map(|bill| format!("bill {bill}\n")).unwrap_or_default();
        let excepted = self.exception.as_ref().map(|it| format!("{} {}", it.matter, it.reason)).unwrap_or_default();
        format!(
            "payee {}\namount {}\npurpose {}\nline {}\nvouchers {}\nquotes {}\nexception {excepted}\n{bill}",
            self.payee,
            self.amount,
            self.purpose,
            self.line.key(),
            pictures(&self.vouchers),
            self.quotes.iter().map(quote).collect::<Vec<_>>().join(","),
        )
    }
}

keyed! {
    /// The state of an expense.
    ExpenseState {
        /// It waits for approvals, or to be paid 待审批.
        Waiting = "waiting",
        /// It was paid 已支付.
        Paid = "paid",
        /// It is not to be paid 已撤回.
        Withdrawn = "withdrawn",
        /// It was paid, and all of that was turned round 已红冲.
        Reversed = "reversed",
    }
}

/// An approval.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approval {
    /// Who.
    pub by: PersonId,
    /// In which role.
    pub role: Role,
    /// When.
    pub at: Millis,
    /// What was signed.
    pub digest: String,
}

/// What was paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paid {
    /// The number of the booking.
    pub no: u32,
    /// How much, in fen.
    pub amount: i64,
    /// On which day.
    pub day: Date,
    /// When it was entered.
    pub at: Millis,
}

/// An expense.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expense {
    /// Its id, which whoever entered it made.
    pub id: ExpenseId,
    /// Of which fund.
    pub fund: FundId,
    /// What is to be paid, as it stands.
    pub spending: Spending,
    /// Everybody who entered or changed it: none of them approves it.
    pub authors: Vec<PersonId>,
    /// When it was entered.
    pub at: Millis,
    /// Approvals of what stands there now.
    pub approvals: Vec<Approval>,
    /// Everybody who ever approved it, also as it stood before: none of them accepts the work that it pays for.
    pub approvers: BTreeSet<PersonId>,
    /// What was paid.
    pub paid: Option<Paid>,
    /// Red entries beside it.
    pub reds: Vec<Red>,
    /// Why it is not to be paid.
    pub withdrawn: Option<TextRef>,
    /// Events so far.
    pub events: usize,
    /// The position of the latest event.
    pub latest: i64,
}

impl Expense {
    /// Its state.
    pub fn state(&self) -> ExpenseState {
        match &self.paid {
            _ if self.withdrawn.is_some() => ExpenseState::Withdrawn,
            None => ExpenseState::Waiting,
            Some(paid) if turned_round(&self.reds, paid.no) == paid.amount => ExpenseState::Reversed,
            Some(_) => ExpenseState::Paid,
        }
    }

    /// What was paid, without what was turned round, in fen.
    pub fn net(&self) -> i64 {
        self.paid.as_ref().map_or(0, |paid| paid.amount - turned_round(&self.reds, paid.no))
    }

    /// The pictures that prove that money of it came back.
    pub fn proofs_of_return(&self) -> impl Iterator<Item = &PictureId> {
        self.reds.iter().filter(|red| red.reason.goes_back()).flat_map(|red| &red.pictures)
    }
}
