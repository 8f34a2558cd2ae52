//! One fund: its sums, which everybody reads, and what whoever asks can do.

use super::access::{Sight, seen};
use super::around::{Found, Sums, around_of};
use super::budget::{BudgetView, budget_view};
use super::giver::own_name;
use super::passed::{Passed, passed};
use super::reading::Reading;
use crate::app::App;
use crate::comes_from::{ComesFrom, comes_from};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::Said;
use crate::texts::words_behind;
use crate::who::Who;
use mingtong_domain::fund::{Account, AccountKind, Act, Fund, Source, offered, sources_for};
use mingtong_domain::ids::FundId;

/// What came from one source, in fen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SourceSum {
    /// Which.
    pub source: Source,
    /// What was given: money, or what labour, goods and discounts were worth.
    pub given: i64,
    /// What of it was given back.
    pub given_back: i64,
}

/// A fund to show. Amounts are in fen.
#[derive(Debug, Clone)]
pub struct FundView {
    /// As the domain knows it.
    pub fund: Fund,
    /// What it is for.
    pub purpose: Said,
    /// Where; none for the whole community.
    pub place: Option<String>,
    /// What it comes from; none where there is none for whoever asks.
    pub origin: Option<ComesFrom>,
    /// How much whoever asks sees.
    pub sight: Sight,
    /// What it began with.
    pub opening: i64,
    /// What came from each source, money and what stands beside it apart.
    pub sources: Vec<SourceSum>,
    /// From which of them whoever asks may give their word.
    pub own_sources: Vec<Source>,
    /// The name of whoever asks, in which they would give; empty where they have none.
    pub own_name: String,
    /// Money that came in for the purpose, without what was given back.
    pub income: i64,
    /// What was given back of it: taken off the income, and no expense.
    pub given_back: i64,
    /// What was paid, with taxes.
    pub spent: i64,
    /// What of it was paid in taxes.
    pub tax: i64,
    /// What labour, goods and discounts were worth; never in the money.
    pub in_kind: i64,
    /// Money that is there, without what is held for others.
    pub balance: i64,
    /// What is held for others.
    pub held: i64,
    /// What was advanced and is not repaid; it is in the balance.
    pub advances: i64,
    /// What is promised and is to come.
    pub to_come: i64,
    /// What is missing, promises counted; none where it is open how much is needed.
    pub gap: Option<i64>,
    /// Every account, for the trial balance: the two sides are equal.
    pub accounts: Vec<(Account, i64)>,
    /// Its budget; none where nothing was planned.
    pub budget: Option<BudgetView>,
    /// Whether nothing may be spent before a budget is set.
    pub lacks_budget: bool,
    /// Whether anything was given back: gifts, deposits, advances.
    pub has_given_back: bool,
    /// Expenses that wait.
    pub waiting: u32,
    /// The number of the last booking.
    pub last_no: u32,
    /// Why it was closed, or to whom the rest went.
    pub closing: Option<Said>,
    /// Where its rest went, and with whose rest it began.
    pub passed: Passed,
    /// The acts that whoever asks can do now.
    pub offered: Vec<Act>,
}

/// One fund, as `who` reads it.
///
/// # Errors
/// [`Fail::NotFound`], or the database failed.
pub async fn view_fund(app: &App, hall: &Hall, who: &Who, id: &FundId) -> Result<FundView, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let (fund, sight) = seen(link, hall, who, id).await?;
    let now = app.now();
    let own_name = own_name(link, hall, who).await?;
    let passed = Box::pin(passed(link, hall, who, &fund)).await?;
    let reasons = fund.budgets.iter().filter_map(|budget| budget.reason.clone());
    let texts: Vec<_> = std::iter::once(fund.purpose.clone()).chain(reasons).collect();
    let reading = Reading { words: words_behind(link, hall.id, texts).await?, sight, hall };
    let found = Found::read(link, hall, now, &fund, None).await?;
    let around = around_of(link, (hall, who), (None, None), &found).await?;
    let Found { sums, to_come, used, .. } = found;
    let origin = match &fund.origin {
        Some(origin) => comes_from(link, hall, who, origin).await?,
        None => None,
    };
    let path = hall.register.path(fund.place.as_ref());
    let cx = app.context(hall, who, Act::ReadBooks, now, &path);
    let has_given_back = !link.pledges_given_back(hall.id, id.as_str(), 1).await?.is_empty();
    let tax = sums.of(AccountKind::Tax);
    Ok(FundView {
        purpose: reading.said(&fund.purpose),
        place: fund.place.as_ref().map(|place| hall.place_name(place)),
        origin,
        sight,
        opening: -sums.of(AccountKind::Opening),
        sources: fund.sources.iter().map(|source| of_source(&sums, *source)).collect(),
        own_sources: sources_for(&fund, &around, &who.actor),
        own_name,
        income: sums.kept(),
        given_back: sums.of(AccountKind::GivenBack),
        spent: sums.of(AccountKind::Expense).saturating_add(tax),
        tax,
        in_kind: sums.of(AccountKind::InKindUsed),
        balance: around.balance.payable(),
        held: around.balance.held,
        advances: around.balance.advances,
        to_come: to_come.money,
        gap: fund.target.map(|target| target.saturating_sub(around.balance.promised).max(0)),
        accounts: sums.by_account.iter().map(|(account, fen)| (*account, *fen)).collect(),
        lacks_budget: fund.lacks_budget(&cx).unwrap_or_default(),
        has_given_back,
        waiting: around.open_expenses,
        last_no: around.last_no,
        closing: passed.rest.as_ref().and_then(|rest| rest.words.clone()),
        passed,
        budget: budget_view(&fund, &used, &reading, &cx),
        offered: offered(&fund, &around, &cx),
        fund,
    })
}

fn of_source(sums: &Sums, source: Source) -> SourceSum {
    let given = if source.is_money() { AccountKind::Given } else { AccountKind::InKindGiven };
    SourceSum {
        source,
        given: -sums.of_source(given, source),
        given_back: sums.of_source(AccountKind::GivenBack, source),
    }
}
