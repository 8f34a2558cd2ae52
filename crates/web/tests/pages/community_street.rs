//! Somebody who works in several communities: asked on a page, agreed to on another, changing between them at the head
//! of the page, and all of them beside one another.

use crate::browser::{Browser, Page, between};
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use mingtong_app::matter::Report;
use mingtong_app::person::{add_person, offer_account};
use mingtong_app::register::change_role;
use mingtong_app::{Hall, Who};
use mingtong_domain::ids::PersonId;
use mingtong_domain::matter::{Channel, Command};
use mingtong_domain::register::RoleChange;
use mingtong_domain::role::{Role, Scope};
use mingtong_testkit::{TestApp, Town};
use std::sync::Arc;

mingtong_testkit::on_both!(
    who_agrees_changes_between_communities_and_sees_them_beside_one_another,
    whoever_gives_roles_asks_and_learns_nothing,
    who_signs_out_there_is_out_at_home,
    the_arbiter_can_choose_the_community_itself,
);

/// A page anywhere in the installation.
async fn get(browser: &mut Browser, address: &str) -> Page {
    browser.send(Request::get(address).body(Body::empty()).unwrap()).await
}

/// A form of a page of another community, with the secret that its pages carry.
async fn post(browser: &mut Browser, page: &str, address: &str, fields: &str) -> Page {
    let html = get(browser, page).await.html;
    let csrf = between(&html, "name=\"csrf\" value=\"", "\"");
    let request = Request::post(address).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    browser.send(request.body(Body::from(format!("csrf={csrf}&{fields}"))).unwrap()).await
}

/// In the other community there is a person for whoever is of the street office here, and they are asked.
async fn asked(t: &TestApp, town: &Town) -> (Arc<Hall>, PersonId) {
    let (app, keeper) = (&t.app, Who::keeper());
    let other = t.found_other().await;
    let there = add_person(app, &other, &keeper, "赵科长").await.unwrap();
    let (role, scope) = (Role::Street, Scope::Community);
    change_role(app, &other, &keeper, there.clone(), role, scope, RoleChange::Grant).await.unwrap();
    let login = town.who(Role::Street).actor.person.unwrap().0.to_lowercase();
    offer_account(app, &other, &keeper, &there, "mingtong", &login).await.unwrap();
    (other, there)
}

async fn agreed(t: &TestApp, town: &Town) -> Browser {
    let mut browser = Browser::signed_in(t, town, &town.who(Role::Street)).await;
    let agreed = browser.post("/account/elsewhere", &[("what", "agree"), ("there", "other")]).await;
    assert_eq!(agreed.location(), "/c/mingtong/account/elsewhere?done=agreed");
    browser
}

async fn who_agrees_changes_between_communities_and_sees_them_beside_one_another(t: TestApp) {
    let town = t.found().await;
    let (other, there) = asked(&t, &town).await;
    let id = town.raise(town.report("河道淤积")).await.matter;
    let staff = town.who(Role::Staff);
    town.act(&staff, id, Command::Accept { track: None, unit: None, note: None }).await.unwrap();
    town.act(&staff, id, Command::Escalate { reason: "超出社区能力".to_owned() }).await.unwrap();
    let mut browser = Browser::signed_in(&t, &town, &town.who(Role::Street)).await;
    let before = browser.get("/desk").await.html;
    assert!(!before.contains("/c/other/desk"), "being asked gives nothing");
    let offer = browser.get("/account/elsewhere?in=other").await.html;
    assert!(offer.contains("他社区") && offer.contains("赵科长") && offer.contains("是我"), "{offer}");
    browser.post("/account/elsewhere", &[("what", "agree"), ("there", "other")]).await.location();
    let desk = browser.get("/desk").await.html;
    assert!(desk.contains("<a href=\"/c/other/desk\""), "{desk}");
    let page = get(&mut browser, "/c/other/desk").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.html.contains("<a href=\"/c/mingtong/desk\"") && page.html.contains("街道"), "{}", page.html);
    let account = get(&mut browser, "/c/other/account").await;
    assert_eq!(account.location(), "/c/mingtong/account", "a password is kept where somebody signs in");
    let street = get(&mut browser, "/c/other/desk/street").await.html;
    let (first, second) = (street.find("明通社区</a><span").unwrap(), street.find("他社区</a><span").unwrap());
    assert!(first < second, "what waits for the street stands first: {street}");
    let list = "/c/mingtong/desk?shown=escalated";
    assert!(street.contains(&format!("<a href=\"{list}\">1</a>")), "{street}");
    assert!(get(&mut browser, list).await.html.contains("河道淤积"));
    let sheet = browser.get("/desk/street.xlsx").await;
    assert!(sheet.header("content-disposition").contains("street.xlsx"));
    let (app, keeper) = (&t.app, Who::keeper());
    change_role(app, &other, &keeper, there, Role::Street, Scope::Community, RoleChange::End).await.unwrap();
    let ended = get(&mut browser, "/c/other/desk").await;
    assert!(ended.location().starts_with("/c/other/sign-in"), "the next look is that of anybody");
    let street = browser.get("/desk/street").await.html;
    assert!(!street.contains("他社区") && street.contains("您只在一个社区工作"), "{street}");
    let staff = Browser::of_staff(&t, &town).await.get("/desk/street").await;
    assert_eq!(staff.status, StatusCode::FORBIDDEN);
}

