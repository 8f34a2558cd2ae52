//! A matter before a body: taken there by the desk or by whoever leads it, sent on by a meeting, handed back; its
//! clocks run on. On both databases.

use crate::meeting::room::Room;
use mingtong_app::Who;
use mingtong_app::body::{NewBody, form_body};
use mingtong_app::matter::{MatterView, topics_before, view_matter};
use mingtong_app::meeting::call_meeting;
use mingtong_domain::body::BodyKind;
use mingtong_domain::ids::{BodyId, MatterId};
use mingtong_domain::matter::{Act, Command, Handler, StageKind, WhyThere};
use mingtong_domain::meeting::{self, ItemId};
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_testkit::{DAY_MS, TestApp};

mingtong_testkit::on_both!(
    a_matter_goes_to_a_body_and_comes_back_while_its_clocks_run_on,
    the_level_follows_from_where_it_is_and_what_was_merged_into_it,
    whoever_leads_the_body_may_and_other_members_may_not,
    a_meeting_that_sends_an_item_on_sends_its_matter_along,
);

async fn accepted(room: &Room<'_>, text: &str) -> MatterId {
    let id = room.town.raise(room.town.report(text)).await.matter;
    room.town.act(&room.staff(), id, Command::Accept { track: None, unit: None, note: None }).await.unwrap();
    id
}

fn to(body: &BodyId, reason: Option<&str>) -> Command<String> {
    Command::Deliberate { body: body.clone(), reason: reason.map(str::to_owned) }
}

async fn view(room: &Room<'_>, who: &Who, id: MatterId) -> MatterView {
    let hall = room.t.app.hall("mingtong").await.unwrap();
    view_matter(&room.t.app, &hall, who, id).await.unwrap()
}

async fn topics(room: &Room<'_>, body: &BodyId) -> Vec<MatterId> {
    let who = Who::public(None);
    let found = topics_before(&room.t.app, &room.hall, &who, body).await.unwrap();
    found.items.into_iter().map(|item| item.id).collect()
}

async fn a_matter_goes_to_a_body_and_comes_back_while_its_clocks_run_on(t: TestApp) {
    let room = Room::of(&t).await;
    let id = accepted(&room, "门头破损，要不要修").await;
    let due = view(&room, &room.staff(), id).await.matter.clocks;
    room.town.act(&room.staff(), id, to(&room.body, None)).await.unwrap();
    let seen = view(&room, &Who::public(None), id).await;
    assert_eq!((seen.stage, seen.handler), (StageKind::Deliberating, Some(Handler::Body(room.body.clone()))));
    assert_eq!(seen.matter.clocks, due, "no clock stops");
    assert_eq!((seen.steps[0].body.as_deref(), topics(&room, &room.body).await), (Some("居民议事会"), vec![id]));
    t.later(40 * DAY_MS);
    let back = Command::HandBack { reason: "先找物业".to_owned() };
    room.town.act(&room.staff(), id, back).await.unwrap();
    let seen = view(&room, &Who::public(None), id).await;
    assert_eq!((seen.stage, seen.matter.clocks, topics(&room, &room.body).await), (StageKind::Accepted, due, vec![]));
    room.is_sound().await;
}

async fn the_level_follows_from_where_it_is_and_what_was_merged_into_it(t: TestApp) {
    let room = Room::of(&t).await;
    let place = Some(room.town.courtyard.clone());
    let group = NewBody { kind: BodyKind::CourtyardGroup, name: "14号院小组".to_owned(), place, size: None };
    let group = form_body(&t.app, &room.hall, &room.town.who(Role::Secretary), group).await.unwrap();
    let first = accepted(&room, "路灯不亮").await;
    let level = async |id| {
        let level = view(&room, &room.staff(), id).await.forums.unwrap().level.unwrap();
        (level.body, level.why)
    };
    assert_eq!(level(first).await, (group.clone(), WhyThere::OnePlace));
    let unsaid = room.town.act(&room.staff(), first, to(&room.body, None)).await.unwrap_err();
    assert_eq!(unsaid.code(), Some(Code::BodyNeedsReason));
    // The same in the other courtyard is merged into it: now it is about several places.
    let other = mingtong_app::matter::Report { place: Some(room.town.road.clone()), ..room.town.report("也不亮") };
    let other = room.town.raise(other).await.matter;
    let merge = Command::Merge { into: first, reason: "同一件事".to_owned() };
    room.town.act(&room.staff(), other, merge).await.unwrap();
    assert_eq!(level(first).await, (room.body.clone(), WhyThere::SeveralPlaces));
    room.town.act(&room.staff(), first, to(&room.body, None)).await.unwrap();
    let chosen = room.town.act(&room.staff(), first, to(&group, Some("14号院先议"))).await.unwrap();
    assert_eq!(chosen.stage, StageKind::Deliberating);
    room.is_sound().await;
}

async fn whoever_leads_the_body_may_and_other_members_may_not(t: TestApp) {
    let room = Room::of(&t).await;
    let id = accepted(&room, "院里晾衣杆").await;
    let refused = room.town.act(&room.member(1), id, to(&room.body, None)).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::NotYourBody));
    assert!(!view(&room, &room.member(1), id).await.acts.contains(&Act::Deliberate));
    assert!(view(&room, &room.member(0), id).await.acts.contains(&Act::Deliberate));
    room.town.act(&room.member(0), id, to(&room.body, None)).await.unwrap();
    assert!(view(&room, &room.member(0), id).await.acts.contains(&Act::HandBack));
    let unknown = room.town.act(&room.staff(), id, to(&"b-none".into(), Some("r"))).await.unwrap_err();
    assert_eq!(unknown.code(), Some(Code::NoSuchBody));
    room.is_sound().await;
}

async fn a_meeting_that_sends_an_item_on_sends_its_matter_along(t: TestApp) {
    let room = Room::of(&t).await;
    let new =
        NewBody { kind: BodyKind::Representatives, name: "居民代表会议".to_owned(), place: None, size: None };
    let assembly = form_body(&t.app, &room.hall, &room.town.who(Role::Secretary), new).await.unwrap();
    let id = accepted(&room, "电梯加装").await;
    room.town.act(&room.staff(), id, to(&room.body, None)).await.unwrap();
    let announced = room.announcement(Some(id));
    let meeting = call_meeting(&t.app, &room.hall, &room.member(0), announced).await.unwrap();
    let item = view(&room, &Who::public(None), id).await.deliberations.remove(0);
    assert_eq!(
        (item.meeting.clone(), item.state.as_str(), item.body.as_str()),
        (meeting.clone(), "open", "居民议事会")
    );
    t.later(5 * DAY_MS);
    room.come(&meeting, 0..5).await.unwrap();
    room.open(&meeting).await.unwrap();
    let (to, reason) = (assembly.clone(), "没有一致意见".to_owned());
    room.does(&meeting, meeting::Command::ReferItem { item: ItemId(1), to, reason }).await.unwrap();
    let seen = view(&room, &Who::public(None), id).await;
    assert_eq!(seen.handler, Some(Handler::Body(assembly)));
    let item = &seen.deliberations[0];
    assert_eq!((item.state.as_str(), item.to.as_deref()), ("referred", Some("居民代表会议")));
    room.is_sound().await;
}
