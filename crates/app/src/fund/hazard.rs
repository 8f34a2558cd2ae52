//! Whether the hazard that an expense names excepts it from quotes and budget.

use crate::carry::{Carrier, are_public};
use crate::fail::Fail;
use mingtong_domain::Refusal;
use mingtong_domain::fund::{self, Command, Expense, Spending};
use mingtong_domain::ids::PlaceId;
use mingtong_domain::matter::Track;
use mingtong_domain::refusal::Code;
use mingtong_domain::rules::RuleId;

/// Whether the matter that a command names is a hazard where the fund is; refuses one that is over. A bill that waits
/// keeps the hazard for which it was entered, since its voucher may come late: as long as it comes to no more.
pub(super) async fn names_hazard(
    it: &mut Carrier<'_>,
    command: &Command<String>,
    (place, before): (Option<&PlaceId>, Option<&Expense>),
) -> Result<bool, Fail> {
    let (Command::EnterExpense { hazard, amount, .. } | Command::ChangeExpense { hazard, amount, .. }) = command else {
        return Ok(false);
    };
    let Some(id) = *hazard else { return Ok(false) };
    are_public(it, &[id]).await?;
    let matter = it.matter(id).await?.thing;
    // A hazard somewhere else is no reason here.
    let register = &it.hall.register;
    let is_here = place.is_none_or(|here| matter.place.as_ref().is_some_and(|at| register.inside(here).contains(at)));
    if matter.track != Track::Hazard || !is_here {
        return Ok(false);
    }
    let days = register.rules.integer(RuleId::FundHazardDays, it.now).unwrap_or_default();
    if fund::still_excepts(&matter, days, it.now) {
        return Ok(true);
    }
    let had_it = |it: &Spending| it.exception.as_ref().is_some_and(|it| it.matter == id) && *amount <= it.amount;
    let is_kept = before.is_some_and(|before| had_it(&before.spending));
    if is_kept { Ok(true) } else { Err(Refusal::new(Code::HazardOver, it.act).with(days).into()) }
}
