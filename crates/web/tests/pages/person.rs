//! People: signing in, finding the way out, and being told.

use crate::browser::{Browser, PASSWORD, between};
use axum::http::StatusCode;
use mingtong_app::Who;
use mingtong_app::matter::view_matter;
use mingtong_app::person::{add_person, set_password};
use mingtong_app::register::change_role;
use mingtong_domain::ids::MatterId;
use mingtong_domain::matter::{Channel, StageKind};
use mingtong_domain::register::RoleChange;
use mingtong_domain::role::{Role, Scope};
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(
    a_wrong_password_keeps_the_login_and_leads_nowhere_else,
    who_is_not_signed_in_is_asked_to,
    who_has_no_work_here_finds_the_way_out,
    what_was_written_down_for_somebody_is_answered_and_told,
);

async fn a_wrong_password_keeps_the_login_and_leads_nowhere_else(t: TestApp) {
    let town = t.found().await;
    let person = town.who(Role::Staff).actor.person.unwrap();
    set_password(&t.app, &town.hall, &Who::keeper(), &person, "staff", PASSWORD).await.unwrap();
    let mut browser = Browser::new(&t);
    let wrong = browser
        .post("/sign-in", &[("login", "staff"), ("password", "不是这个"), ("back", "/c/mingtong/desk/tell")])
        .await;
    assert_eq!(wrong.status, StatusCode::UNAUTHORIZED);
    assert!(wrong.html.contains("value=\"staff\"") && wrong.html.contains("value=\"/c/mingtong/desk/tell\""));
    assert_eq!(wrong.header("set-cookie"), "");
    let backs = [
        ("/c/mingtong/desk/tell", "/c/mingtong/desk/tell"),
        ("https://example.org/", "/c/mingtong/desk"),
        ("//example.org/c/mingtong", "/c/mingtong/desk"),
        ("/c/mingtong.example.org", "/c/mingtong/desk"),
        ("/c/mingtong/\r\nx", "/c/mingtong/desk"),
    ];
    for (back, expected) in backs {
        let fields = [("login", "staff"), ("password", PASSWORD), ("back", back)];
        let right = Browser::new(&t).post("/sign-in", &fields).await;
        assert_eq!(right.location(), expected, "{back}");
        assert!(right.header("set-cookie").contains("HttpOnly"), "{}", right.header("set-cookie"));
    }
}

async fn who_is_not_signed_in_is_asked_to(t: TestApp) {
    let town = t.found().await;
    let id = town.raise(town.report("院内排椅坏了")).await.matter;
    let mut browser = Browser::new(&t);
    for page in ["/desk", "/desk/tell", "/desk/raise", "/desk/receptions/new"] {
        let answer = browser.get(page).await;
        assert_eq!(answer.location(), format!("/c/mingtong/sign-in?back=/c/mingtong{page}"));
    }
    let answer = browser.post(&format!("/matters/{id}/acts/accept"), &[("track", "ordinary")]).await;
    assert!(answer.location().starts_with("/c/mingtong/sign-in?back="), "{}", answer.location());
    let view = view_matter(&t.app, &town.hall, &town.who(Role::Staff), id).await.unwrap();
    assert_eq!(view.stage, StageKind::Received);
}

async fn who_has_no_work_here_finds_the_way_out(t: TestApp) {
    let town = t.found().await;
    let keeper = Who::keeper();
    let person = add_person(&t.app, &town.hall, &keeper, "冯管理").await.unwrap();
    let (role, all) = (Role::Admin, Scope::Community);
    change_role(&t.app, &town.hall, &keeper, person.clone(), role, all, RoleChange::Grant).await.unwrap();
    set_password(&t.app, &town.hall, &keeper, &person, "admin", PASSWORD).await.unwrap();
    let mut admin = Browser::new(&t);
    let fields = [("login", "admin"), ("password", PASSWORD), ("back", "/c/mingtong/desk")];
    let entered = admin.post("/sign-in", &fields).await;
    assert_eq!(entered.location(), "/c/mingtong/desk/admin");
    assert!(admin.get("").await.html.contains("/c/mingtong/sign-out"));
    assert_eq!(admin.get("/desk").await.location(), "/c/mingtong/desk/admin", "it leads to what is theirs");
    let desk = admin.get("/desk/find").await;
    assert_eq!(desk.status, StatusCode::FORBIDDEN);
    assert!(desk.html.contains("href=\"/c/mingtong\"") && desk.html.contains("?lang=en"), "{}", desk.html);
    assert!(desk.html.contains("/c/mingtong/sign-out"), "{}", desk.html);
    assert!(!desk.html.contains("您填的内容还在"), "nothing was typed");
    for missing in ["/nothing", "/nothing/at/all", "/matters/2021-0999", "/matters/2021-0999/pictures/none"] {
        let page = admin.get(missing).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{missing}");
        assert!(page.html.contains("/c/mingtong/sign-out"), "{missing}: {}", page.html);
    }
    let forged = admin.post("/sign-out", &[]).await;
    assert_eq!(forged.status, StatusCode::FORBIDDEN);
    assert!(forged.html.contains("冯管理"), "the page knows who is signed in: {}", forged.html);
}

async fn what_was_written_down_for_somebody_is_answered_and_told(t: TestApp) {
    let town = t.found().await;
    let mut staff = Browser::of_staff(&t, &town).await;
    let form = staff.get("/desk/raise").await.html;
    let draft = between(&form, "name=\"draft\" value=\"", "\"").to_owned();
    let fields = [("draft", draft.as_str()), ("channel", "phone"), ("text", "路灯不亮"), ("phone", "13800000000")];
    let written = staff.post("/desk/raise", &fields).await;
    assert_eq!(written.status, StatusCode::OK);
    let id = MatterId::new(2021, 1).unwrap();
    let view = view_matter(&t.app, &town.hall, &town.who(Role::Staff), id).await.unwrap();
    assert_eq!(view.matter.channel, Channel::Phone);
    assert!(staff.get(&format!("/matters/{id}")).await.html.contains("tel:13800000000"));
    let mut delegate = Browser::signed_in(&t, &town, &town.who(Role::Delegate)).await;
    let page = delegate.get(&format!("/matters/{id}")).await.html;
    assert!(page.contains("路灯不亮") && !page.contains("13800000000"), "contacts are for the desk only");
    let replied = staff.post(&format!("/matters/{id}/acts/reply"), &[("text", "今晚修好")]).await;
    assert_eq!(replied.status, StatusCode::SEE_OTHER);

    let waiting = staff.get("/desk/tell").await.html;
    assert!(waiting.contains("tel:13800000000"), "{waiting}");
    assert!(waiting.contains("路灯不亮") && waiting.contains("今晚修好"), "what is to be told: {waiting}");
    let entry = |name: &str| between(&waiting, &format!("name=\"{name}\" value=\""), "\"").to_owned();
    let (person, seen) = (entry("person"), entry("seen"));
    let fields = [("person", person.as_str()), ("seen", seen.as_str()), ("result", "told")];
    let told = staff.post("/desk/tell", &fields).await;
    assert_eq!(told.location(), "/c/mingtong/desk/tell?done=told");
    let again = staff.post("/desk/tell", &fields).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    assert!(!staff.get("/desk/tell").await.html.contains("tel:13800000000"));
}
