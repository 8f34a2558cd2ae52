//! The place of the community that the address of a letter names: the place itself, in whatever of the ways in which
//! people write a building, with or without what it lies in. An address may go on behind it, to an entrance and a home.

use crate::hall::Hall;
use mingtong_domain::ids::PlaceId;
use mingtong_domain::register::PlaceKind;
use mingtong_text::building::one_name;

/// A shorter name stands in addresses by chance.
const NAME_CHARS_MIN: usize = 2;
/// A building with a shorter name (2栋, A栋) is one of many that are called so.
const BUILDING_CHARS_MIN: usize = 4;
/// Places that a doubt names at the most.
const NAMED_MAX: usize = 5;
/// How numbers are written beside digits.
const NUMERALS: &str = "一二三四五六七八九十";
/// What follows a number with which the name of a place begins.
const NUMBERED: [char; 6] = ['号', '栋', '组', '区', '院', '单'];
/// What the heading of a column says that holds where people live or are written to, and not what they write about.
const OF_HOMES: [&str; 3] = ["住", "户籍", "联系"];

/// A place that an address may name.
#[derive(Debug)]
struct Known {
    id: PlaceId,
    /// The courtyard or street around it.
    around: PlaceId,
    /// As people read it.
    said: String,
    /// Its name alone, then with what it lies in, step by step; as they compare.
    names: Vec<String>,
    is_building: bool,
}

impl Known {
    /// `steps` are its name and those of what it lies in, from the inside out.
    fn new(id: PlaceId, around: PlaceId, said: String, steps: &[&str], is_building: bool) -> Self {
        let with = |n: usize| one_name(&steps[..n].iter().rev().copied().collect::<String>());
        Self { id, around, said, names: (1..=steps.len()).map(with).collect(), is_building }
    }

    /// The longest of its names that an address has.
    fn named_in(&self, address: &str, rest: &str) -> Option<&str> {
        let is_named = |(nth, name): &(usize, &String)| {
            let chars = name.chars().count();
            let is_one_of_many = *nth == 0 && self.is_building && chars < BUILDING_CHARS_MIN;
            let stands = match begins_with_number(name) || is_one_of_many {
                true => rest.strip_prefix(name.as_str()).is_some_and(|behind| ends(name, behind)),
                false => address.match_indices(name.as_str()).any(|(at, _)| ends(name, &address[at + name.len()..])),
            };
            chars >= NAME_CHARS_MIN && stands
        };
        self.names.iter().enumerate().filter(is_named).map(|(_, name)| name.as_str()).next_back()
    }
}

/// Where a letter's address lies.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Named {
    /// In none of the community's places, as far as is known.
    Nowhere,
    /// In this one.
    At(PlaceId),
    /// In one of several, called so.
    Unclear(Vec<String>),
}

/// The places of a community that addresses name.
#[derive(Debug)]
pub(super) struct Places {
    known: Vec<Known>,
    /// What the community and its street are called.
    community: Vec<String>,
}

impl Places {
    /// The courtyards, streets and buildings that are in use. A grid says nothing to whoever writes, and in which home
    /// somebody lives is nobody's business.
    pub(super) fn of(hall: &Hall) -> Self {
        let register = &hall.register;
        let is_written = |kind| matches!(kind, PlaceKind::Courtyard | PlaceKind::Public | PlaceKind::Building);
        let used = register.places.values().filter(|it| is_written(it.kind) && register.is_place_in_use(&it.id));
        let known = used.map(|place| {
            let path = register.outwards(&place.id).filter(|step| step.kind != PlaceKind::Grid);
            let steps: Vec<&str> = path.map(|step| hall.words(&step.name)).collect();
            let (around, said) = (hall.courtyard(&place.id), hall.place_name(&place.id));
            Known::new(place.id.clone(), around, said, &steps, place.kind == PlaceKind::Building)
        });
        let called = [Some(hall.name.as_str()), hall.street()].into_iter().flatten();
        Self { known: known.collect(), community: called.map(one_name).filter(|name| !name.is_empty()).collect() }
    }

