//! Accounts that are to be posted: which of them wait for whoever posts notices, and which days the next of a fund
//! cover. That follows from what was posted and paid; nothing is written.

use super::accounts_posted::{covered_by, posted_about};
use super::list::{FundItem, items};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use jiff::civil::Date;
use mingtong_domain::Millis;
use mingtong_domain::fund::{Coverage, Fund, Origin, Source, SpendingLine, ToPost};
use mingtong_domain::ids::{FundId, PlaceId, ProjectId, Stream};
use mingtong_domain::limits;
use mingtong_domain::notice::{About, Act, Covered};
use mingtong_domain::rules::RuleId;
use mingtong_store::rows::{DayPaidRow, FundRow, NoticeRow};
use mingtong_store::{Link, stream_of};

/// So many funds of a source are looked at, those that are open first.
const FUNDS_LOOKED_AT: u32 = limits::PAGE_ROWS_MAX;
/// So many days of payment are looked at, the last first: those of a hundred funds for years of repairs.
const DAYS_LOOKED_AT: u32 = 5_000;

/// Accounts of a fund that are to be posted.
#[derive(Debug, Clone)]
pub struct AccountsToPost {
    /// The fund.
    pub fund: FundItem,
    /// What of it, and until when.
    pub due: ToPost,
    /// Whether that day has passed.
    pub is_late: bool,
}

/// Accounts that are to be posted by whoever asks, those that are due first before the others.
pub(super) async fn accounts_to_post(
    app: &App,
    hall: &Hall,
    who: &Who,
    most: u32,
) -> Result<Vec<AccountsToPost>, Fail> {
    let now = app.now();
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let funds = funds(link, hall, who).await?;
    let known = Known::of(link, hall, &funds).await?;
    let (rows, due) = known.first_due(hall, &funds, (now, most));
    let funds = items(link, hall, rows).await?.into_iter();
    let to_post = |(fund, due): (FundItem, ToPost)| AccountsToPost { fund, due, is_late: now.date() > due.until };
    Ok(funds.zip(due).map(to_post).collect())
}

/// The days that the next accounts of a fund cover, if nobody says otherwise. None where there is no such fund, or
/// every day that is over is covered.
///
/// # Errors
/// The database failed.
pub async fn days_to_post(app: &App, hall: &Hall, id: &FundId) -> Result<Option<Covered>, Fail> {
    let now = app.now();
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let events = stream_of(link, hall.id, &Stream::Fund(id.clone())).await?;
    let Some(fund) = Fund::from_stream(&events) else { return Ok(None) };
    let rows = posted_about(link, hall, vec![About::Fund(fund.id.clone())]).await?;
    let opened = fund.by.1.date();
    let covered: Vec<Covered> = rows.iter().map(|row| covered_by(row, opened, now)).collect();
    let coverage = Coverage { opened, closed: fund.closed.as_ref().map(|closed| closed.day), covered: &covered };
    let is_common = fund.sources.contains(&Source::CommonIncome);
    let common = is_common.then(|| coverage.common_income(common_months(hall, now), now.date())).flatten();
    Ok(coverage.proposed(common, now.date()))
}

/// Funds of which accounts may be to be posted, where whoever asks may post them.
async fn funds(link: &mut Link<'_>, hall: &Hall, who: &Who) -> Result<Vec<FundRow>, Fail> {
    let mut funds = link.funds_taking(hall.id, Source::CommonIncome.key(), FUNDS_LOOKED_AT).await?;
    let of_repairs = link.funds_taking(hall.id, Source::RepairFund.key(), FUNDS_LOOKED_AT).await?;
    funds.extend(of_repairs.into_iter().filter(|row| !takes(row, Source::CommonIncome)));
    let place = |row: &FundRow| row.place_id.clone().map(PlaceId);
    funds.retain(|row| who.may_at(Act::Post, &hall.register, place(row).as_ref()));
    Ok(funds)
}

