//! What takes long is done for so many at a time: the others are told to come again, and what they typed is there.

use crate::browser::{Browser, PASSWORD};
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use mingtong_app::gate::Gate;
use mingtong_testkit::{TestApp, png};
use mingtong_web::{Config, router};

mingtong_testkit::on_both!(
    whoever_looks_for_words_waits_and_whoever_turns_pages_does_not,
    one_address_looks_for_words_so_often,
    a_report_goes_on_where_it_cannot_be_compared,
    a_sign_in_is_told_to_come_again,
    a_picture_waits_and_the_words_stay,
    one_address_compares_so_often_and_goes_on_without,
    pictures_behind_a_code_are_counted,
);

/// A gate before which the line is always full.
fn full() -> Gate {
    Gate::new(0, 0)
}

async fn whoever_looks_for_words_waits_and_whoever_turns_pages_does_not(mut t: TestApp) {
    let town = t.found().await;
    town.raise(town.report("路灯不亮")).await;
    t.app.gates.searching = full();
    for (language, words) in [("", "现在办这件事的人太多"), ("en", "Too many people")] {
        let mut browser = Browser::speaking(&t, language);
        let page = browser.get("/matters?q=%E8%B7%AF%E7%81%AF").await;
        assert_eq!(page.status, StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(page.header("retry-after"), "60");
        assert!(page.html.contains(words), "{}", page.html);
        assert_eq!(browser.get("/matters").await.status, StatusCode::OK);
    }
}

async fn one_address_looks_for_words_so_often(t: TestApp) {
    t.found().await;
    let mut browser = Browser::new(&t);
    let mut asked = 0;
    let refused = loop {
        let page = browser.get(&format!("/matters?q=a&turn={asked}")).await;
        if page.status != StatusCode::OK {
            break page;
        }
        asked += 1;
    };
    assert!((100..300).contains(&asked), "{asked}");
    assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(refused.html.contains("尝试太频繁"), "{}", refused.html);
    assert_eq!(browser.get("/matters?turn=1").await.status, StatusCode::OK);
}

async fn a_report_goes_on_where_it_cannot_be_compared(mut t: TestApp) {
    let town = t.found().await;
    town.raise(town.report("单元门口的路灯不亮")).await;
    t.app.gates.comparing = full();
    let mut browser = Browser::new(&t);
    browser.post("/report", &[("place", town.courtyard.as_str())]).await.location();
    browser.post("/report/what", &[("what", "单元门口的路灯不亮了")]).await.location();
    for step in ["/report/what", "/report/tell"] {
        let page = browser.get(step).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(!page.html.contains("id=\"similar\""), "{}", page.html);
    }
    t.app.gates.comparing = Gate::new(1, 0);
    // Another browser: the pages of this one were made with the full gate.
    let mut other = Browser::new(&t);
    other.post("/report", &[("place", town.courtyard.as_str())]).await.location();
    other.post("/report/what", &[("what", "单元门口的路灯不亮了")]).await.location();
    assert!(other.get("/report/what").await.html.contains("id=\"similar\""));
}

/// Both pages that compare count together; whoever has turned them too often still gets on.
async fn one_address_compares_so_often_and_goes_on_without(t: TestApp) {
    let town = t.found().await;
    town.raise(town.report("单元门口的路灯不亮")).await;
    let mut browser = Browser::new(&t);
    browser.post("/report", &[("place", town.courtyard.as_str())]).await.location();
    browser.post("/report/what", &[("what", "单元门口的路灯不亮了")]).await.location();
    let mut compared = 0;
    loop {
        let page = browser.get(["/report/what", "/report/tell"][compared % 2]).await;
        assert_eq!(page.status, StatusCode::OK);
        if !page.html.contains("id=\"similar\"") {
            break;
        }
        compared += 1;
    }
    assert!((100..300).contains(&compared), "{compared}");
    for page in ["/report/what", "/report/tell"] {
        assert!(!browser.get(page).await.html.contains("id=\"similar\""), "{page} is not counted");
    }
}

/// By the address from which codes are tried, and by the code, wherever its holder comes from.
async fn pictures_behind_a_code_are_counted(t: TestApp) {
    t.found().await;
    let pages = router(t.app.clone(), Config { behind_proxy: true, ..Config::default() });
    for (network, size, is_one_code) in [(0, "", false), (1, "", true), (2, "/small", false), (3, "/small", true)] {
        let mut browser = Browser::over(pages.clone());
        let mut shown = 0;
        let refused = loop {
            let (address, code) = if is_one_code { (shown, 0) } else { (0, shown) };
            let request = Request::get(format!("/c/mingtong/track/pictures/none{size}"));
            let request = request.header("x-forwarded-for", format!("10.0.{network}.{address}"));
            let request = request.header(header::COOKIE, format!("mt_opened={network}-{code}"));
            let page = browser.send(request.body(Body::empty()).unwrap()).await;
            if page.status != StatusCode::NOT_FOUND {
                break page;
            }
            shown += 1;
        };
        assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
        assert!((100..250).contains(&shown), "{size} {is_one_code}: {shown}");
    }
}

async fn a_sign_in_is_told_to_come_again(mut t: TestApp) {
    t.found().await;
    t.app.gates.passwords = full();
    let page = Browser::new(&t).post("/sign-in", &[("login", "li"), ("password", PASSWORD)]).await;
    assert_eq!(page.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(page.html.contains("现在办这件事的人太多") && page.html.contains("value=\"li\""), "{}", page.html);
}

async fn a_picture_waits_and_the_words_stay(mut t: TestApp) {
    let town = t.found().await;
    t.app.gates.pictures = full();
    let mut browser = Browser::new(&t);
    browser.post("/report", &[("place", town.courtyard.as_str())]).await.location();
    let page = browser.post_pictures("/report/what", &[("what", "排椅坏了")], "pics", &[png(1)]).await;
    assert!(page.html.contains("现在办这件事的人太多") && page.html.contains("排椅坏了"), "{}", page.html);
}
