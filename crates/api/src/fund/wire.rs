//! Funds.

use super::keys;
use super::money::maybe_fen;
use super::said::words;
use super::wire_budget::BudgetBody;
use crate::moment::rfc3339;
use crate::problem::Problem;
use mingtong_app::fund::{BookingView, Bookings, FundItem, FundList, FundView, NewFund, SourceSum};
use mingtong_domain::fund::{Account, Act, Origin};
use mingtong_domain::ids::{FundId, PlaceId};
use mingtong_domain::money::yuan;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// Which funds are asked for.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct FundsFields {
    /// What they come from, by its kind and its id: `agreement/a1`, or a matter, a resolution, a need, a project; at
    /// most a hundred then, the first first. All funds where it is left out.
    pub origin: Option<String>,
    /// So many are left out from the beginning; `next` of the page before.
    pub skip: Option<u32>,
}

impl FundsFields {
    /// What they come from, where that is asked.
    pub(super) fn origin(&self) -> Result<Option<Origin>, Problem> {
        let read = |of: &str| of.split_once('/').and_then(|(kind, id)| Origin::from_parts(kind, id));
        self.origin.as_deref().map(|of| read(of).ok_or_else(|| Problem::unfit("origin"))).transpose()
    }
}

/// A page of pledges, expenses or bookings.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct FundFields {
    /// So many are left out from the beginning; `next` of the page before.
    pub skip: Option<u32>,
}

/// A fund in a list.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct FundItemBody {
    /// Its id.
    pub id: String,
    /// What it is for; none where that was erased.
    pub purpose: Option<String>,
    /// The name of the place for which it is; none for the whole community.
    pub place: Option<String>,
    /// From where it takes.
    pub takes_from: Vec<keys::FundSource>,
    /// What kind of community fund it is; none for another fund.
    pub class: Option<keys::FundClass>,
    /// How much money is needed; none where that is open.
    pub target: Option<String>,
    /// Its state.
    pub stage: keys::FundStage,
    /// When it was opened.
    pub opened: String,
}

impl From<FundItem> for FundItemBody {
    fn from(item: FundItem) -> Self {
        Self {
            id: item.id.0,
            purpose: words(&item.purpose),
            place: item.place,
            takes_from: item.takes_from.into_iter().map(Into::into).collect(),
            class: item.class.map(Into::into),
            target: item.target.map(yuan),
            stage: item.stage.into(),
            opened: rfc3339(item.opened),
        }
    }
}

/// A page of funds.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct FundsBody {
    /// The funds: those that are open first.
    pub items: Vec<FundItemBody>,
    /// The `skip` of the next page; none on the last.
    pub next: Option<u32>,
}

impl From<FundList> for FundsBody {
    fn from(list: FundList) -> Self {
        Self { items: list.items.into_iter().map(Into::into).collect(), next: list.next }
    }
}

/// A fund to be opened.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewFundBody {
    /// What it is for.
    pub purpose: String,
    /// The id of the place for which it is; none for the whole community.
    pub place: Option<String>,
    /// From where it takes.
    pub sources: Vec<keys::FundSource>,
    /// What kind of community fund it is; none for another fund.
    pub class: Option<keys::FundClass>,
    /// How much money is needed, in yuan: `700.00`; none where that is open.
    pub target: Option<String>,
    /// The id of the closed fund with whose rest it begins.
    pub from: Option<String>,
    /// What it comes from; left out where it is of the community as a whole.
    pub origin: Option<FundOriginBody>,
}

/// What a fund comes from.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FundOriginBody {
    /// Of which kind: `matter`, `resolution`, `agreement`, `need` or `project`.
    pub kind: String,
    /// The id in addresses.
    pub id: String,
}

impl NewFundBody {
    /// The fund, where its amount can be read.
    pub(super) fn read(self) -> Result<NewFund, Problem> {
        let origin = |it: FundOriginBody| Origin::from_parts(&it.kind, &it.id).ok_or_else(|| Problem::unfit("origin"));
        Ok(NewFund {
            origin: self.origin.map(origin).transpose()?,
            purpose: self.purpose,
            place: self.place.map(PlaceId),
            sources: self.sources.into_iter().map(Into::into).collect(),
            class: self.class.map(Into::into),
            target: maybe_fen(self.target.as_deref(), Act::OpenFund)?,
            from: self.from.map(FundId),
        })
    }
}

/// What came from one source.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct SourceSumBody {
    /// Which.
    pub source: keys::FundSource,
    /// What was given: money, or what labour, goods and discounts were worth.
    pub given: String,
    /// What of it was given back.
    pub given_back: String,
}

impl From<SourceSum> for SourceSumBody {
    fn from(sum: SourceSum) -> Self {
        Self { source: sum.source.into(), given: yuan(sum.given), given_back: yuan(sum.given_back) }
    }
}

/// What an account comes to.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct AccountSumBody {
    /// The account.
    pub account: keys::AccountKind,
    /// Of which source; none where it is of all.
    pub source: Option<keys::FundSource>,
    /// How much: above nought on the left, below nought on the right.
    pub amount: String,
}

impl From<(Account, i64)> for AccountSumBody {
    fn from((account, fen): (Account, i64)) -> Self {
        Self { account: account.kind.into(), source: account.source.map(Into::into), amount: yuan(fen) }
    }
}

