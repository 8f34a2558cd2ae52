//! Who may not see a matter does not see its pictures either; and who sends too many is told.

use crate::browser::{Browser, between};
use axum::http::StatusCode;
use image::{ImageFormat, Rgb, RgbImage};
use mingtong_app::Fail;
use mingtong_app::matter::{Report, add_picture};
use mingtong_domain::ids::MatterId;
use mingtong_domain::matter::{Command, Outcome, Track, Visibility};
use mingtong_domain::role::Role;
use mingtong_testkit::{TestApp, png};
use std::io::Cursor;

mingtong_testkit::on_both!(
    pictures_of_a_public_matter_are_for_everybody,
    pictures_of_a_private_matter_are_for_those_who_may_see_it,
    a_picture_that_waits_is_shown_to_its_raiser_and_kept_by_nobody,
    who_sends_more_than_four_is_told_and_four_are_kept,
    who_sends_half_a_picture_is_told_and_keeps_what_was_typed,
    who_may_not_see_a_matter_is_told_that_there_is_none_and_leaves_no_picture,
);

/// Reports something with a picture; gives the receipt's code and the picture's id.
async fn report(browser: &mut Browser, open: &str) -> (String, String) {
    browser.post("/report", &[("place", "")]).await.location();
    browser.post_pictures("/report/what", &[("what", "院内排椅坏了")], "pics", &[png(0)]).await.location();
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
    raiser.post("/track", &[("code", &code)]).await.location();
    let tracked = raiser.get("/track").await;
    assert!(tracked.html.contains(&at_code), "{}", tracked.html);
    let seen = raiser.get(&at_code).await;
    assert_eq!((seen.header("content-type"), seen.header("cache-control")), ("image/jpeg", "no-store"));
    assert_eq!(raiser.get(&at_matter).await.status, StatusCode::NOT_FOUND);
}

async fn a_picture_that_waits_is_shown_to_its_raiser_and_kept_by_nobody(t: TestApp) {
    let town = t.found_reviewing().await;
    let mut raiser = Browser::new(&t);
    let (code, id) = report(&mut raiser, "public").await;
    let (at_matter, at_code) = (format!("/matters/2021-0001/pictures/{id}"), format!("/track/pictures/{id}"));
    raiser.post("/track", &[("code", &code)]).await.location();
    let page = raiser.get("/track").await.html;
    assert!(page.contains(&format!("src=\"/c/mingtong{at_code}/small\"")) && !page.contains(&at_matter), "{page}");
    let mut staff = Browser::of_staff(&t, &town).await;
    for (browser, path) in [(&mut raiser, format!("{at_code}/small")), (&mut staff, at_matter.clone())] {
        let seen = browser.get(&path).await;
        assert_eq!((seen.header("content-type"), seen.header("cache-control")), ("image/jpeg", "no-store"), "{path}");
    }
    assert_eq!(raiser.get(&at_matter).await.status, StatusCode::NOT_FOUND, "not without the code");
    town.act(&town.who(Role::Staff), MatterId::new(2021, 1).unwrap(), Command::Publish {}).await.unwrap();
    assert!(raiser.get("/track").await.html.contains(&format!("src=\"/c/mingtong{at_matter}/small\"")));
    assert!(raiser.get(&at_matter).await.header("cache-control").contains("immutable"));
}

async fn who_sends_more_than_four_is_told_and_four_are_kept(t: TestApp) {
    let town = t.found().await;
    let five: Vec<Vec<u8>> = (0..5).map(png).collect();
    let mut resident = Browser::new(&t);
    resident.post("/report", &[("place", "")]).await.location();
    let page = resident.post_pictures("/report/what", &[("what", "院内排椅坏了")], "pics", &five).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.html.contains("照片最多4张，多出来的没有收"), "{}", page.html);
    assert_eq!(page.html.matches("/small\"").count(), 4);

    let id = town.raise(town.report("三单元的灯坏了")).await.matter;
    let (staff, handler) = (town.who(Role::Staff), town.handler(0));
    let unit = town.units[0].clone();
    town.act(&staff, id, Command::Accept { track: Some(Track::Ordinary), unit: None, note: None }).await.unwrap();
    town.act(&staff, id, Command::Assign { unit: unit.clone(), note: None }).await.unwrap();
    town.act(&handler, id, Command::Claim { unit, plan: "明天修".to_owned() }).await.unwrap();
    let mut unit = Browser::signed_in(&t, &town, &handler).await;
    let acts = format!("/matters/{id}/acts/mark_done");
    let done = [("outcome", "solved"), ("text", "修好了")];
    let page = unit.post_pictures(&acts, &done, "pictures", &five).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.html.contains("照片最多4张，多出来的没有收") && page.html.contains("修好了"), "{}", page.html);
    let kept: Vec<&str> =
        page.html.split("name=\"picture\" value=\"").skip(1).filter_map(|t| t.split('"').next()).collect();
    assert_eq!((kept.len(), page.html.matches("name=\"without\"").count()), (4, 4));
    let without = [("without", kept[1])];
    let again: Vec<(&str, &str)> = kept.iter().map(|id| ("picture", *id)).chain(done).chain(without).collect();
    unit.post(&acts, &again).await.location();
    let shown = unit.get(&format!("/matters/{id}")).await.html;
    assert!(shown.contains(kept[0]) && !shown.contains(kept[1]), "{shown}");
}

async fn who_sends_half_a_picture_is_told_and_keeps_what_was_typed(t: TestApp) {
    t.found().await;
    let mut whole = Cursor::new(Vec::new());
    RgbImage::from_pixel(64, 64, Rgb([0, 80, 0])).write_to(&mut whole, ImageFormat::Jpeg).unwrap();
    let whole = whole.into_inner();
    let mut resident = Browser::new(&t);
    resident.post("/report", &[("place", "")]).await.location();
    let half = whole[..whole.len() * 9 / 10].to_vec();
    let page = resident.post_pictures("/report/what", &[("what", "院内排椅坏了")], "pics", &[half]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.html.contains("不完整") && page.html.contains("院内排椅坏了"), "{}", page.html);
    resident.post_pictures("/report/what", &[("what", "院内排椅坏了")], "pics", &[whole]).await.location();
}

async fn who_may_not_see_a_matter_is_told_that_there_is_none_and_leaves_no_picture(t: TestApp) {
    let town = t.found().await;
    let private = Report { visibility: Visibility::Private, ..town.report("家里的事") };
    let id = town.raise(private).await.matter;
    let acts = format!("/matters/{id}/acts/mark_done");
    let mut unit = Browser::signed_in(&t, &town, &town.handler(1)).await;
    for outcome in ["solved", "unreadable"] {
        let sent = [("outcome", outcome), ("text", "修好了")];
        for page in [unit.post(&acts, &sent).await, unit.post_pictures(&acts, &sent, "pictures", &[png(0)]).await] {
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{outcome}");
            assert!(!page.html.contains("家里的事") && !page.html.contains("class=\"act\""), "{}", page.html);
        }
    }
    // A picture has the same id wherever it is taken in.
    let elsewhere = t.found_other().await;
    let pictures = vec![add_picture(&t.app, &elsewhere, png(0), vec![]).await.unwrap()];
    let done = Command::MarkDone {
        outcome: Outcome::Solved,
        review: None,
        before: vec![],
        pictures,
        text: "修好了".to_owned(),
    };
    assert!(matches!(town.act(&town.who(Role::Staff), id, done).await, Err(Fail::NotFound)), "it is not there");
}
