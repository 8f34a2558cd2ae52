//! What is on the agenda, who was told of it, and what is before the meeting.

use super::super::story::*;
use super::super::*;
use crate::body::{self, BodyKind};
use crate::reception::Timeliness;
use crate::refusal::Code;
use crate::role::Role;
use crate::rules::{RuleBook, RuleId, RuleValue};
use crate::time::{DAY_MS, MINUTE_MS, Millis};
use jiff::civil::date;

#[test]
fn voting_on_an_item_not_in_the_notice() {
    let mut story = Story::running(6, 6);
    story.does(Command::AddItem { kind: ItemKind::Decide, matter: None, title: words() }).unwrap();
    assert_eq!(story.put(2), Err(Code::ItemNotNoticed), "added on the evening");
    story.does(Command::NoteItem { item: ItemId(2), text: Some(words()) }).unwrap();
    assert_eq!(story.decided(6, 0, 0), Ok(Verdict::Carried), "what people were told of");
    let mut story = Story::with(BodyKind::Council, 6, vec![item(ItemKind::Discuss), item(ItemKind::Inform)]);
    story.come(1..=6, Attends::Member).unwrap();
    story.open().unwrap();
    for nth in [1, 2] {
        assert_eq!(story.put(nth), Err(Code::ItemNotVoted), "nobody knew that there would be a vote");
    }
}

#[test]
fn an_item_is_added_in_time_or_talked_about() {
    let mut story = Story::called(BodyKind::Council, 6);
    let add = || Command::AddItem { kind: ItemKind::Decide, matter: None, title: words() };
    story.now = Millis::from_date(date(2021, 6, 15));
    story.does(add()).unwrap();
    story.now = Millis::from_date(date(2021, 6, 16));
    story.does(add()).unwrap();
    let noticed: Vec<bool> = story.meeting.items.iter().map(|item| story.meeting.is_noticed(item)).collect();
    assert_eq!(noticed, [true, true, false], "three days ahead, and two");
}

#[test]
fn a_late_notice_is_shown_and_not_enough_for_a_vote() {
    let items = || vec![item(ItemKind::Decide)];
    let mut story = Story::called_on(date(2021, 6, 16), BodyKind::Council, 6, items());
    assert_eq!(story.meeting.timeliness(), Timeliness::Short);
    story.come(1..=6, Attends::Member).unwrap();
    story.open().unwrap();
    assert_eq!(story.put(1), Err(Code::ItemNotNoticed));
    story.sets(RuleId::MeetingLateNoticeVotes, RuleValue::Integer(1));
    assert_eq!(story.decided(4, 2, 0), Ok(Verdict::Carried), "where the community allows it");
    // A sheet that was on the board in time tells as well.
    let mut story = Story::called_on(date(2021, 6, 16), BodyKind::Council, 6, items());
    let told = |on, pictures| Command::Tell { by: ToldBy::Sheet, on, pictures };
    assert_eq!(story.does(told(date(2021, 6, 15), vec![])), Err(Code::ToldWithoutSheet));
    assert_eq!(story.does(told(date(1990, 11, 1), vec!["sheet".into()])), Err(Code::ToldTooEarly));
    assert_eq!(story.does(told(date(2021, 6, 12), vec!["sheet".into()])), Err(Code::ToldTooEarly));
    assert_eq!(story.meeting.timeliness(), Timeliness::Short, "nobody is told before there is anything to tell");
    story.does(told(date(2021, 6, 15), vec!["sheet".into()])).unwrap();
    assert_eq!(story.meeting.timeliness(), Timeliness::InTime);
    let tomorrow = Command::Tell { by: ToldBy::Sheet, on: date(2021, 6, 19), pictures: vec![] };
    assert_eq!(story.does(tomorrow), Err(Code::DayToCome));
    let late = Story::called_on(date(2021, 6, 25), BodyKind::Council, 6, items());
    assert_eq!(late.meeting.timeliness(), Timeliness::Afterwards);
}

#[test]
fn a_meeting_is_not_opened_before_its_day() {
    let mut story = Story::called(BodyKind::Council, 6);
    story.now = Millis::from_date(date(2021, 6, 17));
    assert_eq!(story.open(), Err(Code::MeetingNotYet), "nobody else would come");
    assert_eq!(story.come(1..=1, Attends::Member), Err(Code::MeetingNotYet));
    story.now = Millis(story.meeting.starts.0 - 61 * MINUTE_MS);
    let early = story.acting(Role::Staff, None, open_as(1, 2)).unwrap_err();
    assert_eq!((early.code, early.detail.as_deref()), (Code::MeetingTooEarly, Some("18:00")));
    story.now = Millis::from_date(date(2021, 6, 17));
    let earlier = Command::Adjourn { to: date(2021, 6, 17), why: AdjournedFor::Other, reason: words() };
    assert_eq!(story.does(earlier), Err(Code::DayNotToCome), "nor put forward");
}

