//! Owners who follow the majority, say so or are silent, and numbers that are not known.

use crate::given::{
    agreeing, all_took_part, area, cast, general, heads, holds, of_all, outcome, setting, share, special, unknown,
};
use mingtong_methods::owners::{Setting, Silent, count, count_all};
use mingtong_methods::{Area, Cast, FaultKind, Heads, Majority, MeasureKind, Outcome, Tally, TestName, Void};

/// Everybody took part: agree, oppose, abstain, with the majority.
fn said<M: mingtong_methods::Measure>([agree, oppose, abstain, follow]: [u64; 4]) -> Tally<M> {
    let electorate = M::of_units(agree + oppose + abstain + follow).ok();
    Tally { electorate, cast: cast([agree, oppose, abstain, 0, 0, follow]), ..unknown() }
}

/// The majority, and how many heads agree with those who follow it.
fn followed(heads: Tally<Heads>, area: Tally<Area>) -> (Option<Majority>, Option<u64>) {
    let counted = count(general(), &heads, &area, Setting::default()).expect("the numbers agree");
    (counted.majority, share(&counted.tests, TestName::AgreeHeads).0)
}

#[test]
fn who_follows_the_majority_agrees_when_more_agree() {
    let (more, fewer, tie) = ([40, 30, 10, 20], [30, 40, 10, 20], [35, 35, 10, 20]);
    assert_eq!(followed(said(more), said(more)), (Some(Majority::Agree), Some(60)));
    assert_eq!(followed(said(fewer), said(fewer)), (Some(Majority::Oppose), Some(30)));
    assert_eq!(followed(said(more), said(fewer)), (Some(Majority::Neither), Some(40)));
    assert_eq!(followed(said(tie), said(more)), (Some(Majority::Neither), Some(35)));
}

#[test]
fn who_follows_the_majority_takes_part_whatever_it_is() {
    let counted = count(general(), &said([30, 40, 10, 20]), &said([30, 40, 10, 20]), Setting::default()).unwrap();
    assert_eq!(share(&counted.tests, TestName::ParticipationHeads), (Some(100), Some(100)));
}

#[test]
fn a_ballot_without_that_option_adds_nothing() {
    let cast = Cast { with_majority: None, ..cast([40, 30, 10, 0, 0, 0]) };
    let tally = Tally { electorate: heads(80), took_part: heads(80), cast, ..unknown() };
    assert_eq!(followed(tally, unknown()), (Some(Majority::Agree), Some(40)));
}

/// 100 took part; who opposes is unknown.
fn oppose_unknown(agree: u64, follow: u64) -> Tally<Heads> {
    let cast = Cast { agree: heads(agree), with_majority: heads(follow), ..Cast::default() };
    Tally { electorate: heads(100), took_part: heads(100), cast, ..unknown() }
}

#[test]
fn who_opposes_is_at_most_who_is_left() {
    let agree = |agree, follow| {
        let counted = count(general(), &oppose_unknown(agree, follow), &unknown(), Setting::default()).unwrap();
        (counted.majority, share(&counted.tests, TestName::AgreeHeads).0, holds(&counted.tests, TestName::AgreeHeads))
    };
    assert_eq!(agree(45, 20), (Some(Majority::Agree), Some(65), Some(true)), "at most 35 oppose");
    assert_eq!(agree(30, 30), (None, None, None), "with followers 60, without them 30");
    assert_eq!(agree(10, 20), (None, None, Some(false)), "with followers 30: too few either way");
    assert_eq!(agree(55, 0), (Some(Majority::Agree), Some(55), Some(true)));
}

#[test]
fn an_agreement_that_holds_either_way_holds() {
    // By heads more agree; by area it is not known, and only by area is the number of those who follow left open.
    let cast = Cast { agree: area("52"), with_majority: area("0"), ..Cast::default() };
    let by_area = Tally { electorate: area("200"), took_part: area("150"), cast, ..unknown() };
    let counted = count(general(), &said([60, 20, 0, 20]), &by_area, Setting::default()).unwrap();
    assert_eq!((counted.majority, share(&counted.tests, TestName::AgreeHeads).0), (None, None));
    assert_eq!(holds(&counted.tests, TestName::AgreeHeads), Some(true), "60 or 80 of 100");
    assert_eq!(counted.outcome, Outcome::NotCarried, "52 of 150 m² are too few, whoever follows");
}

#[test]
fn the_silent_join_only_those_who_agree() {
    let tally = |agree, oppose| Tally {
        electorate: heads(100),
        cast: cast([agree, oppose, 0, 0, 0, 0]),
        not_returned: heads(30),
        ..unknown()
    };
    let by = |agree, oppose| {
        let counted = count(general(), &tally(agree, oppose), &unknown(), setting(Silent::WithMajority)).unwrap();
        (counted.majority, share(&counted.tests, TestName::AgreeHeads))
    };
    assert_eq!(by(40, 30), (Some(Majority::Agree), (Some(70), Some(100))));
    assert_eq!(by(30, 40), (Some(Majority::Oppose), (Some(30), Some(100))));
    assert_eq!(by(35, 35), (Some(Majority::Neither), (Some(35), Some(100))));
}

