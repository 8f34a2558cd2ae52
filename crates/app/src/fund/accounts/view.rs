//! The account of one fund.

use super::flows::{Circle, MonthFlow, Moved, months, waiting_in};
use super::period::Period;
use super::statement::Statement;
use crate::app::App;
use crate::fail::Fail;
use crate::fund::access::{Sight, seen};
use crate::fund::budget::{BudgetRow, Waiting};
use crate::fund::passed::{Passed, passed};
use crate::fund::reading::Reading;
use crate::hall::Hall;
use crate::matter::Said;
use crate::texts::words_behind;
use crate::who::Who;
use mingtong_domain::fund::Fund;
use mingtong_domain::ids::FundId;
use mingtong_store::rows::FlowsBy;

/// What a fund needs, and how far it is at the end of the time, in fen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Compared {
    /// How much money is needed.
    pub target: i64,
    /// What came for it since the fund was opened, without what was given back.
    pub came: i64,
    /// What was paid of it since, with taxes.
    pub spent: i64,
}

/// The account of a fund.
#[derive(Debug, Clone)]
pub struct AccountView {
    /// As the domain knows it.
    pub fund: Fund,
    /// What it is for.
    pub purpose: Said,
    /// Where; none for the whole community.
    pub place: Option<String>,
    /// How much whoever asks sees of its entries.
    pub sight: Sight,
    /// Of which time.
    pub period: Period,
    /// What moved in it.
    pub statement: Statement,
    /// Month by month.
    pub months: Vec<MonthFlow>,
    /// Beside what it needs; none where that is open.
    pub compared: Option<Compared>,
    /// The budget of today beside what was paid until the end of the time; nothing where nothing was planned.
    pub budget: Vec<BudgetRow>,
    /// With whose rest it began, and where its own went, if it was closed until the end of the time.
    pub passed: Passed,
}

/// The account of a fund in a time. Everybody reads its sums.
///
/// # Errors
/// [`Fail::NotFound`], or the database failed.
pub async fn view_account(app: &App, hall: &Hall, who: &Who, id: &FundId, period: Period) -> Result<AccountView, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let (fund, sight) = seen(link, hall, who, id).await?;
    let circle = Circle::of(vec![id.0.clone()]);
    let moved = Moved::read(link, hall, &circle, &period, FlowsBy::Fund).await?;
    let reading = Reading { words: words_behind(link, hall.id, [fund.purpose.clone()]).await?, sight, hall };
    let mut passed = Box::pin(passed(link, hall, who, &fund)).await?;
    passed.rest = passed.rest.filter(|rest| rest.day <= period.to);
    let compared = fund.target.map(|target| moved.compared(target));
    let lines = fund.budget().map(|budget| budget.lines.clone()).unwrap_or_default();
    let waiting = waiting_in(link, hall, std::slice::from_ref(&id.0), &period).await?;
    Ok(AccountView {
        purpose: reading.said(&fund.purpose),
        place: fund.place.as_ref().map(|place| hall.place_name(place)),
        sight,
        period,
        statement: moved.statement(None),
        months: months(link, hall, &circle, &period).await?,
        compared,
        budget: moved.beside(&lines, None, waiting.get(id.as_str()).unwrap_or(&Waiting::new())),
        passed,
        fund,
    })
}

impl Moved {
    /// Up to the end of the time beside what is needed.
    fn compared(&self, target: i64) -> Compared {
        let since = self.since_the_beginning(None);
        Compared { target, came: since.kept(), spent: since.spent() }
    }
}
