//! What somebody would try.

use super::room::Room;
use mingtong_app::body::{NewBody, form_body};
use mingtong_app::meeting::{act_on_meeting, call_meeting, view_meeting};
use mingtong_app::{Fail, Who};
use mingtong_domain::body::BodyKind;
use mingtong_domain::ids::{MeetingId, PersonId};
use mingtong_domain::matter;
use mingtong_domain::meeting::{Attends, Command, ItemId, ItemKind, SignedInBy};
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_testkit::{DAY_MS, TestApp};

mingtong_testkit::on_both!(
    a_body_of_another_community,
    voting_on_an_item_not_in_the_notice,
    a_private_matter_stands_on_no_agenda,
    nobody_acts_on_another_bodys_meeting,
    strangers_are_nobody,
);

async fn a_body_of_another_community(t: TestApp) {
    let room = Room::of(&t).await;
    let other = t.found_other().await;
    let new = NewBody { kind: BodyKind::Council, name: "他议事会".to_owned(), place: None, size: None };
    let theirs = form_body(&t.app, &other, &Who::keeper(), new).await.unwrap();
    let mut announced = room.announcement(None);
    announced.body = theirs.clone();
    let refused = call_meeting(&t.app, &room.hall, &room.staff(), announced).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::NoSuchBody));
    let id = room.opened(6).await;
    let refer = Command::ReferItem { item: ItemId(1), to: theirs, reason: "移交".to_owned() };
    assert_eq!(room.does(&id, refer).await.unwrap_err().code(), Some(Code::NoSuchBody));
    let elsewhere = act_on_meeting(&t.app, &other, &room.staff(), id.clone(), None, Command::End {}).await;
    assert!(matches!(elsewhere, Err(Fail::NotFound)));
    assert!(matches!(view_meeting(&t.app, &other, &room.staff(), &id).await, Err(Fail::NotFound)));
    room.is_sound().await;
}

async fn voting_on_an_item_not_in_the_notice(t: TestApp) {
    let room = Room::of(&t).await;
    let id = room.opened(6).await;
    let (kind, title) = (ItemKind::Decide, "换物业".to_owned());
    room.does(&id, Command::AddItem { kind, matter: None, title }).await.unwrap();
    let (item, text) = (ItemId(3), "换".to_owned());
    let put = Command::PutMotion { item, amends: None, mover: Some(room.members[1].clone()), text };
    assert_eq!(room.does(&id, put).await.unwrap_err().code(), Some(Code::ItemNotNoticed));
    assert!(!room.view(&room.staff(), &id).await.items[2].is_noticed);
}

async fn a_private_matter_stands_on_no_agenda(t: TestApp) {
    let room = Room::of(&t).await;
    let mut report = room.town.report("家里有矛盾");
    report.visibility = matter::Visibility::Private;
    let matter = room.town.raise(report).await.matter;
    let announced = room.announcement(Some(matter));
    let refused = call_meeting(&t.app, &room.hall, &room.staff(), announced).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::MatterNotPublic));
    let announced = room.announcement(Some(matter));
    let refused = call_meeting(&t.app, &room.hall, &room.member(0), announced).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::NoSuchMatter), "who may not see it is told that there is none");
}

async fn nobody_acts_on_another_bodys_meeting(t: TestApp) {
    let room = Room::of(&t).await;
    let id = room.called().await;
    t.later(5 * DAY_MS);
    let stranger = Who::in_role("p-other".into(), Role::CouncilMember, room.member(0).actor.scope);
    let off = || Command::CallOff { reason: "不开了".to_owned() };
    assert_eq!(room.act(&stranger, &id, off()).await.unwrap_err().code(), Some(Code::NotYourMeeting));
    assert_eq!(room.act(&room.member(3), &id, off()).await.unwrap_err().code(), Some(Code::NotYourMeeting));
    assert_eq!(room.act(&Who::public(None), &id, off()).await.unwrap_err().code(), Some(Code::RoleMayNot));
    let missing = MeetingId::from("m-missing");
    assert!(matches!(room.does(&missing, off()).await, Err(Fail::NotFound)));
    let missing = room.act(&Who::public(None), &missing, off()).await.unwrap_err();
    assert_eq!(missing.code(), Some(Code::RoleMayNot), "who may not is told so, whether it is there or not");
}

async fn strangers_are_nobody(t: TestApp) {
    let room = Room::of(&t).await;
    let id = room.opened(4).await;
    let persons = vec![PersonId::from("p-nobody")];
    let come = Command::Come { persons, attends: Attends::Guest, by: SignedInBy::Hand };
    assert_eq!(room.does(&id, come).await.unwrap_err().code(), Some(Code::NoSuchPerson));
    let persons = vec![room.members[0].clone()];
    let come = Command::Come { persons, attends: Attends::Member, by: SignedInBy::Hand };
    let Err(Fail::Refused(refused)) = room.does(&id, come).await else { panic!("there already") };
    assert_eq!((refused.code, refused.detail.as_deref()), (Code::ThereAlready, Some("段召集")), "named");
}