#[test]
fn a_meeting_is_not_opened_after_its_day() {
    let mut story = Story::called(BodyKind::Council, 6);
    let standing = |story: &Story, on| story.meeting.stage.read_on(on, story.meeting.day);
    assert_eq!(standing(&story, DAY), StageKind::Called);
    let after = date(2021, 6, 20);
    story.now = Millis::from_date(after);
    assert_eq!((story.open(), standing(&story, after)), (Err(Code::MeetingDayPast), StageKind::NotHeld));
    let put_off = |to| Command::Adjourn { to, why: AdjournedFor::Other, reason: words() };
    story.does(put_off(after)).unwrap();
    story.come(1..=6, Attends::Member).unwrap();
    story.open().unwrap();
    assert_eq!(story.put(1), Err(Code::ItemNotNoticed), "nobody knew of the new day");
    let mut story = Story::called(BodyKind::Council, 6);
    story.now = Millis::from_date(date(2021, 6, 19));
    story.does(put_off(date(2021, 6, 22))).unwrap();
    story.now = Millis::from_date(date(2021, 6, 22));
    story.come(1..=6, Attends::Member).unwrap();
    story.open().unwrap();
    assert_eq!(story.decided(6, 0, 0), Ok(Verdict::Carried), "told three days ahead again");
}

#[test]
fn nothing_is_decided_days_after_it_began() {
    let mut story = Story::running(6, 6);
    story.put(1).unwrap();
    let began = story.now;
    story.now = Millis(began.0 + 2 * DAY_MS);
    assert_eq!(story.decide(6, 0, 0), Err(Code::MeetingLeftOpen));
    story.now = Millis(began.0 + DAY_MS);
    assert_eq!(story.decide(6, 0, 0), Ok(Verdict::Carried), "a long evening goes on over midnight");
}

#[test]
fn what_is_written_down_afterwards_decides_nothing() {
    let mut story = Story::called_on(date(2021, 6, 25), BodyKind::Council, 6, vec![item(ItemKind::Decide)]);
    story.sets(RuleId::MeetingLateNoticeVotes, RuleValue::Integer(1));
    story.now = Millis::from_date(date(2021, 6, 26));
    story.come(1..=6, Attends::Member).unwrap();
    story.open().unwrap();
    assert_eq!(story.put(1), Err(Code::MeetingWrittenLater));
    story.does(Command::NoteItem { item: ItemId(1), text: Some(words()) }).unwrap();
    story.end().unwrap();
    story.does(Command::WriteMinutes { text: words() }).unwrap();
}

#[test]
fn one_motion_at_a_time_and_amendments_first() {
    let mut story = Story::running(6, 6);
    story.does(Command::AddItem { kind: ItemKind::Decide, matter: None, title: words() }).unwrap();
    assert_eq!(story.amend(1, 1), Err(Code::NoSuchMotion));
    story.put(1).unwrap();
    assert_eq!(story.put(1), Err(Code::MotionBeforeIt));
    story.amend(1, 1).unwrap();
    assert_eq!(story.amend(1, 2), Err(Code::MotionBeforeIt), "no change of a change");
    let main = Command::DecideByHands {
        motion: MotionId(1),
        agree: 6,
        oppose: 0,
        abstain: 0,
        counted_by: [person(2), person(3)],
        proxies: vec![],
        entered: None,
        source: None,
    };
    assert_eq!(story.does(main.clone()), Err(Code::MotionBeforeIt));
    assert_eq!(story.decide(4, 2, 0), Ok(Verdict::Carried));
    assert_eq!(story.meeting.items[0].state, ItemState::Open, "an amendment settles no item");
    story.does(main.clone()).unwrap();
    assert_eq!(story.meeting.items[0].state, ItemState::Decided(Verdict::Carried));
    assert_eq!(story.does(main), Err(Code::NoSuchMotion), "not twice");
    assert_eq!(story.put(1), Err(Code::ItemNotOpen), "nor until it is carried");
}

