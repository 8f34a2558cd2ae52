//! The next meeting on its pages: its agenda offered, its day known from the rhythm of the body.

use super::room::{Meeting, Room};
use crate::browser::between;
use axum::http::StatusCode;
use mingtong_domain::matter;
use mingtong_domain::meeting::{Command, ItemId, ItemKind};
use mingtong_domain::role::Role;
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(
    a_regular_meeting_is_called_with_what_waits_for_it,
    whoever_chooses_another_body_sees_its_agenda_first,
);

/// A meeting of the council that is over.
async fn over(room: &Room<'_>) {
    let meeting = room.opened(&[(ItemKind::Inform, "通报")], 5).await;
    meeting.does(Command::NoteItem { item: ItemId(1), text: None }).await;
    meeting.does(Command::End {}).await;
}

async fn a_regular_meeting_is_called_with_what_waits_for_it(t: TestApp) {
    let room = Room::of(&t, 5).await;
    over(&room).await;
    let topic = room.town.raise(room.town.report("院里晾衣杆不够")).await.matter;
    for command in [
        matter::Command::Accept { track: None, unit: None, note: None },
        matter::Command::Deliberate { body: room.body.clone(), reason: None },
    ] {
        room.town.act(&room.town.who(Role::Staff), topic, command).await.unwrap();
    }
    let mut convenor = room.browser_of(0).await;
    let wrong = [("rhythm", "monthly_by_weekday"), ("first", "2021-07-14"), ("time", ""), ("place", "社区会议室")];
    let act = format!("/bodies/{}/acts/meet_regularly", room.body);
    let refused = convenor.post(&act, &wrong).await;
    assert!(refused.html.contains("请把时间填完整") && refused.html.contains("2021-07-14"), "{}", refused.html);
    let mut right = wrong;
    right[2] = ("time", "19:00");
    assert_eq!(convenor.post(&act, &right).await.status, StatusCode::SEE_OTHER);
    let body = convenor.get(&format!("/bodies/{}", room.body)).await.html;
    assert!(body.contains("每月第二个星期三 19:00，社区会议室"), "{body}");
    let desk = convenor.get("/desk/meetings").await.html;
    assert!(desk.contains("该召集的例会") && desk.contains("最迟 2021年7月11日 通知"), "{desk}");

    let page = convenor.get("/desk/meetings/new").await.html;
    for filled in
        ["value=\"2021-07-14\"", "value=\"19:00\"", "value=\"社区会议室\"", "value=\"7月例会\"", "院里晾衣杆不够"]
    {
        assert!(page.contains(filled), "{filled}: {page}");
    }
    assert!(page.contains("value=\"last_minutes\" selected"), "the last minutes are on it: {page}");
    let take = format!("take-topic-{}", topic.number());
    let sent = [
        ("body", room.body.as_str()),
        ("offered", room.body.as_str()),
        ("title", "7月例会"),
        ("date", "2021-07-14"),
        ("from", "19:00"),
        ("place", "社区会议室"),
        ("take-minutes", "last_minutes"),
        (take.as_str(), "decide"),
    ];
    let called = convenor.post("/desk/meetings/new", &sent).await;
    assert_eq!(called.status, StatusCode::SEE_OTHER, "{}", called.html);
    let id = between(&format!("{}?", called.location()), "/meetings/", "?").to_owned();
    let called = Meeting { room: &room, path: format!("/meetings/{id}"), id: id.as_str().into() };
    let items = called.view().await.items;
    let kinds: Vec<ItemKind> = items.iter().map(|item| item.kind).collect();
    assert_eq!(kinds, [ItemKind::LastMinutes, ItemKind::Decide]);
    assert_eq!(items[0].title, "审议2021年第1次会议纪要");
    assert_eq!(items[1].matter.as_ref().map(|it| it.number.as_str()), Some("明通2021-0001"));
}

async fn whoever_chooses_another_body_sees_its_agenda_first(t: TestApp) {
    let room = Room::of(&t, 5).await;
    over(&room).await;
    let mut convenor = room.browser_of(0).await;
    let mut sent = vec![
        ("body", room.body.as_str()),
        ("offered", ""),
        ("title", "临时会"),
        ("date", "2021-07-01"),
        ("from", "19:00"),
        ("place", "院里"),
    ];
    let look = convenor.post("/desk/meetings/new", &sent).await;
    assert_eq!(look.status, StatusCode::OK);
    assert!(look.html.contains("请核对以后再发") && look.html.contains("value=\"临时会\""), "{}", look.html);
    assert!(look.html.contains("审议2021年第1次会议纪要"), "{}", look.html);
    sent[1].1 = room.body.as_str();
    sent.extend([("take-minutes", ""), ("item", "停车"), ("kind", "discuss"), ("matter", "")]);
    let called = convenor.post("/desk/meetings/new", &sent).await;
    assert_eq!(called.status, StatusCode::SEE_OTHER, "{}", called.html);
    let page = convenor.get(called.location().trim_start_matches("/c/mingtong")).await.html;
    assert!(page.contains("停车") && !page.contains("审议2021年"), "nothing is put on against whoever calls: {page}");
}