fn takes(row: &FundRow, source: Source) -> bool {
    row.sources.split(',').any(|key| key == source.key())
}

fn opened(row: &FundRow) -> Date {
    Millis(row.opened_ms).date()
}

fn common_months(hall: &Hall, now: Millis) -> i64 {
    hall.register.rules.integer(RuleId::FundPostCommonMonths, now).unwrap_or_default()
}

/// The project from which a fund comes.
fn project(row: &FundRow) -> Option<ProjectId> {
    match Origin::from_parts(row.origin_kind.as_deref()?, row.origin_id.as_deref()?)? {
        Origin::Project(id) => Some(id),
        _ => None,
    }
}

/// What is known of some funds.
struct Known {
    /// Notices of their accounts.
    posted: Vec<NoticeRow>,
    /// Notices of the accounts of projects from which they come: total and split of the same work.
    of_projects: Vec<NoticeRow>,
    /// When work was paid.
    paid: Vec<DayPaidRow>,
}

impl Known {
    async fn of(link: &mut Link<'_>, hall: &Hall, funds: &[FundRow]) -> Result<Self, Fail> {
        let all: Vec<About> = funds.iter().map(|row| About::Fund(FundId(row.fund_id.clone()))).collect();
        let of_repairs: Vec<&FundRow> = funds.iter().filter(|row| takes(row, Source::RepairFund)).collect();
        let projects: Vec<About> = of_repairs.iter().filter_map(|row| project(row)).map(About::Project).collect();
        let of_repairs: Vec<String> = of_repairs.into_iter().map(|row| row.fund_id.clone()).collect();
        let paid = match of_repairs.is_empty() {
            true => vec![],
            false => link.days_paid(hall.id, &of_repairs, SpendingLine::Work.key(), DAYS_LOOKED_AT).await?,
        };
        Ok(Self {
            posted: posted_about(link, hall, all).await?,
            of_projects: posted_about(link, hall, projects).await?,
            paid,
        })
    }

    /// What is to be posted first, with the fund of each.
    fn first_due(&self, hall: &Hall, funds: &[FundRow], (now, most): (Millis, u32)) -> (Vec<FundRow>, Vec<ToPost>) {
        let mut due: Vec<(FundRow, ToPost)> = vec![];
        for row in funds {
            due.extend(self.due(hall, row, now).into_iter().map(|due| (row.clone(), due)));
        }
        due.sort_by_key(|(_, due)| due.until);
        due.truncate(most as usize);
        due.into_iter().unzip()
    }

    /// What of a fund is to be posted.
    fn due(&self, hall: &Hall, row: &FundRow, now: Millis) -> Vec<ToPost> {
        let (opened, closed) = (opened(row), row.closed_day.as_deref().and_then(|day| day.parse().ok()));
        let of_fund = self.posted.iter().filter(|it| it.about_id == row.fund_id);
        let mut covered: Vec<Covered> = of_fund.map(|it| covered_by(it, opened, now)).collect();
        let mut due = vec![];
        if takes(row, Source::CommonIncome) {
            let coverage = Coverage { opened, closed, covered: &covered };
            due.extend(coverage.common_income(common_months(hall, now), now.date()));
        }
        if takes(row, Source::RepairFund) {
            let project = project(row).map(|id| id.to_string());
            let of_project = self.of_projects.iter().filter(|it| Some(&it.about_id) == project.as_ref());
            covered.extend(of_project.map(|it| covered_by(it, opened, now)));
            let paid = self.paid.iter().filter(|it| it.fund_id == row.fund_id);
            let paid: Vec<Date> = paid.filter_map(|it| it.day.parse().ok()).collect();
            let months = hall.register.rules.integer(RuleId::FundPostRepairMonths, now).unwrap_or_default();
            due.extend(Coverage { opened, closed, covered: &covered }.repair(&paid, months));
        }
        due
    }
}
