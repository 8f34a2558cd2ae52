//! Public accounts on the wire. Amounts are yuan with two decimals.

use super::keys;
use super::said::words;
use super::wire_budget::{BudgetRowBody, CommunityYearBody};
use crate::problem::Problem;
use mingtong_app::fund::{
    AccountView, Accounts, Donor, Entries, EntryAbout, EntryQuery, EntryView, Figure, FundAccount, MonthFlow, Period,
    Statement,
};
use mingtong_domain::Millis;
use mingtong_domain::money::yuan;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// Which accounts are asked for.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct AccountsFields {
    /// The period: `2021`, `2021-Q2`, `2021-06`, `2021-06-01..2021-06-15`; this year where it is left out.
    pub period: Option<String>,
    /// The id of a place: funds of it and of everything inside it only.
    pub place: Option<String>,
    /// So many funds are left out from the beginning; `next` of the page before.
    pub skip: Option<u32>,
}

impl AccountsFields {
    /// The period that is asked for.
    pub(super) fn period(&self, now: Millis) -> Result<Period, Problem> {
        period(self.period.as_deref(), now)
    }
}

fn period(word: Option<&str>, now: Millis) -> Result<Period, Problem> {
    match word {
        None => Ok(Period::year_of(now.date())),
        Some(word) => Period::read(word).ok_or_else(|| Problem::unfit("period")),
    }
}

/// Which entries are asked for.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct EntriesFields {
    /// The period; this year where it is left out.
    pub period: Option<String>,
    /// The account.
    pub account: keys::AccountKind,
    /// The source or the line of spending; left out where the account is of all.
    pub item: Option<String>,
    /// So many are left out from the beginning; `next` of the page before.
    pub skip: Option<u32>,
}

impl EntriesFields {
    pub(super) fn read(self, now: Millis) -> Result<EntryQuery, Problem> {
        Ok(EntryQuery {
            period: period(self.period.as_deref(), now)?,
            account: self.account.into(),
            item: self.item.unwrap_or_default(),
            skip: self.skip.unwrap_or(0),
        })
    }
}

/// A figure of a statement.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct FigureBody {
    /// What it says: `opening`, `income`, `advanced`, `carried_in`, `came`, `expense`, `tax`, `given_back`, `repaid`,
    /// `paid_out`, `carried_on`, `went`, `closing`, `held_opening`, `held_came`, `held_went`, `held_closing`,
    /// `in_kind`. Opening and what came, less what went, is the closing; what was given back is taken off what came.
    pub figure: String,
    /// The account in which its entries stand; none for a sum of several.
    pub account: Option<keys::AccountKind>,
    /// The source or the line of spending; none where it is of all.
    pub item: Option<String>,
    /// How much.
    pub amount: String,
}

impl From<Figure> for FigureBody {
    fn from(figure: Figure) -> Self {
        Self {
            figure: figure.section.key().to_owned(),
            account: figure.section.account().map(Into::into),
            item: Some(figure.item().to_owned()).filter(|item| !item.is_empty()),
            amount: yuan(figure.fen),
        }
    }
}

fn figures(statement: &Statement) -> Vec<FigureBody> {
    statement.figures().into_iter().map(Into::into).collect()
}

/// What came and went in a month, without what is carried in or on.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct AccountMonthBody {
    /// The month: `2021-06`.
    pub month: String,
    /// What came.
    pub came: String,
    /// What went.
    pub went: String,
}

impl From<MonthFlow> for AccountMonthBody {
    fn from(flow: MonthFlow) -> Self {
        let month = flow.month.strftime("%Y-%m").to_string();
        Self { month, came: yuan(flow.came), went: yuan(flow.went) }
    }
}

/// A fund with its figures.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct FundAccountBody {
    /// The id of the fund.
    pub id: String,
    /// What it is for; none where that was erased.
    pub purpose: Option<String>,
    /// The name of the place for which it is; none for the whole community.
    pub place: Option<String>,
    /// Its figures; what is nothing is left out.
    pub figures: Vec<FigureBody>,
    /// Its budget of today beside what was paid until the end of the period; empty where nothing was planned.
    pub budget: Vec<BudgetRowBody>,
}

impl From<FundAccount> for FundAccountBody {
    fn from(account: FundAccount) -> Self {
        Self {
            purpose: words(&account.fund.purpose),
            place: account.fund.place,
            figures: figures(&account.statement),
            budget: account.budget.into_iter().map(Into::into).collect(),
            id: account.fund.id.0,
        }
    }
}

/// The accounts of many funds.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct AccountsBody {
    /// Its first day.
    pub from: String,
    /// Its last day.
    pub to: String,
    /// The name of the place; none for the whole community.
    pub place: Option<String>,
    /// The figures of all funds together.
    pub total: Vec<FigureBody>,
    /// Those of funds that take from nothing but what common parts earn; none where no fund takes from these.
    pub common: Option<Vec<FigureBody>>,
    /// Those of funds that take from common parts and from others, whose balance is neither's alone; none where no
    /// fund is such a one.
    pub mixed: Option<Vec<FigureBody>>,
    /// Those of all others; none where no fund takes from common parts.
    pub other: Option<Vec<FigureBody>>,
    /// What the community has for its people in this year; none for another time, for a place, and where no fund is
    /// such a one.
    pub community_year: Option<CommunityYearBody>,
    /// Month by month; empty for more than 36 months.
    pub months: Vec<AccountMonthBody>,
    /// The funds: those that are open first.
    pub items: Vec<FundAccountBody>,
    /// The `skip` of the next page; none on the last.
    pub next: Option<u32>,
}

