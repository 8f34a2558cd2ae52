//! Who decides, and what follows.

use super::super::story::*;
use super::super::*;
use crate::body::BodyKind;
use crate::motion::DecidedBy;
use crate::refusal::Code;
use crate::role::Role;
use crate::rules::{RuleId, RuleValue};
use crate::time::{DAY_MS, Millis};

#[test]
fn exactly_two_thirds_is_a_quorum() {
    assert_eq!(Story::running(6, 4).decided(4, 0, 0), Ok(Verdict::Carried));
    let mut story = Story::running(6, 3);
    story.put(1).unwrap();
    let hands = story.hands(3, 0, 0);
    let refused = story.acting(Role::Staff, None, hands).unwrap_err();
    assert_eq!((refused.code, refused.detail.as_deref()), (Code::NoQuorum, Some("3/6 < 4")));
    assert_eq!((story.meeting.decisions.len(), story.meeting.items[0].state.key()), (0, "open"));
}

#[test]
fn half_is_no_majority_and_a_tie_is_not_carried() {
    for (agree, oppose, abstain, verdict) in [
        (3, 3, 0, Verdict::NotCarried),
        (3, 0, 0, Verdict::NotCarried),
        (4, 2, 0, Verdict::Carried),
        (0, 0, 6, Verdict::NotCarried),
        (4, 0, 2, Verdict::Carried),
        (3, 2, 1, Verdict::NotCarried),
    ] {
        assert_eq!(Story::running(6, 6).decided(agree, oppose, abstain), Ok(verdict), "{agree}:{oppose}:{abstain}");
    }
}

#[test]
fn v7_half_of_a_large_assembly() {
    for (due, agree, verdict) in [(5001, 2501, Verdict::Carried), (5000, 2500, Verdict::NotCarried)] {
        let mut story = assembly(BodyKind::ResidentsMeeting);
        story.put(1).unwrap();
        let command = entered(&story, Entered { due, present: due, proxies: 0 }, agree);
        story.does(command).unwrap();
        assert_eq!(story.meeting.decisions[0].verdict, verdict, "{agree} of {due}");
    }
}

#[test]
fn a_member_who_left_does_not_count() {
    let mut story = Story::running(6, 5);
    story.put(1).unwrap();
    story.leave(5).unwrap();
    assert_eq!(story.decide(5, 0, 0), Err(Code::MoreHandsThanPeople), "not even as a hand");
    story.leave(4).unwrap();
    assert_eq!(story.decide(3, 0, 0), Err(Code::NoQuorum), "3 of 6");
    story.come([4], Attends::Member).unwrap();
    assert_eq!(story.decide(4, 0, 0), Ok(Verdict::Carried), "back again");
    assert_eq!(story.meeting.decisions[0].figures.present, 4);
}

#[test]
fn whose_seat_ended_in_between_has_no_vote() {
    let mut story = Story::running(6, 6);
    let on = story.now.date();
    story.body.seats[5].ended = Some((crate::body::EndedBy::Recall, on));
    story.put(1).unwrap();
    assert_eq!(story.decide(6, 0, 0), Err(Code::MoreHandsThanPeople));
    assert_eq!(story.decide(3, 2, 0), Ok(Verdict::Carried));
    let figures = story.meeting.decisions[0].figures;
    assert_eq!((figures.due, figures.present), (6, 5), "six were due when it was opened");
}

#[test]
fn who_is_due_stays_as_it_was_when_it_was_opened() {
    let mut story = Story::running(6, 4);
    let on = story.now.date();
    story.body.seats[5].ended = Some((crate::body::EndedBy::Recall, on));
    story.body.seats.push(crate::body::Seat { person: person(7), ended: None, ..story.body.seats[5].clone() });
    assert_eq!(story.come([7], Attends::Member), Err(Code::NoSeatToday), "nor is anybody due since");
    story.leave(4).unwrap();
    story.put(1).unwrap();
    assert_eq!(story.decide(3, 0, 0), Err(Code::NoQuorum), "3 of 6, not of 5");
    let lines = draft(&story.gathering());
    assert!(lines.contains(&Line::Attendance { due: 6, came: 4, excused: 0, absent: 2 }), "{lines:#?}");
}

