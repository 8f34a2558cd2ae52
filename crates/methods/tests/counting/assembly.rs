//! Decisions of people in a room: what contradicts what, and what is decided by what.

use crate::given::{agreeing, cast, heads, holds, share, sitting_rule};
use mingtong_methods::assembly::{Base, Proxies, Setting, Sitting, count};
use mingtong_methods::{Cast, FaultKind, Heads, Measure, Outcome, TestName, Void};

fn faults(sitting: Sitting, proxies: Proxies) -> Vec<(&'static str, FaultKind)> {
    let faults = sitting.check(proxies.into()).err().unwrap_or_default();
    faults.iter().map(|fault| (fault.field, fault.kind)).collect()
}

fn above(whole: &'static str) -> FaultKind {
    FaultKind::AboveWhole { whole }
}

/// 16 are due, 10 there, 4 sent a proxy.
fn sitting(cast: Cast<Heads>) -> Sitting {
    Sitting { due: heads(16), present: heads(10), proxies: heads(4), cast, ..Sitting::default() }
}

#[test]
fn those_present_and_their_proxies_are_due() {
    let with = |present, proxies, count| {
        faults(Sitting { present: heads(present), proxies: heads(proxies), ..sitting(Cast::default()) }, count)
    };
    assert_eq!(with(16, 0, Proxies::Count), []);
    assert_eq!(with(17, 0, Proxies::DoNotCount), [("present", above("due"))]);
    assert_eq!(with(12, 5, Proxies::Count), [("due", FaultKind::BelowParts)]);
    assert_eq!(with(12, 5, Proxies::DoNotCount), [("due", FaultKind::BelowParts)], "whoever sends one is not there");
    assert_eq!(with(3, 17, Proxies::DoNotCount), [("proxies", above("due"))]);
}

#[test]
fn votes_are_of_those_who_could_vote() {
    let eleven = sitting(cast([6, 5, 0, 0, 0, 0]));
    assert_eq!(faults(eleven, Proxies::Count), []);
    let decided = |quorum| count(sitting_rule(quorum, ">1/2", Base::Present), &eleven, Proxies::DoNotCount.into());
    let unheard = decided(">1/2").unwrap_err();
    assert_eq!(
        unheard.iter().map(|fault| (fault.field, fault.kind)).collect::<Vec<_>>(),
        [("present", FaultKind::BelowParts)]
    );
    let without_quorum = decided(">=2/3").unwrap();
    assert_eq!(
        (without_quorum.outcome, share(&without_quorum.tests, TestName::Agree)),
        (Outcome::NoQuorum, (Some(6), None))
    );
    let too_many = sitting(agreeing(heads(15)));
    assert_eq!(faults(too_many, Proxies::Count), [("cast.agree", above("present"))]);
    let proxies_unknown = Sitting { proxies: None, ..too_many };
    assert_eq!(faults(proxies_unknown, Proxies::Count), [], "at most all who are due");
    let more_than_due = Sitting { proxies: None, ..sitting(agreeing(heads(17))) };
    assert_eq!(faults(more_than_due, Proxies::Count), [("cast.agree", above("due"))]);
    let voted = Sitting { voted: heads(15), ..sitting(Cast::default()) };
    assert_eq!(faults(voted, Proxies::DoNotCount), [("voted", above("present"))]);
}

#[test]
fn who_voted_is_who_said_something() {
    let with =
        |voted| faults(Sitting { voted: heads(voted), ..sitting(cast([5, 3, 1, 0, 0, 0])) }, Proxies::DoNotCount);
    let contradicts = FaultKind::Contradicts { expected: heads(9).unwrap().amount() };
    assert_eq!([with(9), with(10), with(8)], [vec![], vec![("voted", contradicts)], vec![("voted", contradicts)]]);
    let known_in_part = Sitting { voted: heads(4), ..sitting(agreeing(heads(5))) };
    assert_eq!(faults(known_in_part, Proxies::DoNotCount), [("cast.agree", above("voted"))]);
}

