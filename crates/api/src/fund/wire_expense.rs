//! What is paid of a fund.

use super::keys;
use super::money::fen;
use super::said::words;
use crate::moment::rfc3339;
use crate::problem::Problem;
use mingtong_app::fund::{ExceptionView, ExpenseList, ExpenseView, PaidView, RedView};
use mingtong_domain::fund::{Act, Command, Quote};
use mingtong_domain::ids::{ExpenseId, MatterId, PictureId};
use mingtong_domain::money::yuan;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What somebody offered to do it for.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct QuoteBody {
    /// For how much, in yuan.
    pub amount: String,
    /// The id of the picture of the paper on which they say so.
    pub picture: Option<String>,
}

impl QuoteBody {
    pub(super) fn read(self) -> Result<Quote, Problem> {
        Ok(Quote { amount: fen(&self.amount, Act::EnterExpense)?, picture: self.picture.map(PictureId) })
    }
}

impl From<Quote> for QuoteBody {
    fn from(quote: Quote) -> Self {
        Self { amount: yuan(quote.amount), picture: quote.picture.map(|picture| picture.0) }
    }
}

/// The number of a matter, where one is named.
pub(super) fn matter(number: Option<String>) -> Result<Option<MatterId>, Problem> {
    let read = |text: String| MatterId::parse(&text).ok_or_else(|| Problem::unfit("hazard"));
    number.map(read).transpose()
}

/// What a bill comes to as a whole, where an expense is a part of it.
pub(super) fn bill(text: Option<String>, act: Act) -> Result<Option<i64>, Problem> {
    text.map(|text| fen(&text, act)).transpose()
}

/// An expense to be entered.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewExpenseBody {
    /// The id that whoever enters it makes, such as a UUID: sent twice, it is one expense.
    pub id: String,
    /// To whom.
    pub payee: String,
    /// How much, in yuan: `700.00`.
    pub amount: String,
    /// For what.
    pub purpose: String,
    /// For what kind of thing.
    pub line: keys::SpendingLine,
    /// The ids of pictures of what proves it.
    #[serde(default)]
    pub vouchers: Vec<String>,
    /// What its bill comes to as a whole, in yuan, where other expenses pay other parts of that.
    pub bill: Option<String>,
    /// What was offered.
    #[serde(default)]
    pub quotes: Vec<QuoteBody>,
    /// By whom, in words.
    pub quoted_by: Option<String>,
    /// The number of the hazard for which fewer are asked.
    pub hazard: Option<String>,
    /// Why fewer were asked; everybody reads that.
    pub why_fewer: Option<String>,
}

impl NewExpenseBody {
    /// The command, where amounts and number can be read.
    pub(super) fn read(self) -> Result<Command<String>, Problem> {
        Ok(Command::EnterExpense {
            amount: fen(&self.amount, Act::EnterExpense)?,
            expense: ExpenseId(self.id),
            line: self.line.into(),
            vouchers: self.vouchers.into_iter().map(PictureId).collect(),
            bill: bill(self.bill, Act::EnterExpense)?,
            quotes: self.quotes.into_iter().map(QuoteBody::read).collect::<Result<_, _>>()?,
            hazard: matter(self.hazard)?,
            payee: self.payee,
            purpose: self.purpose,
            quoted_by: self.quoted_by,
            why_fewer: self.why_fewer,
        })
    }
}

/// An approval.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ExpenseApprovalBody {
    /// In which role.
    pub role: crate::register::keys::Role,
    /// When.
    pub at: String,
    /// Who; for whoever sees everything.
    pub name: Option<String>,
}

/// Why fewer were asked than the rule wants.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct QuoteExceptionBody {
    /// The number of the hazard.
    pub matter: String,
    /// Why; none where that was erased.
    pub reason: Option<String>,
}

impl From<ExceptionView> for QuoteExceptionBody {
    fn from(view: ExceptionView) -> Self {
        Self { matter: view.matter, reason: words(&view.reason) }
    }
}

/// A red entry.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct RedEntryBody {
    /// Its number.
    pub no: u32,
    /// How much is turned round.
    pub amount: String,
    /// Why.
    pub reason: keys::RedReason,
    /// Why, in words; none where that was erased.
    pub words: Option<String>,
    /// The ids of pictures of what proves it; none for strangers.
    pub pictures: Vec<String>,
}

