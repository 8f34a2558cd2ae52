//! Who speaks, and in which order.

use super::super::story::*;
use super::super::*;
use crate::body::BodyKind;
use crate::ids::PersonId;
use crate::refusal::Code;
use crate::rules::{RuleId, RuleValue};
use crate::time::{MINUTE_MS, Millis};
use SpeechKind::*;

fn ask(who: usize, kind: SpeechKind) -> Command {
    Command::AskForFloor { item: ItemId(1), person: person(who), kind }
}

fn give(speech: u32) -> Command {
    Command::GiveFloor { speech: SpeechId(speech), reason: None }
}

/// A council of eight that all came, with a motion before it; who asks, in this order.
fn with_motion(asking: &[(usize, SpeechKind)]) -> Story {
    let mut story = Story::running(8, 8);
    story.put(1).unwrap();
    for (who, kind) in asking {
        story.does(ask(*who, *kind)).unwrap();
    }
    story
}

fn waiting(story: &Story) -> Vec<u32> {
    story.floor.waiting(&story.meeting).iter().map(|speech| speech.id.0).collect()
}

/// Everybody who waits gets the floor as it is suggested: the people, in the order in which they speak.
fn all_speak(story: &mut Story) -> Vec<PersonId> {
    let mut spoke = vec![];
    while let Some(next) = story.floor.waiting(&story.meeting).first().map(|next| next.id) {
        story.now = Millis(story.now.0 + MINUTE_MS);
        story.does(Command::GiveFloor { speech: next, reason: None }).unwrap();
        spoke.push(story.floor.speech(next).unwrap().person.clone());
    }
    spoke
}

#[test]
fn whoever_has_not_spoken_is_first_and_sides_alternate() {
    let mut story = with_motion(&[(4, Pro), (5, Pro), (6, Contra), (7, Pro), (8, Contra)]);
    assert_eq!(all_speak(&mut story), [4, 6, 5, 8, 7].map(person));
    for (who, kind) in [(6, Pro), (2, Contra)] {
        story.does(ask(who, kind)).unwrap();
    }
    assert_eq!(all_speak(&mut story), [2, 6].map(person), "2 has not spoken yet");
}

#[test]
fn a_point_of_order_comes_before_all_and_has_its_own_clock() {
    let mut story = with_motion(&[(4, Pro), (5, Contra), (6, PointOfOrder)]);
    assert_eq!(waiting(&story), [3, 1, 2]);
    story.does(Command::GiveFloor { speech: SpeechId(1), reason: Some(words()) }).unwrap();
    story.now = Millis(story.now.0 + MINUTE_MS);
    story.does(give(3)).unwrap();
    assert_eq!(story.floor.speaking().count(), 2, "whoever is interrupted goes on afterwards");
    story.now = Millis(story.now.0 + MINUTE_MS);
    story.does(Command::LeaveFloor { speech: SpeechId(3) }).unwrap();
    story.now = Millis(story.now.0 + MINUTE_MS);
    let lasts = |nth: u32| story.floor.lasts_ms(story.floor.speech(SpeechId(nth)).unwrap(), story.now);
    assert_eq!((lasts(1), lasts(3)), (2 * MINUTE_MS, MINUTE_MS));
}

#[test]
fn whoever_is_not_next_needs_a_reason() {
    let mut story = with_motion(&[(4, Pro), (5, Contra)]);
    assert_eq!(story.does(give(2)), Err(Code::OutOfTurn));
    story.does(Command::GiveFloor { speech: SpeechId(2), reason: Some(words()) }).unwrap();
    assert!(story.floor.speech(SpeechId(2)).unwrap().out_of_turn.is_some());
    assert_eq!(story.does(give(2)), Err(Code::NoSuchSpeech), "they have it");
    story.does(Command::GiveFloor { speech: SpeechId(1), reason: Some(words()) }).unwrap();
    let first = story.floor.speech(SpeechId(1)).unwrap();
    assert_eq!(first.out_of_turn, None, "whoever is next needs none, and none is kept");
}

#[test]
fn whoever_left_is_passed_over() {
    let mut story = with_motion(&[(4, Pro), (5, Contra)]);
    story.leave(4).unwrap();
    assert_eq!(story.does(give(1)), Err(Code::NotThere));
    story.does(give(2)).unwrap();
}

