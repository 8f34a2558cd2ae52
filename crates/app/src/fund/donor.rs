//! Who gives, in words: nobody stands there by the name or the home of another, nor by that of an office that they are
//! not of.

use super::access::is_known_here;
use super::giver::Giver;
use crate::carry::Carrier;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::own_name::compared;
use crate::who::Who;
use mingtong_domain::Refusal;
use mingtong_domain::fund::{Command, Source};
use mingtong_domain::ids::HomeNo;
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_office::roll::home_of;
use mingtong_text::personal::bare_name;

/// What the office of a community is called, with its name or alone.
const COMMITTEES: &str = "居委会 居民委员会 村委会 村民委员会";

/// What of it is meant behind its name; others have their own.
const PARTS: &str = "党委 党总支 党支部 党组织 工作站 服务中心 党群服务中心";

/// Refuses words that are the name of a unit, of the community or of its office, however they are spaced and in
/// whichever characters, from whoever is not of it, and those that are a home or a name of somebody else: others would
/// read the word as theirs. The desk writes for everybody.
pub(super) async fn check_donor(it: &mut Carrier<'_>, command: &Command<String>) -> Result<(), Fail> {
    let Command::Pledge { donor: Some(donor), source, .. } = command else { return Ok(()) };
    let (hall, who, act) = (it.hall.clone(), it.who.clone(), it.act);
    if who.actor.role.is_desk() || compared(donor).is_empty() {
        return Ok(());
    }
    let refused = |name: &str| Fail::from(Refusal::new(Code::DonorIsAnother, act).with(name));
    if let Some(name) = other_office(&hall, &who, donor) {
        return Err(refused(name));
    }
    let link = &mut it.link();
    // Whoever is nobody here is told that, and not whose home it is.
    if !is_known_here(link, &hall, &who).await? {
        return Ok(());
    }
    let giver = Giver::of(link, &hall, &who).await?;
    // A shop and an office of the street are called by what stands on their door, which no register knows.
    let has_sign = *source == Source::Shop || who.actor.role == Role::Street;
    for word in giver.others(donor) {
        let home = home_of(word, "");
        let is_home = word.contains(char::is_numeric) && HomeNo::parse(home.as_str()).is_some();
        // Who works here and is on no roll may live where no roll is.
        let is_on_no_roll = match numbers_of(&home).filter(|_| !giver.has_homes()) {
            Some(numbers) => link.homes_numbered(hall.id, &numbers).await? == 0,
            None => false,
        };
        let is_sign = has_sign && !is_home && bare_name(word).is_none();
        if !is_on_no_roll && !is_sign {
            return Err(refused(word));
        }
    }
    Ok(())
}

/// The numbers by which a roll may know a home: some leave out the entrance, the building or both, and where a roll is
/// that of one building, its entrance stands first. None where words do not say building, entrance and room in digits
/// and nothing else: a part that is left out, or a name beside them, might mean the home of another.
fn numbers_of(home: &HomeNo) -> Option<[String; 5]> {
    let (building, entrance, room) = home.parts();
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let read = [(building, entrance), (building, ""), ("", entrance), ("", ""), (entrance, "")];
    [building, entrance, room]
        .into_iter()
        .all(is_number)
        .then(|| read.map(|(building, entrance)| format!("{building}-{entrance}-{room}")))
}

/// The unit, the community or its office that words name, where whoever acts is not of it.
fn other_office<'h>(hall: &'h Hall, who: &Who, donor: &str) -> Option<&'h str> {
    let said = compared(donor);
    let units = hall.units().into_iter().filter(|(id, _)| Some(*id) != who.actor.unit()).map(|(_, name)| name);
    let community = hall.name.as_str();
    let other = units.chain([community]).find(|name| compared(name) == said);
    other.or_else(|| is_office(&said, &compared(community)).then_some(community))
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
    use super::{is_office, numbers_of};
    use mingtong_office::roll::home_of;

    #[test]
    fn a_home_is_looked_up_where_it_is_said_in_whole() {
        let numbers = ["2-1-202", "2--202", "-1-202", "--202", "1--202"].map(str::to_owned);
        assert_eq!(numbers_of(&home_of("２栋１单元0202室", "")), Some(numbers));
        for words in ["2-202", "202室", "东风巷14号院2-1-202", "李四 2-1-202", "2-1-202李四", "李四1", "3-2-1-202"]
        {
            assert_eq!(numbers_of(&home_of(words, "")), None, "{words}");
        }
    }

    #[test]
    fn the_office_of_a_community_is_known_by_its_short_names() {
        assert!(["明通社区居委会", "明通居委会", "居委会", "社区党委"].iter().all(|name| is_office(name, "明通社区")));
        assert!(
            ["明通社区3栋李四", "他社区居委会", "业委会", "党支部"].iter().all(|name| !is_office(name, "明通社区"))
        );
    }
}
