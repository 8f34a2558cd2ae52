//! What holds for every page: it shows text as text, is kept by nobody who is not to keep it,
//! and says where to go on when something was not done.

use crate::browser::Browser;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use mingtong_app::matter::Report;
use mingtong_domain::matter::Visibility;
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(
    hostile_text_is_shown_and_not_run,
    what_is_not_there_is_not_found,
    a_problem_leads_on_in_the_language_and_print_of_whoever_meets_it,
    a_page_is_not_sent_again_until_something_happens,
    what_is_for_one_person_is_not_kept,
);

async fn hostile_text_is_shown_and_not_run(t: TestApp) {
    t.found().await;
    let mut browser = Browser::new(&t);
    let receipt = browser.report("", "<script>alert(1)</script>", "public").await;
    browser.post("/track", &[("code", receipt.code())]).await.location();
    let tracked = browser.get("/track").await;
    let searched = browser.get("/matters?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E").await;
    let matter = browser.get("/matters/2021-0001").await;
    for page in [tracked, searched, matter] {
        assert!(!page.html.contains("<script>"), "{}", page.html);
        assert!(page.html.contains("&#60;script&#62;") || page.html.contains("&lt;script&gt;"));
    }
}

async fn what_is_not_there_is_not_found(t: TestApp) {
    let town = t.found().await;
    let hidden = Report { visibility: Visibility::Private, ..town.report("家里的事") };
    let hidden = format!("/c/mingtong/matters/{}", town.raise(hidden).await.matter);
    let mut browser = Browser::new(&t);
    for path in [
        "/c/nowhere",
        "/c/mingtong/nothing",
        "/c/mingtong/matters/2021-0999",
        "/c/mingtong/matters/x",
        "/c/mingtong/receptions/x",
        "/c/mingtong/notices/x",
        "/c/mingtong/procedures/x",
        "/c/mingtong/funds/x",
        "/c/mingtong/agreements/x",
        "/c/mingtong/places/x",
        "/c/mingtong/pictures/x",
        hidden.as_str(),
    ] {
        let page = browser.send(Request::get(path).body(Body::empty()).unwrap()).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
    }
}

async fn a_problem_leads_on_in_the_language_and_print_of_whoever_meets_it(t: TestApp) {
    t.found().await;
    let mut browser = Browser::new(&t);
    let page = browser.get("/matters/2021-0999").await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    assert!(page.html.contains("<h1>没有这个页面</h1>") && page.html.contains("href=\"/c/mingtong\""), "{}", page.html);
    assert!(!page.html.contains("您填的内容还在"), "nothing was typed");
    browser.get("/matters/2021-0999?lang=en").await.location();
    browser.get("/matters/2021-0999?print=large").await.location();
    let page = browser.get("/matters/2021-0999").await.html;
    assert!(page.contains("Page not found") && page.contains("data-print=\"large\""), "{page}");
    let form = browser.get("/sign-out").await;
    assert_eq!(form.status, StatusCode::NOT_FOUND, "the address of a form is no page");
    let sent = browser.post("/track/juggle", &[("code", "K7QM-2XAB-9TRC")]).await.html;
    assert!(sent.contains("This was not done") && sent.contains("what you typed is still there"), "{sent}");
}

async fn a_page_is_not_sent_again_until_something_happens(t: TestApp) {
    let town = t.found().await;
    let mut browser = Browser::new(&t);
    let etag = browser.get("").await.headers[header::ETAG].clone();
    let again = |etag| Request::get("/c/mingtong").header(header::IF_NONE_MATCH, etag).body(Body::empty()).unwrap();
    let same = browser.send(again(etag.clone())).await;
    assert_eq!((same.status, same.html.as_str()), (StatusCode::NOT_MODIFIED, ""));
    town.raise(town.report("路灯不亮")).await;
    let changed = browser.send(again(etag)).await;
    assert_eq!(changed.status, StatusCode::OK);
    assert!(changed.html.contains("路灯不亮"));
}

async fn what_is_for_one_person_is_not_kept(t: TestApp) {
    let town = t.found().await;
    let id = town.raise(town.report("路灯不亮")).await.matter;
    let mut anybody = Browser::new(&t);
    let receipt = anybody.report("", "院内排椅坏了", "public").await;
    assert_eq!(receipt.header("cache-control"), "no-store");
    let opened = anybody.post("/track", &[("code", receipt.code())]).await;
    assert_eq!((opened.location(), opened.header("cache-control")), ("/c/mingtong/track", "no-store"));
    for path in ["/track", "/sign-in", "/report", "/report/receipt"] {
        assert_eq!(anybody.get(path).await.header("cache-control"), "no-store", "{path}");
    }
    let mut staff = Browser::of_staff(&t, &town).await;
    for path in ["", "/matters", &format!("/matters/{id}"), "/numbers", "/desk", "/desk/tell", "/nothing"] {
        assert_eq!(staff.get(path).await.header("cache-control"), "no-store", "{path}");
    }
    assert_eq!(anybody.get("/matters").await.header("cache-control"), "no-cache", "a public page may be asked after");
}