#[test]
fn a_meeting_that_is_over_says_who_was_there() {
    let mut story = Story::running(6, 5);
    story.decided(5, 0, 0).unwrap();
    story.end().unwrap();
    story.now = Millis(story.now.0 + 40 * DAY_MS);
    story.body.seats.iter_mut().for_each(|seat| seat.until = story.meeting.day);
    let test = at(story.now, Role::Staff, None, &story.rules, |cx| Ok(quorum(&story.gathering(), cx))).unwrap();
    assert_eq!(test.map(|test| (test.have, test.of, test.holds())), Some((5, 6, true)));
}

#[test]
fn nothing_is_decided_where_nobody_is_marked() {
    let mut story = Story::running(6, 6);
    story.put(1).unwrap();
    assert_eq!(story.decide(0, 0, 0), Err(Code::NobodyVoted));
    let nobody = by_name(&story, &[]);
    assert_eq!(story.does(nobody), Err(Code::NobodyVoted));
    assert_eq!(story.meeting.items[0].state, ItemState::Open);
}

#[test]
fn who_is_due_at_an_assembly_is_one_number() {
    let mut story = assembly(BodyKind::ResidentsMeeting);
    story.does(Command::AddItem { kind: ItemKind::Decide, matter: None, title: words() }).unwrap();
    story.sets(RuleId::MeetingLateNoticeVotes, RuleValue::Integer(1));
    story.put(1).unwrap();
    let first = entered(&story, Entered { due: 100, present: 60, proxies: 0 }, 40);
    story.does(first).unwrap();
    story.put(2).unwrap();
    let other = entered(&story, Entered { due: 80, present: 60, proxies: 0 }, 40);
    assert_eq!(story.does(other), Err(Code::DueChanged));
    let same = entered(&story, Entered { due: 100, present: 70, proxies: 0 }, 40);
    assert_eq!(story.does(same), Ok(()), "who is there changes");
}

#[test]
fn nothing_is_decided_while_whoever_leads_is_out() {
    let mut story = Story::running(6, 6);
    assert_eq!(story.moves(1, 1, None), Err(Code::ChairTakesNoSide), "nor do they move");
    let without = Command::PutMotion { item: ItemId(1), amends: None, mover: None, text: words() };
    assert_eq!(story.does(without), Err(Code::MoverMissing));
    story.put(1).unwrap();
    story.leave(1).unwrap();
    assert_eq!(story.decide(5, 0, 0), Err(Code::ChairAway));
    let (chair, recorder, tellers) = (person(4), person(2), vec![person(2), person(3)]);
    story.does(Command::ChangeOfficers { chair, recorder, tellers }).unwrap();
    assert_eq!(story.decide(5, 0, 0), Ok(Verdict::Carried));
}

#[test]
fn who_is_recused_counts_no_hands() {
    let mut story = Story::running(6, 6);
    story.recuse(3).unwrap();
    assert_eq!(story.decided(5, 0, 0), Err(Code::TellerRecused));
}

#[test]
fn what_was_counted_stays_whoever_leaves_afterwards() {
    let mut story = Story::running(6, 6);
    story.decided(4, 2, 0).unwrap();
    let counted = story.meeting.decisions.clone();
    let on = story.now.date();
    story.body.seats.iter_mut().skip(3).for_each(|seat| seat.ended = Some((crate::body::EndedBy::Recall, on)));
    story.leave(2).unwrap();
    let again = Meeting::from_stream(&story.recorded).unwrap();
    assert_eq!((&story.meeting.decisions, &again.decisions), (&counted, &counted), "six were due, and stay so");
    let lines = draft(&story.gathering());
    assert!(lines.contains(&Line::Decision(&counted[0])), "the minutes say what was counted");
}

