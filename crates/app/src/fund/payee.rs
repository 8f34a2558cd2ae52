//! Whether an expense pays whoever approves it, themself or a unit for which they may act.

use crate::carry::Carrier;
use crate::fail::Fail;
use crate::own_name::is_own_name;
use crate::texts::{names_behind, words_behind};
use mingtong_domain::fund::{Around, Command};

/// With whether the expense that is approved pays whoever approves it.
pub(super) async fn with_payee(it: &mut Carrier<'_>, command: &Command, around: Around) -> Result<Around, Fail> {
    let (Command::Approve { .. }, Some(expense)) = (command, &around.expense) else { return Ok(around) };
    let (hall, who, payee) = (it.hall.clone(), it.who.clone(), expense.spending.payee.clone());
    let said = words_behind(&mut it.link(), hall.id, [payee.clone()]).await?;
    let names = names_behind(&mut it.link(), hall.id, who.actor.person.as_ref()).await?;
    let own = who.actor.person.as_ref().and_then(|person| names.get(person));
    let pays_actor = said.get(&payee).is_some_and(|payee| is_own_name(&hall, &who, own.map(String::as_str), payee));
    Ok(Around { pays_actor, ..around })
}
