//! The rules of counting, by their numbers (R01 to R22). Those that are not about counting have no test here; R05
//! stands beside the areas, R03 and R04 beside what a head is.

use crate::given::{
    agreeing, all_took_part, area, cast, general, heads, of_all, outcome, setting, share, sitting_rule,
};
use crate::given::{special, threshold, unknown};
use mingtong_methods::assembly::{self, AssemblyRule, Base, Proxies, Sitting};
use mingtong_methods::owners::{Silent, count};
use mingtong_methods::{Area, Cast, Heads, Outcome, Tally, TestName};

/// Of 30 parts and 2,400 m².
fn of_thirty(took_part: (u64, &str), agree: (u64, &str)) -> (Tally<Heads>, Tally<Area>) {
    let by_heads = all_took_part(heads(30), heads(agree.0));
    let by_area = all_took_part(area("2400"), area(agree.1));
    let took_part = (heads(took_part.0), area(took_part.1));
    (Tally { took_part: took_part.0, ..by_heads }, Tally { took_part: took_part.1, ..by_area })
}

#[test]
fn r01_two_thirds_take_part_and_more_than_half_of_them_agree_by_both_measures() {
    let by = |took_part, agree| {
        let (heads, area) = of_thirty(took_part, agree);
        outcome(general(), &heads, &area)
    };
    assert_eq!(by((20, "1600.00"), (11, "800.0001")), Outcome::Carried, "two thirds exactly are enough");
    assert_eq!(by((19, "1900.00"), (19, "1900.00")), Outcome::NoQuorum, "too few heads");
    assert_eq!(by((21, "1599.9999"), (21, "1599.9999")), Outcome::NoQuorum, "too little area");
    assert_eq!(by((20, "1600.00"), (10, "1500.00")), Outcome::NotCarried, "half of the heads is not more than half");
    assert_eq!(by((20, "1600.00"), (19, "800.00")), Outcome::NotCarried, "half of the area is not more than half");
}

#[test]
fn r01_special_matters_need_three_quarters_of_both() {
    let by = |agree| {
        let (heads, area) = of_thirty((20, "1600.00"), agree);
        outcome(special(), &heads, &area)
    };
    assert_eq!(by((15, "1200.00")), Outcome::Carried);
    assert_eq!(by((14, "1200.00")), Outcome::NotCarried);
    assert_eq!(by((15, "1199.9999")), Outcome::NotCarried);
}

#[test]
fn r02_until_2020_the_base_was_all_owners() {
    let (by_heads, by_area) = of_thirty((16, "1300.00"), (15, "1250.00"));
    assert_eq!(outcome(general(), &by_heads, &by_area), Outcome::NoQuorum);
    assert_eq!(outcome(of_all(">1/2"), &by_heads, &by_area), Outcome::NotCarried, "15 of 30 is half");
    let (by_heads, by_area) = of_thirty((16, "1300.00"), (16, "1250.00"));
    let counted = count(of_all(">1/2"), &by_heads, &by_area, setting(Silent::NotTakingPart)).unwrap();
    assert_eq!(counted.outcome, Outcome::Carried);
    assert_eq!(counted.tests.len(), 2, "there was no test of participation");
    assert_eq!(share(&counted.tests, TestName::AgreeHeads), (Some(16), Some(30)));
}

#[test]
fn r07_the_silent_take_part_only_if_the_setting_says_so() {
    let tally = Tally {
        electorate: heads(100),
        cast: cast([40, 15, 5, 0, 0, 0]),
        not_returned: heads(30),
        not_delivered: heads(10),
        ..unknown()
    };
    let by = |silent| {
        let counted = count(general(), &tally, &unknown(), setting(silent)).unwrap();
        (share(&counted.tests, TestName::ParticipationHeads).0, share(&counted.tests, TestName::AgreeHeads))
    };
    assert_eq!(by(Silent::NotTakingPart), (Some(60), (Some(40), Some(60))));
    assert_eq!(by(Silent::WithMajority), (Some(90), (Some(70), Some(90))), "who was given no ballot never joins");
    assert_eq!(by(Silent::Abstain), (Some(90), (Some(40), Some(90))));
}

#[test]
fn r08_what_is_not_carried_is_not_the_opposite_carried() {
    let by = |agree, oppose| {
        let tally = Tally { electorate: heads(10), cast: cast([agree, oppose, 2, 0, 0, 0]), ..unknown() };
        outcome(general(), &tally, &all_took_part(area("10"), area("6")))
    };
    assert_eq!((by(4, 4), by(5, 3), by(3, 5)), (Outcome::NotCarried, Outcome::NotCarried, Outcome::NotCarried));
}

