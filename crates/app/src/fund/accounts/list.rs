//! The accounts of a community, or of a place with everything inside it: in total, and fund by fund.

use super::flows::{Circle, MonthFlow, Moved, months, waiting_in};
use super::period::{Period, PeriodKind};
use super::statement::Statement;
use crate::app::App;
use crate::fail::Fail;
use crate::fund::budget::{BudgetRow, Waiting};
use crate::fund::list::{FundItem, items};
use crate::hall::Hall;
use mingtong_domain::fund::{FundClass, Purse, Source};
use mingtong_domain::ids::PlaceId;
use mingtong_domain::rules::RuleId;
use mingtong_domain::{Millis, limits, money};
use mingtong_store::Link;
use mingtong_store::rows::{FlowsBy, FundFilter};

/// A fund with its statement.
#[derive(Debug, Clone)]
pub struct FundAccount {
    /// The fund.
    pub fund: FundItem,
    /// What moved in it.
    pub statement: Statement,
    /// Its budget beside what was paid until the end of the time; nothing where nothing was planned.
    pub budget: Vec<BudgetRow>,
}

/// What a community has for its people in a year 为民服务专项经费, in fen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommunityYear {
    /// How much that is, by the rule book.
    pub means: i64,
    /// On what that rests.
    pub basis: String,
    /// What came into the funds of each class from the community, and what was paid of them with taxes.
    pub classes: Vec<(FundClass, i64, i64)>,
}

impl CommunityYear {
    /// What came from the community, and what was paid, in all classes.
    pub fn total(&self) -> (i64, i64) {
        self.classes.iter().fold((0, 0), |(came, spent), (_, more, paid)| (came + more, spent + paid))
    }

    /// What of the means did not come yet; below nought where more came. What was paid may be of other sources, too.
    pub fn left(&self) -> i64 {
        self.means - self.total().0
    }
}

/// Balances apart: what common parts earn 公共收益 is the owners', and no fee stands in one sum with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Apart {
    /// Of funds that take from nothing but what common parts earn.
    pub common: Statement,
    /// Of funds that take from that and from others, whose balance is neither's alone; none where nothing moved in any.
    pub mixed: Option<Statement>,
    /// Of all others: fees, grants, what people give.
    pub other: Statement,
}

impl Apart {
    fn of(all: &Moved) -> Option<Self> {
        let (common, mixed) = (all.of_purse(Purse::Common), all.of_purse(Purse::Mixed));
        let is_any = common.is_some() || mixed.is_some();
        is_any.then(|| Self {
            common: common.unwrap_or_default(),
            mixed,
            other: all.of_purse(Purse::Other).unwrap_or_default(),
        })
    }

    /// Each with its purse.
    pub fn each(&self) -> Vec<(Purse, &Statement)> {
        let mixed = self.mixed.iter().map(|mixed| (Purse::Mixed, mixed));
        std::iter::once((Purse::Common, &self.common)).chain(mixed).chain([(Purse::Other, &self.other)]).collect()
    }
}

/// The accounts of many funds.
#[derive(Debug, Clone)]
pub struct Accounts {
    /// Of which time.
    pub period: Period,
    /// Of which place, by its name; none for the whole community.
    pub place: Option<String>,
    /// Of all of them together.
    pub total: Statement,
    /// The balances apart, where any common part earns something.
    pub apart: Option<Apart>,
    /// What the community has for its people in this year; none for another time, for a place, and where no fund is
    /// such a one.
    pub community_year: Option<CommunityYear>,
    /// Month by month.
    pub months: Vec<MonthFlow>,
    /// The funds, a page of them.
    pub funds: Vec<FundAccount>,
    /// How many are left out before the next page; none on the last.
    pub next: Option<u32>,
}

/// The accounts of the community, or of a place with everything inside it. Everybody reads them.
///
/// # Errors
/// [`Fail::NotFound`] where there is no such place, or the database failed.
pub async fn list_accounts(
    app: &App,
    hall: &Hall,
    period: Period,
    place: Option<&PlaceId>,
    skip: u32,
) -> Result<Accounts, Fail> {
    if place.is_some_and(|place| !hall.register.places.contains_key(place)) {
        return Err(Fail::NotFound);
    }
    let circle = Circle::at(hall, place);
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let all = Moved::read(link, hall, &circle, &period, FlowsBy::Sources).await?;
    // A fund that was opened later has nothing to say of the time: a page is full of those that have, or is the last.
    let until = Some((period.to.to_string(), period.after().0));
    let filter = FundFilter { places: circle.places.clone(), until, skip, limit: limits::PAGE_ROWS + 1 };
    let mut rows = link.funds(hall.id, &filter).await?;
    let next = (rows.len() > limits::PAGE_ROWS as usize).then(|| skip.saturating_add(limits::PAGE_ROWS));
    rows.truncate(limits::PAGE_ROWS as usize);
    let ids: Vec<String> = rows.iter().map(|row| row.fund_id.clone()).collect();
    let waiting = waiting_in(link, hall, &ids, &period).await?;
    let listed = Circle::of(ids);
    let funds = if rows.is_empty() {
        vec![]
    } else {
        let moved = Moved::read(link, hall, &listed, &period, FlowsBy::Fund).await?;
        let none = Waiting::new();
        let account = |fund: FundItem| {
            let label = Some(fund.id.as_str());
            let waits = waiting.get(fund.id.as_str()).unwrap_or(&none);
            FundAccount { statement: moved.statement(label), budget: moved.beside(&fund.budget, label, waits), fund }
        };
        items(link, hall, rows).await?.into_iter().map(account).collect()
    };
    let is_year = place.is_none() && period.kind == PeriodKind::Year;
    let community_year = if is_year { community_year(link, hall, &period).await? } else { None };
    Ok(Accounts {
        period,
        place: place.map(|place| hall.place_name(place)),
        total: all.statement(None),
        apart: Apart::of(&all),
        community_year,
        months: months(link, hall, &circle, &period).await?,
        funds,
        next,
    })
}

/// What the funds of the four classes had and paid in a year, beside what the rule book gives for it.
async fn community_year(link: &mut Link<'_>, hall: &Hall, year: &Period) -> Result<Option<CommunityYear>, Fail> {
    let moved = Moved::read(link, hall, &Circle::default(), year, FlowsBy::Class).await?;
    let class = |class: &FundClass| {
        let of = moved.has(class.key()).then(|| moved.statement(Some(class.key())))?;
        let came = of.income.get(&Source::Community).copied().unwrap_or_default();
        let back = of.given_back.get(&Source::Community).copied().unwrap_or_default();
        Some((*class, came - back, of.spent()))
    };
    let classes: Vec<_> = FundClass::ALL.iter().filter_map(class).collect();
    let rules = &hall.register.rules;
    let Ok(rule) = rules.rule(RuleId::FundCommunityYearYuan, Millis::from_date(year.to)) else { return Ok(None) };
    let means = rules.integer(RuleId::FundCommunityYearYuan, Millis::from_date(year.to)).unwrap_or_default();
    let basis = rule.basis.clone();
    Ok((!classes.is_empty()).then(|| CommunityYear { means: money::of_yuan(means), basis, classes }))
}