#[test]
fn nothing_ends_while_an_item_is_open() {
    let mut story = Story::with(BodyKind::Council, 6, vec![item(ItemKind::Decide), item(ItemKind::Inform)]);
    story.come(1..=6, Attends::Member).unwrap();
    story.open().unwrap();
    story.put(1).unwrap();
    let refused = story.acting(Role::Staff, None, Command::End {}).unwrap_err();
    assert_eq!((refused.code, refused.detail.as_deref()), (Code::ItemsOpen, Some("1, 2")));
    story.does(Command::NoteItem { item: ItemId(2), text: None }).unwrap_err();
    let (to, reason) = (date(2021, 7, 1), words());
    story.does(Command::PutOffItem { item: ItemId(1), to, reason }).unwrap();
    assert_eq!(story.meeting.motions[0].state, MotionState::Lapsed, "nothing is left before the meeting");
    story.does(Command::NoteItem { item: ItemId(2), text: None }).unwrap();
    story.end().unwrap();
    assert_eq!(story.presence.there().count(), 0, "whoever was there left");
}

#[test]
fn an_item_goes_where_it_is_sent() {
    let mut story = Story::running(6, 6);
    let refer = |to: &str| Command::ReferItem { item: ItemId(1), to: to.into(), reason: words() };
    assert_eq!(story.does(refer("b1")), Err(Code::SameBody));
    story.does(refer("b2")).unwrap();
    assert_eq!(story.meeting.items[0].state.key(), "referred");
    let withdraw = Command::WithdrawItem { item: ItemId(1), reason: words() };
    assert_eq!(story.does(withdraw), Err(Code::ItemNotOpen));
}

#[test]
fn a_meeting_without_quorum_is_adjourned_and_goes_on() {
    let mut story = Story::running(6, 3);
    story.put(1).unwrap();
    assert_eq!(story.decide(3, 0, 0), Err(Code::NoQuorum));
    let to = date(2021, 6, 25);
    story.does(Command::Adjourn { to, why: AdjournedFor::Quorum, reason: words() }).unwrap();
    assert_eq!((story.meeting.stage, story.presence.there().count()), (StageKind::Adjourned, 0));
    assert_eq!(story.does(Command::Resume {}), Err(Code::MeetingNotYet));
    story.now = Millis::from_date(to);
    assert_eq!(story.open(), Err(Code::NotInThisState), "it was opened once");
    story.come(1..=4, Attends::Member).unwrap();
    story.does(Command::Resume {}).unwrap();
    assert_eq!(story.decide(4, 0, 0), Ok(Verdict::Carried), "what was moved is still before it");
    assert_eq!(story.presence.intervals.iter().filter(|it| it.person == person(1)).count(), 2);
}

#[test]
fn only_a_standing_body_is_called_and_by_whoever_leads_it() {
    let rules = RuleBook::of_a_community();
    let now = Millis::from_date(DAY);
    let mut body = body_of(BodyKind::Council, 3);
    let call = |body: &body::Body, role, who, calling| {
        at(now, role, Some(who), &rules, |cx| call(body, calling, cx)).map(|_| ()).map_err(|refusal| refusal.code)
    };
    assert_eq!(call(&body, Role::CouncilMember, person(1), calling(vec![])), Ok(()));
    assert_eq!(call(&body, Role::CouncilMember, person(2), calling(vec![])), Err(Code::NotYourMeeting));
    assert_eq!(call(&body, Role::Public, person(1), calling(vec![])), Err(Code::RoleMayNot));
    let many = vec![item(ItemKind::Inform); crate::limits::MEETING_ITEMS_MAX + 1];
    assert_eq!(call(&body, Role::Staff, person(1), calling(many)), Err(Code::TooManyItems));
    let starts = calling(vec![]).starts;
    for ends in [starts, Millis(starts.0 + DAY_MS + 1)] {
        let calling = Calling { ends: Some(ends), ..calling(vec![]) };
        assert_eq!(call(&body, Role::Staff, person(1), calling), Err(Code::MeetingTimes));
    }
    body.stage = body::StageKind::Dissolved;
    assert_eq!(call(&body, Role::Staff, person(1), calling(vec![])), Err(Code::BodyNotActive));
}