    /// Where an address lies that stands under a heading. Of where somebody lives no more than the courtyard is
    /// told: everybody reads the place of a matter, and the address only whoever works here.
    pub(super) fn find(&self, address: &str, heading: &str) -> Named {
        let address = one_name(address);
        let rest = self.behind_community(&address);
        let named = self.known.iter().filter_map(|known| Some((known, known.named_in(&address, rest)?)));
        let named: Vec<(&Known, &str)> = named.collect();
        // Whoever names a building names its courtyard, too.
        let is_part = |name: &str| named.iter().any(|(_, other)| other.len() > name.len() && other.contains(name));
        let meant = named.iter().filter(|(_, name)| !is_part(name)).map(|(known, _)| *known);
        let is_of_homes = OF_HOMES.iter().any(|word| heading.contains(word));
        let mut places: Vec<(&PlaceId, &str)> =
            meant.map(|known| (if is_of_homes { &known.around } else { &known.id }, known.said.as_str())).collect();
        places.sort_unstable();
        places.dedup_by_key(|(id, _)| *id);
        match places.as_slice() {
            [] => Named::Nowhere,
            [(only, _)] => Named::At((*only).clone()),
            several => Named::Unclear(several.iter().take(NAMED_MAX).map(|(_, said)| (*said).to_owned()).collect()),
        }
    }

    /// What an address says behind the community and its street.
    fn behind_community<'a>(&self, address: &'a str) -> &'a str {
        let ends = self.community.iter().filter_map(|name| Some(address.find(name.as_str())? + name.len()));
        &address[ends.max().unwrap_or_default()..]
    }
}

/// Whether a name is a number of many: of 14号院 there is one in many streets, so that it means something only where
/// nothing else stands before it.
fn begins_with_number(name: &str) -> bool {
    let is_numeral = |letter: char| letter.is_ascii_digit() || NUMERALS.contains(letter);
    let behind = name.trim_start_matches(is_numeral);
    let has_digit = name.starts_with(|letter: char| letter.is_ascii_digit());
    has_digit || (behind.len() < name.len() && behind.starts_with(NUMBERED))
}

/// Whether a name ends where it ends, and its number does not go on.
fn ends(name: &str, behind: &str) -> bool {
    let is_digit = |letter: char| letter.is_ascii_digit();
    !(name.ends_with(is_digit) && behind.starts_with(is_digit))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places() -> Places {
        let known = |id: &str, around: &str, steps: &[&str], is_building| {
            Known::new(id.into(), around.into(), steps.concat(), steps, is_building)
        };
        Places {
            known: vec![
                known("happy", "happy", &["幸福里"], false),
                known("happy-2", "happy", &["2栋", "幸福里"], true),
                known("happy-12", "happy", &["12栋", "幸福里"], true),
                known("east", "east", &["14号院", "东风巷"], false),
                known("east-2", "east", &["2幢", "14号院", "东风巷"], true),
                known("east-a", "east", &["9号楼", "14号院", "东风巷"], true),
            ],
            community: vec![one_name("明通巷社区")],
        }
    }

    #[test]
    fn a_place_is_found_however_it_is_written() {
        for (address, place) in [
            ("幸福里2栋3单元", "happy-2"),
            ("昆明市盘龙区幸福里 ２ 号楼 501室", "happy-2"),
            ("幸福里十二幢", "happy-12"),
            ("幸福里5栋", "happy"),
            ("东风巷14号院", "east"),
            ("明通巷社区东风巷１４号院2栋一单元", "east-2"),
            ("14号院二栋", "east-2"),
            ("明通巷社区9号楼", "east-a"),
        ] {
            assert_eq!(places().find(address, "地址"), Named::At(place.into()), "{address}");
        }
    }

    #[test]
    fn what_may_be_elsewhere_is_nowhere_and_what_may_be_several_is_unclear() {
        for address in ["", "翠湖小区2栋", "人民路14号院", "22栋", "不详"] {
            assert_eq!(places().find(address, "地址"), Named::Nowhere, "{address}");
        }
        let Named::Unclear(said) = places().find("2号楼", "地址") else { panic!("one of two") };
        assert_eq!(said.len(), 2, "{said:?}");
        let between = places().find("幸福里和东风巷14号院之间", "地址");
        assert!(matches!(between, Named::Unclear(_)), "{between:?}");
    }

    #[test]
    fn of_where_somebody_lives_no_more_than_the_courtyard_is_told() {
        assert_eq!(places().find("幸福里2栋3单元501", "家庭住址"), Named::At("happy".into()));
        assert_eq!(places().find("幸福里2栋", "事发地址"), Named::At("happy-2".into()));
    }
}