#[test]
fn nobody_follows_the_majority_in_a_room() {
    let following = sitting(cast([5, 3, 1, 0, 0, 1]));
    assert_eq!(faults(following, Proxies::DoNotCount), [("cast.with_majority", FaultKind::NotOffered)]);
}

#[test]
fn a_tie_is_not_carried() {
    let rule = sitting_rule(">1/2", ">1/2", Base::Present);
    let outcome = |agree, oppose| {
        count(rule, &sitting(cast([agree, oppose, 0, 0, 0, 0])), Proxies::DoNotCount.into()).unwrap().outcome
    };
    assert_eq!((outcome(5, 5), outcome(6, 4)), (Outcome::NotCarried, Outcome::Carried));
}

#[test]
fn who_is_present_and_says_nothing_is_in_the_base() {
    let counted = count(
        sitting_rule(">1/2", ">1/2", Base::Present),
        &sitting(cast([5, 0, 0, 0, 0, 0])),
        Proxies::DoNotCount.into(),
    );
    let counted = counted.unwrap();
    assert_eq!((share(&counted.tests, TestName::Agree), counted.voted), ((Some(5), Some(10)), heads(5)));
    assert_eq!(counted.outcome, Outcome::NotCarried);
}

#[test]
fn a_number_that_is_unknown_leaves_open_what_hangs_on_it() {
    let rule = sitting_rule(">1/2", ">1/2", Base::Present);
    let by = |sitting: Sitting| {
        let counted = count(rule, &sitting, Proxies::Count.into()).unwrap();
        let holds = [TestName::Attendance, TestName::Agree].map(|name| holds(&counted.tests, name));
        (holds, counted.outcome)
    };
    let known = sitting(agreeing(heads(9)));
    assert_eq!(by(known), ([Some(true), Some(true)], Outcome::Carried));
    assert_eq!(by(Sitting { due: None, ..known }), ([None, Some(true)], Outcome::Undetermined));
    assert_eq!(by(Sitting { proxies: None, ..known }), ([None, None], Outcome::Undetermined));
    assert_eq!(by(Sitting { cast: Cast::default(), ..known }), ([Some(true), None], Outcome::Undetermined));
    let few = Sitting { due: None, ..sitting(agreeing(heads(2))) };
    assert_eq!(by(few), ([None, Some(false)], Outcome::NotCarried));
}

#[test]
fn numbers_that_contradict_each_other_have_no_result() {
    let rule = sitting_rule(">1/2", ">1/2", Base::Due);
    assert!(count(rule, &sitting(agreeing(heads(17))), Proxies::Count.into()).is_err());
    let largest = Sitting { present: Some(Heads::MAX), proxies: Some(Heads::MAX), ..Sitting::default() };
    assert_eq!(faults(largest, Proxies::Count), [("due", FaultKind::BelowParts)]);
}

#[test]
fn void_papers_that_nobody_counted_leave_open_only_what_hangs_on_them() {
    let setting = Setting { proxies: Proxies::DoNotCount, void: Void::SetAside };
    let agree = |agree, oppose, present| {
        let cast = Cast { agree: heads(agree), oppose: heads(oppose), ..Cast::default() };
        let five = Sitting { due: heads(present), present: heads(present), cast, ..Sitting::default() };
        let counted = count(sitting_rule(">=2/3", ">1/2", Base::Present), &five, setting).unwrap();
        (share(&counted.tests, TestName::Agree), counted.outcome)
    };
    assert_eq!(agree(3, 2, 5), ((Some(3), Some(5)), Outcome::Carried), "there is no room for a void paper");
    assert_eq!(agree(2, 2, 5), ((Some(2), None), Outcome::NotCarried), "2 of 4 or of 5");
    assert_eq!(agree(3, 2, 6), ((Some(3), None), Outcome::Undetermined), "3 of 5 or of 6");
}