#[test]
fn who_leads_counts_not_and_two_count() {
    let mut story = Story::called(BodyKind::Council, 6);
    let open = |chair: &str, tellers: &[usize]| Command::Open {
        chair: chair.into(),
        recorder: person(2),
        tellers: tellers.iter().copied().map(person).collect(),
    };
    assert_eq!(story.does(open("p1", &[2])), Err(Code::TellerCount));
    assert_eq!(story.does(open("p1", &[2, 2])), Err(Code::TellerCount));
    assert_eq!(story.does(open("p1", &[1, 2])), Err(Code::ChairCounts));
    assert_eq!(story.does(open("stranger", &[2, 3])), Err(Code::ChairWithoutSeat));
    assert_eq!(story.does(open("p2", &[3, 4])), Err(Code::ChairWrites), "nobody freezes minutes alone");
    story.does(open("staff", &[2, 3])).unwrap();
    let change = |tellers: &[usize]| Command::ChangeOfficers {
        chair: "staff".into(),
        recorder: person(2),
        tellers: tellers.iter().copied().map(person).collect(),
    };
    assert_eq!(story.does(change(&[2, 3])), Err(Code::AlreadySo));
    story.does(change(&[4, 5])).unwrap();
    assert!(story.meeting.officers.as_ref().is_some_and(|it| it.holds(&person(5)) && !it.holds(&person(3))));
}

#[test]
fn what_is_called_off_is_over_and_what_was_opened_is_ended() {
    let mut story = Story::called(BodyKind::Council, 6);
    story.does(Command::CallOff { reason: words() }).unwrap();
    assert_eq!(story.open(), Err(Code::NotInThisState));
    assert_eq!(story.offered(Role::Staff, None), []);
    let mut story = Story::running(6, 6);
    story.does(Command::Adjourn { to: date(2021, 7, 1), why: AdjournedFor::Unfinished, reason: words() }).unwrap();
    assert_eq!(story.does(Command::CallOff { reason: words() }), Err(Code::NotInThisState));
}

#[test]
fn offered_is_what_can_be_done() {
    use Act::*;
    let story = Story::running(6, 6);
    assert_eq!(story.offered(Role::Public, None), []);
    assert_eq!(story.offered(Role::Supervisor, Some("s".into())), []);
    let of_a_member = story.offered(Role::CouncilMember, Some(person(5)));
    assert_eq!(of_a_member, [Leave, Recuse, AskForFloor, RecordView]);
    let of_the_desk = story.offered(Role::Staff, Some("staff".into()));
    assert_eq!(
        of_the_desk,
        [
            AddItem,
            WithdrawItem,
            ChangeOfficers,
            Come,
            Leave,
            Recuse,
            AskForFloor,
            PutMotion,
            Elect,
            PutOffItem,
            ReferItem,
            NoteItem,
            RecordView,
            Adjourn
        ]
    );
}

#[test]
fn a_long_evening_stays_under_the_limit_of_a_stream() {
    let mut items = vec![item(ItemKind::Discuss); 60];
    items.extend(vec![item(ItemKind::Decide); 40]);
    let mut story = Story::with(BodyKind::Representatives, 300, items);
    story.come(1..=300, Attends::Member).unwrap();
    story.open().unwrap();
    for nth in 1..=60 {
        story.does(Command::NoteItem { item: ItemId(nth), text: Some(words()) }).unwrap();
    }
    for nth in 61..=100 {
        story.put(nth).unwrap();
        story.decide(200, 50, 50).unwrap();
    }
    story.end().unwrap();
    assert!(story.meeting.events < 200, "{}", story.meeting.events);
    // Whatever is said besides, it can be ended, written down, signed and let stand.
    let mut story = Story::with(BodyKind::Council, 6, vec![item(ItemKind::Decide); 30]);
    story.come(1..=6, Attends::Member).unwrap();
    story.open().unwrap();
    let view = || Command::RecordView { item: ItemId(1), person: person(4), text: words() };
    while story.does(view()) == Ok(()) {}
    assert_eq!(story.does(view()), Err(Code::RecordTooLong));
    for nth in 1..=30 {
        story.does(Command::PutOffItem { item: ItemId(nth), to: date(2021, 7, 1), reason: words() }).unwrap();
    }
    story.end().unwrap();
    story.does(Command::WriteMinutes { text: words() }).unwrap();
    for nth in 1..=6 {
        story.does_as(nth, Command::SignMinutes { version: words(), person: person(nth), pictures: vec![] }).unwrap();
    }
    story.does(Command::FreezeMinutes {}).unwrap();
    story.does(Command::AmendMinutes { text: words(), reason: words() }).unwrap();
}

fn open_as(chair: usize, recorder: usize) -> Command {
    Command::Open { chair: person(chair), recorder: person(recorder), tellers: vec![person(2), person(3)] }
}
