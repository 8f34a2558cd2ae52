//! What somebody would try.

use super::room::{Room, name};
use crate::browser::{Browser, between};
use axum::http::StatusCode;
use mingtong_app::Who;
use mingtong_app::body::{NewBody, form_body};
use mingtong_domain::body::BodyKind;
use mingtong_domain::meeting::{Command, ItemId, ItemKind};
use mingtong_domain::role::Role;
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(
    nothing_is_decided_that_was_not_told_of,
    who_left_the_chair_and_a_teller_alone_count_for_nothing,
    minutes_do_not_change_under_a_signature,
    what_is_elsewhere_is_not_there,
    who_may_not_is_offered_nothing_and_does_nothing,
    hostile_words_are_shown_and_not_run,
    only_what_names_many_has_many_fields,
);

const VOTE: &[(ItemKind, &str)] = &[(ItemKind::Decide, "修门头"), (ItemKind::Discuss, "怎么停车")];

async fn put(room: &Room<'_>, meeting: &super::room::Meeting<'_>) {
    let text = "修好门头".to_owned();
    let mover = Some(meeting.room.members[1].clone());
    meeting.does(Command::PutMotion { item: ItemId(1), amends: None, mover, text }).await;
    assert!(!room.members.is_empty());
}

async fn nothing_is_decided_that_was_not_told_of(t: TestApp) {
    let room = Room::of(&t, 5).await;
    let meeting = room.opened(VOTE, 5).await;
    let mut convenor = room.browser_of(0).await;
    let item = [("kind", "decide"), ("title", "换物业"), ("matter", "")];
    meeting.done(&mut convenor, "add_item", &item).await;
    assert!(Browser::new(&t).get(&meeting.path).await.html.contains("没有按时通知：可以讨论，不能表决"));
    let mover = ("mover", room.members[1].as_str());
    for (item, why) in [("3", "没有按时通知"), ("2", "不能表决"), ("9", "没有第 9 项")] {
        let refused = meeting.send(&mut convenor, "put_motion", &[("item", item), ("text", "换"), mover]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{item}");
        assert!(refused.html.contains(why) && refused.html.contains(">换</textarea>"), "{item}: {}", refused.html);
    }
    assert!(meeting.view().await.meeting.motions.is_empty());
}

async fn who_left_the_chair_and_a_teller_alone_count_for_nothing(t: TestApp) {
    let room = Room::of(&t, 5).await;
    let meeting = room.opened(VOTE, 5).await;
    put(&room, &meeting).await;
    let mut convenor = room.browser_of(0).await;
    meeting.does(Command::Leave { persons: vec![room.members[4].clone()] }).await;
    let five = meeting.send(&mut convenor, "decide_by_hands", &meeting.hands("5", "0")).await;
    assert!(five.html.contains("票数比人数多"), "a member who left has no hand: {}", five.html);
    let [chair, first, second] = [0, 1, 2].map(|nth| room.members[nth].as_str());
    let voices = [(format!("voice-{chair}"), "agree"), (format!("voice-{}", room.members[4]), "agree")];
    let mut named = vec![("motion", "1"), ("counted_by", first), ("counted_by", second)];
    named.extend(voices.iter().map(|(name, says)| (name.as_str(), *says)));
    let left = meeting.send(&mut convenor, "decide_by_name", &named).await;
    assert!(left.html.contains(&format!("{} 在这一项没有票", name(4))), "{}", left.html);
    // Whoever leads votes once, by whatever name.
    let mut twice = named.clone();
    twice.truncate(4);
    twice.push(("all-oppose", "段召集"));
    let twice = meeting.send(&mut convenor, "decide_by_name", &twice).await;
    assert!(twice.html.contains("段召集 写了两次"), "{}", twice.html);
    for counting in [[first, first], [first, chair]] {
        let mut hands = meeting.hands("4", "0");
        hands.truncate(4);
        hands.extend(counting.map(|teller| ("counted_by", teller)));
        let refused = meeting.send(&mut convenor, "decide_by_hands", &hands).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{counting:?}");
        assert!(refused.html.contains("两位不同的监票人"), "{}", refused.html);
    }
    let team = [("chair", chair), ("recorder", first), ("tellers", first), ("tellers", chair)];
    let refused = meeting.send(&mut convenor, "change_officers", &team).await;
    assert!(refused.html.contains("主持人不能兼监票人"), "{}", refused.html);
    assert!(meeting.view().await.meeting.decisions.is_empty());
}

async fn minutes_do_not_change_under_a_signature(t: TestApp) {
    let room = Room::of(&t, 5).await;
    let meeting = room.opened(&VOTE[1..], 5).await;
    let mut convenor = room.browser_of(0).await;
    meeting.done(&mut convenor, "note_item", &[("item", "1"), ("text", "")]).await;
    meeting.done(&mut convenor, "end_meeting", &[]).await;
    meeting.done(&mut convenor, "write_minutes", &[("text", "第一稿")]).await;
    let digest = meeting.view().await.minutes[0].digest.0.clone();
    let chair = room.members[0].as_str();
    let sign = |version, person| [("version", version), ("person", person)];
    meeting.done(&mut convenor, "write_minutes", &[("text", "第二稿")]).await;
    let old = meeting.send(&mut convenor, "sign_minutes", &sign(digest.as_str(), chair)).await;
    assert!(old.html.contains("纪要已经重写"), "{}", old.html);
    let digest = meeting.view().await.minutes[0].digest.0.clone();
    meeting.done(&mut convenor, "sign_minutes", &sign(digest.as_str(), chair)).await;
    let forged = meeting.send(&mut convenor, "sign_minutes", &sign(digest.as_str(), room.members[3].as_str())).await;
    assert!(forged.html.contains("请附签字页的照片"), "{}", forged.html);
    let recorder = room.members[1].as_str();
    let mut by_recorder = room.browser_of(1).await;
    meeting.done(&mut by_recorder, "sign_minutes", &sign(digest.as_str(), recorder)).await;
    meeting.done(&mut convenor, "freeze_minutes", &[]).await;
    let late = meeting.send(&mut convenor, "write_minutes", &[("text", "第三稿")]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.html.contains("第三稿</textarea>"), "what was typed is kept: {}", late.html);
    let amend = [("text", "更正稿"), ("reason", "到会人数写错了")];
    meeting.done(&mut convenor, "amend_minutes", &amend).await;
    let minutes = format!("{}/minutes", meeting.path);
    let page = Browser::new(&t).get(&minutes).await.html;
    for words in ["3稿", "到会人数写错了", "<ins>更正稿</ins>", "<del>第二稿</del>", "0人已签字"] {
        assert!(page.contains(words), "{words}: {page}");
    }
    let stood = Browser::new(&t).get(&format!("{minutes}?version={digest}")).await.html;
    assert!(stood.contains("第二稿") && stood.contains("已定稿"), "what stood can still be read: {stood}");
    let unknown = Browser::new(&t).get(&format!("{minutes}?version=unknown")).await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
}

async fn what_is_elsewhere_is_not_there(t: TestApp) {
    let room = Room::of(&t, 5).await;
    let meeting = room.called(VOTE).await;
    let other = t.found_other().await;
    let new = NewBody { kind: BodyKind::Council, name: "他议事会".to_owned(), place: None, size: None };
    let theirs = form_body(&t.app, &other, &Who::keeper(), new).await.unwrap();
    let mut staff = room.staff().await;
    let mut typed =
        vec![("body", theirs.as_str()), ("title", "会"), ("date", "2021-06-20"), ("from", "19:30"), ("place", "院")];
    typed.extend([("item", "停车"), ("kind", "discuss"), ("matter", "")]);
    let refused = staff.post("/desk/meetings/new", &typed).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "a body of another community is none here");
    let refer = [("item", "1"), ("to", theirs.as_str()), ("reason", "移交")];
    assert_ne!(meeting.send(&mut staff, "refer_item", &refer).await.status, StatusCode::SEE_OTHER);
    for path in ["", "/people", "/names", "/minutes", "/live", "/changes", "/pictures/x", "/pictures/x/small"] {
        let path = format!("/meetings/m-of-others{path}");
        assert_eq!(Browser::new(&t).get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(staff.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    assert_eq!(Browser::new(&t).get(&format!("/bodies/{theirs}/meetings.ics")).await.status, StatusCode::NOT_FOUND);
    for act in ["sign_in", "end_meeting", "write_minutes", "decide_by_name"] {
        let there = staff.post(&format!("/meetings/m-of-others/acts/{act}"), &[("text", "x")]).await;
        assert_eq!(there.status, StatusCode::NOT_FOUND, "{act}");
    }
    assert_eq!(staff.post(&meeting.act("juggle"), &[]).await.status, StatusCode::NOT_FOUND);
}

async fn who_may_not_is_offered_nothing_and_does_nothing(t: TestApp) {
    let room = Room::of(&t, 5).await;
    let meeting = room.opened(VOTE, 5).await;
    let stranger = Browser::new(&t).post(&meeting.act("end_meeting"), &[]).await;
    assert!(stranger.location().starts_with("/c/mingtong/sign-in"), "whoever is not signed in is asked to");
    let mut supervisor = Browser::signed_in(&t, &room.town, &room.town.who(Role::Supervisor)).await;
    assert!(!supervisor.get(&meeting.path).await.html.contains("id=\"act-"));
    assert_eq!(meeting.send(&mut supervisor, "sign_in", &[]).await.status, StatusCode::FORBIDDEN);
    let mut member = room.browser_of(4).await;
    let page = member.get(&meeting.path).await.html;
    for led in ["open_meeting", "put_motion", "end_meeting", "note_item", "change_officers", "call_off_meeting"] {
        assert!(!page.contains(&format!("id=\"act-{led}\"")), "{led}: {page}");
    }
    let end = meeting.send(&mut member, "end_meeting", &[]).await;
    assert!(end.html.contains("这个会由召集人、主持人"), "{}", end.html);
    let people = member.get(&format!("{}/people", meeting.path)).await.html;
    assert!(!people.contains("type=\"checkbox\""), "nor a sheet to tick on: {people}");
}

async fn hostile_words_are_shown_and_not_run(t: TestApp) {
    let room = Room::of(&t, 5).await;
    let meeting = room.opened(VOTE, 5).await;
    let script = "<script>alert(1)</script>";
    meeting.does(Command::NoteItem { item: ItemId(2), text: Some(script.to_owned()) }).await;
    meeting.does(Command::NoteItem { item: ItemId(1), text: None }).await;
    meeting.does(Command::End {}).await;
    meeting.does(Command::WriteMinutes { text: script.to_owned() }).await;
    for path in ["", "/minutes", "/live"] {
        let page = Browser::new(&t).get(&format!("{}{path}", meeting.path)).await.html;
        assert!(!page.contains("<script>"), "{path}: {page}");
    }
    let page = Browser::new(&t).get(&format!("{}/minutes", meeting.path)).await.html;
    assert!(between(&page, "<div class=\"said\"", "</div>").contains("alert(1)"));
}

async fn only_what_names_many_has_many_fields(t: TestApp) {
    let room = Room::of(&t, 5).await;
    let meeting = room.called(VOTE).await;
    let mut staff = room.staff().await;
    let persons: Vec<String> = (0..500).map(|nth| format!("p{nth}")).collect();
    let mut fields = vec![("attends", "member"), ("by", "sheet"), ("sheet", "1")];
    fields.extend(persons.iter().map(|person| ("person", person.as_str())));
    let unknown = meeting.send(&mut staff, "sign_in", &fields).await;
    assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY, "it is read, and nobody is called so");
    let refused = meeting.send(&mut staff, "call_off_meeting", &fields).await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST, "{}", refused.html);
}
