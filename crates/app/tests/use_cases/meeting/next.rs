//! What comes next: the agenda that a body's next meeting begins with, and the regular meetings that are to be called.

use super::room::Room;
use jiff::civil::date;
use mingtong_app::body::{act_on_body, view_body};
use mingtong_app::meeting::{Announcement, NewAgendaItem, Proposed, call_meeting, next_agenda, regular_meetings};
use mingtong_app::{Fail, Who};
use mingtong_domain::Millis;
use mingtong_domain::body::{self, Rhythm};
use mingtong_domain::ids::{MatterId, MeetingId};
use mingtong_domain::matter;
use mingtong_domain::meeting::{Command, ItemId, ItemKind};
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_testkit::{DAY_MS, TestApp};

mingtong_testkit::on_both!(
    the_next_agenda_begins_with_the_last_minutes_and_what_was_put_off,
    what_was_put_off_is_not_lost_behind_another_meeting,
    a_topic_is_offered_until_it_stands_on_an_agenda,
    a_regular_meeting_is_to_be_called_until_it_is,
    only_whoever_leads_says_when_a_body_meets,
);

async fn proposed(room: &Room<'_>) -> Vec<Proposed> {
    next_agenda(&room.t.app, &room.hall, &room.member(0), &room.body).await.unwrap()
}

async fn topic(room: &Room<'_>, text: &str) -> MatterId {
    let id = room.town.raise(room.town.report(text)).await.matter;
    room.town.act(&room.staff(), id, matter::Command::Accept { track: None, unit: None, note: None }).await.unwrap();
    let deliberate = matter::Command::Deliberate { body: room.body.clone(), reason: None };
    room.town.act(&room.staff(), id, deliberate).await.unwrap();
    id
}

async fn the_next_agenda_begins_with_the_last_minutes_and_what_was_put_off(t: TestApp) {
    let room = Room::of(&t).await;
    assert_eq!(proposed(&room).await, [], "of a body that never met");
    let waits = topic(&room, "路灯不亮").await;
    let id = room.opened(5).await;
    let to = t.app.now().date().tomorrow().unwrap();
    let put_off = Command::PutOffItem { item: ItemId(1), to, reason: "先看现场".to_owned() };
    room.does(&id, put_off).await.unwrap();
    room.does(&id, Command::NoteItem { item: ItemId(2), text: None }).await.unwrap();
    room.does(&id, Command::End {}).await.unwrap();
    let next = proposed(&room).await;
    let kinds: Vec<Option<ItemKind>> = next.iter().map(Proposed::kind).collect();
    assert_eq!(kinds, [Some(ItemKind::LastMinutes), Some(ItemKind::Decide), None]);
    assert_eq!(next[0], Proposed::LastMinutes { meeting: id.clone(), year: 2021, number: 1 });
    let (meeting, title) = (id.clone(), "修门头".to_owned());
    let put_off = Proposed::PutOff { meeting, item: ItemId(1), kind: ItemKind::Decide, title, matter: None };
    assert_eq!(next[1], put_off);
    assert_eq!(next[2].matter(), Some(waits));
    // A meeting that was called and does not take place leaves it as it was.
    let called = room.called().await;
    room.does(&called, Command::CallOff { reason: "停电".to_owned() }).await.unwrap();
    assert_eq!(proposed(&room).await, next);
    room.is_sound().await;
}

async fn what_was_put_off_is_not_lost_behind_another_meeting(t: TestApp) {
    let room = Room::of(&t).await;
    let ends = async |id, put_off: &[u32]| {
        let to = t.app.now().date().tomorrow().unwrap();
        for item in [ItemId(1), ItemId(2)] {
            let reason = "先看现场".to_owned();
            let is_put_off = put_off.contains(&item.0);
            let note = Command::NoteItem { item, text: None };
            let command = if is_put_off { Command::PutOffItem { item, to, reason } } else { note };
            room.does(id, command).await.unwrap();
        }
        room.does(id, Command::End {}).await.unwrap();
    };
    let put_off = async || -> Vec<(MeetingId, ItemId)> {
        let of = |it: Proposed| match it {
            Proposed::PutOff { meeting, item, .. } => Some((meeting, item)),
            _ => None,
        };
        proposed(&room).await.into_iter().filter_map(of).collect()
    };
    let first = room.opened(5).await;
    ends(&first, &[1, 2]).await;
    let item = |title: &str| NewAgendaItem { kind: ItemKind::Discuss, title: title.to_owned(), matter: None };
    let other = Announcement { items: vec![item("怎么停车"), item("修门头")], ..room.announcement(None) };
    let second = call_meeting(&t.app, &room.hall, &room.member(0), other).await.unwrap();
    t.later(5 * DAY_MS);
    room.come(&second, 0..5).await.unwrap();
    room.open(&second).await.unwrap();
    ends(&second, &[]).await;
    assert_eq!(put_off().await, [(first, ItemId(2))], "the one that was not taken up again");
    room.is_sound().await;
}

