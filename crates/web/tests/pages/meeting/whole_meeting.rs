//! A meeting on its pages, by forms alone: called, told of, attended, decided in, written down, signed.

use super::room::{Meeting, Room};
use crate::browser::{Browser, between};
use axum::http::StatusCode;
use mingtong_domain::Millis;
use mingtong_domain::meeting::StageKind;
use mingtong_testkit::{DAY_MS, HOUR_MS, TestApp, png};

mingtong_testkit::on_both!(
    a_meeting_is_called_with_what_was_typed_kept,
    a_meeting_from_its_notice_to_frozen_minutes,
    every_list_knows_of_it,
);

fn calling<'f>(room: &'f Room<'_>, date: &'f str) -> Vec<(&'f str, &'f str)> {
    vec![
        ("body", room.body.as_str()),
        ("title", "六月例会"),
        ("date", date),
        ("from", "19:30"),
        ("place", "社区会议室"),
        ("item", "修门头"),
        ("kind", "decide"),
        ("matter", ""),
        ("item", "通报上次决议"),
        ("kind", "inform"),
        ("matter", ""),
    ]
}

async fn called(browser: &mut Browser, room: &Room<'_>, days: i64) -> String {
    let date = Millis(room.t.app.now().0 + days * DAY_MS).date().to_string();
    let page = browser.post("/desk/meetings/new", &calling(room, &date)).await;
    let path = page.location().trim_start_matches("/c/mingtong");
    path.split('?').next().unwrap().to_owned()
}

async fn a_meeting_is_called_with_what_was_typed_kept(t: TestApp) {
    let room = Room::of(&t, 5).await;
    let mut convenor = room.browser_of(0).await;
    let page = convenor.get("/desk/meetings/new").await.html;
    assert!(page.contains(&format!("value=\"{}\" selected", room.body)), "of one body nobody asks which: {page}");
    let mut typed = calling(&room, "六月");
    let wrong = convenor.post("/desk/meetings/new", &typed).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.html.contains("请把日期和时间填完整") && wrong.html.contains("value=\"修门头\""), "{}", wrong.html);
    typed[2] = ("date", "2021-06-20");
    let empty = convenor.post("/desk/meetings/new", &typed[..5]).await;
    assert!(empty.html.contains("请至少写一项议题"), "{}", empty.html);
    typed.push(("more", "1"));
    let lines = |html: &str| html.matches("name=\"item\"").count();
    let more = convenor.post("/desk/meetings/new", &typed).await;
    assert_eq!((more.status, lines(&more.html)), (StatusCode::OK, 4), "{}", more.html);
    typed.extend([("item", ""), ("kind", ""), ("matter", "")].repeat(3));
    let more = convenor.post("/desk/meetings/new", &typed).await;
    assert_eq!(lines(&more.html), 6, "a line more than there were");
    typed.retain(|(name, _)| *name != "more");
    typed.extend([("item", "没选怎么办"), ("kind", ""), ("matter", "")]);
    let kindless = convenor.post("/desk/meetings/new", &typed).await;
    assert!(kindless.html.contains("每一项议题都要选怎么办"), "{}", kindless.html);
    let matter = [("item", "那件事"), ("kind", "discuss"), ("matter", "2021-0999")];
    let mut unknown = calling(&room, "2021-06-20");
    unknown.extend(matter);
    let unknown = convenor.post("/desk/meetings/new", &unknown).await;
    assert!(unknown.html.contains("2021-0999") && unknown.html.contains("class=\"errors\""), "{}", unknown.html);
    let member = room.browser_of(3).await.post("/desk/meetings/new", &calling(&room, "2021-06-20")).await;
    assert_eq!(member.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(member.html.contains("这个会由召集人"), "{}", member.html);
}

