//! A residents' meeting that residents ask for: counted, kept, read by everybody.

use super::room::Room;
use mingtong_app::body::{NewBody, form_body};
use mingtong_app::meeting::{Announcement, NewRequest, call_meeting, view_meeting};
use mingtong_app::{Fail, Who};
use mingtong_domain::body::BodyKind;
use mingtong_domain::meeting::AskedBy;
use mingtong_domain::refusal::Code;
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(enough_homes_ask_for_a_residents_meeting, nobody_asks_for_a_council);

fn homes(have: u32, of: u32) -> NewRequest {
    NewRequest { by: AskedBy::Homes, have, of: Some(of), source: "5月签名册，户册2021版".to_owned() }
}

async fn enough_homes_ask_for_a_residents_meeting(t: TestApp) {
    let room = Room::of(&t).await;
    let new = NewBody { kind: BodyKind::ResidentsMeeting, name: "居民会议".to_owned(), place: None, size: None };
    let body = form_body(&t.app, &room.hall, &Who::keeper(), new).await.unwrap();
    let hall = t.app.hall("mingtong").await.unwrap();
    let call = async |asked: NewRequest| {
        let announced = Announcement { body: body.clone(), asked: Some(asked), ..room.announcement(None) };
        call_meeting(&t.app, &hall, &room.staff(), announced).await
    };
    let refused = async |asked: NewRequest| match call(asked).await {
        Err(Fail::Refused(refusal)) => refusal.code,
        other => panic!("not refused: {other:?}"),
    };
    assert_eq!(refused(homes(45, 228)).await, Code::AskedByTooFew);
    assert_eq!(refused(NewRequest { source: "  ".to_owned(), ..homes(46, 228) }).await, Code::AskedWithoutSource);
    assert_eq!(refused(NewRequest { by: AskedBy::Representatives, ..homes(46, 228) }).await, Code::AskedElsewhere);
    let id = call(homes(46, 228)).await.unwrap();
    let view = view_meeting(&t.app, &hall, &Who::public(None), &id).await.unwrap();
    assert_eq!(view.meeting.number, 1, "what was refused left nothing");
    let asked = view.asked.unwrap();
    let test = asked.test.test;
    assert_eq!((asked.by, test.have, test.of, test.need), (AskedBy::Homes, 46, 228, 46));
    assert!(asked.test.holds && asked.test.basis.contains("第十条"), "{}", asked.test.basis);
    assert_eq!(asked.source, "5月签名册，户册2021版");
    room.is_sound().await;
}

async fn nobody_asks_for_a_council(t: TestApp) {
    let room = Room::of(&t).await;
    let announced = Announcement { asked: Some(homes(46, 228)), ..room.announcement(None) };
    let called = call_meeting(&t.app, &room.hall, &room.member(0), announced).await;
    assert!(matches!(called, Err(Fail::Refused(refusal)) if refusal.code == Code::AskedElsewhere));
    let id = room.called().await;
    assert!(room.view(&Who::public(None), &id).await.asked.is_none());
}