async fn whoever_gives_roles_asks_and_learns_nothing(t: TestApp) {
    let town = t.found().await;
    t.found_other().await;
    let mut secretary = Browser::signed_in(&t, &town, &town.who(Role::Secretary)).await;
    let person = format!("/desk/people/{}", town.who(Role::Street).actor.person.unwrap());
    let ask = [("what", "elsewhere"), ("home", "other"), ("home-login", "")];
    let refused = secretary.post(&person, &ask).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.html.contains("<option value=\"other\" selected>"), "what was chosen stays: {}", refused.html);
    let ask = [("what", "elsewhere"), ("home", "other"), ("home-login", "nobody-at-all")];
    secretary.post(&person, &ask).await.location();
    let page = secretary.get(&person).await.html;
    assert!(!secretary.get("/desk/people").await.html.contains("在 other 登录"), "asked is not agreed");
    assert!(page.contains("/c/other/account/elsewhere?in=mingtong") && page.contains("nobody-at-all"), "{page}");
    secretary.post(&person, &[("what", "elsewhere-end")]).await.location();
    assert!(!secretary.get(&person).await.html.contains("nobody-at-all"));
    let mut staff = Browser::of_staff(&t, &town).await;
    assert_eq!(staff.post(&person, &ask).await.status, StatusCode::FORBIDDEN);
}

async fn who_signs_out_there_is_out_at_home(t: TestApp) {
    let town = t.found().await;
    asked(&t, &town).await;
    let mut browser = agreed(&t, &town).await;
    // A form of one community is none of another's.
    let planted = format!("csrf={}", browser.csrf);
    let request = Request::post("/c/other/sign-out").header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    let forged = browser.send(request.body(Body::from(planted)).unwrap()).await;
    assert_eq!(forged.status, StatusCode::FORBIDDEN);
    let out = post(&mut browser, "/c/other/desk", "/c/other/sign-out", "x=").await;
    assert_eq!(out.location(), "/c/other");
    browser.csrf = String::new();
    assert!(browser.get("/desk").await.location().starts_with("/c/mingtong/sign-in"));
}

async fn the_arbiter_can_choose_the_community_itself(t: TestApp) {
    let town = t.found().await;
    let (staff, report) = (town.who(Role::Staff), Report::new(Channel::Web, "人行道塌陷"));
    let id = town.raise(report).await.matter;
    town.act(&staff, id, Command::Accept { track: None, unit: None, note: None }).await.unwrap();
    for unit in [0, 1] {
        let give = Command::Assign { unit: town.units[unit].clone(), note: None };
        town.act(&staff, id, give).await.unwrap();
        let back = Command::Return { reason: "不属于我单位职责".to_owned() };
        town.act(&town.handler(unit), id, back).await.unwrap();
    }
    let mut street = Browser::signed_in(&t, &town, &town.who(Role::Street)).await;
    let page = street.get(&format!("/matters/{id}")).await.html;
    assert!(page.contains("社区自己办"), "{page}");
    let version = between(&page, "name=\"seen\" value=\"", "\"").to_owned();
    let fields = [("seen", version.as_str()), ("unit", "community"), ("reason", "社区自有用地")];
    street.post(&format!("/matters/{id}/acts/arbitrate"), &fields).await.location();
    let page = street.get(&format!("/matters/{id}")).await.html;
    assert!(page.contains("裁定由社区自己办") && page.contains("社区自有用地"), "{page}");
}
