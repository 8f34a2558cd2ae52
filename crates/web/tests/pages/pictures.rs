//! Who may not see a matter does not see its pictures either.

use crate::browser::{Browser, between};
use axum::http::StatusCode;
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(
    pictures_of_a_public_matter_are_for_everybody,
    pictures_of_a_private_matter_are_for_those_who_may_see_it,
);

/// One pixel.
const PICTURE: &str = "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415478\
                       9c63e0ce0e0700015200ce325f20e20000000049454e44ae426082";

/// Reports something with a picture; gives the receipt's code and the picture's id.
async fn report(browser: &mut Browser, open: &str) -> (String, String) {
    let picture = hex::decode(PICTURE).unwrap();
    browser.post("/report", &[("place", "")]).await.location();
    browser.post_picture("/report/what", ("what", "院内排椅坏了"), &picture).await.location();
    let draft = browser.get("/report/what").await;
    let id = between(&draft.html, "/c/mingtong/report/pictures/", "/small").to_owned();
    let small = format!("/report/pictures/{id}/small");
    assert_eq!(browser.get(&small).await.header("content-type"), "image/jpeg");
    browser.post("/report/tell", &[("reach", "none"), ("open", open)]).await.location();
    browser.post("/report/check", &[]).await.location();
    assert_eq!(browser.get(&small).await.status, StatusCode::NOT_FOUND, "the draft is no more");
    (browser.get("/report/receipt").await.code().to_owned(), id)
}

async fn pictures_of_a_public_matter_are_for_everybody(t: TestApp) {
    t.found().await;
    let (_, id) = report(&mut Browser::new(&t), "public").await;
    let mut anybody = Browser::new(&t);
    let page = anybody.get("/matters/2021-0001").await;
    for size in ["", "/small"] {
        let path = format!("/matters/2021-0001/pictures/{id}{size}");
        assert!(page.html.contains(&path));
        assert_eq!(anybody.get(&path).await.header("content-type"), "image/jpeg", "{path}");
    }
    let other = anybody.report("", "路灯不亮", "public").await;
    assert_eq!(other.status, StatusCode::OK);
    let elsewhere = format!("/matters/2021-0002/pictures/{id}");
    assert_eq!(anybody.get(&elsewhere).await.status, StatusCode::NOT_FOUND, "it belongs to another matter");
}

async fn pictures_of_a_private_matter_are_for_those_who_may_see_it(t: TestApp) {
    let town = t.found().await;
    let (code, id) = report(&mut Browser::new(&t), "staff").await;
    let (at_matter, at_code) = (format!("/matters/2021-0001/pictures/{id}"), format!("/track/pictures/{id}"));
    let mut anybody = Browser::new(&t);
    for path in [&at_matter, &at_code, &format!("/pictures/{id}"), &format!("/report/pictures/{id}/small")] {
        assert_eq!(anybody.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let mut staff = Browser::of_staff(&t, &town).await;
    let seen = staff.get(&at_matter).await;
    assert_eq!((seen.header("content-type"), seen.header("cache-control")), ("image/jpeg", "no-store"));
    let mut unit = Browser::signed_in(&t, &town, &town.handler(0)).await;
    assert_eq!(unit.get(&at_matter).await.status, StatusCode::NOT_FOUND, "a unit that does not have it");
    let mut raiser = Browser::new(&t);
    let tracked = raiser.post("/track", &[("code", &code)]).await;
    assert!(tracked.html.contains(&at_code), "{}", tracked.html);
    let seen = raiser.get(&at_code).await;
    assert_eq!((seen.header("content-type"), seen.header("cache-control")), ("image/jpeg", "no-store"));
    assert_eq!(raiser.get(&at_matter).await.status, StatusCode::NOT_FOUND);
}
