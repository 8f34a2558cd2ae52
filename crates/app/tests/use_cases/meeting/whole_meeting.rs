//! A whole meeting, from its notice to minutes that stand; and what it is made from is made again.

use super::room::{NAMES, Room};
use mingtong_app::Who;
use mingtong_app::meeting::{AtMeeting, DraftLine, MeetingQuery, MeetingsShown, draft_of_meeting, list_meetings};
use mingtong_domain::meeting::{Act, Command, ItemId, StageKind, ToldBy, Verdict};
use mingtong_domain::reception::Timeliness;
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_testkit::{DAY_MS, HOUR_MS, TestApp};

mingtong_testkit::on_both!(
    a_whole_meeting_from_notice_to_minutes_that_stand,
    what_is_to_come_and_what_is_over_is_listed,
    minutes_are_drafted_to_the_byte_after_a_rebuild,
);

async fn a_whole_meeting_from_notice_to_minutes_that_stand(t: TestApp) {
    let room = Room::of(&t).await;
    let matter = room.town.raise(room.town.report("门头破损，掉灰")).await.matter;
    let announced = room.announcement(Some(matter));
    let id = mingtong_app::meeting::call_meeting(&t.app, &room.hall, &room.member(0), announced).await.unwrap();
    let told = Command::Tell { by: ToldBy::Sheet, on: t.app.now().date(), pictures: vec![] };
    room.act(&room.member(0), &id, told).await.unwrap();
    t.later(5 * DAY_MS);
    let excuse = Command::Excuse { persons: vec![room.members[5].clone()], reason: Some("出差".to_owned()) };
    room.act(&room.member(5), &id, excuse).await.unwrap();
    room.come(&id, 0..5).await.unwrap();
    room.open(&id).await.unwrap();
    room.put(&id).await.unwrap();
    room.does(&id, room.hands(4, 1, 0)).await.unwrap();
    let (item, person, text) = (ItemId(1), room.members[4].clone(), "应当由物业出钱".to_owned());
    room.act(&room.member(4), &id, Command::RecordView { item, person, text }).await.unwrap();
    let open = room.does(&id, Command::End {}).await.unwrap_err();
    assert_eq!(open.code(), Some(Code::ItemsOpen));
    room.does(&id, Command::NoteItem { item: ItemId(2), text: None }).await.unwrap();
    t.later(HOUR_MS);
    room.does(&id, Command::End {}).await.unwrap();
    shows_what_was(&room, &id).await;

    room.act(&room.member(1), &id, Command::WriteMinutes { text: "六月例会纪要".to_owned() }).await.unwrap();
    let digest = room.view(&room.staff(), &id).await.minutes[0].digest.clone();
    for nth in [0, 1, 4] {
        let (version, person) = (digest.clone(), room.members[nth].clone());
        let sign = Command::SignMinutes { version, person, pictures: vec![] };
        room.act(&room.member(nth), &id, sign).await.unwrap();
    }
    let acted = room.act(&room.member(1), &id, Command::FreezeMinutes {}).await.unwrap();
    assert_eq!(acted.stage, StageKind::Frozen);
    let late = room.does(&id, Command::WriteMinutes { text: "改过的纪要".to_owned() }).await.unwrap_err();
    assert_eq!(late.code(), Some(Code::NotInThisState));
    let amend = Command::AmendMinutes { text: "更正后的纪要".to_owned(), reason: "金额写错".to_owned() };
    room.does(&id, amend).await.unwrap();
    let minutes = room.view(&Who::public(None), &id).await.minutes;
    assert_eq!(minutes.iter().map(|it| it.text.as_str()).collect::<Vec<_>>(), ["更正后的纪要", "六月例会纪要"]);
    assert_eq!((minutes[0].signatures.len(), minutes[1].signatures.len()), (0, 3));
    assert!(minutes[0].frozen.is_none() && minutes[1].frozen.is_some(), "what stood stays readable");
    room.is_sound().await;
}

async fn shows_what_was(room: &Room<'_>, id: &mingtong_domain::ids::MeetingId) {
    let view = room.view(&Who::public(None), id).await;
    assert_eq!((view.timeliness, view.body_name.as_str()), (Timeliness::InTime, "居民议事会"));
    let item = &view.items[0];
    let decision = item.motions[0].decision.as_ref().unwrap();
    assert_eq!(decision.decision.verdict, Verdict::Carried);
    let tests: Vec<_> = decision.tests.iter().map(|it| (it.test.have, it.test.of, it.test.need, it.holds)).collect();
    assert_eq!(tests, [(5, 6, 4, true), (4, 5, 3, true)]);
    assert!(decision.tests.iter().all(|test| test.basis.starts_with("参考")), "on what each rests");
    assert_eq!(item.matter.as_ref().map(|it| it.number.as_str()), Some("明通2021-0001"));
    assert_eq!((item.views[0].person.name.as_str(), item.views[0].text.as_str()), (NAMES[4], "应当由物业出钱"));
    let at: Vec<AtMeeting> = view.attendance.members.iter().map(|it| it.at).collect();
    assert_eq!(at.iter().filter(|at| **at == AtMeeting::Left).count(), 5, "whoever was there left at its end");
    let excused = view.attendance.members.iter().find(|it| it.at == AtMeeting::Excused).unwrap();
    assert_eq!((excused.person.name.as_str(), excused.reason.as_deref()), (NAMES[5], None));
    assert_eq!((view.acts.as_slice(), view.attendance.due), (&[][..], Some(6)));
    let offered = room.view(&room.staff(), id).await.acts;
    assert_eq!(offered, [Act::RecordView, Act::WriteMinutes]);
}

async fn what_is_to_come_and_what_is_over_is_listed(t: TestApp) {
    let room = Room::of(&t).await;
    let first = room.called().await;
    room.does(&first, Command::CallOff { reason: "停电".to_owned() }).await.unwrap();
    let second = room.called().await;
    let list = async |shown, body| {
        let query = MeetingQuery { limit: 1, ..MeetingQuery::of(shown, body) };
        list_meetings(&t.app, &room.hall, &query).await.unwrap()
    };
    let (ahead, next) = list(MeetingsShown::Ahead, Some(room.body.clone())).await;
    assert_eq!((ahead[0].id.clone(), ahead[0].number, ahead[0].year, next), (second, 2, 2021, None));
    assert_eq!((ahead[0].items, ahead[0].open_items, ahead[0].title.as_str()), (2, 2, "六月例会"));
    let (past, _) = list(MeetingsShown::Past, None).await;
    assert_eq!((past[0].id.clone(), past[0].stage), (first, StageKind::CalledOff));
    assert!(list(MeetingsShown::Past, Some("b-other".into())).await.0.is_empty());
    t.later(HOUR_MS);
    room.called().await;
    assert_eq!(list(MeetingsShown::Ahead, None).await.1, Some(1), "a page, and the next");
    room.is_sound().await;
}

async fn minutes_are_drafted_to_the_byte_after_a_rebuild(t: TestApp) {
    let room = Room::of(&t).await;
    let id = room.opened(5).await;
    room.put(&id).await.unwrap();
    room.does(&id, room.hands(3, 2, 0)).await.unwrap();
    let draft = async || -> Vec<DraftLine> {
        draft_of_meeting(&t.app, &room.hall, &room.town.who(Role::Staff), &id).await.unwrap()
    };
    let before = draft().await;
    assert!(before.iter().any(|line| line.key == "minutes-line-verdict-carried"));
    mingtong_store::rebuild(t.store()).await.unwrap();
    assert_eq!(draft().await, before);
    room.is_sound().await;
}