async fn a_topic_is_offered_until_it_stands_on_an_agenda(t: TestApp) {
    let room = Room::of(&t).await;
    let (first, second) = (topic(&room, "路灯不亮").await, topic(&room, "门头掉灰").await);
    let matters = async || -> Vec<MatterId> { proposed(&room).await.iter().filter_map(Proposed::matter).collect() };
    assert_eq!(matters().await, [first, second], "whoever waited longest first");
    let announced = room.announcement(Some(first));
    let item = NewAgendaItem { kind: ItemKind::LastMinutes, title: "审议上次纪要".to_owned(), matter: None };
    let announced = Announcement { items: [vec![item], announced.items].concat(), ..announced };
    let id = call_meeting(&t.app, &room.hall, &room.member(0), announced).await.unwrap();
    assert_eq!(matters().await, [second]);
    let reason = "还没有看现场".to_owned();
    room.does(&id, Command::WithdrawItem { item: ItemId(2), reason }).await.unwrap();
    assert_eq!(matters().await, [first, second], "what was withdrawn waits again");
    let outside = next_agenda(&t.app, &room.hall, &Who::public(None), &room.body).await.unwrap_err();
    assert_eq!(outside.code(), Some(Code::RoleMayNot));
    let unknown = next_agenda(&t.app, &room.hall, &room.staff(), &"b-none".into()).await.unwrap_err();
    assert!(matches!(unknown, Fail::NotFound));
    room.is_sound().await;
}

/// The second Wednesday of every month at seven in the evening, from June 2021 on.
fn regularly() -> body::Command<String> {
    let first = Millis::from_civil(date(2021, 6, 9).at(19, 0, 0, 0));
    body::Command::MeetRegularly { rhythm: Rhythm::MonthlyByWeekday, first, place: "社区会议室".to_owned() }
}

async fn act(room: &Room<'_>, who: &Who, command: body::Command<String>) -> Result<(), Fail> {
    act_on_body(&room.t.app, &room.hall, who, room.body.clone(), None, command).await
}

async fn a_regular_meeting_is_to_be_called_until_it_is(t: TestApp) {
    let room = Room::of(&t).await;
    assert_eq!(regular_meetings(&t.app, &room.hall).await.unwrap(), []);
    act(&room, &room.member(0), regularly()).await.unwrap();
    let days = async || -> Vec<_> {
        let due = regular_meetings(&t.app, &room.hall).await.unwrap();
        due.into_iter().map(|it| (it.begins.date(), it.tell_until, it.place)).collect()
    };
    let room_name = "社区会议室".to_owned();
    assert_eq!(days().await, [(date(2021, 6, 9), date(2021, 6, 6), room_name.clone())]);
    let starts = Millis::from_civil(date(2021, 6, 9).at(19, 0, 0, 0));
    let announced = Announcement { starts, ..room.announcement(None) };
    call_meeting(&t.app, &room.hall, &room.member(0), announced).await.unwrap();
    let july = [(date(2021, 7, 14), date(2021, 7, 11), room_name)];
    assert_eq!(days().await, july);
    // One that is called beside them stands for none of them; one of the same week that was called off does.
    let beside = Announcement { starts: Millis(starts.0 + 70 * DAY_MS), ..room.announcement(None) };
    call_meeting(&t.app, &room.hall, &room.member(0), beside).await.unwrap();
    assert_eq!(days().await, july);
    let moved = Announcement { starts: Millis(starts.0 + 34 * DAY_MS), ..room.announcement(None) };
    let moved = call_meeting(&t.app, &room.hall, &room.member(0), moved).await.unwrap();
    room.does(&moved, Command::CallOff { reason: "停电".to_owned() }).await.unwrap();
    assert_eq!(days().await[0].0, date(2021, 8, 11));
    let regular = view_body(&t.app, &room.hall, &room.staff(), &room.body).await.unwrap().regular.unwrap();
    assert_eq!((regular.rhythm, regular.next), (Rhythm::MonthlyByWeekday, Some(starts)));
    act(&room, &room.staff(), body::Command::MeetNoLonger {}).await.unwrap();
    assert_eq!(days().await, []);
    let twice = act(&room, &room.staff(), body::Command::MeetNoLonger {}).await.unwrap_err();
    assert_eq!(twice.code(), Some(Code::NotInThisState));
    room.is_sound().await;
}

async fn only_whoever_leads_says_when_a_body_meets(t: TestApp) {
    let room = Room::of(&t).await;
    let member = act(&room, &room.member(3), regularly()).await.unwrap_err();
    assert_eq!(member.code(), Some(Code::NotYourMeeting));
    let public = act(&room, &room.town.who(Role::UnitHandler), regularly()).await.unwrap_err();
    assert_eq!(public.code(), Some(Code::RoleMayNot));
    let offered = async |who: &Who| view_body(&t.app, &room.hall, who, &room.body).await.unwrap().acts;
    assert!(!offered(&room.member(3)).await.contains(&body::Act::MeetRegularly));
    let convenor = offered(&room.member(0)).await;
    assert!(convenor.contains(&body::Act::MeetRegularly) && !convenor.contains(&body::Act::MeetNoLonger));
    room.is_sound().await;
}