#[test]
fn the_chair_takes_no_side_while_chairing() {
    let mut story = with_motion(&[]);
    for kind in [Contribution, Pro, Contra] {
        assert_eq!(story.does(ask(1, kind)), Err(Code::ChairTakesNoSide));
    }
    let view = |who| Command::RecordView { item: ItemId(1), person: person(who), text: words() };
    assert_eq!(story.does(view(1)), Err(Code::ChairTakesNoSide));
    story.does(ask(1, Question)).unwrap();
    let (chair, recorder, tellers) = (person(4), person(2), vec![person(2), person(3)]);
    story.does(Command::ChangeOfficers { chair, recorder, tellers }).unwrap();
    story.does(ask(1, Pro)).unwrap();
    story.does(view(1)).unwrap();
    assert_eq!(story.does(ask(4, Contra)), Err(Code::ChairTakesNoSide));
}

#[test]
fn nobody_speaks_more_often_than_the_rule_says() {
    let mut story = with_motion(&[(4, Pro)]);
    all_speak(&mut story);
    story.does(ask(4, Contra)).unwrap();
    assert_eq!(story.does(ask(4, Pro)), Err(Code::NoTurnLeft), "what is waited for counts");
    story.does(ask(4, Question)).unwrap();
    story.does(ask(4, PointOfOrder)).unwrap();
    assert_eq!(story.does(ask(4, PointOfOrder)), Err(Code::AlreadySo));
    story.sets(RuleId::MeetingSpeechTurns, RuleValue::Integer(3));
    story.does(ask(4, Pro)).unwrap();
}

#[test]
fn without_a_motion_nobody_takes_a_side() {
    let items = vec![item(ItemKind::Decide), item(ItemKind::Discuss)];
    let mut story = Story::with(BodyKind::Council, 6, items);
    story.come(1..=6, Attends::Member).unwrap();
    story.open().unwrap();
    let about = |item, kind| Command::AskForFloor { item: ItemId(item), person: person(4), kind };
    assert_eq!(story.does(about(1, Contribution)), Err(Code::NothingMoved));
    assert_eq!(story.does(about(2, Pro)), Err(Code::NothingMoved));
    story.does(about(2, Contribution)).unwrap();
    story.does(about(1, Question)).unwrap();
    story.sets(RuleId::MeetingSpeechNeedsMotion, RuleValue::Integer(0));
    story.does(about(1, Contribution)).unwrap();
    assert_eq!(story.does(about(9, Question)), Err(Code::NoSuchItem));
}

#[test]
fn only_those_who_are_there_speak_and_nobody_for_another() {
    let mut story = with_motion(&[]);
    story.come([20], Attends::Observer).unwrap();
    story.come([21], Attends::Guest).unwrap();
    assert_eq!(story.does(ask(20, Question)), Err(Code::ObserverSpeaks));
    assert_eq!(story.does(ask(30, Question)), Err(Code::NotThere));
    story.does(ask(21, Contribution)).unwrap();
    story.does_as(4, ask(4, Pro)).unwrap();
    assert_eq!(story.does_as(4, ask(5, Pro)), Err(Code::NotYourMeeting));
    assert_eq!(story.does_as(4, give(1)), Err(Code::NotYourMeeting));
    assert_eq!(story.does_as(4, Command::LeaveFloor { speech: SpeechId(1) }), Err(Code::NotYourMeeting));
    story.does_as(4, Command::LeaveFloor { speech: SpeechId(2) }).unwrap();
    assert_eq!(story.does_as(4, Command::LeaveFloor { speech: SpeechId(2) }), Err(Code::AlreadySo));
}

#[test]
fn what_is_settled_is_no_longer_spoken_about() {
    let mut story = with_motion(&[(4, Pro), (5, Contra)]);
    story.does(give(1)).unwrap();
    story.decide(8, 0, 0).unwrap();
    assert_eq!(waiting(&story), [] as [u32; 0]);
    assert_eq!(story.does(give(2)), Err(Code::NoSuchSpeech));
    story.end().unwrap();
    assert_eq!(story.floor.speaking().count(), 0);
    let line = Line::Spoke(Pro, vec![person(4)]);
    assert!(draft(&story.gathering()).contains(&line));
}

#[test]
fn sixty_speeches_do_not_fill_the_record_of_the_meeting() {
    let mut story = with_motion(&[]);
    story.sets(RuleId::MeetingSpeechTurns, RuleValue::Integer(10));
    let before = story.meeting.events;
    for nth in 0..60 {
        story.does(ask(2 + nth % 7, if nth % 2 == 0 { Pro } else { Contra })).unwrap();
        all_speak(&mut story);
    }
    assert_eq!(story.meeting.events, before);
}

#[test]
fn whoever_leaves_has_the_floor_no_longer() {
    let mut story = with_motion(&[(4, Pro), (5, Contra)]);
    story.does(give(1)).unwrap();
    story.leave(4).unwrap();
    assert_eq!(story.floor.speaking().count(), 0);
    assert_eq!(waiting(&story), [2]);
}