#[test]
fn r09_each_option_is_voted_on_by_itself() {
    let option = |agree| (all_took_part(heads(30), heads(agree)), all_took_part(area("30"), area("20")));
    let outcomes =
        |agreed: [u64; 2]| agreed.map(option).map(|(by_heads, by_area)| outcome(general(), &by_heads, &by_area));
    assert_eq!(outcomes([16, 14]), [Outcome::Carried, Outcome::NotCarried]);
    assert_eq!(outcomes([12, 8]), [Outcome::NotCarried; 2], "the larger of two is not chosen for that");
}

/// A decision on which so many agree.
fn decided(rule: AssemblyRule, due: u64, present: u64, agree: u64) -> Outcome {
    let cast = agreeing(heads(agree));
    let sitting = Sitting { due: heads(due), present: heads(present), cast, ..Sitting::default() };
    assembly::count(rule, &sitting, Proxies::DoNotCount.into()).expect("the numbers agree").outcome
}

#[test]
fn r12_more_than_half_of_the_residents_meet_and_more_than_half_of_them_agree() {
    let rule = sitting_rule(">1/2", ">1/2", Base::Present);
    assert_eq!(decided(rule, 200, 100, 100), Outcome::NoQuorum);
    assert_eq!(decided(rule, 200, 101, 50), Outcome::NotCarried);
    assert_eq!(decided(rule, 200, 101, 51), Outcome::Carried);
}

#[test]
fn r13_two_thirds_of_the_representatives_meet() {
    let rule = sitting_rule(">=2/3", ">1/2", Base::Present);
    assert_eq!(decided(rule, 78, 51, 51), Outcome::NoQuorum);
    assert_eq!(decided(rule, 78, 52, 27), Outcome::Carried);
    assert_eq!(decided(rule, 78, 52, 26), Outcome::NotCarried);
}

#[test]
fn r14_village_representatives_need_half_of_those_present_unless_the_local_rule_is_stricter() {
    assert_eq!(decided(sitting_rule(">=2/3", ">1/2", Base::Present), 30, 20, 11), Outcome::Carried);
    assert_eq!(decided(sitting_rule(">=2/3", ">1/2", Base::Due), 30, 20, 11), Outcome::NotCarried);
    assert_eq!(decided(sitting_rule(">=2/3", ">1/2", Base::Due), 30, 20, 16), Outcome::Carried);
}

#[test]
fn r15_more_than_half_of_the_party_members_due_agree() {
    let rule = sitting_rule(">=2/3", ">1/2", Base::Due);
    assert_eq!(decided(rule, 60, 39, 39), Outcome::NoQuorum);
    assert_eq!(decided(rule, 60, 40, 30), Outcome::NotCarried, "30 of 40 present, but half of those due");
    assert_eq!(decided(rule, 60, 40, 31), Outcome::Carried);
}

#[test]
fn r16_homes_are_counted_and_not_those_who_speak_for_them() {
    // 40 of 60 homes are represented, by fewer people.
    let rule = sitting_rule(">=2/3", ">1/2", Base::Present);
    assert_eq!(decided(rule, 60, 40, 21), Outcome::Carried);
    assert_eq!(decided(rule, 60, 40, 20), Outcome::NotCarried);
}

#[test]
fn r17_a_committee_needs_more_than_half_of_all_members() {
    let rule = AssemblyRule { attendance: None, agree: threshold(">1/2"), base: Base::Due };
    assert_eq!(decided(rule, 9, 5, 4), Outcome::NotCarried);
    assert_eq!(decided(rule, 9, 5, 5), Outcome::Carried);
}

#[test]
fn r20_under_half_of_the_seats_there_is_a_new_election() {
    let goes_on = threshold(">=1/2");
    let goes_on = |held, seats| goes_on.holds(Heads::new(held).unwrap(), Heads::new(seats).unwrap());
    assert_eq!([goes_on(4, 7), goes_on(3, 7), goes_on(3, 6)], [true, false, true]);
}

#[test]
fn r22_the_states_of_a_ballot_are_apart() {
    let cast: Cast<Heads> = cast([50, 20, 5, 3, 2, 0]);
    let tally = Tally { electorate: heads(100), cast, not_returned: heads(12), not_delivered: heads(8), ..unknown() };
    let counted = count(general(), &tally, &unknown(), setting(Silent::NotTakingPart)).unwrap();
    assert_eq!(share(&counted.tests, TestName::ParticipationHeads), (Some(80), Some(100)), "void and blank came back");
    assert_eq!(share(&counted.tests, TestName::AgreeHeads), (Some(50), Some(80)));
}
