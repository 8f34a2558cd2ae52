//! Votes that were published, each with the trap that somebody fell into (V1 to V11).

use crate::given::{
    agreeing, all_took_part, area, cast, general, heads, holds, of_all, outcome, setting, share, sitting_rule, special,
    threshold, unknown,
};
use mingtong_methods::assembly::{self, Base, Proxies, Sitting};
use mingtong_methods::owner_heads::{Flat, Handover, Roll};
use mingtong_methods::owners::{Setting, Silent, count, count_all};
use mingtong_methods::{Cast, Choice, Outcome, Tally, TestName, Void};

#[test]
fn v01_what_holds_by_heads_is_undetermined_while_the_areas_are_unknown() {
    let lift =
        |agree| count(special(), &all_took_part(heads(24), heads(agree)), &unknown(), Setting::default()).unwrap();
    assert_eq!(lift(17).outcome, Outcome::NotCarried);
    let exactly = lift(18);
    assert_eq!(exactly.outcome, Outcome::Undetermined);
    assert_eq!(holds(&exactly.tests, TestName::ParticipationHeads), Some(true));
    assert_eq!(holds(&exactly.tests, TestName::AgreeHeads), Some(true), "18 of 24 are exactly three quarters");
    assert_eq!(holds(&exactly.tests, TestName::AgreeArea), None);
}

#[test]
fn v01_a_paper_with_tick_and_cross_is_void_and_takes_part() {
    let marked = Tally { electorate: heads(24), cast: cast([18, 3, 0, 3, 0, 0]), ..unknown() };
    let counted = count(special(), &marked, &unknown(), Setting::default()).unwrap();
    assert_eq!(share(&counted.tests, TestName::AgreeHeads), (Some(18), Some(24)));
    let aside = count(special(), &marked, &unknown(), Setting { void: Void::SetAside, ..Setting::default() }).unwrap();
    assert_eq!(share(&aside.tests, TestName::AgreeHeads), (Some(18), Some(21)));
}

#[test]
fn v02_both_tallies_of_the_silent_are_given() {
    let tally = Tally {
        electorate: heads(1_583),
        cast: cast([986, 251, 10, 25, 0, 0]),
        took_part: heads(1_272),
        not_returned: heads(311),
        ..unknown()
    };
    let counted = count_all(general(), &tally, &unknown(), setting(Silent::NotTakingPart)).unwrap();
    let [with_majority, abstaining] = &counted.others;
    let agree = |tests| share(tests, TestName::AgreeHeads);
    assert_eq!(agree(&counted.chosen.tests), (Some(986), Some(1_272)));
    assert_eq!(with_majority.setting.silent, Silent::WithMajority);
    assert_eq!(agree(&with_majority.tests), (Some(1_297), Some(1_583)));
    assert_eq!(agree(&abstaining.tests), (Some(986), Some(1_583)));
    let derived = Tally { took_part: None, not_returned: None, not_delivered: heads(0), ..tally };
    assert_eq!(count_all(general(), &derived, &unknown(), setting(Silent::NotTakingPart)).unwrap(), counted);
}

#[test]
fn v02_void_papers_take_part_unless_they_are_set_aside() {
    let returned = Tally { electorate: heads(1_583), cast: cast([986, 251, 10, 25, 0, 0]), ..unknown() };
    for took_part in [None, heads(1_272), heads(1_247)] {
        let tally = Tally { took_part, ..returned };
        let aside = Setting { silent: Silent::NotTakingPart, void: Void::SetAside };
        let counted = count(general(), &tally, &unknown(), aside).unwrap();
        assert_eq!(share(&counted.tests, TestName::AgreeHeads), (Some(986), Some(1_247)));
    }
    let tally = Tally { not_delivered: heads(0), ..returned };
    assert_eq!(tally.silent(Void::SetAside), heads(311), "a void paper was returned, whether it counts or not");
}

/// A roll of flats with an owner each, and flats of one owner or of the developer.
fn roll(singles: u32, together: u32, handover: Handover) -> Roll<u32, u32> {
    let flat = |flat, owner, handover| Flat { flat, owner, area: None, handover };
    let one_each = (0..singles).map(|at| flat(at, at, Handover::HandedOver));
    let of_one = (singles..singles + together).map(|at| flat(at, u32::MAX, handover));
    Roll::new(one_each.chain(of_one)).expect("each flat stands there once")
}

#[test]
fn v03_what_was_not_handed_over_is_one_head_and_decides_the_quorum() {
    let roll = roll(1_465, 154, Handover::NotHandedOver);
    assert_eq!(Some(roll.heads()), heads(1_466));
    let mut ballots = roll.ballot_box();
    for flat in 0..1_042 {
        ballots.put(&flat, Choice::Agree).unwrap();
    }
    let counted = count(general(), &ballots.heads(), &ballots.area(), Setting::default()).unwrap();
    assert_eq!(share(&counted.tests, TestName::ParticipationHeads), (Some(1_042), Some(1_466)));
    assert_eq!(holds(&counted.tests, TestName::ParticipationHeads), Some(true));
    let singly = Tally { electorate: heads(1_619), ..ballots.heads() };
    assert_eq!(outcome(general(), &singly, &ballots.area()), Outcome::NoQuorum);
}

