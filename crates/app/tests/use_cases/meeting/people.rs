//! Who comes and goes, and who reads whose names.

use super::room::{NAMES, Room};
use mingtong_app::Who;
use mingtong_app::matter::{PictureSize, add_picture};
use mingtong_app::meeting::{
    Announcement, AtMeeting, DraftArg, MeetingQuery, MeetingsShown, call_meeting, draft_of_meeting, list_meetings,
    meeting_picture, sign_in_newcomers,
};
use mingtong_domain::meeting::{Act, Attends, Command, ItemId, SignedInBy, SpeechId, SpeechKind, StageKind, ToldBy};
use mingtong_domain::refusal::Code;
use mingtong_testkit::{DAY_MS, HOUR_MS, TestApp, png};

mingtong_testkit::on_both!(
    a_member_who_left_does_not_count,
    the_public_reads_members_and_not_guests,
    a_list_says_no_more_than_the_page,
    sheets_are_shown_to_whom_they_are_for,
);

async fn a_member_who_left_does_not_count(t: TestApp) {
    let room = Room::of(&t).await;
    let id = room.opened(5).await;
    room.put(&id).await.unwrap();
    let leave = |nth: usize| Command::Leave { persons: vec![room.members[nth].clone()] };
    room.act(&room.member(4), &id, leave(4)).await.unwrap();
    let refused = room.does(&id, room.hands(5, 0, 0)).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::MoreHandsThanPeople));
    room.does(&id, leave(1)).await.unwrap();
    let refused = room.does(&id, room.hands(3, 0, 0)).await.unwrap_err();
    let mingtong_app::Fail::Refused(refused) = refused else { panic!("{refused:?}") };
    assert_eq!((refused.code, refused.detail.as_deref()), (Code::NoQuorum, Some("3/6 < 4")));
    let view = room.view(&room.staff(), &id).await;
    let quorum = view.attendance.quorum.as_ref().unwrap();
    assert_eq!((quorum.test.have, quorum.test.need, quorum.holds), (3, 4, false));
    assert!(!view.acts.contains(&Act::DecideByHands), "nobody is offered what would be refused");
    t.later(HOUR_MS);
    room.come(&id, [1]).await.unwrap();
    let view = room.view(&room.staff(), &id).await;
    let back = view.attendance.members.iter().find(|it| it.person.name == NAMES[1]).unwrap();
    assert_eq!((back.at, back.intervals.len()), (AtMeeting::There, 2));
    assert!(view.acts.contains(&Act::DecideByHands));
    room.is_sound().await;
}

async fn the_public_reads_members_and_not_guests(t: TestApp) {
    let room = Room::of(&t).await;
    let id = room.opened(4).await;
    let names = ["陈老板".to_owned()];
    let (attends, by) = (Attends::Guest, SignedInBy::Hand);
    sign_in_newcomers(&t.app, &room.hall, &room.staff(), id.clone(), &names, attends, by).await.unwrap();
    let guest = room.view(&room.staff(), &id).await.attendance.guests[0].person.id.clone();
    let (item, kind) = (ItemId(2), SpeechKind::Question);
    room.does(&id, Command::AskForFloor { item, person: guest, kind }).await.unwrap();
    room.does(&id, Command::GiveFloor { speech: SpeechId(1), reason: None }).await.unwrap();
    let note = Command::NoteItem { item: ItemId(2), text: Some("电话13812345678".to_owned()) };
    room.does(&id, note).await.unwrap();
    let (public, staff) = (room.view(&Who::public(None), &id).await, room.view(&room.staff(), &id).await);
    assert_eq!((public.attendance.guests.len(), public.attendance.guests[0].person.name.as_str()), (1, ""));
    assert_eq!(staff.attendance.guests[0].person.name, "陈老板");
    assert_eq!(public.officers.unwrap().chair.name, NAMES[0]);
    assert!(!public.items[1].came_of.as_deref().unwrap().contains("12345678"), "personal data are masked");
    assert_eq!(staff.items[1].came_of.as_deref(), Some("电话13812345678"));
    // A draft becomes public, whoever makes it.
    let draft = draft_of_meeting(&t.app, &room.hall, &room.staff(), &id).await.unwrap();
    let counted = |key| draft.iter().any(|line| line.key == key && line.args.contains(&("n", DraftArg::Number(1))));
    assert!(counted("minutes-line-guests") && counted("minutes-line-spoke-others"), "{draft:?}");
    assert!(!format!("{draft:?}").contains("陈老板"), "{draft:?}");
}

async fn a_list_says_no_more_than_the_page(t: TestApp) {
    let room = Room::of(&t).await;
    let said = || "电话13812345678".to_owned();
    let announced = Announcement { title: said(), place: said(), ..room.announcement(None) };
    let id = call_meeting(&t.app, &room.hall, &room.staff(), announced.clone()).await.unwrap();
    let page = room.view(&Who::public(None), &id).await;
    let listed = async |shown| list_meetings(&t.app, &room.hall, &MeetingQuery::of(shown, None)).await.unwrap().0;
    let ahead = listed(MeetingsShown::Ahead).await;
    assert_eq!((&ahead[0].title, &ahead[0].place), (&page.title, &page.place));
    assert!(!page.title.contains("12345678"));
    let twice = call_meeting(&t.app, &room.hall, &room.staff(), announced).await.unwrap_err();
    assert_eq!(twice.code(), Some(Code::MeetingCalledAlready), "a form sent twice");
    t.later(6 * DAY_MS);
    assert!(listed(MeetingsShown::Ahead).await.is_empty(), "its day went by and nobody opened it");
    assert_eq!(listed(MeetingsShown::Past).await[0].stage, StageKind::NotHeld);
    assert_eq!(room.view(&Who::public(None), &id).await.stage, StageKind::NotHeld);
    room.is_sound().await;
}

async fn sheets_are_shown_to_whom_they_are_for(t: TestApp) {
    let room = Room::of(&t).await;
    let sheet = async |nth| add_picture(&t.app, &room.hall, png(nth), vec![]).await.unwrap();
    let (posted, signed) = (sheet(1).await, sheet(2).await);
    let id = room.called().await;
    let (by, on) = (ToldBy::Sheet, t.app.now().date());
    room.does(&id, Command::Tell { by, on, pictures: vec![posted.clone(), posted.clone()] }).await.unwrap();
    t.later(5 * DAY_MS);
    room.come(&id, 0..4).await.unwrap();
    room.open(&id).await.unwrap();
    for item in [1, 2] {
        room.does(&id, Command::NoteItem { item: ItemId(item), text: None }).await.unwrap();
    }
    room.does(&id, Command::End {}).await.unwrap();
    room.does(&id, Command::WriteMinutes { text: "纪要".to_owned() }).await.unwrap();
    let version = room.view(&room.staff(), &id).await.minutes[0].digest.clone();
    let sign = |pictures| Command::SignMinutes { version: version.clone(), person: room.members[2].clone(), pictures };
    assert_eq!(room.does(&id, sign(vec![])).await.unwrap_err().code(), Some(Code::SheetMissing));
    assert!(room.does(&id, sign(vec!["unknown".into()])).await.is_err());
    room.does(&id, sign(vec![signed.clone()])).await.unwrap();
    let sees = async |who: &Who, picture| {
        meeting_picture(&t.app, &room.hall, who, &id, picture, PictureSize::Small).await.is_ok()
    };
    let public = Who::public(None);
    assert_eq!((sees(&public, &posted).await, sees(&public, &signed).await), (true, false));
    assert!(sees(&room.member(1), &signed).await && !sees(&public, &"unknown".into()).await);
    room.is_sound().await;
}
