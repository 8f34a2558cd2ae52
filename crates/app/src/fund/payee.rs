//! Whether an expense pays whoever acts: by their name, or by that of a unit for which they may act.

use crate::carry::Carrier;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::{names_behind, words_behind};
use crate::who::Who;
use mingtong_domain::fund::{Around, Command};
use mingtong_text::normal::fingerprint_form;
use mingtong_text::personal::bare_name;
use mingtong_text::script::one_writing;

/// With whether the expense that is approved pays whoever approves it.
pub(super) async fn with_payee(it: &mut Carrier<'_>, command: &Command, around: Around) -> Result<Around, Fail> {
    let (Command::Approve { .. }, Some(expense)) = (command, &around.expense) else { return Ok(around) };
    let (hall, who, payee) = (it.hall.clone(), it.who.clone(), expense.spending.payee.clone());
    let said = words_behind(&mut it.link(), hall.id, [payee.clone()]).await?;
    let names = names_behind(&mut it.link(), hall.id, who.actor.person.as_ref()).await?;
    let own = who.actor.person.as_ref().and_then(|person| names.get(person));
    let pays_actor = said.get(&payee).is_some_and(|payee| is_paid(&hall, &who, own.map(String::as_str), payee));
    Ok(Around { pays_actor, ..around })
}

/// Whether a payee is whoever acts: whatever stands beside the name, and however that is spaced and in whichever
/// characters.
pub(super) fn is_paid(hall: &Hall, who: &Who, own: Option<&str>, payee: &str) -> bool {
    let units = who.units.iter().chain(who.actor.unit()).map(|unit| hall.unit_name(unit));
    names(payee, units.chain(own))
}

/// Whether a payee is one of these names: as a whole, or as a part of it that stands by itself.
fn names<'n>(payee: &str, mut names: impl Iterator<Item = &'n str>) -> bool {
    let parts: Vec<&str> = payee.split(|c: char| !c.is_alphabetic() && c != '·').collect();
    let people = parts.iter().filter_map(|part| bare_name(part));
    let said: Vec<String> = parts.iter().map(|part| compared(part)).chain(people.map(|name| compared(&name))).collect();
    let whole = compared(payee);
    names.any(|name| {
        let name = compared(name);
        !name.is_empty() && (name == whole || said.contains(&name))
    })
}

fn compared(name: &str) -> String {
    one_writing(&fingerprint_form(name))
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn whoever_is_paid_is_known_by_what_stands_beside_the_name() {
        let own = || ["李社工", "14号院物业公司", ""].into_iter();
        for payee in ["李社工", "李 社工", "李社工（3-2-501）", "商户李社工", "14号院物业公司", "14號院物業公司"]
        {
            assert!(names(payee, own()), "{payee}");
        }
        for payee in ["周师傅施工队", "李社", "李社工具店", "物业公司", "", "（）"] {
            assert!(!names(payee, own()), "{payee}");
        }
    }
}
