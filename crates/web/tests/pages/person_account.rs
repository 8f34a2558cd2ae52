//! One's own account, links to choose a password, codes at sign-in: as pages.

use crate::browser::{Browser, PASSWORD, Page, between};
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use mingtong_app::Who;
use mingtong_app::person::{add_person, invite, set_password};
use mingtong_domain::role::Role;
use mingtong_testkit::{DAY_MS, TestApp};

mingtong_testkit::on_both!(
    a_password_is_changed_and_the_session_goes_on,
    somebody_comes_in_by_a_link,
    whose_login_was_taken_is_asked_another,
    a_code_is_asked_on_a_page_of_its_own,
    sessions_are_ended_on_the_page,
);

const OTHER: &str = "榕树下的石桌旁边";

async fn a_password_is_changed_and_the_session_goes_on(t: TestApp) {
    let town = t.found().await;
    let mut staff = Browser::of_staff(&t, &town).await;
    let page = staff.get("/desk").await.html;
    assert!(page.contains("href=\"/c/mingtong/account\""), "{page}");
    let wrong = staff.post("/account", &[("what", "password"), ("old", OTHER), ("new", OTHER)]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.html.contains("密码不对") && !wrong.html.contains(OTHER), "{}", wrong.html);
    let before: Vec<String> = staff.cookie_values().into_iter().map(str::to_owned).collect();
    let changed = staff.post("/account", &[("what", "password"), ("old", PASSWORD), ("new", OTHER)]).await;
    assert_eq!(changed.location(), "/c/mingtong/account?done=password");
    assert!(changed.header("set-cookie").contains("HttpOnly"));
    assert_ne!(staff.cookie_values(), before, "the session goes on under another token");
    assert!(staff.get("/account?done=password").await.html.contains("密码已换好"));
    let english = staff.and_speaks("en").get("/account").await.html;
    assert!(english.contains("Where you are signed in"), "{english}");
}

async fn somebody_comes_in_by_a_link(t: TestApp) {
    let town = t.found().await;
    let mut secretary = Browser::signed_in(&t, &town, &town.who(Role::Secretary)).await;
    let unit = town.units[0].to_string();
    let new = [("name", "何经办"), ("role", "unit_handler"), ("place", ""), ("body", ""), ("unit", unit.as_str())];
    let added = secretary.post("/desk/people/new", &new).await;
    let person = between(added.location(), "/c/mingtong", "?").to_owned();
    let link = async |secretary: &mut Browser| {
        let made = secretary.post(&person, &[("what", "link"), ("login", "he")]).await;
        assert_eq!(made.status, StatusCode::OK, "{}", made.html);
        assert!(made.html.contains("<svg") && made.html.contains("只显示这一次"), "{}", made.html);
        between(&made.html, "/c/mingtong/welcome?code=", "<").to_owned()
    };
    let code = link(&mut secretary).await;
    assert!(!secretary.get(&person).await.html.contains(&code), "it is shown once");
    let mut guest = Browser::new(&t);
    let page = guest.get(&format!("/welcome?code={code}")).await;
    assert!(page.html.contains("何经办") && page.header("referrer-policy") == "no-referrer", "{}", page.html);
    let short = guest.post("/welcome", &[("code", &code), ("new", "short")]).await;
    assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(short.html.contains("至少 8 个字符") && short.html.contains("何经办"), "{}", short.html);
    let chosen = guest.post("/welcome", &[("code", &code), ("new", PASSWORD)]).await;
    assert_eq!(chosen.location(), "/c/mingtong/welcome?done=yes");
    let used = guest.get(&format!("/welcome?code={code}")).await;
    assert_eq!(used.status, StatusCode::NOT_FOUND);
    assert!(used.html.contains("已经用过"), "{}", used.html);
    let entered = guest.post("/sign-in", &[("login", "he"), ("password", PASSWORD)]).await;
    assert_eq!(entered.location(), "/c/mingtong/desk");
    let late = link(&mut secretary).await;
    t.later(3 * DAY_MS);
    assert_eq!(guest.get(&format!("/welcome?code={late}")).await.status, StatusCode::NOT_FOUND);
}

async fn whose_login_was_taken_is_asked_another(t: TestApp) {
    let town = t.found().await;
    let (app, hall, keeper) = (&t.app, &town.hall, Who::keeper());
    let person = add_person(app, hall, &keeper, "何经办").await.unwrap();
    let code = invite(app, hall, &keeper, &person, "he").await.unwrap().code;
    let other = town.who(Role::Street).actor.person.unwrap();
    set_password(app, hall, &keeper, &other, "he", OTHER).await.unwrap();
    let mut guest = Browser::new(&t);
    let page = guest.get(&format!("/welcome?code={code}")).await.html;
    assert!(page.contains("别人已经先用了") && !page.contains("name=\"new\""), "{page}");
    let again = guest.post("/welcome", &[("code", &code), ("what", "login"), ("login", "he")]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.html.contains("已经有人用了") && again.html.contains("name=\"login\""), "{}", again.html);
    let chosen = guest.post("/welcome", &[("code", &code), ("what", "login"), ("login", "hejb")]).await;
    assert_eq!(chosen.status, StatusCode::OK);
    assert!(chosen.html.contains("hejb") && chosen.html.contains("name=\"new\""), "{}", chosen.html);
    guest.post("/welcome", &[("code", &code), ("new", PASSWORD)]).await.location();
    guest.post("/sign-in", &[("login", "hejb"), ("password", PASSWORD)]).await.location();
}

