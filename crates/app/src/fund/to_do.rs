//! What waits in funds for whoever works with them: expenses that they may approve or pay, pledges that end soon,
//! accounts that are to be posted.

use super::expenses::{ExpenseView, view_expense};
use super::pledges::{PledgeView, view_pledge};
use super::to_post::{AccountsToPost, accounts_to_post};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::Millis;
use mingtong_domain::fund::Act;
use mingtong_domain::ids::FundId;
use mingtong_domain::notice;
use mingtong_domain::rules::RuleId;
use mingtong_domain::time::DAY_MS;

/// So many of each are looked at; the rest stands on the pages of the funds.
const LOOKED_AT: u32 = 20;

/// What waits in funds for somebody.
#[derive(Debug, Clone, Default)]
pub struct MoneyToDo {
    /// Expenses that they may approve or pay now, the first entered first, with what they do.
    pub expenses: Vec<(FundId, ExpenseView, Act)>,
    /// Pledges that are to come and end soon, the first to end first, for whoever writes down what comes in.
    pub pledges: Vec<(FundId, PledgeView)>,
    /// Accounts that are to be posted, those that are due first before the others, for whoever posts notices.
    pub accounts: Vec<AccountsToPost>,
}

/// What waits in funds for whoever asks, by the rights of the pages of the funds.
///
/// # Errors
/// The database failed.
pub async fn money_to_do(app: &App, hall: &Hall, who: &Who) -> Result<MoneyToDo, Fail> {
    let steps = [Act::Approve, Act::Pay];
    let mut found = MoneyToDo::default();
    if steps.iter().any(|act| who.may(*act)) {
        for row in app.store.read().await?.link().expenses_that_wait(hall.id, LOOKED_AT).await? {
            let fund = FundId(row.fund_id.clone());
            let Some(view) = there(view_expense(app, hall, who, &fund, &row.id()).await)? else { continue };
            if let Some(act) = steps.iter().find(|act| view.offered.contains(act)) {
                found.expenses.push((fund, view, *act));
            }
        }
    }
    if who.may(Act::Receive) {
        let now = app.now();
        let days = hall.register.rules.integer(RuleId::FundPledgeEndsSoonDays, now).unwrap_or_default();
        let soon = Millis(now.0.saturating_add(days * DAY_MS));
        for row in app.store.read().await?.link().pledges_that_end(hall.id, now.0, soon.0, LOOKED_AT).await? {
            let fund = FundId(row.fund_id.clone());
            let Some(view) = there(view_pledge(app, hall, who, &fund, &row.id()).await)? else { continue };
            if view.offered.contains(&Act::Receive) {
                found.pledges.push((fund, view));
            }
        }
    }
    if who.may(notice::Act::Post) {
        found.accounts = accounts_to_post(app, hall, who, LOOKED_AT).await?;
    }
    Ok(found)
}

/// What is there for whoever asks.
fn there<T>(found: Result<T, Fail>) -> Result<Option<T>, Fail> {
    match found {
        Ok(view) => Ok(Some(view)),
        Err(Fail::NotFound) => Ok(None),
        Err(fail) => Err(fail),
    }
}
