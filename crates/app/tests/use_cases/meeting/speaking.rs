//! Who speaks at a meeting, through record and read tables.

use super::room::{NAMES, Room};
use mingtong_app::Who;
use mingtong_app::meeting::{FloorView, SpeechView, draft_of_meeting};
use mingtong_domain::ids::MeetingId;
use mingtong_domain::meeting::{AdjournedFor, Command, ItemId, SpeechId, SpeechKind};
use mingtong_domain::refusal::Code;
use mingtong_testkit::{TestApp, on_both};

on_both!(
    who_speaks_is_known_with_the_time_it_took,
    what_was_asked_for_ends_with_the_evening,
    whoever_is_passed_over_can_read_why,
);

const MINUTE_MS: i64 = 60_000;

fn names(speeches: &[SpeechView]) -> Vec<&str> {
    speeches.iter().map(|it| it.person.name.as_str()).collect()
}

impl Room<'_> {
    async fn asks(&self, id: &MeetingId, nth: usize, kind: SpeechKind) {
        let command = Command::AskForFloor { item: ItemId(1), person: self.members[nth].clone(), kind };
        self.act(&self.member(nth), id, command).await.unwrap();
    }

    async fn floor(&self, id: &MeetingId) -> FloorView {
        self.view(&Who::public(None), id).await.floor
    }
}

fn give(speech: u32, reason: Option<&str>) -> Command<String> {
    Command::GiveFloor { speech: SpeechId(speech), reason: reason.map(str::to_owned) }
}

async fn who_speaks_is_known_with_the_time_it_took(t: TestApp) {
    let room = Room::of(&t).await;
    let id = room.opened(6).await;
    room.put(&id).await.unwrap();
    let before = room.view(&room.staff(), &id).await.meeting.latest;
    room.asks(&id, 4, SpeechKind::Pro).await;
    room.asks(&id, 5, SpeechKind::Contra).await;
    room.act(&room.member(0), &id, give(1, None)).await.unwrap();
    t.later(3 * MINUTE_MS);
    let floor = room.floor(&id).await;
    assert_eq!((names(&floor.speaking), names(&floor.waiting)), (vec![NAMES[4]], vec![NAMES[5]]));
    assert_eq!((floor.speaking[0].lasts_ms, floor.speaking[0].may_last_ms), (3 * MINUTE_MS, Some(2 * MINUTE_MS)));
    room.does(&id, give(2, None)).await.unwrap();
    t.later(MINUTE_MS);
    room.act(&room.member(5), &id, Command::LeaveFloor { speech: SpeechId(2) }).await.unwrap();
    let floor = room.floor(&id).await;
    assert_eq!(names(&floor.spoken), [NAMES[5], NAMES[4]]);
    assert_eq!(
        room.view(&room.staff(), &id).await.meeting.latest,
        before,
        "speaking changes nothing of what is decided"
    );
    let draft = draft_of_meeting(&t.app, &room.hall, &room.staff(), &id).await.unwrap();
    assert_eq!(draft.iter().filter(|line| line.key == "minutes-line-spoke").count(), 2);
    room.is_sound().await;
}

async fn what_was_asked_for_ends_with_the_evening(t: TestApp) {
    let room = Room::of(&t).await;
    let id = room.opened(6).await;
    room.put(&id).await.unwrap();
    room.asks(&id, 4, SpeechKind::Pro).await;
    room.asks(&id, 5, SpeechKind::Contra).await;
    room.does(&id, give(1, None)).await.unwrap();
    let (to, reason) = (t.app.now().date().tomorrow().unwrap(), "太晚了".to_owned());
    room.does(&id, Command::Adjourn { to, why: AdjournedFor::Unfinished, reason }).await.unwrap();
    let floor = room.floor(&id).await;
    assert_eq!((floor.speaking.len(), floor.waiting.len(), names(&floor.spoken)), (0, 0, vec![NAMES[4]]));
    room.is_sound().await;
}

async fn whoever_is_passed_over_can_read_why(t: TestApp) {
    let room = Room::of(&t).await;
    let id = room.opened(6).await;
    room.put(&id).await.unwrap();
    room.asks(&id, 4, SpeechKind::Pro).await;
    room.asks(&id, 5, SpeechKind::Contra).await;
    assert_eq!(room.does(&id, give(2, None)).await.unwrap_err().code(), Some(Code::OutOfTurn));
    room.does(&id, give(2, Some("要赶末班车"))).await.unwrap();
    assert_eq!(room.floor(&id).await.speaking[0].out_of_turn.as_deref(), Some("要赶末班车"));
    room.is_sound().await;
}