#[test]
fn silent_owners_whose_number_is_unknown_leave_open_only_what_hangs_on_them() {
    let by = |agree, silent| {
        let heads = Tally { electorate: heads(100), cast: cast([agree, 70 - agree, 0, 0, 0, 0]), ..unknown() };
        count(general(), &heads, &all_took_part(area("100"), area("80")), setting(silent)).unwrap()
    };
    assert_eq!(by(40, Silent::NotTakingPart).outcome, Outcome::Carried);
    assert_eq!(by(40, Silent::Abstain).outcome, Outcome::Undetermined, "40 of 70 or of 100");
    assert_eq!(share(&by(40, Silent::Abstain).tests, TestName::ParticipationHeads), (None, Some(100)));
    assert_eq!(by(51, Silent::Abstain).outcome, Outcome::Carried, "51 of 70 or of 100");
    assert_eq!(by(35, Silent::Abstain).outcome, Outcome::NotCarried, "35 of 70 at the best");
    assert_eq!(by(40, Silent::WithMajority).outcome, Outcome::Carried, "40 of 70 or 70 of 100");
}

#[test]
fn v5_under_the_old_law_more_who_follow_only_help() {
    let tally = Tally { electorate: heads(36), cast: agreeing(heads(24)), ..unknown() };
    let area = Tally { electorate: area("3508.53"), cast: agreeing(area("2398.41")), ..unknown() };
    let all = count_all(of_all(">=2/3"), &tally, &area, Setting::default()).unwrap();
    assert_eq!(all.chosen.outcome, Outcome::Carried);
    assert!(all.others.iter().all(|other| other.outcome == Outcome::Carried), "{all:?}");
}

#[test]
fn void_papers_that_are_set_aside_leave_open_only_what_hangs_on_them() {
    let setting = Setting { void: Void::SetAside, ..Setting::default() };
    let agree = |took_part, cast| {
        let tally = Tally { electorate: heads(24), took_part: heads(took_part), cast, ..unknown() };
        let counted = count(special(), &tally, &unknown(), setting).unwrap();
        (share(&counted.tests, TestName::AgreeHeads), holds(&counted.tests, TestName::AgreeHeads))
    };
    let of = |agree, oppose| Cast { agree: heads(agree), oppose: heads(oppose), ..Cast::default() };
    assert_eq!(agree(24, of(14, 10)), ((Some(14), Some(24)), Some(false)), "there is no room for a void paper");
    assert_eq!(agree(24, Cast { void: heads(3), ..of(18, 3) }), ((Some(18), Some(21)), Some(true)));
    let untold = Cast { void: heads(3), ..agreeing(heads(18)) };
    assert_eq!(agree(24, untold), ((Some(18), None), Some(true)), "18 of 21 or of 24");
    let few = Cast { void: heads(3), ..agreeing(heads(17)) };
    assert_eq!(agree(24, few), ((Some(17), None), None), "17 of 21 holds, of 24 it does not");
}

#[test]
fn with_all_owners_as_base_the_silent_can_still_join() {
    let tally =
        Tally { electorate: heads(100), cast: cast([40, 30, 0, 0, 0, 0]), not_returned: heads(30), ..unknown() };
    let agree = |silent| {
        let counted = count(of_all(">1/2"), &tally, &unknown(), setting(silent)).unwrap();
        share(&counted.tests, TestName::AgreeHeads)
    };
    assert_eq!(agree(Silent::NotTakingPart), (Some(40), Some(100)));
    assert_eq!(agree(Silent::WithMajority), (Some(70), Some(100)));
}

#[test]
fn tests_stand_in_the_order_in_which_they_are_asked() {
    let counted = count(general(), &unknown(), &unknown(), Setting::default()).unwrap();
    let names: Vec<&str> = counted.tests.iter().map(|test| test.name.key()).collect();
    assert_eq!(names, ["participation_heads", "participation_area", "agree_heads", "agree_area"]);
    assert!(counted.tests.iter().all(|test| test.holds.is_none()));
    assert_eq!(counted.outcome, Outcome::Undetermined);
}

#[test]
fn a_failing_test_decides_although_others_are_unknown() {
    let (few, none) = (Tally { took_part: heads(60), ..all_took_part(heads(100), heads(20)) }, unknown());
    assert_eq!(outcome(general(), &few, &none), Outcome::NoQuorum, "a missing quorum before a missing majority");
    let quorum_unknown = Tally { electorate: None, ..few };
    assert_eq!(outcome(general(), &quorum_unknown, &none), Outcome::NotCarried);
}

#[test]
fn where_nobody_took_part_nothing_is_carried() {
    let nobody = Tally { electorate: heads(10), cast: cast([0; 6]), ..unknown() };
    assert_eq!(outcome(general(), &nobody, &unknown()), Outcome::NoQuorum);
    assert_eq!(outcome(of_all(">0/1"), &nobody, &unknown()), Outcome::NotCarried);
}

#[test]
fn numbers_that_contradict_each_other_have_no_result() {
    let heads = all_took_part(heads(10), heads(11));
    let area = all_took_part(area("10"), area("11"));
    let faults = count(general(), &heads, &area, Setting { void: Void::SetAside, ..Setting::default() }).unwrap_err();
    let told: Vec<_> = faults.iter().map(|fault| (fault.measure, fault.field, fault.kind)).collect();
    let above = FaultKind::AboveWhole { whole: "took_part" };
    assert_eq!(told, [(MeasureKind::Heads, "cast.agree", above), (MeasureKind::Area, "cast.agree", above)]);
}
