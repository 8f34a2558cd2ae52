//! What holds for all votes.

use crate::given::threshold;
use mingtong_methods::assembly::{self, AssemblyRule, Proxies, Sitting};
use mingtong_methods::election::{self, ElectionRule, Paper, Seats};
use mingtong_methods::owner_heads::{Flat, Handover, Roll};
use mingtong_methods::owners::{Base, OwnersRule, Setting, Silent, count, count_all};
use mingtong_methods::{Area, Cast, Choice, Heads, Measure, Outcome, Tally, Test, Void};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use std::num::NonZeroU32;

fn any_rule() -> impl Strategy<Value = OwnersRule> {
    let participation = option::of(select(vec![">=2/3", ">1/2"])).prop_map(|text| text.map(threshold));
    let agree = select(vec![">1/2", ">=2/3", ">=3/4", ">1/3"]).prop_map(threshold);
    let base = select(vec![Base::TookPart, Base::Electorate]);
    (participation, agree, base).prop_map(|(participation, agree, base)| OwnersRule { participation, agree, base })
}

fn any_setting() -> impl Strategy<Value = Setting> {
    let silent = select(vec![Silent::NotTakingPart, Silent::WithMajority, Silent::Abstain]);
    let void = select(vec![Void::TakesPart, Void::SetAside]);
    (silent, void).prop_map(|(silent, void)| Setting { silent, void })
}

/// A number of which something is known in three of four cases.
fn some<M: Measure>() -> impl Strategy<Value = Option<M>> {
    option::weighted(0.75, 0..30_u64).prop_map(|units| units.and_then(|units| M::of_units(units).ok()))
}

/// Any numbers, most of which contradict each other.
fn any_tally<M: Measure>() -> impl Strategy<Value = Tally<M>> {
    let cast = vec(some::<M>(), 6).prop_map(|numbers| {
        Cast::by(|choice| Choice::ALL.iter().position(|of| *of == choice).and_then(|at| numbers[at]))
    });
    let most = option::weighted(0.75, 0..120_u64).prop_map(|units| units.and_then(|units| M::of_units(units).ok()));
    (most, cast, some(), some(), some()).prop_map(|(electorate, cast, took_part, not_returned, not_delivered)| Tally {
        electorate,
        cast,
        took_part,
        not_returned,
        not_delivered,
    })
}

/// Everything is known: six choices, those who are silent, those without a ballot.
fn whole_tally<M: Measure>() -> impl Strategy<Value = Tally<M>> {
    vec(0..40_u64, 8).prop_map(|units| tally(&units))
}

fn tally<M: Measure>(units: &[u64]) -> Tally<M> {
    let number = |units: u64| M::of_units(units).ok();
    let of = |choice| Choice::ALL.iter().position(|of| *of == choice).and_then(|at| number(units[at]));
    Tally {
        electorate: number(units.iter().sum()),
        cast: Cast::by(of),
        took_part: number(units[..6].iter().sum()),
        not_returned: number(units[6]),
        not_delivered: number(units[7]),
    }
}

/// The tally with some of its numbers taken away. That nobody could follow the majority is known.
fn hide<M: Measure>(tally: Tally<M>, keep: &[bool]) -> Tally<M> {
    let kept = |number: Option<M>, at: usize| number.filter(|_| keep[at]);
    let of = |choice| {
        let at = Choice::ALL.iter().position(|of| *of == choice)?;
        if choice == Choice::WithMajority { tally.cast.with_majority } else { kept(tally.cast.of(choice), at) }
    };
    Tally {
        electorate: kept(tally.electorate, 6),
        cast: Cast::by(of),
        took_part: kept(tally.took_part, 7),
        not_returned: kept(tally.not_returned, 8),
        not_delivered: kept(tally.not_delivered, 9),
    }
}

/// One voice of this weight goes from another choice to agree; `None` if that choice has too little.
fn won_over<M: Measure>(tally: Tally<M>, from: Choice, weight: u64) -> Option<Tally<M>> {
    let units = |choice: Choice| tally.cast.of(choice).map(M::units);
    let (left, agree) = (units(from)?.checked_sub(weight)?, units(Choice::Agree)? + weight);
    let of = |choice| match choice {
        Choice::Agree => M::of_units(agree).ok(),
        choice if choice == from => M::of_units(left).ok(),
        choice => tally.cast.of(choice),
    };
    Some(Tally { cast: Cast::by(of), ..tally })
}

