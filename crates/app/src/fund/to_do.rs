//! What waits in funds for whoever works with them: expenses that they may approve or pay, pledges that end soon,
//! accounts that are to be posted.

use super::expenses::{ExpenseView, one_of_many};
use super::pledges::{PledgeView, view_pledge};
use super::projects::WorkAccepted;
use super::to_post::{AccountsToPost, accounts_to_post};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::fund::{Act, Expense};
use mingtong_domain::ids::{FundId, Stream};
use mingtong_domain::notice;
use mingtong_domain::rules::RuleId;
use mingtong_domain::time::DAY_MS;
use mingtong_store::stream_of;

/// So many of each are told; the rest stands on the pages of the funds.
const TOLD: usize = 20;
/// So many are read at a time.
const READ_AT_ONCE: u32 = 50;
/// So many of each are looked at: what waits for others stands before nothing that waits for whoever asks, unless it is
/// more than anybody has.
const LOOKED_AT: usize = 500;

/// What waits in funds for somebody.
#[derive(Debug, Clone, Default)]
pub struct MoneyToDo {
    /// Expenses that they may pay or approve now, those that are to be paid first, with what they do; of each the first
    /// entered first.
    pub expenses: Vec<(FundId, ExpenseView, Act)>,
    /// Pledges that are to come and end soon, the first to end first, for whoever writes down what comes in.
    pub pledges: Vec<(FundId, PledgeView)>,
    /// Accounts that are to be posted, those that are due first before the others, for whoever posts notices.
    pub accounts: Vec<AccountsToPost>,
    /// Whether more expenses or pledges wait for them than are told.
    pub is_more: bool,
}

/// What waits in funds for whoever asks, by the rights of the pages of the funds.
///
/// # Errors
/// The database failed.
pub async fn money_to_do(app: &App, hall: &Hall, who: &Who) -> Result<MoneyToDo, Fail> {
    let mut found = MoneyToDo::default();
    let needed = hall.register.rules.integer(RuleId::FundApprovals, app.now()).unwrap_or_default();
    // Nobody pays what lacks an approval, and what has all of them waits for nobody who approves.
    for (act, approvals) in [(Act::Pay, (needed, i64::MAX)), (Act::Approve, (0, needed))] {
        if who.may(act) {
            found.add_expenses(app, hall, who, (act, approvals)).await?;
        }
    }
    if who.may(Act::Receive) {
        found.add_pledges(app, hall, who).await?;
    }
    if who.may(notice::Act::Post) {
        found.accounts = accounts_to_post(app, hall, who, TOLD as u32).await?;
    }
    Ok(found)
}

impl MoneyToDo {
    /// Expenses that wait for an act, by how many approved them.
    async fn add_expenses(
        &mut self,
        app: &App,
        hall: &Hall,
        who: &Who,
        (act, approvals): (Act, (i64, i64)),
    ) -> Result<(), Fail> {
        let (mut skip, mut accepted) = (0, WorkAccepted::default());
        while (skip as usize) < LOOKED_AT {
            let mut reader = app.store.read().await?;
            let rows = reader.link().expenses_that_wait(hall.id, approvals, skip, READ_AT_ONCE).await?;
            drop(reader);
            for row in &rows {
                let fund = FundId(row.fund_id.clone());
                if act == Act::Approve && is_theirs(app, hall, who, Stream::Expense(fund.clone(), row.id())).await? {
                    continue;
                }
                let view = one_of_many(app, hall, who, (&fund, &row.id()), &mut accepted).await;
                let Some(view) = there(view)? else { continue };
                if !view.offered.contains(&act) {
                    continue;
                }
                if self.expenses.len() >= TOLD {
                    self.is_more = true;
                    return Ok(());
                }
                self.expenses.push((fund, view, act));
            }
            if rows.len() < READ_AT_ONCE as usize {
                return Ok(());
            }
            skip += READ_AT_ONCE;
        }
        self.is_more = true;
        Ok(())
    }

    /// Pledges that end soon.
    async fn add_pledges(&mut self, app: &App, hall: &Hall, who: &Who) -> Result<(), Fail> {
        let now = app.now();
        let days = hall.register.rules.integer(RuleId::FundPledgeEndsSoonDays, now).unwrap_or_default();
        let soon = now.0.saturating_add(days * DAY_MS);
        let mut skip = 0;
        while (skip as usize) < LOOKED_AT {
            let mut reader = app.store.read().await?;
            let rows = reader.link().pledges_that_end(hall.id, (now.0, soon), skip, READ_AT_ONCE).await?;
            drop(reader);
            for row in &rows {
                let fund = FundId(row.fund_id.clone());
                let Some(view) = there(view_pledge(app, hall, who, &fund, &row.id()).await)? else { continue };
                if !view.offered.contains(&Act::Receive) {
                    continue;
                }
                if self.pledges.len() >= TOLD {
                    self.is_more = true;
                    return Ok(());
                }
                self.pledges.push((fund, view));
            }
            if rows.len() < READ_AT_ONCE as usize {
                return Ok(());
            }
            skip += READ_AT_ONCE;
        }
        self.is_more = true;
        Ok(())
    }
}

/// Whether somebody entered or changed an expense, so that they do not approve it: that costs less to know than all
/// that stands on its page.
async fn is_theirs(app: &App, hall: &Hall, who: &Who, of: Stream) -> Result<bool, Fail> {
    let mut reader = app.store.read().await?;
    let expense = Expense::from_stream(&stream_of(&mut reader.link(), hall.id, &of).await?);
    let person = who.actor.person.as_ref();
    Ok(person.is_some_and(|person| expense.is_some_and(|expense| expense.authors.contains(person))))
}

/// What is there for whoever asks.
fn there<T>(found: Result<T, Fail>) -> Result<Option<T>, Fail> {
    match found {
        Ok(view) => Ok(Some(view)),
        Err(Fail::NotFound) => Ok(None),
        Err(fail) => Err(fail),
    }
}
