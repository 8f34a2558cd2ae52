//! What hurt residents: a number where a code is asked for, a code that is lost, a place that was scanned and asked
//! again, lists in which everything looks alike.

use crate::browser::{Browser, between};
use axum::http::StatusCode;
use mingtong_app::matter::{Report, add_picture};
use mingtong_domain::ids::MatterId;
use mingtong_domain::matter::{Command, Visibility};
use mingtong_domain::role::Role;
use mingtong_testkit::{TestApp, png};

mingtong_testkit::on_both!(
    a_number_opens_a_public_matter_and_says_what_another_needs,
    a_lost_code_is_issued_anew_and_shown_once,
    a_code_at_a_gate_is_not_asked_where_it_is,
    a_list_has_dates_and_pictures_and_what_ended_stands_back,
);

async fn a_number_opens_a_public_matter_and_says_what_another_needs(t: TestApp) {
    let town = t.found().await;
    town.raise(town.report("院内排椅坏了")).await;
    town.raise(Report { visibility: Visibility::Private, ..town.report("家里的事") }).await;
    let mut browser = Browser::new(&t);
    for typed in ["明通2021-0001", "2021-0001", "0001", "1", "２０２１－０００１"] {
        let opened = browser.post("/track", &[("code", typed)]).await;
        assert_eq!(opened.location(), "/c/mingtong/matters/2021-0001", "{typed}");
    }
    for (typed, number) in [("2", "明通2021-0002"), ("2021-0099", "明通2021-0099")] {
        let page = browser.post("/track", &[("code", typed)]).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND);
        assert!(page.html.contains(&format!("没有找到公开的事项 {number}")), "{}", page.html);
        assert!(page.html.contains(&format!("value=\"{typed}\"")) && !page.html.contains("家里的事"));
    }
    assert!(browser.post("/track", &[("code", "K7QM-2XAB-9TRC")]).await.html.contains("没有这个查询码或编号"));
}

async fn a_lost_code_is_issued_anew_and_shown_once(t: TestApp) {
    let town = t.found().await;
    let old = town.raise(Report { phone: Some("13800001111".to_owned()), ..town.report("院内排椅坏了") }).await;
    let mut staff = Browser::of_staff(&t, &town).await;
    assert!(staff.get("/matters/2021-0001").await.html.contains("/matters/2021-0001/code"));
    let wrong = staff.post("/matters/2021-0001/code", &[("contact", "13800001112")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.html.contains("value=\"13800001112\"") && !wrong.html.contains("13800001111"), "{}", wrong.html);
    let issued = staff.post("/matters/2021-0001/code", &[("contact", "138 0000 1111")]).await;
    assert_eq!((issued.status, issued.header("cache-control")), (StatusCode::OK, "no-store"));
    assert!(issued.html.contains("class=\"one-slip\"") && issued.html.contains("<svg"), "{}", issued.html);
    let code = issued.code().to_owned();
    let mut raiser = Browser::new(&t);
    assert_eq!(raiser.post("/track", &[("code", &old.tracking_code)]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(raiser.post("/track", &[("code", &code)]).await.location(), "/c/mingtong/track");
    let page = staff.get("/matters/2021-0001").await.html;
    assert!(page.contains("给提出人重发了查询码") && !page.contains(&code), "{page}");
}

async fn a_code_at_a_gate_is_not_asked_where_it_is(t: TestApp) {
    let town = t.found().await;
    let (here, there) = (town.courtyard.as_str(), town.road.as_str());
    let mut browser = Browser::new(&t);
    let scanned = browser.get(&format!("/report?place={here}")).await;
    let what = scanned.location().replace("/c/mingtong", "");
    assert_eq!(what, format!("/report/what?place={here}"));
    let page = browser.get(&what).await.html;
    assert!(page.contains("东风巷14号院") && page.contains(&format!("name=\"scanned\" value=\"{here}\"")), "{page}");
    let empty = browser.post("/report/what", &[("scanned", here), ("what", " ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.html.contains("东风巷14号院"), "the place is kept: {}", empty.html);
    let next = browser.post("/report/what", &[("scanned", here), ("what", "院内排椅坏了")]).await;
    assert_eq!(next.location(), "/c/mingtong/report/tell");
    assert!(browser.get(&format!("/report?change=1&place={here}")).await.html.contains("已按您扫的二维码选好"));
    browser.post("/report", &[("place", there), ("scanned", here)]).await.location();
    browser.post("/report/tell", &[("reach", "none"), ("open", "public")]).await.location();
    browser.post("/report/check", &[]).await.location();
    let page = browser.get("/matters/2021-0001").await.html;
    assert!(page.contains("人民东路69号院") && page.contains("网页提出"), "it is elsewhere: {page}");

    let mut second = Browser::new(&t);
    second.post("/report/what", &[("scanned", here), ("what", "大门关不上")]).await.location();
    second.post("/report/tell", &[("reach", "none"), ("open", "public")]).await.location();
    second.post("/report/check", &[]).await.location();
    let page = second.get("/matters/2021-0002").await.html;
    assert!(page.contains("东风巷14号院") && page.contains("扫码提出"), "{page}");
    assert_eq!(Browser::new(&t).post("/report/what", &[("what", "x")]).await.location(), "/c/mingtong/report");
}

async fn a_list_has_dates_and_pictures_and_what_ended_stands_back(t: TestApp) {
    let town = t.found().await;
    let picture = add_picture(&t.app, &town.hall, png(0), vec![]).await.unwrap();
    town.raise(Report { pictures: vec![picture.clone()], ..town.report("院内排椅坏了") }).await;
    town.raise(town.report("想养一只羊")).await;
    let decline = Command::Decline { reason: "市区不能养羊".to_owned() };
    town.act(&town.who(Role::Staff), MatterId::new(2021, 2).unwrap(), decline).await.unwrap();
    let mut browser = Browser::new(&t);
    let page = browser.get("/matters").await.html;
    let small = format!("/c/mingtong/matters/2021-0001/pictures/{picture}/small");
    assert!(page.contains(&format!("class=\"thumb\" src=\"{small}\"")), "{page}");
    assert_eq!(browser.get(&small.replace("/c/mingtong", "")).await.header("content-type"), "image/jpeg");
    let (ended, open) = page.split_at(page.find("2021-0001").unwrap());
    assert!(ended.contains("<li class=\"ended\">") && !open.contains("<li class=\"ended\">"), "{page}");
    let day = between(&page, "<time class=\"nowrap\" datetime=\"", "\"");
    assert!(day.starts_with("2021-06-"), "{day}");
}
