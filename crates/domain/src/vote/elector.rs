//! Who may vote: the electorate, frozen with the notice, in the order of the roll.

use crate::ids::HomeNo;
use crate::references::Refer;
use mingtong_methods::Area;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

/// One part, or one home, that votes on the matter at hand.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Elector {
    /// Its number, from 1, in the order of the roll.
    pub no: u32,
    /// Which home it is.
    pub home: HomeNo,
    /// Whose voice it is part of: electors of one voice are one head.
    pub voice: u32,
    /// Its area in ten-thousandths of a square metre, where areas count; none where it is not known, or does not
    /// count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<i64>,
}

impl Refer for Elector {}

/// An area as it is counted; none where the number is none.
pub(super) fn area(units: i64) -> Option<Area> {
    u64::try_from(units).ok().and_then(|units| Area::from_ten_thousandths(units).ok())
}

/// Areas together; none where one of them is not known or they are more than can be counted.
pub(super) fn together(areas: impl IntoIterator<Item = Option<i64>>) -> Option<i64> {
    areas.into_iter().try_fold(0_i64, |sum, area| sum.checked_add(area?))
}

/// How large an electorate is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Size {
    /// Parts or homes: as many ballots.
    pub electors: u32,
    /// Voices: heads.
    pub voices: u32,
    /// Their area together, in ten-thousandths of a square metre; none where one is not known, or areas do not count.
    pub area: Option<i64>,
}

impl Refer for Size {}

impl Size {
    /// Of these electors.
    pub fn of<'a>(electors: impl IntoIterator<Item = &'a Elector>) -> Self {
        let electors: Vec<&Elector> = electors.into_iter().collect();
        let voices: BTreeSet<u32> = electors.iter().map(|elector| elector.voice).collect();
        let number = |len: usize| u32::try_from(len).unwrap_or(u32::MAX);
        let area = together(electors.iter().map(|elector| elector.area));
        Self { electors: number(electors.len()), voices: number(voices.len()), area }
    }
}

/// A part as it stands on the roll.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entitled<K, O> {
    /// Its number.
    pub home: HomeNo,
    /// What it is: a flat, a shop, a garage.
    pub kind: K,
    /// Whose it is; none for what was not handed over, which the developer votes for with one voice.
    pub owner: Option<O>,
    /// Its area in ten-thousandths of a square metre.
    pub area: Option<i64>,
}

/// Which parts of a roll vote on the matter at hand (R06): a stairwell, the floors from the seventh up; garages and
/// store rooms only where it concerns them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scope<K> {
    /// The kinds of parts.
    pub kinds: Vec<K>,
    /// Buildings or stairwells, as the beginnings of the numbers of their homes (`3`, `3-2`); all where there is none.
    pub within: Vec<HomeNo>,
    /// The floors; all where none is named. A part of which the floor is not known stands outside.
    pub floors: Option<RangeInclusive<u32>>,
}

impl<K: PartialEq> Scope<K> {
    /// Whether a part votes.
    pub fn holds<O>(&self, part: &Entitled<K, O>) -> bool {
        let is_within = self.within.is_empty() || self.within.iter().any(|place| lies_in(&part.home, place));
        let floors = |floors: &RangeInclusive<u32>| floor(&part.home).is_some_and(|floor| floors.contains(&floor));
        self.kinds.contains(&part.kind) && is_within && self.floors.as_ref().is_none_or(floors)
    }
}

/// Whether a home lies in a building or entrance (`3`, `3-2`).
pub fn lies_in(home: &HomeNo, place: &HomeNo) -> bool {
    let rest = home.as_str().strip_prefix(place.as_str());
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}

/// The floor of a home, by the number of its room: what stands before the last two digits.
pub fn floor(home: &HomeNo) -> Option<u32> {
    /// Rooms of one floor have two digits.
    const ROOMS: u32 = 100;
    let room = home.as_str().rsplit('-').next()?;
    let digits = room.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    digits.parse::<u32>().ok().map(|number| number / ROOMS).filter(|floor| *floor > 0)
}

/// How voices are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VoiceBy {
    /// One owner of several parts is one voice, and so is the developer of all that was not handed over (R03).
    Owner,
    /// Each home is one voice, and areas do not count.
    Home,
}

/// The electorate of a matter, in the order of the roll.
pub fn electorate<K: PartialEq, O: Ord>(
    roll: impl IntoIterator<Item = Entitled<K, O>>,
    scope: &Scope<K>,
    by: VoiceBy,
) -> Vec<Elector> {
    let mut voices: BTreeMap<Option<O>, u32> = BTreeMap::new();
    let parts = roll.into_iter().filter(|part| scope.holds(part));
    let elector = |(no, part): (u32, Entitled<K, O>)| {
        let Entitled { home, owner, area, .. } = part;
        let next = u32::try_from(voices.len()).map_or(u32::MAX, |len| len.saturating_add(1));
        match by {
            VoiceBy::Owner => Elector { no, home, voice: *voices.entry(owner).or_insert(next), area },
            VoiceBy::Home => Elector { no, home, voice: no, area: None },
        }
    };
    (1_u32..).zip(parts).map(elector).collect()
}