/// A fund. Amounts are yuan with two decimals.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct FundBody {
    /// Its id.
    pub id: String,
    /// What it is for; none where that was erased.
    pub purpose: Option<String>,
    /// The name of the place for which it is; none for the whole community.
    pub place: Option<String>,
    /// What kind of community fund it is; none for another fund.
    pub class: Option<keys::FundClass>,
    /// What it comes from; none where there is none for whoever asks.
    pub origin: Option<FundOriginBody>,
    /// Its state.
    pub stage: keys::FundStage,
    /// How much whoever asks sees.
    pub sight: keys::FundSight,
    /// How much money is needed; none where that is open.
    pub target: Option<String>,
    /// What is missing of it, pledges counted.
    pub gap: Option<String>,
    /// What it began with: the rest of a closed fund.
    pub opening: String,
    /// Money that came in for the purpose, without what was given back.
    pub income: String,
    /// What was given back: taken off the income, and no expense.
    pub given_back: String,
    /// What was paid, with taxes.
    pub spent: String,
    /// What of it was paid in taxes.
    pub tax: String,
    /// Money that is there, without what is held for others.
    pub balance: String,
    /// What is held for others.
    pub held: String,
    /// What was advanced and is not repaid; it is in the balance.
    pub advances: String,
    /// Money that is promised and is to come.
    pub to_come: String,
    /// What labour, goods and discounts were worth; never in the money.
    pub in_kind: String,
    /// What came from each source.
    pub sources: Vec<SourceSumBody>,
    /// The trial balance: every account; together they come to nothing.
    pub accounts: Vec<AccountSumBody>,
    /// Its budget; none where nothing was planned.
    pub budget: Option<BudgetBody>,
    /// Expenses that wait.
    pub waiting: u32,
    /// The number of the last booking.
    pub last_booking: u32,
    /// Where the rest went, once it is closed.
    pub rest_goes: Option<keys::RestGoes>,
    /// To whom, or why.
    pub closing: Option<String>,
    /// The id of the fund that was opened with the rest.
    pub carried_on: Option<String>,
    /// The position of its latest event.
    pub position: i64,
    /// What whoever asks can do now: the keys of acts.
    pub acts: Vec<String>,
}

impl From<FundView> for FundBody {
    fn from(view: FundView) -> Self {
        let closed = view.fund.closed.as_ref();
        Self {
            purpose: words(&view.purpose),
            place: view.place,
            class: view.fund.class.map(Into::into),
            origin: view.origin.map(|it| {
                let (kind, id) = it.origin.parts();
                FundOriginBody { kind: kind.to_owned(), id }
            }),
            stage: view.fund.stage().into(),
            sight: view.sight.into(),
            target: view.fund.target.map(yuan),
            gap: view.gap.map(yuan),
            opening: yuan(view.opening),
            income: yuan(view.income),
            given_back: yuan(view.given_back),
            spent: yuan(view.spent),
            tax: yuan(view.tax),
            balance: yuan(view.balance),
            held: yuan(view.held),
            advances: yuan(view.advances),
            to_come: yuan(view.to_come),
            in_kind: yuan(view.in_kind),
            sources: view.sources.into_iter().map(Into::into).collect(),
            accounts: view.accounts.into_iter().map(Into::into).collect(),
            budget: view.budget.map(Into::into),
            waiting: view.waiting,
            last_booking: view.last_no,
            rest_goes: closed.map(|closed| closed.goes.into()),
            closing: view.closing.as_ref().and_then(words),
            carried_on: view.fund.carried_on.map(|fund| fund.0),
            position: view.fund.latest,
            acts: view.offered.iter().map(|act| act.key().to_owned()).collect(),
            id: view.fund.id.0,
        }
    }
}

/// A surplus to be given back.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RefundSurplusBody {
    /// How much, in yuan; all of it where none is given.
    pub amount: Option<String>,
    /// Why.
    pub words: Option<String>,
    /// The `last_booking` that was seen: where something was booked since, nothing is done (409).
    pub seen: u32,
}

/// A booking.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct BookingBody {
    /// Its number.
    pub no: u32,
    /// What is booked.
    pub kind: keys::BookingKind,
    /// On which day.
    pub day: String,
    /// How much; below nought in a red entry.
    pub amount: String,
    /// Beside which a red entry stands.
    pub red_of: Option<u32>,
    /// Why.
    pub red_reason: Option<keys::RedReason>,
    /// Of what: `fund`, `pledge`, `expense`.
    pub about: String,
    /// Its id.
    pub about_id: String,
    /// Its lines: together they come to nothing.
    pub lines: Vec<AccountSumBody>,
}

impl From<BookingView> for BookingBody {
    fn from(view: BookingView) -> Self {
        let (about, about_id) = view.about;
        Self {
            no: view.no,
            kind: view.kind.into(),
            day: view.day.to_string(),
            amount: yuan(view.amount),
            red_of: view.red.map(|(of, _)| of),
            red_reason: view.red.map(|(_, reason)| reason.into()),
            about,
            about_id,
            lines: view.lines.into_iter().map(Into::into).collect(),
        }
    }
}

/// A page of bookings.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct BookingsBody {
    /// The bookings, the latest first.
    pub items: Vec<BookingBody>,
    /// The `skip` of the next page; none on the last.
    pub next: Option<u32>,
}

impl From<Bookings> for BookingsBody {
    fn from(list: Bookings) -> Self {
        Self { items: list.items.into_iter().map(Into::into).collect(), next: list.next }
    }
}