fn parts_fit(tests: &[Test]) -> bool {
    tests.iter().all(|test| test.part.zip(test.whole).is_none_or(|(part, whole)| part.units() <= whole.units()))
}

proptest! {
    #[test]
    fn counts_never_exceed_those_due(
        rule in any_rule(),
        setting in any_setting(),
        heads in prop_oneof![any_tally(), whole_tally()],
        area in prop_oneof![any_tally(), whole_tally()],
    ) {
        if let Ok(counted) = count(rule, &heads, &area, setting) {
            prop_assert!(parts_fit(&counted.tests), "{:?}", counted);
        }
    }

    #[test]
    fn what_was_counted_whole_is_never_refused(setting in any_setting(), area in whole_tally::<Area>()) {
        prop_assert_eq!(area.check(setting.void), Ok(()));
    }

    #[test]
    fn one_more_who_agrees_never_turns_carried_into_not_carried(
        rule in any_rule(),
        setting in any_setting(),
        heads in whole_tally::<Heads>(),
        area in whole_tally::<Area>(),
        from in select(vec![Choice::Oppose, Choice::Abstain]),
        weight in 0..30_u64,
    ) {
        if let Some((more_heads, more_area)) = won_over(heads, from, 1).zip(won_over(area, from, weight)) {
            let before = count(rule, &heads, &area, setting).unwrap().outcome;
            let after = count(rule, &more_heads, &more_area, setting).unwrap().outcome;
            prop_assert!(before != Outcome::Carried || after == Outcome::Carried);
        }
    }

    #[test]
    fn all_tallies_are_equal_when_nobody_is_silent(
        rule in any_rule(),
        setting in any_setting(),
        units in [vec(0..40_u64, 8), vec(0..40_u64, 8)],
    ) {
        let [by_heads, by_area] = units.map(|mut units| {
            units[6] = 0;
            units
        });
        let counted = count_all(rule, &tally(&by_heads), &tally(&by_area), setting).unwrap();
        for other in counted.others {
            prop_assert_eq!(&other.tests, &counted.chosen.tests);
            prop_assert_eq!(other.outcome, counted.chosen.outcome);
        }
    }

    #[test]
    fn what_is_not_known_never_changes_what_is_decided(
        rule in any_rule(),
        setting in any_setting(),
        heads in whole_tally::<Heads>(),
        area in whole_tally::<Area>(),
        keep in [vec(any::<bool>(), 10), vec(any::<bool>(), 10)],
    ) {
        let known = count(rule, &heads, &area, setting).unwrap().outcome;
        let (heads, area) = (hide(heads, &keep[0]), hide(area, &keep[1]));
        let hidden = count(rule, &heads, &area, setting).unwrap().outcome;
        let carried = |outcome| match outcome {
            Outcome::Carried => Some(true),
            Outcome::NotCarried | Outcome::NoQuorum => Some(false),
            Outcome::Undetermined => None,
        };
        prop_assert!(carried(hidden).is_none_or(|hidden| Some(hidden) == carried(known)), "{known:?} {hidden:?}");
    }
}

/// Flats `0..owners.len()` with their owners, of whom 0 stands for what was not handed over.
fn roll_of(owners: &[u8]) -> Roll<usize, u8> {
    let flats = owners.iter().enumerate().map(|(flat, owner)| Flat {
        flat,
        owner: *owner,
        area: Area::from_ten_thousandths(10_000 + flat as u64).ok(),
        handover: if *owner == 0 { Handover::NotHandedOver } else { Handover::HandedOver },
    });
    Roll::new(flats).expect("each flat stands there once")
}

/// The two tallies, or nothing if a ballot was refused.
fn put_all(roll: &Roll<usize, u8>, ballots: &[(usize, Choice)]) -> Option<(Tally<Heads>, Tally<Area>)> {
    let mut into = roll.ballot_box();
    ballots.iter().try_for_each(|(flat, choice)| into.put(flat, *choice)).ok()?;
    Some((into.heads(), into.area()))
}

type Ballots = Vec<(usize, Choice)>;

/// Owners of flats, and ballots in two orders; most owners vote one way.
fn any_ballots() -> impl Strategy<Value = (Vec<u8>, Ballots, Ballots)> {
    let strays = vec((0..12_usize, select(Choice::ALL)), 0..2);
    (vec(0..6_u8, 1..12), vec(select(Choice::ALL), 6), vec(any::<bool>(), 12), strays).prop_flat_map(
        |(owners, says, votes, strays)| {
            let mut ballots: Ballots = owners
                .iter()
                .enumerate()
                .filter(|(flat, _)| votes[*flat])
                .map(|(flat, owner)| (flat, says[usize::from(*owner)]))
                .collect();
            ballots.extend(strays);
            (Just(owners), Just(ballots.clone()), Just(ballots).prop_shuffle())
        },
    )
}