#[test]
fn the_chair_votes_once() {
    let mut story = Story::running(6, 6);
    story.put(1).unwrap();
    assert_eq!(story.decide(4, 3, 0), Err(Code::MoreHandsThanPeople), "no casting vote");
    assert_eq!(story.decide(3, 3, 0), Ok(Verdict::NotCarried), "nor one that breaks a tie");
    let mut story = Story::running(6, 6);
    story.put(1).unwrap();
    let twice = by_name(&story, &[(1, Says::Agree), (2, Says::Agree), (1, Says::Agree)]);
    assert_eq!(story.does(twice), Err(Code::NamedTwice));
}

#[test]
fn a_teller_alone_counts_nothing() {
    let mut story = Story::running(6, 6);
    story.put(1).unwrap();
    for (first, second, code) in [(2, 2, Code::TwoTellersCount), (2, 4, Code::TwoTellersCount)] {
        let Command::DecideByHands { motion, proxies, .. } = story.hands(6, 0, 0) else { unreachable!() };
        let counted_by = [person(first), person(second)];
        let (entered, source) = (None, None);
        let hands =
            Command::DecideByHands { motion, agree: 6, oppose: 0, abstain: 0, counted_by, proxies, entered, source };
        assert_eq!(story.does(hands), Err(code), "{first} and {second}");
    }
    story.leave(3).unwrap();
    assert_eq!(story.decide(5, 0, 0), Err(Code::TellerNotThere));
}

#[test]
fn more_hands_than_people() {
    for (agree, oppose, abstain) in [(7, 0, 0), (3, 3, 1), (0, 7, 0), (u32::MAX, u32::MAX, u32::MAX)] {
        let mut story = Story::running(6, 6);
        assert_eq!(story.decided(agree, oppose, abstain), Err(Code::MoreHandsThanPeople));
    }
    let mut story = assembly(BodyKind::ResidentsMeeting);
    story.put(1).unwrap();
    for (due, present, proxies, code) in [
        (100, 101, 0, Code::MoreThanDue),
        (100_000, 100_001, 0, Code::MoreThanDue),
        (0, 0, 0, Code::MoreThanDue),
        (100, u32::MAX, 0, Code::MoreThanDue),
        (u32::MAX, u32::MAX, 0, Code::MoreThanDue),
        (100, 60, 10, Code::NoProxies),
        (100, 50, 0, Code::NoQuorum),
    ] {
        let command = entered(&story, Entered { due, present, proxies }, 40);
        assert_eq!(story.does(command), Err(code), "{present} of {due}");
    }
}

#[test]
fn a_guest_has_no_vote() {
    let mut story = Story::running(6, 4);
    story.come([7, 8], Attends::Guest).unwrap();
    story.come([9], Attends::Observer).unwrap();
    assert_eq!(story.come([10], Attends::Member), Err(Code::NoSeatToday));
    story.put(1).unwrap();
    assert_eq!(story.decide(5, 0, 0), Err(Code::MoreHandsThanPeople));
    let guest = by_name(&story, &[(1, Says::Agree), (7, Says::Agree)]);
    assert_eq!(story.does(guest), Err(Code::NoVote));
    let away = by_name(&story, &[(1, Says::Agree), (5, Says::Agree)]);
    assert_eq!(story.does(away), Err(Code::NoVote), "nor has whoever is not there");
    assert_eq!(story.decide(4, 0, 0), Ok(Verdict::Carried));
    assert_eq!(story.meeting.decisions[0].figures.present, 4);
}

