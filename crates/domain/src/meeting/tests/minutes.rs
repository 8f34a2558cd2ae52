//! What is written down, signed, and stands.

use super::super::story::*;
use super::super::*;
use crate::refusal::Code;

fn ended() -> Story {
    let mut story = Story::running(6, 5);
    story.decided(4, 1, 0).unwrap();
    let view = |who| Command::RecordView { item: ItemId(1), person: person(who), text: words() };
    assert_eq!(story.does(view(6)), Err(Code::NotThere));
    assert_eq!(story.does_as(4, view(3)), Err(Code::NotYourMeeting), "in nobody else's name");
    story.come([7], Attends::Guest).unwrap();
    assert_eq!(story.does(view(7)), Err(Code::NoVote), "those who decided");
    story.does_as(3, view(3)).unwrap();
    story.end().unwrap();
    story
}

fn write(text: &str) -> Command {
    Command::WriteMinutes { text: text.into() }
}

fn sign(who: usize, version: &str) -> Command {
    Command::SignMinutes { version: version.into(), person: person(who), pictures: vec![] }
}

#[test]
fn minutes_do_not_change_after_signing() {
    let mut story = ended();
    story.does(write("v1")).unwrap();
    story.does_as(1, sign(1, "v1")).unwrap();
    assert_eq!(story.does_as(1, sign(1, "v1")), Err(Code::SignedAlready));
    story.does(write("v2")).unwrap();
    assert_eq!(story.does_as(2, sign(2, "v1")), Err(Code::MinutesRewritten), "what was not read is not signed");
    assert_eq!(story.does(Command::FreezeMinutes {}), Err(Code::SignatureMissing), "what was signed was another text");
    story.does_as(1, sign(1, "v2")).unwrap();
    assert_eq!(story.does(Command::FreezeMinutes {}), Err(Code::SignatureMissing), "whoever wrote signs, too");
    story.does_as(2, sign(2, "v2")).unwrap();
    story.does(Command::FreezeMinutes {}).unwrap();
    assert_eq!(story.does(write("v3")), Err(Code::NotInThisState));
    assert_eq!(story.does_as(3, sign(3, "v2")), Err(Code::NotInThisState));
    let stood = story.meeting.minutes[1].clone();
    story.does(Command::AmendMinutes { text: "v3".into(), reason: words() }).unwrap();
    assert_eq!(story.meeting.stage, StageKind::Minuted, "signed anew");
    assert_eq!(story.meeting.minutes[1], stood, "what stood stays as it was");
    let latest = story.meeting.version().unwrap();
    assert_eq!((latest.signatures.len(), latest.reason.clone()), (0, Some(words())));
}

#[test]
fn who_leads_and_writes_was_there_and_stays_who_they_were() {
    let mut story = Story::called(crate::body::BodyKind::Council, 6);
    story.come(1..=5, Attends::Member).unwrap();
    let tellers = || vec![person(2), person(3)];
    story.does(Command::Open { chair: person(1), recorder: person(6), tellers: tellers() }).unwrap();
    story.does(Command::NoteItem { item: ItemId(1), text: None }).unwrap();
    assert_eq!(story.end(), Err(Code::OfficerNotThere), "who never came cannot sign");
    let change = |chair, recorder| Command::ChangeOfficers {
        chair: person(chair),
        recorder: person(recorder),
        tellers: tellers(),
    };
    story.does(change(1, 4)).unwrap();
    story.end().unwrap();
    assert_eq!(story.does(change(5, 6)), Err(Code::NotInThisState));
    story.does(write("v1")).unwrap();
    assert_eq!(story.does(change(5, 6)), Err(Code::NotInThisState), "nobody else lets them stand");
}

#[test]
fn nobody_signs_for_another_without_the_sheet() {
    let mut story = ended();
    story.does(write("v1")).unwrap();
    assert_eq!(story.does(sign(4, "v1")), Err(Code::SheetMissing));
    assert_eq!(story.does_as(6, sign(6, "v1")), Err(Code::NotThere));
    assert_eq!(story.does_as(4, sign(5, "v1")), Err(Code::NotYourMeeting));
    let pictures = vec!["sheet".into()];
    story.does(Command::SignMinutes { version: "v1".into(), person: person(4), pictures }).unwrap();
    let signature = &story.meeting.version().unwrap().signatures[0];
    assert_eq!((&signature.person, signature.recorded_by.as_ref()), (&person(4), Some(&"staff".into())));
}

#[test]
fn the_draft_is_made_from_what_happened() {
    let mut story = ended();
    let lines = draft(&story.gathering());
    assert!(lines.contains(&Line::Attendance { due: 6, came: 5, excused: 0, absent: 1 }), "{lines:#?}");
    let decision = lines.iter().position(|line| matches!(line, Line::Decision(_))).unwrap();
    assert!(matches!(lines[decision - 1], Line::Motion(_)) && matches!(lines[decision + 1], Line::View(..)));
    let meeting = Meeting::from_stream(&story.recorded).unwrap();
    let presence = Presence::from_stream(&story.recorded);
    let again = Gathering { meeting: &meeting, presence: &presence, ..story.gathering() };
    assert_eq!(draft(&again), lines, "whenever it is made");
    let before = lines.len();
    story.does(write("v1")).unwrap();
    assert_eq!(draft(&story.gathering()).len(), before, "and whatever is written");
}
