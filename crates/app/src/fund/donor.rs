//! Who gives, in words: nobody stands there by the name of an office that they are not of.

use crate::carry::Carrier;
use crate::fail::Fail;
use mingtong_domain::Refusal;
use mingtong_domain::fund::Command;
use mingtong_domain::refusal::Code;
use mingtong_text::normal::fingerprint_form;
use mingtong_text::script::one_writing;

/// What the office of a community is called, with its name or alone.
const COMMITTEES: &str = "居委会 居民委员会 村委会 村民委员会";

/// What of it is meant behind its name; others have their own.
const PARTS: &str = "党委 党总支 党支部 党组织 工作站 服务中心 党群服务中心";

/// Refuses words that are the name of a unit, of the community or of its office, however they are spaced and in
/// whichever characters, from whoever is not of it: others would read the word as theirs. The desk writes for
/// everybody.
pub(super) fn check_donor(it: &Carrier<'_>, command: &Command<String>) -> Result<(), Fail> {
    let actor = &it.who.actor;
    let Command::Pledge { donor: Some(donor), .. } = command else { return Ok(()) };
    let said = compared(donor);
    if actor.role.is_desk() || said.is_empty() {
        return Ok(());
    }
    let units = it.hall.units().into_iter().filter(|(id, _)| Some(*id) != actor.unit()).map(|(_, name)| name);
    let community = it.hall.name.as_str();
    let other = units.chain([community]).find(|name| compared(name) == said);
    match other.or_else(|| is_office(&said, &compared(community)).then_some(community)) {
        Some(name) => Err(Refusal::new(Code::DonorIsAnother, it.act).with(name).into()),
        None => Ok(()),
    }
}

fn compared(name: &str) -> String {
    one_writing(&fingerprint_form(name))
}

/// Whether words mean the office of a community: 明通社区居委会, 明通居委会, 居委会.
fn is_office(said: &str, community: &str) -> bool {
    let own = said.strip_prefix(community.trim_end_matches("社区")).or_else(|| said.strip_prefix("社区"));
    let office = own.unwrap_or(said).trim_start_matches("社区");
    let is_one_of = |names: &str| names.split(' ').any(|name| name == office);
    is_one_of(COMMITTEES) || (own.is_some() && is_one_of(PARTS))
}

#[cfg(test)]
mod tests {
    use super::is_office;

    #[test]
    fn the_office_of_a_community_is_known_by_its_short_names() {
        assert!(["明通社区居委会", "明通居委会", "居委会", "社区党委"].iter().all(|name| is_office(name, "明通社区")));
        assert!(
            ["明通社区3栋李四", "他社区居委会", "业委会", "党支部"].iter().all(|name| !is_office(name, "明通社区"))
        );
    }
}
