//! The front page of a community: what was heard and answered, what is due, what was solved.

use super::rates::{Rates, rates};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::{MatterItem, items};
use crate::reception::{ReceptionView, next_receptions};
use crate::who::Who;
use mingtong_store::{MatterFilter, MatterOrder};

/// Entries of each list on the front page: what fits a phone without scrolling past it.
const SHOWN: u32 = 5;

/// The front page.
#[derive(Debug, Clone)]
pub struct Home {
    /// The rates, and what they are made of.
    pub rates: Rates,
    /// What is due next, the most urgent first.
    pub due: Vec<MatterItem>,
    /// What was closed last as solved, after a check.
    pub solved: Vec<MatterItem>,
    /// What was raised last.
    pub latest: Vec<MatterItem>,
    /// The next receptions, then the latest.
    pub receptions: Vec<ReceptionView>,
}

/// The front page of a community.
///
/// # Errors
/// The database failed.
pub async fn home(app: &App, hall: &Hall) -> Result<Home, Fail> {
    let rates = rates(app, hall).await?;
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let base = MatterFilter { now_ms: app.now().0, public_only: true, limit: SHOWN, ..MatterFilter::default() };
    let due = link.listed(hall.id, &MatterFilter { order: MatterOrder::NextDue, ..base.clone() }).await?;
    let solved = link.listed(hall.id, &MatterFilter { order: MatterOrder::Solved, ..base.clone() }).await?;
    let latest = link.listed(hall.id, &base).await?;
    let public = &Who::public(None);
    Ok(Home {
        rates,
        due: items(app, hall, public, due),
        solved: items(app, hall, public, solved),
        latest: items(app, hall, public, latest),
        receptions: next_receptions(app, hall, link).await?,
    })
}
