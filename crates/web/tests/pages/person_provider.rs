//! Signing in by a provider, as pages.

use crate::browser::{Browser, PASSWORD, Page, between};
use axum::body::Body;
use axum::http::{Request, StatusCode};
use mingtong_app::oidc::Provider;
use mingtong_domain::role::Role;
use mingtong_testkit::{TestApp, Town};

mingtong_testkit::on_both!(
    no_button_leads_where_nobody_is,
    an_account_is_linked_and_opened_on_pages,
    every_failure_says_what_to_do,
    an_invitation_is_taken_up_on_its_page,
);

async fn begun(t: TestApp) -> (TestApp, Town) {
    let t = TestApp { app: t.app.clone().with_provider(Provider::fake()), ..t };
    let town = t.found().await;
    (t, town)
}

/// Comes back from where a page leads; gives what our own address of the community answers.
async fn back(browser: &mut Browser, sent: &Page, code: &str) -> Page {
    assert_eq!(sent.status, StatusCode::OK, "{}", sent.html);
    let state = sent.header("refresh").split_once("https://provider.example/auth?state=").unwrap().1.to_owned();
    let path = format!("/sign-in/return?state={state}&code={code}");
    let led = browser.send(Request::get(&path).body(Body::empty()).unwrap()).await;
    assert_eq!(led.location(), format!("/c/mingtong{path}"));
    browser.get(&path).await
}

async fn no_button_leads_where_nobody_is(t: TestApp) {
    let town = t.found().await;
    let mut browser = Browser::new(&t);
    assert!(!browser.get("/sign-in").await.html.contains("value=\"provider\""));
    assert_eq!(browser.post("/sign-in", &[("what", "provider")]).await.status, StatusCode::NOT_FOUND);
    let mut staff = Browser::of_staff(&t, &town).await;
    assert!(!staff.get("/account").await.html.contains("value=\"link\""));
    for path in ["/sign-in/return", "/sign-in/return?state=", "/sign-in/return?state=..%2f..%2f.x"] {
        let page = browser.send(Request::get(path).body(Body::empty()).unwrap()).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
    }
}

async fn an_account_is_linked_and_opened_on_pages(t: TestApp) {
    let (t, town) = begun(t).await;
    let mut staff = Browser::of_staff(&t, &town).await;
    let page = staff.get("/account").await.html;
    assert!(page.contains("和City连上"), "{page}");
    let wrong = staff.post("/account", &[("what", "link"), ("old", "nonsense")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.html.contains("密码不对"), "{}", wrong.html);
    let sent = staff.post("/account", &[("what", "link"), ("old", PASSWORD)]).await;
    assert!(sent.html.contains("href=\"https://provider.example/auth?state="), "whoever stays goes on by hand");
    let cookie = sent.header("set-cookie").to_owned();
    assert!(cookie.contains("Path=/c/mingtong/sign-in") && cookie.contains("HttpOnly"), "{cookie}");
    let before = staff.cookie("mt_session").to_owned();
    let linked = back(&mut staff, &sent, "subject-17").await;
    assert_eq!(linked.location(), "/c/mingtong/account?done=linked");
    assert!(!before.is_empty() && !staff.cookie("mt_session").is_empty());
    assert_ne!(staff.cookie("mt_session"), before, "another token");
    let page = staff.get("/account?done=linked").await.html;
    assert!(page.contains("已连上") && page.contains("value=\"unlink\""), "{page}");

    let mut again = Browser::new(&t);
    let wanted = "/c/mingtong/desk/tell";
    let page = again.get(&format!("/sign-in?back={wanted}")).await.html;
    assert!(page.contains("用City登录") && page.contains(&format!("value=\"{wanted}\"")), "{page}");
    let sent = again.post("/sign-in", &[("what", "provider"), ("back", wanted)]).await;
    assert_eq!(back(&mut again, &sent, "subject-17").await.location(), wanted);
    assert_eq!(again.get("/desk").await.status, StatusCode::OK);
    let unlinked = staff.post("/account", &[("what", "unlink")]).await;
    assert_eq!(unlinked.location(), "/c/mingtong/account?done=unlinked");
    assert!(again.get("/desk").await.location().contains("/sign-in"), "signed out everywhere else");
}

async fn every_failure_says_what_to_do(t: TestApp) {
    let (t, _town) = begun(t).await;
    let mut browser = Browser::new(&t);
    for (code, status, says) in [
        ("subject-99", StatusCode::FORBIDDEN, "没有和它连上的账号"),
        ("away", StatusCode::SERVICE_UNAVAILABLE, "没有回应"),
        ("forged", StatusCode::BAD_GATEWAY, "核对不上"),
        ("&error=access_denied", StatusCode::FORBIDDEN, "没有同意"),
    ] {
        let sent = browser.post("/sign-in", &[("what", "provider")]).await;
        let page = back(&mut browser, &sent, code).await;
        assert_eq!(page.status, status, "{code}");
        assert!(page.html.contains(says) && page.html.contains("href=\"/c/mingtong/sign-in\""), "{}", page.html);
        assert!(browser.cookie_values().is_empty(), "nobody is in, and nothing is kept");
    }
    let replayed = browser.get("/sign-in/return?state=mingtong.forged&code=subject-17").await;
    assert_eq!(replayed.status, StatusCode::CONFLICT);
    let mut english = Browser::speaking(&t, "en");
    let replayed = english.get("/sign-in/return?state=mingtong.forged&code=subject-17").await;
    assert!(replayed.html.contains("Begin again"), "{}", replayed.html);
}

async fn an_invitation_is_taken_up_on_its_page(t: TestApp) {
    let (t, town) = begun(t).await;
    let mut secretary = Browser::signed_in(&t, &town, &town.who(Role::Secretary)).await;
    let new = [("name", "何经办"), ("role", "staff"), ("place", ""), ("body", ""), ("unit", "")];
    let added = secretary.post("/desk/people/new", &new).await;
    let person = between(added.location(), "/c/mingtong", "?").to_owned();
    let made = secretary.post(&person, &[("what", "link"), ("login", "he")]).await;
    let code = between(&made.html, "/c/mingtong/welcome?code=", "<").to_owned();
    let mut guest = Browser::new(&t);
    assert!(guest.get(&format!("/welcome?code={code}")).await.html.contains("用City，不设密码"));
    let sent = guest.post("/welcome", &[("code", &code), ("what", "provider")]).await;
    assert_eq!(back(&mut guest, &sent, "subject-17").await.location(), "/c/mingtong/desk");
    let page = guest.get("/account").await.html;
    assert!(page.contains("唯一的登录办法") && !page.contains("value=\"unlink\""), "{page}");
    assert_eq!(guest.get(&format!("/welcome?code={code}")).await.status, StatusCode::NOT_FOUND);
}
