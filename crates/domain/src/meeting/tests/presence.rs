//! Who comes and goes.

use super::super::story::*;
use super::super::*;
use crate::body::BodyKind;
use crate::refusal::Code;

#[test]
fn excused_is_not_present() {
    let mut story = Story::running(6, 3);
    let excuse = |who| Command::Excuse { persons: vec![person(who)], reason: Some(words()) };
    story.does(excuse(5)).unwrap();
    assert_eq!(story.does(excuse(5)), Err(Code::AlreadySo));
    assert_eq!(story.does(excuse(1)), Err(Code::ThereNotExcused));
    assert_eq!(story.does(excuse(9)), Err(Code::NoSeatToday));
    assert_eq!(story.decided(3, 0, 0), Err(Code::NoQuorum), "3 of 6 are there, whoever is excused");
    story.come([5], Attends::Member).unwrap();
    assert_eq!(story.decide(4, 0, 0), Ok(Verdict::Carried), "whoever comes after all is there");
}

#[test]
fn nobody_is_there_twice() {
    let mut story = Story::running(6, 3);
    assert_eq!(story.come([3], Attends::Member), Err(Code::ThereAlready));
    assert_eq!(story.come([3], Attends::Guest), Err(Code::ThereAlready));
    assert_eq!(story.come([4, 4], Attends::Member), Err(Code::NamedTwice));
    assert_eq!(story.come([4, 3], Attends::Member), Err(Code::ThereAlready), "all of a list or nobody");
    assert_eq!(story.come([], Attends::Guest), Err(Code::NoSuchPerson));
    assert_eq!(story.leave(5), Err(Code::NotThere));
    assert_eq!(story.come(10..=510, Attends::Observer), Err(Code::TooManyPeople));
    story.come(10..=509, Attends::Observer).unwrap();
}

#[test]
fn everybody_signs_in_themself_and_nobody_else() {
    let mut story = Story::called(BodyKind::Council, 6);
    let come = |who| Command::Come { persons: vec![person(who)], attends: Attends::Member, by: SignedInBy::Code };
    story.does_as(4, come(4)).unwrap();
    assert_eq!(story.does_as(4, come(5)), Err(Code::NotYourMeeting));
    story.does_as(1, come(5)).unwrap();
    assert_eq!(story.does_as(5, Command::Leave { persons: vec![person(4)] }), Err(Code::NotYourMeeting));
    story.does_as(5, Command::Leave { persons: vec![person(5)] }).unwrap();
}

#[test]
fn three_hundred_come_and_go_and_the_meeting_has_no_event_more() {
    let mut story = Story::called(BodyKind::Representatives, 300);
    let before = story.meeting.events;
    for _ in 0..3 {
        story.come(1..=300, Attends::Member).unwrap();
        let persons = (1..=300).map(person).collect();
        story.does(Command::Leave { persons }).unwrap();
    }
    assert_eq!(story.meeting.events, before);
    assert_eq!(story.presence.intervals.len(), 900);
    assert_eq!(Presence::from_stream(&story.recorded), story.presence, "made again from what happened");
}