#[test]
fn v04_which_of_two_rules_decides() {
    let heads = all_took_part(heads(36), heads(25));
    let area = all_took_part(area("3508.53"), area("2339.40"));
    assert_eq!(outcome(general(), &heads, &area), Outcome::Carried);
    assert_eq!(outcome(special(), &heads, &area), Outcome::NotCarried);
}

#[test]
fn v05_exactly_two_thirds_of_all_pass_by_the_old_rule() {
    let heads = all_took_part(heads(36), heads(24));
    let area = all_took_part(area("3508.53"), area("2398.41"));
    assert_eq!(outcome(general(), &heads, &area), Outcome::Carried);
    assert_eq!(outcome(of_all(">=2/3"), &heads, &area), Outcome::Carried);
    assert_eq!(outcome(of_all(">2/3"), &heads, &area), Outcome::NotCarried);
}

#[test]
fn v06_almost_two_thirds_are_no_quorum() {
    let took_part = |count| Tally { took_part: heads(count), ..all_took_part(heads(100_000), heads(60_000)) };
    let area = all_took_part(area("9000"), area("6000"));
    assert_eq!(outcome(general(), &took_part(66_665), &area), Outcome::NoQuorum);
    assert_eq!(outcome(general(), &took_part(66_667), &area), Outcome::Carried);
}

#[test]
fn v07_half_is_no_majority() {
    for (agree, present, outcome) in [
        (2_501, 5_001, Outcome::Carried),
        (2_500, 5_000, Outcome::NotCarried),
        (2_501, 5_000, Outcome::Carried),
        (3, 6, Outcome::NotCarried),
        (4, 6, Outcome::Carried),
    ] {
        let sitting = Sitting { due: heads(present), present: heads(present), ..agreed(agree) };
        let counted = assembly::count(sitting_rule(">1/2", ">1/2", Base::Present), &sitting, Proxies::default().into());
        assert_eq!(counted.unwrap().outcome, outcome, "{agree} of {present}");
    }
}

/// So many agree; nothing else is known.
fn agreed(agree: u64) -> Sitting {
    Sitting { cast: agreeing(heads(agree)), ..Sitting::default() }
}

#[test]
fn v08_whether_proxies_count_decides_the_quorum_and_is_shown() {
    let sitting = Sitting { due: heads(78), present: heads(39), proxies: heads(5), ..agreed(30) };
    let by = |attendance, proxies: Proxies| {
        let counted =
            assembly::count(sitting_rule(attendance, ">1/2", Base::Present), &sitting, proxies.into()).unwrap();
        assert_eq!(counted.proxies, proxies);
        (share(&counted.tests, TestName::Attendance).0, counted.outcome)
    };
    assert_eq!(by(">1/2", Proxies::Count), (Some(44), Outcome::Carried));
    assert_eq!(by(">1/2", Proxies::DoNotCount), (Some(39), Outcome::NoQuorum), "39 of 78 are exactly half");
    assert_eq!(threshold(">=2/3").needed(heads(78).unwrap()), heads(52));
    assert_eq!(by(">=2/3", Proxies::Count), (Some(44), Outcome::NoQuorum));
    assert_eq!(by(">=2/3", Proxies::DoNotCount), (Some(39), Outcome::NoQuorum));
}

#[test]
fn v09_more_than_two_thirds_of_all_sixteen_are_eleven() {
    let item = |agree| Sitting { due: heads(16), present: heads(14), ..agreed(agree) };
    let rule = sitting_rule(">1/2", ">2/3", Base::Due);
    assert_eq!(rule.agree.needed(heads(16).unwrap()), heads(11));
    let outcomes =
        [10, 11].map(|agree| assembly::count(rule, &item(agree), Proxies::default().into()).unwrap().outcome);
    assert_eq!(outcomes, [Outcome::NotCarried, Outcome::Carried], "item by item");
}

#[test]
fn v10_due_present_and_voting_are_three_numbers() {
    let cast = Cast { oppose: heads(0), ..agreeing(heads(19)) };
    let hearing = Sitting { due: heads(34), present: heads(27), voted: heads(26), cast, ..Sitting::default() };
    let rule = sitting_rule(">=2/3", ">=2/3", Base::Present);
    let counted = assembly::count(rule, &hearing, Proxies::default().into()).unwrap();
    assert_eq!((counted.due, counted.present, counted.voted), (heads(34), heads(27), heads(26)));
    assert_eq!(share(&counted.tests, TestName::Agree), (Some(19), Some(27)));
    assert_eq!(counted.outcome, Outcome::Carried);
    let of_all =
        assembly::count(sitting_rule(">=2/3", ">=2/3", Base::Due), &hearing, Proxies::default().into()).unwrap();
    assert_eq!((share(&of_all.tests, TestName::Agree), of_all.outcome), ((Some(19), Some(34)), Outcome::NotCarried));
}

#[test]
fn v11_fifteen_flats_of_one_owner_are_one_head() {
    let roll = roll(820, 15, Handover::HandedOver);
    let mut ballots = roll.ballot_box();
    for flat in 0..835 {
        let agrees = !(406..820).contains(&flat);
        ballots.put(&flat, if agrees { Choice::Agree } else { Choice::Oppose }).unwrap();
    }
    let cast = ballots.heads().cast;
    assert_eq!((cast.agree, cast.oppose), (heads(407), heads(414)), "published as 421 to 414, and annulled");
    assert_eq!(outcome(general(), &ballots.heads(), &ballots.area()), Outcome::NotCarried);
}