impl From<Accounts> for AccountsBody {
    fn from(found: Accounts) -> Self {
        Self {
            from: found.period.from.to_string(),
            to: found.period.to.to_string(),
            place: found.place,
            total: figures(&found.total),
            common: found.apart.as_ref().map(|apart| figures(&apart.common)),
            mixed: found.apart.as_ref().and_then(|apart| apart.mixed.as_ref()).map(figures),
            other: found.apart.as_ref().map(|apart| figures(&apart.other)),
            community_year: found.community_year.map(Into::into),
            months: found.months.into_iter().map(Into::into).collect(),
            items: found.funds.into_iter().map(Into::into).collect(),
            next: found.next,
        }
    }
}

/// The account of one fund.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct StatementBody {
    /// The id of the fund.
    pub id: String,
    /// What it is for; none where that was erased.
    pub purpose: Option<String>,
    /// The name of the place for which it is; none for the whole community.
    pub place: Option<String>,
    /// How much whoever asks sees of its entries.
    pub sight: keys::FundSight,
    /// Its first day.
    pub from: String,
    /// Its last day.
    pub to: String,
    /// Its figures; what is nothing is left out.
    pub figures: Vec<FigureBody>,
    /// Month by month; empty for more than 36 months.
    pub months: Vec<AccountMonthBody>,
    /// How much money is needed; none where that is open.
    pub target: Option<String>,
    /// What came for that until the end of the period, without what was given back.
    pub came_for_it: Option<String>,
    /// What was paid of it until then.
    pub spent_of_it: Option<String>,
    /// The budget of today beside what was paid until then; empty where nothing was planned.
    pub budget: Vec<BudgetRowBody>,
}

impl From<AccountView> for StatementBody {
    fn from(view: AccountView) -> Self {
        Self {
            purpose: words(&view.purpose),
            place: view.place,
            sight: view.sight.into(),
            from: view.period.from.to_string(),
            to: view.period.to.to_string(),
            figures: figures(&view.statement),
            months: view.months.into_iter().map(Into::into).collect(),
            target: view.compared.map(|it| yuan(it.target)),
            came_for_it: view.compared.map(|it| yuan(it.came)),
            spent_of_it: view.compared.map(|it| yuan(it.spent)),
            budget: view.budget.into_iter().map(Into::into).collect(),
            id: view.fund.id.0,
        }
    }
}

/// An entry.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct EntryBody {
    /// The number of its booking.
    pub no: u32,
    /// What is booked.
    pub kind: keys::BookingKind,
    /// On which day.
    pub day: String,
    /// What it adds to the figure; below nought where it takes away.
    pub amount: String,
    /// Beside which a red entry stands.
    pub red_of: Option<u32>,
    /// Why.
    pub red_reason: Option<keys::RedReason>,
    /// The id of the pledge; only for whoever may read it.
    pub pledge: Option<String>,
    /// The id of the expense.
    pub expense: Option<String>,
    /// Who gave it, or to whom it was paid, as whoever asks may know them.
    pub party: Option<String>,
    /// For what it was paid.
    pub purpose: Option<String>,
    /// How many vouchers prove it.
    pub vouchers: Option<u32>,
}

impl From<EntryView> for EntryBody {
    fn from(entry: EntryView) -> Self {
        let base = Self {
            no: entry.no,
            kind: entry.kind.into(),
            day: entry.day.to_string(),
            amount: yuan(entry.amount),
            red_of: entry.red.map(|(of, _)| of),
            red_reason: entry.red.map(|(_, reason)| reason.into()),
            pledge: None,
            expense: None,
            party: None,
            purpose: None,
            vouchers: None,
        };
        match entry.about {
            EntryAbout::Fund => base,
            EntryAbout::Pledge { id, donor } => {
                let party = match donor {
                    Donor::Named(name) => Some(name),
                    Donor::Nameless | Donor::Erased => None,
                };
                Self { pledge: id.map(|id| id.0), party, ..base }
            }
            EntryAbout::Expense { id, payee, purpose, vouchers } => Self {
                expense: Some(id.0),
                party: words(&payee),
                purpose: words(&purpose),
                vouchers: u32::try_from(vouchers).ok(),
                ..base
            },
        }
    }
}

/// A page of entries.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct EntriesBody {
    /// The entries, the latest first.
    pub items: Vec<EntryBody>,
    /// Whether they are withheld from whoever asks.
    pub withheld: bool,
    /// The `skip` of the next page; none on the last.
    pub next: Option<u32>,
}

impl From<Entries> for EntriesBody {
    fn from(found: Entries) -> Self {
        let items = found.items.into_iter().map(Into::into).collect();
        Self { items, withheld: found.is_withheld, next: found.next }
    }
}
