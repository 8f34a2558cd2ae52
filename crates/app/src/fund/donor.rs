//! Who gives, in words: nobody stands there by the name of an office that they are not of.

use crate::carry::Carrier;
use crate::fail::Fail;
use mingtong_domain::Refusal;
use mingtong_domain::fund::Command;
use mingtong_domain::refusal::Code;
use mingtong_text::normal::fingerprint_form;

/// Refuses words that are the name of a unit or of the community, however they are spaced, from whoever is not of it:
/// others would read the word as theirs. The desk writes for everybody.
pub(super) fn check_donor(it: &Carrier<'_>, command: &Command<String>) -> Result<(), Fail> {
    let actor = &it.who.actor;
    let Command::Pledge { donor: Some(donor), .. } = command else { return Ok(()) };
    if actor.role.is_desk() {
        return Ok(());
    }
    let said = fingerprint_form(donor);
    let units = it.hall.units().into_iter().filter(|(id, _)| Some(*id) != actor.unit()).map(|(_, name)| name);
    let mut others = units.chain([it.hall.name.as_str()]);
    match others.find(|name| !said.is_empty() && fingerprint_form(name) == said) {
        Some(name) => Err(Refusal::new(Code::DonorIsAnother, it.act).with(name).into()),
        None => Ok(()),
    }
}