proptest! {
    #[test]
    fn the_order_of_ballots_never_matters((owners, ballots, shuffled) in any_ballots()) {
        let roll = roll_of(&owners);
        prop_assert_eq!(put_all(&roll, &ballots), put_all(&roll, &shuffled));
    }

    #[test]
    fn ballots_never_exceed_the_roll((owners, ballots, _) in any_ballots()) {
        let roll = roll_of(&owners);
        if let Some((heads, area)) = put_all(&roll, &ballots) {
            prop_assert_eq!((heads.check(Void::TakesPart), area.check(Void::TakesPart)), (Ok(()), Ok(())));
            let took_part = area.taking_part(Void::TakesPart);
            prop_assert!(took_part.is_some() && took_part <= roll.area());
            prop_assert!(heads.taking_part(Void::TakesPart) <= Some(roll.heads()));
        }
    }

    #[test]
    fn in_a_room_counts_never_exceed_those_there(
        base in select(vec![assembly::Base::Present, assembly::Base::Due]),
        proxies in select(vec![Proxies::Count, Proxies::DoNotCount]),
        numbers in (some(), some(), some(), some()),
        cast in any_tally::<Heads>().prop_map(|tally| Cast { with_majority: None, ..tally.cast }),
    ) {
        let (due, present, by_proxy, voted) = numbers;
        let sitting = Sitting { due, present, proxies: by_proxy, voted, cast };
        let rule = AssemblyRule { attendance: Some(threshold(">1/2")), agree: threshold(">1/2"), base };
        if let Ok(counted) = assembly::count(rule, &sitting, proxies.into()) {
            prop_assert!(parts_fit(&counted.tests), "{:?}", counted);
        }
    }

    #[test]
    fn in_a_room_one_more_who_agrees_never_turns_carried_into_not_carried(
        base in select(vec![assembly::Base::Present, assembly::Base::Due]),
        agree in select(vec![">1/2", ">=2/3"]),
        said in [0..20_u64, 1..20_u64, 0..20_u64, 0..20_u64],
    ) {
        let [agreed, opposed, quiet, away] = said;
        let present = agreed + opposed + quiet;
        let rule = AssemblyRule { attendance: Some(threshold(">=2/3")), agree: threshold(agree), base };
        let outcome = |more: u64| {
            let heads = |count| Heads::new(count).ok();
            let cast = Cast { agree: heads(agreed + more), oppose: heads(opposed - more), ..Cast::default() };
            let (due, present) = (heads(present + away), heads(present));
            assembly::count(rule, &Sitting { due, present, cast, ..Sitting::default() }, Proxies::DoNotCount.into())
        };
        let (before, after) = (outcome(0).unwrap().outcome, outcome(1).unwrap().outcome);
        prop_assert!(before != Outcome::Carried || after == Outcome::Carried);
    }

    #[test]
    fn seats_are_given_by_votes_alone(
        seats in 1..5_u32,
        (papers, shuffled) in vec(vec(0..7_u8, 0..6), 0..30).prop_flat_map(|papers| {
            let papers: Vec<Paper<u8>> = papers.into_iter().map(Paper::Names).collect();
            (Just(papers.clone()), Just(papers).prop_shuffle())
        }),
    ) {
        let rule = ElectionRule { seats: NonZeroU32::new(seats).unwrap(), needed: None };
        let counted = election::count(rule, &papers);
        prop_assert_eq!(&counted, &election::count(rule, &shuffled));
        let votes = |person: &u8| {
            counted.ranks.iter().find(|rank| rank.persons.contains(person)).map(|rank| rank.votes)
        };
        let elected = u32::try_from(counted.elected.len()).unwrap();
        let open = match &counted.seats {
            Seats::Filled => 0,
            Seats::Vacant { seats } => *seats,
            Seats::Tie { tied, seats } => {
                prop_assert!(tied.len() > *seats as usize && *seats > 0);
                prop_assert!(counted.elected.iter().all(|person| votes(person) > votes(&tied[0])));
                *seats
            }
        };
        prop_assert_eq!(elected + open, seats);
        let best_alternate = counted.alternates.first().map(|rank| rank.votes);
        prop_assert!(counted.elected.iter().all(|person| votes(person) > best_alternate));
    }
}