#[test]
fn who_is_recused_does_not_count() {
    let mut story = Story::running(6, 5);
    story.recuse(5).unwrap();
    assert_eq!(story.recuse(5), Err(Code::AlreadySo));
    assert_eq!(story.recuse(9), Err(Code::NoSeatToday));
    story.put(1).unwrap();
    assert_eq!(story.decide(5, 0, 0), Err(Code::MoreHandsThanPeople));
    let theirs = by_name(&story, &[(5, Says::Agree)]);
    assert_eq!(story.does(theirs), Err(Code::NoVote));
    assert_eq!(story.decide(3, 1, 0), Ok(Verdict::Carried));
    let decision = &story.meeting.decisions[0];
    assert_eq!((decision.figures.due, decision.figures.present), (6, 4));
    assert_eq!(decision.recused, [person(5)], "they are named");
    let mut story = Story::running(6, 4);
    story.recuse(4).unwrap();
    assert_eq!(story.decided(3, 0, 0), Err(Code::NoQuorum), "3 of 6 decide on it");
}

#[test]
fn v9_council() {
    let mut story = Story::running(16, 14);
    story.asks(RuleId::VoteBodyPresentAgree, ">2/3 all");
    story.does(Command::AddItem { kind: ItemKind::Decide, matter: None, title: words() }).unwrap();
    assert_eq!(story.decided(10, 4, 0), Ok(Verdict::NotCarried));
    let test = story.meeting.decisions[0].tests[1];
    assert_eq!((test.have, test.of, test.need, test.holds()), (10, 16, 11, false));
    let mut story = Story::running(16, 14);
    story.asks(RuleId::VoteBodyPresentAgree, ">2/3 all");
    assert_eq!(story.decided(11, 3, 0), Ok(Verdict::Carried));
}

#[test]
fn v10_hearing() {
    let mut story = Story::running(34, 27);
    assert_eq!(story.decided(19, 0, 7), Ok(Verdict::Carried));
    let decision = &story.meeting.decisions[0];
    let figures = decision.figures;
    assert_eq!((figures.due, figures.present, figures.voted(), figures.silent()), (34, 27, 26, 1));
    let agree = decision.tests[1];
    assert_eq!((agree.have, agree.of, agree.asks.to_string()), (19, 27, ">1/2 present".to_owned()));
    assert_eq!((decision.tests[0].have, decision.tests[0].of, decision.tests[0].need), (27, 34, 23));
}

#[test]
fn v8_representatives() {
    let counted = |story: &mut Story, proxies: u32| {
        story.put(1).unwrap();
        let command = entered(story, Entered { due: 78, present: 39, proxies }, 39);
        story.does(command).map(|()| story.meeting.decisions[0].verdict)
    };
    assert_eq!(counted(&mut assembly(BodyKind::Representatives), 0), Err(Code::NoQuorum), "52 of 78 are asked");
    let mut charter = assembly(BodyKind::Representatives);
    charter.asks(RuleId::VoteRepresentativesAttendance, ">1/2 all");
    assert_eq!(counted(&mut charter, 0), Err(Code::NoQuorum), "exactly half");
    let mut charter = assembly(BodyKind::Representatives);
    charter.asks(RuleId::VoteRepresentativesAttendance, ">1/2 all");
    charter.sets(RuleId::MeetingProxiesAssembly, RuleValue::Integer(1));
    assert_eq!(counted(&mut charter, 5), Ok(Verdict::Carried));
    let decision = &charter.meeting.decisions[0];
    assert_eq!((decision.figures.proxies, decision.rule), (5, DecidedBy::Representatives));
    assert_eq!(decision.source, Some(words()), "from where it is known");
}

#[test]
fn numbers_are_entered_where_nobody_keeps_a_roll_and_nowhere_else() {
    let mut story = assembly(BodyKind::ResidentsMeeting);
    story.put(1).unwrap();
    assert_eq!(story.decide(1, 0, 0), Err(Code::NumbersMissing));
    let named = by_name(&story, &[(1, Says::Agree)]);
    assert_eq!(story.does(named), Err(Code::NoRoll));
    let mut story = Story::running(6, 4);
    story.put(1).unwrap();
    let command = entered(&story, Entered { due: 4, present: 4, proxies: 0 }, 4);
    assert_eq!(story.does(command), Err(Code::RollKnows), "nobody is due but by a seat");
}