/// The number of a voice that none of these electors has.
pub fn next_voice(electors: &[Elector]) -> u32 {
    electors.iter().map(|elector| elector.voice).max().unwrap_or_default().saturating_add(1)
}

/// Whether no weight beside a secret ballot names its voter: every ballot is a voice of its own, and of each area, or
/// of all where areas do not count, there are at least so many.
pub(super) fn hides_voters(electors: &[Elector], by_area: bool, fewest: i64) -> bool {
    let size = Size::of(electors);
    let mut classes: BTreeMap<Option<i64>, i64> = BTreeMap::new();
    for elector in electors {
        let count = classes.entry(elector.area.filter(|_| by_area)).or_default();
        *count = count.saturating_add(1);
    }
    size.electors == size.voices && classes.values().all(|count| *count >= fewest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq, Eq, Clone, Copy)]
    enum Kind {
        Flat,
        Garage,
        Shop,
    }

    fn part(home: &str, kind: Kind, owner: Option<&'static str>) -> Entitled<Kind, &'static str> {
        Entitled { home: home.into(), kind, owner, area: Some(900_000) }
    }

    fn homes(scope: &Scope<Kind>) -> Vec<String> {
        let roll = [
            part("1-1-101", Kind::Shop, Some("Li")),
            part("1-1-701", Kind::Flat, Some("Li")),
            part("1-1-1201", Kind::Flat, Some("Wang")),
            part("1-2-801", Kind::Flat, Some("Zhao")),
            part("1-1-B03", Kind::Garage, Some("Wang")),
            part("11-1-901", Kind::Flat, Some("Qian")),
        ];
        electorate(roll, scope, VoiceBy::Owner).into_iter().map(|elector| elector.home.0).collect()
    }

    #[test]
    fn garages_do_not_vote_on_a_lift() {
        let lift = Scope { kinds: vec![Kind::Flat], within: vec!["1-1".into()], floors: None };
        assert_eq!(homes(&lift), ["1-1-701", "1-1-1201"]);
    }

    #[test]
    fn r06_a_stairwell_from_the_seventh_floor_up() {
        let up = |within: &str, floors| Scope {
            kinds: vec![Kind::Flat, Kind::Garage, Kind::Shop],
            within: vec![within.into()],
            floors: Some(floors),
        };
        assert_eq!(homes(&up("1", 8..=99)), ["1-1-1201", "1-2-801"], "building 11 is another");
        assert_eq!(homes(&up("1-1", 1..=99)), ["1-1-101", "1-1-701", "1-1-1201"], "no floor of a garage is known");
    }

    #[test]
    fn v3_what_was_not_handed_over_is_one_head() {
        let sold = (0..1465_u32).map(|n| Entitled {
            home: format!("1-{n}-101").as_str().into(),
            kind: Kind::Flat,
            owner: Some(n),
            area: None,
        });
        let unsold = (0..154_u32).map(|n| Entitled {
            home: format!("2-{n}-101").as_str().into(),
            kind: Kind::Flat,
            owner: None,
            area: None,
        });
        let scope = Scope { kinds: vec![Kind::Flat], within: vec![], floors: None };
        let size = Size::of(&electorate(sold.chain(unsold), &scope, VoiceBy::Owner));
        assert_eq!((size.electors, size.voices, size.area), (1619, 1466, None));
    }

    #[test]
    fn r03_co_owners_are_one_voice_and_areas_always_add() {
        let owners: [&[&str]; 4] = [&["Li"], &["Li", "Wang"], &["Li"], &["Wang", "Li"]];
        let set = |owners: &[&'static str]| Some(BTreeSet::from_iter(owners.iter().copied()));
        let parts = owners.iter().zip(1..).map(|(owners, n)| Entitled {
            home: format!("1-1-{n}01").as_str().into(),
            kind: Kind::Flat,
            owner: set(owners),
            area: Some(i64::from(n)),
        });
        let scope = Scope { kinds: vec![Kind::Flat], within: vec![], floors: None };
        let electors = electorate(parts, &scope, VoiceBy::Owner);
        let voices: Vec<u32> = electors.iter().map(|elector| elector.voice).collect();
        assert_eq!((voices, Size::of(&electors).area), (vec![1, 2, 1, 2], Some(10)));
    }

    #[test]
    fn a_weight_that_few_have_names_its_voter() {
        let elector = |no, voice, area| Elector { no, home: "1".into(), voice, area: Some(area) };
        let hides = |electors: &[Elector]| hides_voters(electors, true, 2);
        assert!(!hides(&[elector(1, 1, 9)]), "all weigh the same, and there is but one");
        assert!(!hides(&[elector(1, 1, 9), elector(2, 2, 9), elector(3, 3, 8)]));
        assert!(hides(&[elector(1, 1, 9), elector(2, 2, 9), elector(3, 3, 8), elector(4, 4, 8)]));
        assert!(!hides(&[elector(1, 1, 9), elector(2, 1, 9), elector(3, 3, 9)]), "two parts");
        assert!(hides_voters(&[elector(1, 1, 9), elector(2, 2, 8)], false, 2), "areas do not count");
        assert!(!hides_voters(&[elector(1, 1, 9)], false, 2), "of one everybody knows what they said");
    }
}