async fn a_code_is_asked_on_a_page_of_its_own(t: TestApp) {
    let town = t.found().await;
    let mut staff = Browser::of_staff(&t, &town).await;
    assert_eq!(staff.post("/account/codes", &[("what", "propose")]).await.location(), "/c/mingtong/account/codes");
    let page = staff.get("/account/codes").await.html;
    let secret = between(&page, "<figcaption>", "</figcaption>");
    let secret = between(secret, "<span class=\"code\">", "<").replace(' ', "");
    assert!(page.contains("<svg"), "{page}");
    let wrong = staff.post("/account/codes", &[("what", "confirm"), ("one_time", "12345")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let on = staff.post("/account/codes", &[("what", "confirm"), ("one_time", &t.code_of(&secret))]).await;
    assert_eq!(on.html.matches("<li class=\"code\">").count(), 8, "{}", on.html);
    assert!(staff.get("/account/codes").await.html.contains("关闭动态码"), "the session goes on");

    let login = town.who(Role::Staff).actor.person.unwrap().0.to_lowercase();
    let mut again = Browser::new(&t);
    assert_eq!(again.get("/sign-in/code").await.location(), "/c/mingtong/sign-in");
    let back = "/c/mingtong/desk/tell";
    let half = again.post("/sign-in", &[("login", &login), ("password", PASSWORD), ("back", back)]).await;
    assert!(half.location().starts_with("/c/mingtong/sign-in/code?back="), "{}", half.location());
    assert!(again.get("/desk").await.location().contains("/sign-in"), "half in is not in");
    let replayed = again.post("/sign-in/code", &[("back", back), ("one_time", &t.code_of(&secret))]).await;
    assert_eq!(replayed.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(replayed.html.contains("已经用过") && replayed.html.contains(&format!("value=\"{back}\"")));
    t.later(60_000);
    let entered = again.post("/sign-in/code", &[("back", back), ("one_time", &t.code_of(&secret))]).await;
    assert_eq!(entered.location(), back);
    assert_eq!(again.get("/desk").await.status, StatusCode::OK);
    let mut secretary = Browser::signed_in(&t, &town, &town.who(Role::Secretary)).await;
    let person = format!("/desk/people/{}", town.who(Role::Staff).actor.person.unwrap());
    let off = secretary.post(&person, &[("what", "codes-off")]).await;
    assert_eq!(off.location(), format!("/c/mingtong{person}?done=codes-off"));
    assert!(again.get("/desk").await.location().contains("/sign-in"), "signed out everywhere");
}

async fn sessions_are_ended_on_the_page(t: TestApp) {
    let town = t.found().await;
    let person = town.who(Role::Staff).actor.person.unwrap();
    set_password(&t.app, &town.hall, &Who::keeper(), &person, "li", PASSWORD).await.unwrap();
    let mut phone = Browser::new(&t);
    assert_eq!(entered(&mut phone, "iPhone Mobile MicroMessenger/8.0").await.location(), "/c/mingtong/desk");
    let mut computer = Browser::new(&t);
    entered(&mut computer, "Windows NT 10.0").await;
    let page = computer.get("/account").await.html;
    assert!(page.contains("手机") && page.contains("电脑"), "{page}");
    computer.csrf = between(&page, "name=\"csrf\" value=\"", "\"").to_owned();
    let name = between(&page, "name=\"session\" value=\"", "\"").to_owned();
    let ended = computer.post("/account", &[("what", "end"), ("session", &name)]).await;
    assert_eq!(ended.location(), "/c/mingtong/account?done=ended");
    assert!(phone.get("/account").await.location().contains("/sign-in"));
    assert_eq!(computer.get("/account").await.status, StatusCode::OK);
    let gone = computer.post("/account", &[("what", "end"), ("session", &name)]).await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
}

/// Signs in with a browser that says what it is.
async fn entered(browser: &mut Browser, says: &str) -> Page {
    let body: String = PASSWORD.bytes().map(|byte| format!("%{byte:02X}")).collect();
    let request = Request::post("/c/mingtong/sign-in").header(header::USER_AGENT, says);
    let request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    browser.send(request.body(Body::from(format!("login=li&password={body}"))).unwrap()).await
}
