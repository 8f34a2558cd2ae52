//! Whether the hazard that an expense names excepts it from quotes and budget.

use crate::carry::{Carrier, are_public};
use crate::fail::Fail;
use crate::texts::words_behind;
use mingtong_domain::Refusal;
use mingtong_domain::fund::{self, Command, Expense, Spending};
use mingtong_domain::ids::PlaceId;
use mingtong_domain::matter::Track;
use mingtong_domain::refusal::Code;
use mingtong_domain::rules::RuleId;
use mingtong_text::normal::fingerprint_form;

/// Whether the matter that a command names is a hazard where the fund is; refuses one that is over. A bill that waits
/// keeps the hazard for which it was entered, since its voucher may come late: as long as it comes to no more, and is
/// of the same payee. Whoever else is to be paid did not stand there when it could not wait.
pub(super) async fn names_hazard(
    it: &mut Carrier<'_>,
    command: &Command<String>,
    (place, before): (Option<&PlaceId>, Option<&Expense>),
) -> Result<bool, Fail> {
    let (Command::EnterExpense { hazard, amount, payee, .. } | Command::ChangeExpense { hazard, amount, payee, .. }) =
        command
    else {
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
    let is_kept = match before {
        Some(before) if had_it(&before.spending) => is_of(it, &before.spending, payee).await?,
        _ => false,
    };
    if is_kept { Ok(true) } else { Err(Refusal::new(Code::HazardOver, it.act).with(days).into()) }
}

/// Whether a spending goes to a payee of this name, however that is spaced. Of a name that was erased nobody can say
/// so.
async fn is_of(it: &mut Carrier<'_>, spending: &Spending, payee: &str) -> Result<bool, Fail> {
    let community = it.hall.id;
    let words = words_behind(&mut it.link(), community, [spending.payee.clone()]).await?;
    Ok(words.get(&spending.payee).is_some_and(|name| fingerprint_form(name) == fingerprint_form(payee)))
}
