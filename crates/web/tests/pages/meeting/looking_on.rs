//! Those who look on: the page for the wall is made anew when something happens, and open pages are told so.

use super::room::Room;
use crate::browser::Browser;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use futures_util::FutureExt;
use futures_util::future::join_all;
use http_body_util::BodyExt;
use mingtong_domain::meeting::{Command, ItemId, ItemKind};
use mingtong_testkit::TestApp;
use mingtong_web::{Config, router};
use std::collections::BTreeSet;
use tower::ServiceExt;

mingtong_testkit::on_both!(
    the_live_page_shows_what_is_before_the_meeting,
    open_pages_are_told_that_something_happened,
    five_hundred_are_told_once_and_look_at_the_same_page,
);

const VOTE: &[(ItemKind, &str)] = &[(ItemKind::Decide, "修门头"), (ItemKind::Discuss, "怎么停车")];

fn motion(room: &Room<'_>) -> Command<String> {
    let (mover, text) = (Some(room.members[1].clone()), "社区出400元".to_owned());
    Command::PutMotion { item: ItemId(1), amends: None, mover, text }
}

async fn the_live_page_shows_what_is_before_the_meeting(t: TestApp) {
    let room = Room::of(&t, 5).await;
    let meeting = room.opened(VOTE, 5).await;
    let (live, mut observer) = (format!("{}/live", meeting.path), Browser::new(&t));
    let before = observer.get(&live).await.html;
    assert!(before.contains("在场5人，应到5人") && before.contains("2. 怎么停车"), "{before}");
    assert!(!before.contains("正在表决"), "{before}");
    meeting.does(motion(&room)).await;
    let put = observer.get(&live).await.html;
    assert!(put.contains("正在表决") && put.contains("社区出400元"), "{put}");
    meeting.does(Command::Leave { persons: vec![room.members[4].clone()] }).await;
    assert!(observer.get(&live).await.html.contains("在场4人，应到5人"), "who goes is seen at once");
    let mut convenor = room.browser_of(0).await;
    meeting.done(&mut convenor, "decide_by_hands", &meeting.hands("3", "1")).await;
    let decided = observer.get(&live).await.html;
    assert!(decided.contains("刚才的结果") && decided.contains("赞成3，反对1，弃权0"), "{decided}");
}

async fn open_pages_are_told_that_something_happened(t: TestApp) {
    let room = Room::of(&t, 5).await;
    let meeting = room.opened(VOTE, 4).await;
    let request = Request::get(format!("/c/mingtong{}/changes", meeting.path)).body(Body::empty()).unwrap();
    let answer = router(t.app.clone(), Config::default()).oneshot(request).await.unwrap();
    assert_eq!(answer.status(), StatusCode::OK);
    assert_eq!(answer.headers()[header::CONTENT_TYPE], "text/event-stream");
    assert_eq!(answer.headers()[header::CACHE_CONTROL], "no-cache");
    let mut body = answer.into_body();
    // What does not concern meetings tells nobody to look again.
    room.town.raise(room.town.report("路灯不亮")).await;
    meeting.does(motion(&room)).await;
    let head = t.app.store.head_of(room.hall.id, &[mingtong_domain::ids::Area::Meeting]).unwrap();
    let frame = body.frame().await.unwrap().unwrap().into_data().unwrap();
    assert_eq!(String::from_utf8_lossy(&frame), format!("data: {head}\n\n"));
}

/// That they cost one rendering is shown where pages are kept (`what_many_look_at_is_made_anew_by_one_of_them`).
async fn five_hundred_are_told_once_and_look_at_the_same_page(t: TestApp) {
    const WATCHERS: usize = 500;
    let room = Room::of(&t, 5).await;
    let meeting = room.opened(VOTE, 4).await;
    let pages = router(t.app.clone(), Config::default());
    let asks = |path: &str| {
        let request = Request::get(format!("/c/mingtong{}{path}", meeting.path)).body(Body::empty()).unwrap();
        pages.clone().oneshot(request)
    };
    let mut watching = vec![];
    for _ in 0..WATCHERS {
        watching.push(asks("/changes").await.unwrap().into_body());
    }
    assert!(asks("/live").await.unwrap().status().is_success());
    meeting.does(motion(&room)).await;
    for watcher in &mut watching {
        let frame = watcher.frame().await.unwrap().unwrap().into_data().unwrap();
        assert!(frame.starts_with(b"data: "), "{frame:?}");
        assert!(watcher.frame().now_or_never().is_none(), "once for a change");
    }
    let looks = join_all((0..WATCHERS).map(|_| asks("/live"))).await;
    let marks: BTreeSet<Vec<u8>> =
        looks.into_iter().map(|page| page.unwrap().headers()[header::ETAG].as_bytes().to_vec()).collect();
    assert_eq!(marks.len(), 1);
}