async fn a_meeting_from_its_notice_to_frozen_minutes(t: TestApp) {
    let room = Room::of(&t, 5).await;
    let mut convenor = room.browser_of(0).await;
    let path = called(&mut convenor, &room, 5).await;
    let meeting = Meeting { room: &room, id: path.trim_start_matches("/meetings/").into(), path };
    let page = Browser::new(&t).get(&meeting.path).await.html;
    for words in ["六月例会", "社区会议室", "19:30", "居民议事会", "修门头", "已通知", "按时预告"]
    {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(!page.contains("现在可以做"), "nobody who is not signed in is offered anything");
    let told = [("by", "sheet"), ("on", "2021-06-08")];
    let told = convenor.post_pictures(&meeting.act("tell_of_meeting"), &told, "pictures", &[png(1)]).await;
    assert_eq!(told.status, StatusCode::SEE_OTHER, "{}", told.html);
    let page = Browser::new(&t).get(&meeting.path).await.html;
    let picture = between(&page, "<img src=\"/c/mingtong", "\"").to_owned();
    assert_eq!(Browser::new(&t).get(&picture).await.header("content-type"), "image/jpeg");

    let mut convenor = held(&meeting).await;
    written(&meeting, &mut convenor).await;
    assert_eq!(meeting.view().await.meeting.stage, StageKind::Frozen);
}

/// It is attended, opened, decided in and ended; the browser of whoever leads it.
async fn held(meeting: &Meeting<'_>) -> Browser {
    let (room, t) = (meeting.room, meeting.room.t);
    t.later(5 * DAY_MS + 10 * HOUR_MS);
    let mut convenor = room.browser_of(0).await;
    let mut sheet = vec![("sheet", "1"), ("attends", "member"), ("by", "sheet")];
    sheet.extend(room.members[..4].iter().map(|member| ("person", member.as_str())));
    meeting.done(&mut convenor, "sign_in", &sheet).await;
    let page = convenor.get(&meeting.path).await.html;
    let form = between(&page, "id=\"act-open_meeting\"", "</details>");
    let ticked = form.matches(" checked").count();
    assert_eq!(ticked, 2, "two tellers are chosen already: {form}");
    let [chair, first, second] = [0, 1, 2].map(|nth| room.members[nth].as_str());
    let team = [("chair", chair), ("recorder", room.members[3].as_str()), ("tellers", first), ("tellers", second)];
    meeting.done(&mut convenor, "open_meeting", &team).await;
    let mut motion = [("item", "1"), ("text", "居民自筹300元，修好门头"), ("mover", "")];
    let nobody = meeting.send(&mut convenor, "put_motion", &motion).await;
    assert!(nobody.html.contains("请选动议人"), "{}", nobody.html);
    motion[2] = ("mover", first);
    meeting.done(&mut convenor, "put_motion", &motion).await;
    let page = convenor.get(&meeting.path).await.html;
    assert!(page.contains("在场有表决权4人"), "{page}");
    meeting.done(&mut convenor, "decide_by_hands", &meeting.hands("3", "1")).await;
    let page = Browser::new(t).get(&meeting.path).await.html;
    for words in ["应到5人，实到4人；赞成3，反对1，弃权0", "4 / 5", "3 / 4", "通过", "class=\"share\""]
    {
        assert!(page.contains(words), "{words}: {page}");
    }
    meeting.done(&mut convenor, "note_item", &[("item", "2"), ("text", "已通报")]).await;
    meeting.done(&mut convenor, "end_meeting", &[]).await;
    convenor
}

/// Its minutes are written, signed and stand.
async fn written(meeting: &Meeting<'_>, convenor: &mut Browser) {
    let (room, t) = (meeting.room, meeting.room.t);
    let [chair, recorder] = [0, 3].map(|nth| room.members[nth].as_str());
    let minutes = format!("{}/minutes", meeting.path);
    let page = convenor.get(&minutes).await.html;
    let draft = between(&page, "name=\"text\"", "</textarea>");
    for words in ["居民议事会 2021年第1次会议纪要：六月例会", "主持人：段召集", "结果：通过。"]
    {
        assert!(draft.contains(words), "{words}: {draft}");
    }
    let text = format!("{}\n会上气氛很好。", draft.split_once('>').unwrap().1);
    let text = text.replace("&#62;", ">").replace("&gt;", ">");
    meeting.done(convenor, "write_minutes", &[("text", &text)]).await;
    let page = Browser::new(t).get(&minutes).await.html;
    assert!(page.contains("<p class=\"hand\">会上气氛很好。"), "{page}");
    assert!(page.contains("<p>主持人：段召集"), "what was made of what happened is not marked: {page}");
    let digest = between(&page, "<span class=\"code\">", "<").to_owned();
    let early = meeting.send(convenor, "freeze_minutes", &[]).await;
    assert!(early.html.contains("主持人和记录人都签字后才能定稿"), "{}", early.html);
    let mut by_recorder = room.browser_of(3).await;
    let sign = |person| [("version", digest.as_str()), ("person", person)];
    meeting.done(convenor, "sign_minutes", &sign(chair)).await;
    meeting.done(&mut by_recorder, "sign_minutes", &sign(recorder)).await;
    meeting.done(convenor, "freeze_minutes", &[]).await;
    let page = Browser::new(t).get(&minutes).await.html;
    assert!(page.contains("2人签字") && page.contains("已定稿"), "{page}");
}

async fn every_list_knows_of_it(t: TestApp) {
    let room = Room::of(&t, 5).await;
    let mut staff = room.staff().await;
    assert!(Browser::new(&t).get("/meetings").await.html.contains("还没有会议"));
    let path = called(&mut staff, &room, 5).await;
    let date = Millis(t.app.now().0 + 5 * DAY_MS).date().to_string();
    let twice = staff.post("/desk/meetings/new", &calling(&room, &date)).await;
    assert!(twice.html.contains("同一时间已经有一次会议"), "a form sent twice is one meeting: {}", twice.html);
    let link = format!("href=\"/c/mingtong{path}\"");
    for page in ["/meetings", "", &format!("/bodies/{}", room.body), &format!("/meetings?body={}", room.body)] {
        let html = Browser::new(&t).get(page).await.html;
        assert!(html.contains(&link) && html.contains("2项议题"), "{page}: {html}");
    }
    for browser in [&mut staff, &mut room.browser_of(4).await] {
        assert!(browser.get("/desk/meetings").await.html.contains(&link));
        assert!(browser.get("/desk").await.html.contains("href=\"/c/mingtong/desk/meetings\""));
    }
    let body = format!("/bodies/{}/meetings.ics", room.body);
    let calendar = Browser::new(&t).get(&body).await;
    assert_eq!(calendar.header("content-type"), "text/calendar; charset=utf-8");
    for line in ["SUMMARY:六月例会\r\n", "LOCATION:社区会议室\r\n", "DTSTART:20210613T113000Z\r\n", "STATUS:CONFIRMED"]
    {
        assert!(calendar.html.contains(line), "{line}: {}", calendar.html);
    }
    assert!(calendar.html.replace("\r\n ", "").contains(&format!("URL:http://mingtong.example/c/mingtong{path}\r\n")));
    let off = staff.post(&format!("{path}/acts/call_off_meeting"), &[("reason", "人不齐")]).await;
    assert_eq!(off.status, StatusCode::SEE_OTHER, "{}", off.html);
    assert!(Browser::new(&t).get(&body).await.html.contains("STATUS:CANCELLED"));
    assert!(!Browser::new(&t).get("").await.html.contains(&link), "what is called off is next for nobody");
}
