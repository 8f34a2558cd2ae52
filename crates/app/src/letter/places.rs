//! The place of the community that the address of a letter names: the place itself, in whatever of the ways in which
//! people write a building, with or without what it lies in. An address may go on behind it, to an entrance and a home.

use crate::hall::Hall;
use mingtong_domain::ids::PlaceId;
use mingtong_domain::register::{Place, PlaceKind};
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
/// What the heading of a column says that holds where something is the matter. Under any other an address is as often
/// where whoever wrote lives.
const OF_WHERE_IT_IS: [&str; 8] = ["事发", "发生", "案发", "出事", "地点", "位置", "问题地", "事件地"];
/// What takes the place of the community's name in an address, so that a street that is called so is not found in it.
const COMMUNITY: &str = "。";

/// A place that an address may name.
#[derive(Debug)]
struct Known {
    id: PlaceId,
    /// The courtyard or street around it, if there is one.
    around: Option<PlaceId>,
    /// As people read it.
    said: String,
    /// Its name alone, then with what it lies in, step by step; as they compare.
    names: Vec<String>,
    is_building: bool,
}

impl Known {
    /// `steps` are its name and those of what it lies in, from the inside out.
    fn new(id: PlaceId, around: Option<PlaceId>, said: String, steps: &[&str], is_building: bool) -> Self {
        let with = |n: usize| one_name(&steps[..n].iter().rev().copied().collect::<String>());
        Self { id, around, said, names: (1..=steps.len()).map(with).collect(), is_building }
    }

    /// The longest of its names that an address has, in which the community is named no more.
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
            let is_around = |step: &&Place| matches!(step.kind, PlaceKind::Courtyard | PlaceKind::Public);
            let around = register.outwards(&place.id).find(is_around).map(|step| step.id.clone());
            let said = hall.place_name(&place.id);
            Known::new(place.id.clone(), around, said, &steps, place.kind == PlaceKind::Building)
        });
        let called = [Some(hall.name.as_str()), hall.street()].into_iter().flatten();
        Self { known: known.collect(), community: called.map(one_name).filter(|name| !name.is_empty()).collect() }
    }

    /// Where an address lies that stands under a heading. Of where somebody may live no more than the courtyard is
    /// told: everybody reads the place of a matter, and the address only whoever works here.
    pub(super) fn find(&self, address: &str, heading: &str) -> Named {
        let address = one_name(address);
        let rest = self.behind_community(&address);
        let without = self.community.iter().fold(address.clone(), |said, name| said.replace(name.as_str(), COMMUNITY));
        let named = self.known.iter().filter_map(|known| Some((known, known.named_in(&without, rest)?)));
        let named: Vec<(&Known, &str)> = named.collect();
        // Whoever names a building names its courtyard, too.
        let is_part = |name: &str| named.iter().any(|(_, other)| other.len() > name.len() && other.contains(name));
        let meant = named.iter().filter(|(_, name)| !is_part(name)).map(|(known, _)| *known);
        let is_where_it_is = OF_WHERE_IT_IS.iter().any(|word| heading.contains(word));
        let told = |known: &'_ Known| if is_where_it_is { Some(known.id.clone()) } else { known.around.clone() };
        let mut places: Vec<(PlaceId, &str)> =
            meant.filter_map(|known| Some((told(known)?, known.said.as_str()))).collect();
        places.sort_unstable();
        places.dedup_by(|one, other| one.0 == other.0);
        match places.as_slice() {
            [] => Named::Nowhere,
            [(only, _)] => Named::At(only.clone()),
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
            let around = (!around.is_empty()).then(|| around.into());
            Known::new(id.into(), around, steps.concat(), steps, is_building)
        };
        Places {
            known: vec![
                known("lane", "lane", &["明通巷"], false),
                known("tower", "", &["望海大厦"], true),
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
            ("明通巷社区明通巷9号", "lane"),
            ("望海大厦11层", "tower"),
        ] {
            assert_eq!(places().find(address, "事发地点"), Named::At(place.into()), "{address}");
        }
    }

    #[test]
    fn what_may_be_elsewhere_is_nowhere_and_what_may_be_several_is_unclear() {
        for address in ["", "明通巷社区9号", "翠湖小区2栋", "人民路14号院", "22栋", "不详"] {
            assert_eq!(places().find(address, "地址"), Named::Nowhere, "{address}");
        }
        let Named::Unclear(said) = places().find("2号楼", "事发地点") else { panic!("one of two") };
        assert_eq!(said.len(), 2, "{said:?}");
        let between = places().find("幸福里和东风巷14号院之间", "地址");
        assert!(matches!(between, Named::Unclear(_)), "{between:?}");
    }

    #[test]
    fn of_where_somebody_lives_no_more_than_the_courtyard_is_told() {
        for heading in ["家庭住址", "通讯地址", "房号", "投诉人地址", "地址"] {
            assert_eq!(places().find("幸福里2栋3单元501", heading), Named::At("happy".into()), "{heading}");
            assert_eq!(places().find("望海大厦11层", heading), Named::Nowhere, "{heading}");
        }
        assert_eq!(places().find("幸福里2栋", "事发地址"), Named::At("happy-2".into()));
    }
}
