//! Whom those follow who follow the majority, as far as the numbers tell.

use std::collections::BTreeSet;

use crate::amount::{Area, Heads, Measure};
use crate::tally::{Tally, Void};

/// What more of those agree to who say so themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Majority {
    /// More agree than oppose.
    Agree,
    /// More oppose than agree.
    Oppose,
    /// As many agree as oppose, or heads and areas say different things: there is nobody to follow.
    Neither,
}

/// What the majority may be; never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Leaning(BTreeSet<Majority>);

impl Leaning {
    /// Of a vote by heads and areas. A measure of which neither is known who took part nor who agree or oppose was not
    /// counted, and leaves it to the other; the test that it has to stand is unknown in any case.
    pub(crate) fn of(heads: &Tally<Heads>, area: &Tally<Area>, void: Void) -> Leaning {
        let all = || BTreeSet::from([Majority::Agree, Majority::Oppose, Majority::Neither]);
        let (by_heads, by_area) = (possible(heads, void), possible(area, void));
        Leaning(match (by_heads, by_area) {
            (Some(heads), Some(area)) => pairs(&heads, &area),
            (one, other) => one.or(other).unwrap_or_else(all),
        })
    }

    /// The majority, if the numbers leave only one.
    pub(crate) fn told(&self) -> Option<Majority> {
        self.0.first().copied().filter(|_| self.0.len() == 1)
    }

    /// Whether it may be that more agree.
    pub(crate) fn may_agree(&self) -> bool {
        self.0.contains(&Majority::Agree)
    }
}

fn pairs(heads: &BTreeSet<Majority>, area: &BTreeSet<Majority>) -> BTreeSet<Majority> {
    let joint = |one: Majority, other: Majority| if one == other { one } else { Majority::Neither };
    heads.iter().flat_map(|one| area.iter().map(move |other| joint(*one, *other))).collect()
}

/// What the majority of one measure may be; `None` if this measure was not counted. Of two numbers of which only one is
/// known, the other is at most what nobody else accounts for.
fn possible<M: Measure>(tally: &Tally<M>, void: Void) -> Option<BTreeSet<Majority>> {
    let (agree, oppose) = (tally.cast.agree, tally.cast.oppose);
    agree.or(oppose).or(tally.took_part)?;
    let room = tally.unaccounted(void).unwrap_or(u64::MAX);
    let between = |number: Option<M>| number.map_or((0, room), |number| (number.units(), number.units()));
    let ((agree_least, agree_most), (oppose_least, oppose_most)) = (between(agree), between(oppose));
    let possible = [
        (Majority::Agree, agree_most > oppose_least),
        (Majority::Oppose, oppose_most > agree_least),
        (Majority::Neither, agree_least <= oppose_most && oppose_least <= agree_most),
    ];
    Some(possible.into_iter().filter(|(_, may_be)| *may_be).map(|(majority, _)| majority).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cast::Cast;

    /// Those who took part, agree, oppose and follow the majority; nothing of a measure that was not counted.
    fn tally<M: Measure>(took_part: u64, counted: [Option<u64>; 3]) -> Tally<M> {
        let [agree, oppose, with_majority] = counted.map(|number| number.map(|units| M::of_units(units).unwrap()));
        let took_part = M::of_units(took_part).ok().filter(|_| counted != [None; 3]);
        Tally { took_part, cast: Cast { agree, oppose, with_majority, ..Cast::default() }, ..Tally::default() }
    }

    fn told(heads: [Option<u64>; 3], area: [Option<u64>; 3]) -> Option<Majority> {
        Leaning::of(&tally(100, heads), &tally(100, area), Void::TakesPart).told()
    }

    #[test]
    fn heads_and_areas_must_point_the_same_way() {
        let (yes, no, tie) = ([Some(51), Some(49), None], [Some(10), Some(11), None], [Some(7), Some(7), None]);
        assert_eq!(told(yes, yes), Some(Majority::Agree));
        assert_eq!(told(no, no), Some(Majority::Oppose));
        for (heads, area) in [(yes, no), (no, yes), (yes, tie), (tie, no), (tie, tie)] {
            assert_eq!(told(heads, area), Some(Majority::Neither));
        }
    }

    #[test]
    fn a_measure_that_was_not_counted_leaves_it_to_the_other() {
        assert_eq!(told([Some(51), Some(49), None], [None; 3]), Some(Majority::Agree));
        assert_eq!(told([None; 3], [Some(1), Some(2), None]), Some(Majority::Oppose));
        assert_eq!(told([None; 3], [None; 3]), None);
    }

    #[test]
    fn a_measure_that_was_counted_in_part_leaves_it_open() {
        let area = Tally { took_part: Area::of_units(100).ok(), ..Tally::default() };
        assert_eq!(Leaning::of(&tally(100, [Some(51), Some(49), None]), &area, Void::TakesPart).told(), None);
    }

    #[test]
    fn a_number_that_is_missing_is_bounded_by_what_is_left() {
        let area = [None; 3];
        assert_eq!(told([Some(51), None, None], area), Some(Majority::Agree), "49 are left");
        assert_eq!(told([Some(50), None, None], area), None, "50 are left: a tie is possible");
        assert_eq!(told([Some(30), None, Some(41)], area), Some(Majority::Agree), "29 are left");
        assert_eq!(told([None, Some(60), None], area), Some(Majority::Oppose));
        let of_nobody_knows = tally::<Heads>(100, [Some(99), None, None]);
        let unbounded = Tally { took_part: None, ..of_nobody_knows };
        assert!(Leaning::of(&unbounded, &Tally::default(), Void::TakesPart).told().is_none());
    }

    #[test]
    fn one_measure_can_tell_that_nobody_follows_those_who_agree() {
        let leaning =
            Leaning::of(&tally(100, [Some(10), Some(20), None]), &tally(100, [Some(10), None, None]), Void::TakesPart);
        assert_eq!((leaning.told(), leaning.may_agree()), (None, false));
    }
}
