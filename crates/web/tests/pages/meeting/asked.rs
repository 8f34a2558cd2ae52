//! A meeting of an assembly: whoever calls it may say who asked for it, and its page and its notice say so.

use super::room::Room;
use crate::browser::Browser;
use crate::paper::paper;
use axum::http::StatusCode;
use mingtong_app::Who;
use mingtong_app::body::{NewBody, form_body};
use mingtong_domain::body::BodyKind;
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(
    whoever_calls_an_assembly_says_who_asked_for_it,
    an_assembly_is_called_without_being_asked_for,
    other_bodies_are_not_asked_about,
);

const NEW: &str = "/desk/meetings/new";

async fn assembly(room: &Room<'_>) -> String {
    let new = NewBody { kind: BodyKind::ResidentsMeeting, name: "居民会议".to_owned(), place: None, size: None };
    form_body(&room.t.app, &room.hall, &Who::keeper(), new).await.unwrap().0
}

/// The form as it is sent for the body that the page showed.
fn calling<'f>(body: &'f str, shown: &'f str) -> Vec<(&'f str, &'f str)> {
    vec![
        ("body", body),
        ("offered", shown),
        ("title", "全体居民会议"),
        ("date", "2021-07-01"),
        ("from", "19:30"),
        ("place", "广场"),
        ("item", "居民公约"),
        ("kind", "decide"),
        ("matter", ""),
    ]
}

fn asking<'f>(have: &'f str, of: &'f str, source: &'f str) -> [(&'f str, &'f str); 4] {
    [("asked-by", "homes"), ("asked-have", have), ("asked-of", of), ("asked-source", source)]
}

async fn whoever_calls_an_assembly_says_who_asked_for_it(t: TestApp) {
    let room = Room::of(&t, 3).await;
    let body = assembly(&room).await;
    let mut staff = room.staff().await;
    let look = staff.post(NEW, &calling(&body, "")).await;
    assert_eq!(look.status, StatusCode::OK, "the question is seen before it is sent");
    for words in
        ["有没有人要求召开", "户（≥ 1/5）", "居民小组（≥ 1/3）", "请看一下“有没有人要求召开”", "value=\"全体居民会议\""]
    {
        assert!(look.html.contains(words), "{words}: {}", look.html);
    }
    assert!(!look.html.contains("居民代表（"), "they ask for meetings of their own");
    for (have, of, source, said) in [
        ("45", "228", "签名册", "45/228 &#60; 46/228 (≥1/5)"),
        ("229", "228", "签名册", "“多少要求召开”比“总共多少”多"),
        ("0", "228", "签名册", "“多少要求召开”没有填"),
        ("", "228", "签名册", "“多少要求召开”没有填"),
        ("46", "", "签名册", "“总共多少”没有填"),
        ("46", "228", "", "“数字依据”没有填"),
        ("四十六", "228", "签名册", "“多少要求召开”请填整数"),
        ("46", "-1", "签名册", "“总共多少”请填整数"),
    ] {
        let sent = [calling(&body, &body), asking(have, of, source).to_vec()].concat();
        let page = staff.post(NEW, &sent).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{said}");
        assert!(page.html.contains(said), "{said}: {}", page.html);
        for kept in [have, of, source, "全体居民会议"] {
            assert!(page.html.contains(&format!("value=\"{kept}\"")), "{kept}: {}", page.html);
        }
        assert!(page.html.contains("<option value=\"homes\" selected>"), "{}", page.html);
    }
    let numbers_alone = [calling(&body, &body), asking("46", "228", "签名册")[1..].to_vec()].concat();
    let page = staff.post(NEW, &numbers_alone).await;
    assert!(page.html.contains("没有选“谁要求召开”") && page.html.contains("value=\"46\""), "{}", page.html);

    let sent = [calling(&body, &body), asking("46", "228", "5月签名册").to_vec()].concat();
    let called = staff.post(NEW, &sent).await;
    let path = called.location().trim_start_matches("/c/mingtong").split('?').next().unwrap().to_owned();
    let page = Browser::new(&t).get(&path).await.html;
    for words in ["228户，其中46户要求；须≥ 1/5，即46户", "数字依据：", "5月签名册", "第十条（2018年文本"]
    {
        assert!(page.contains(words), "{words}: {page}");
    }
    let notice = paper(&mut Browser::new(&t), &format!("{path}/notice")).await;
    assert_eq!(notice[4], "应居民要求召集：228户，其中46户要求；须≥ 1/5，即46户", "as a page and in Word");
    let english = Browser::speaking(&t, "en").get(&path).await.html;
    assert!(english.contains("46 of 228 homes asked for it; needed: ≥ 1/5, that is 46"), "{english}");
}

async fn an_assembly_is_called_without_being_asked_for(t: TestApp) {
    let room = Room::of(&t, 3).await;
    let body = assembly(&room).await;
    let called = room.staff().await.post(NEW, &calling(&body, &body)).await;
    let path = called.location().trim_start_matches("/c/mingtong").split('?').next().unwrap().to_owned();
    let page = Browser::new(&t).get(&path).await.html;
    assert!(page.contains("由居民委员会召集") && !page.contains("数字依据"), "{page}");
}

async fn other_bodies_are_not_asked_about(t: TestApp) {
    let room = Room::of(&t, 3).await;
    let body = assembly(&room).await;
    let mut convenor = room.browser_of(0).await;
    let page = convenor.get(NEW).await.html;
    assert!(!page.contains("asked-by"), "{page}");
    let sent = [calling(room.body.as_str(), room.body.as_str()), asking("46", "228", "签名册").to_vec()].concat();
    let refused = convenor.post(NEW, &sent).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.html.contains("别的会议没有这一项"), "{}", refused.html);
    // What was typed for the assembly is not said of the council that is chosen instead.
    let changed = [calling(room.body.as_str(), &body), asking("46", "228", "签名册").to_vec()].concat();
    let called = room.staff().await.post(NEW, &changed).await;
    assert_eq!(called.status, StatusCode::SEE_OTHER, "{}", called.html);
    let path = called.location().trim_start_matches("/c/mingtong").split('?').next().unwrap().to_owned();
    let page = Browser::new(&t).get(&path).await.html;
    assert!(!page.contains("居民委员会召集"), "{page}");
}