#[test]
fn owners_are_polled_elsewhere() {
    let mut story = Story::called_on(jiff::civil::date(2021, 6, 1), BodyKind::Owners, 6, vec![item(ItemKind::Decide)]);
    story.come(1..=6, Attends::Member).unwrap();
    story.open().unwrap();
    assert_eq!(story.put(1), Err(Code::OwnersArePolled));
    assert_eq!(story.meeting.notice_days, 15);
}

#[test]
fn proxies_count_where_the_rules_say_so_and_are_not_handed_on() {
    let mut story = Story::running(6, 3);
    story.put(1).unwrap();
    let with = |story: &Story, pairs: &[(usize, usize)], agree| {
        let pair = |(giver, holder): &(usize, usize)| Proxy { giver: person(*giver), holder: person(*holder) };
        let Command::DecideByHands { motion, counted_by, .. } = story.hands(0, 0, 0) else { unreachable!() };
        let proxies = pairs.iter().map(pair).collect();
        let (oppose, abstain, entered, source) = (0, 0, None, None);
        Command::DecideByHands { motion, agree, oppose, abstain, counted_by, proxies, entered, source }
    };
    let one = with(&story, &[(4, 1)], 4);
    assert_eq!(story.does(one.clone()), Err(Code::NoProxies));
    story.sets(RuleId::MeetingProxies, RuleValue::Integer(1));
    for (pairs, code) in [
        (&[(4, 5), (5, 1)][..], Code::ProxyHolderAway),
        (&[(2, 1)], Code::ProxyGiverThere),
        (&[(4, 1), (5, 1)], Code::TooManyProxies),
        (&[(4, 1), (4, 2)], Code::NamedTwice),
        (&[(9, 1)], Code::NoVote),
    ] {
        let command = with(&story, pairs, 3);
        assert_eq!(story.does(command), Err(code), "{pairs:?}");
    }
    story.does(one).unwrap();
    let decision = &story.meeting.decisions[0];
    assert_eq!((decision.figures.present, decision.figures.proxies, decision.tests[0].have), (3, 1, 4));
    assert_eq!(decision.verdict, Verdict::Carried);
}

#[test]
fn names_are_called_once_and_stand_beside_their_voices() {
    let mut story = Story::running(6, 5);
    story.put(1).unwrap();
    let called = [(1, Says::Agree), (2, Says::Agree), (3, Says::Oppose), (4, Says::Abstain), (5, Says::Agree)];
    let command = by_name(&story, &called);
    story.does(command).unwrap();
    let decision = &story.meeting.decisions[0];
    assert_eq!((decision.figures.agree, decision.figures.oppose, decision.figures.abstain), (3, 1, 1));
    assert_eq!((decision.voices.len(), decision.voted_by, decision.verdict), (5, VotedBy::Names, Verdict::Carried));
}

/// A meeting of a body without a roll, of which the desk leads and three count.
pub(super) fn assembly(kind: BodyKind) -> Story {
    let mut story = Story::called(kind, 0);
    story.come([2, 3], Attends::Guest).unwrap();
    story.staff_comes().unwrap();
    let tellers = vec![person(2), person(3)];
    story.does(Command::Open { chair: "staff".into(), recorder: person(2), tellers }).unwrap();
    story
}

pub(super) fn entered(story: &Story, numbers: Entered, agree: u32) -> Command {
    let Command::DecideByHands { motion, counted_by, proxies, .. } = story.hands(0, 0, 0) else { unreachable!() };
    let (oppose, abstain, entered, source) = (0, 0, Some(numbers), Some(words()));
    Command::DecideByHands { motion, agree, oppose, abstain, counted_by, proxies, entered, source }
}

fn by_name(story: &Story, called: &[(usize, Says)]) -> Command {
    let voice = |(nth, says): &(usize, Says)| NamedVoice { person: person(*nth), says: *says };
    let Command::DecideByHands { motion, counted_by, proxies, .. } = story.hands(0, 0, 0) else { unreachable!() };
    Command::DecideByName { motion, voices: called.iter().map(voice).collect(), counted_by, proxies }
}