impl From<RedView> for RedEntryBody {
    fn from(red: RedView) -> Self {
        Self {
            no: red.no,
            amount: yuan(red.amount),
            reason: red.reason.into(),
            words: words(&red.words),
            pictures: red.pictures.into_iter().map(|picture| picture.0).collect(),
        }
    }
}

/// What was paid.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ExpensePaidBody {
    /// The number of the booking.
    pub no: u32,
    /// On which day.
    pub day: String,
    /// What of it stands.
    pub net: String,
    /// Red entries beside it.
    pub reds: Vec<RedEntryBody>,
}

impl From<PaidView> for ExpensePaidBody {
    fn from(view: PaidView) -> Self {
        Self {
            no: view.no,
            day: view.day.to_string(),
            net: yuan(view.net),
            reds: view.reds.into_iter().map(Into::into).collect(),
        }
    }
}

/// An expense, as whoever asks may read it.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ExpenseBody {
    /// Its id.
    pub id: String,
    /// To whom; masked for strangers, none where it was erased.
    pub payee: Option<String>,
    /// How much.
    pub amount: String,
    /// For what; none where it was erased.
    pub purpose: Option<String>,
    /// For what kind of thing.
    pub line: keys::SpendingLine,
    /// The ids of pictures of what proves it; none for strangers.
    pub vouchers: Vec<String>,
    /// How many there are.
    pub voucher_count: usize,
    /// What its bill comes to as a whole, where other expenses pay other parts of that.
    pub bill: Option<String>,
    /// What was offered.
    pub quotes: Vec<QuoteBody>,
    /// By whom; for whoever sees everything.
    pub quoted_by: Option<String>,
    /// Why fewer were asked.
    pub exception: Option<QuoteExceptionBody>,
    /// Its state.
    pub state: keys::ExpenseState,
    /// Approvals of what stands there now.
    pub approvals: Vec<ExpenseApprovalBody>,
    /// How many it takes.
    pub approvals_needed: i64,
    /// What an approval signs: the digest of payee, amount, purpose and vouchers.
    pub digest: String,
    /// What was paid.
    pub paid: Option<ExpensePaidBody>,
    /// Why it is not to be paid.
    pub withdrawn: Option<String>,
    /// When it was entered.
    pub at: String,
    /// The position of its latest event.
    pub position: i64,
    /// What whoever asks can do now: the keys of acts.
    pub acts: Vec<String>,
}

impl From<ExpenseView> for ExpenseBody {
    fn from(view: ExpenseView) -> Self {
        let approval = |it: mingtong_app::fund::ApprovalView| ExpenseApprovalBody {
            role: it.role.into(),
            at: rfc3339(it.at),
            name: it.name,
        };
        Self {
            id: view.id.0,
            payee: words(&view.payee),
            amount: yuan(view.amount),
            purpose: words(&view.purpose),
            line: view.line.into(),
            vouchers: view.vouchers.into_iter().map(|picture| picture.0).collect(),
            voucher_count: view.voucher_count,
            bill: view.bill.map(yuan),
            quotes: view.quotes.into_iter().map(Into::into).collect(),
            quoted_by: view.quoted_by.as_ref().and_then(words),
            exception: view.exception.map(Into::into),
            state: view.state.into(),
            approvals: view.approvals.into_iter().map(approval).collect(),
            approvals_needed: view.approvals_needed,
            digest: view.digest,
            paid: view.paid.map(Into::into),
            withdrawn: view.withdrawn.as_ref().and_then(words),
            at: rfc3339(view.at),
            position: view.position,
            acts: view.offered.iter().map(|act| act.key().to_owned()).collect(),
        }
    }
}

/// A page of expenses.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ExpensesBody {
    /// The expenses, the latest first.
    pub items: Vec<ExpenseBody>,
    /// The `skip` of the next page; none on the last.
    pub next: Option<u32>,
}

impl From<ExpenseList> for ExpensesBody {
    fn from(list: ExpenseList) -> Self {
        Self { items: list.items.into_iter().map(Into::into).collect(), next: list.next }
    }
}
