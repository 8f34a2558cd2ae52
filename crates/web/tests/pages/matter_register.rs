//! The register on which matters are written down: as a form without script, and as its script asks and sends.

use crate::browser::{Browser, Page, between};
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use mingtong_domain::role::Role;
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(
    without_script_it_is_a_form,
    an_entry_is_taken_once_and_refused_with_a_sentence,
    the_script_learns_who_is_signed_in,
);

const REGISTER: &str = "/desk/register";
const WORN: &str = "staff:community:";

/// An entry as the script sends it.
async fn sent(browser: &mut Browser, csrf: &str, fields: &[(&str, &str)]) -> Page {
    let all = fields.iter().copied().chain([("csrf", csrf)]);
    let parts =
        all.map(|(name, value)| format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"));
    let request = Request::post(format!("/c/mingtong{REGISTER}"))
        .header(header::ACCEPT, "application/json")
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x");
    browser.send(request.body(Body::from(parts.collect::<String>() + "--x--\r\n")).unwrap()).await
}

async fn without_script_it_is_a_form(t: TestApp) {
    let town = t.found().await;
    let mut staff = Browser::of_staff(&t, &town).await;
    let form = staff.get(REGISTER).await.html;
    let entry = between(&form, "name=\"entry\" value=\"", "\"").to_owned();
    let empty = staff.post(REGISTER, &[("entry", &entry), ("text", " "), ("phone", "13800000000")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.html.contains("13800000000") && empty.html.contains(&entry), "{}", empty.html);
    let voice = [("entry", entry.as_str()), ("text", "电动车飞线充电"), ("channel", "phone"), ("hazard", "yes")];
    let written = staff.post(REGISTER, &voice).await;
    assert_eq!(written.status, StatusCode::OK);
    assert!(written.html.contains("明通2021-0001"), "{}", written.html);
    let again = staff.post(REGISTER, &voice).await;
    assert_eq!(again.code(), written.code(), "sent twice, it is the same slip");
    assert!(!again.html.contains("明通2021-0002"));
    let mut unit = Browser::signed_in(&t, &town, &town.handler(0)).await;
    assert_eq!(unit.get(REGISTER).await.status, StatusCode::FORBIDDEN);
}

async fn an_entry_is_taken_once_and_refused_with_a_sentence(t: TestApp) {
    let town = t.found().await;
    let mut staff = Browser::of_staff(&t, &town).await;
    let (csrf, entry) = (staff.csrf.clone(), "e".repeat(64));
    let lamp = [("entry", entry.as_str()), ("worn", WORN), ("text", "三单元楼道灯不亮")];
    let taken = sent(&mut staff, &csrf, &lamp).await;
    assert_eq!(taken.status, StatusCode::OK, "{}", taken.html);
    assert!(taken.html.contains("\"number\":\"明通2021-0001\""), "{}", taken.html);
    assert_eq!(sent(&mut staff, &csrf, &lamp).await.html, taken.html);

    let empty = sent(&mut staff, &csrf, &[("entry", &"f".repeat(64)), ("worn", WORN), ("text", "")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.html.contains("\"reason\":\""), "{}", empty.html);
    let other_role = sent(&mut staff, &csrf, &[("worn", "delegate:community:"), ("text", "路灯")]).await;
    assert_eq!(other_role.status, StatusCode::CONFLICT);
    assert!(other_role.html.contains("另一个身份"), "{}", other_role.html);
    let mut secretary = Browser::signed_in(&t, &town, &town.who(Role::Secretary)).await;
    let own = secretary.csrf.clone();
    let worn = [("entry", entry.as_str()), ("worn", "secretary:community:"), ("text", "三单元楼道灯不亮")];
    let theirs = sent(&mut secretary, &own, &worn).await;
    assert_eq!(theirs.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(theirs.html.contains("别人登记"), "{}", theirs.html);
    let forged = sent(&mut secretary, &csrf, &worn).await;
    assert_eq!(forged.status, StatusCode::FORBIDDEN, "a form of somebody else’s session");
    // The session has ended: the entry stays on the device, and nothing is kept here.
    assert_eq!(sent(&mut Browser::new(&t), &csrf, &lamp).await.status, StatusCode::UNAUTHORIZED);
}

async fn the_script_learns_who_is_signed_in(t: TestApp) {
    let town = t.found().await;
    let now = "/desk/register/now.json";
    assert_eq!(Browser::new(&t).get(now).await.status, StatusCode::UNAUTHORIZED);
    let mut staff = Browser::of_staff(&t, &town).await;
    let page = staff.get(REGISTER).await.html;
    let owner = between(&page, "data-owner=\"", "\"").to_owned();
    let person = town.who(Role::Staff).actor.person.unwrap().0;
    assert!(owner.len() == 24 && !owner.contains(&person), "{owner}");
    let known = staff.get(now).await;
    assert!(known.html.contains(&format!("\"owner\":\"{owner}\"")), "{}", known.html);
    assert!(known.html.contains(&staff.csrf) && known.html.contains(WORN), "{}", known.html);
    assert!(staff.get("/desk").await.html.contains(&format!("data-leave=\"{owner}\"")), "every page knows it");
    let mut secretary = Browser::signed_in(&t, &town, &town.who(Role::Secretary)).await;
    assert!(!secretary.get(now).await.html.contains(&owner));
    let worker = staff.get("/desk/register/worker.js").await;
    assert_eq!(worker.header("service-worker-allowed"), "/c/mingtong/desk/register");
    assert!(worker.html.starts_with("const HOME = \"/c/mingtong/desk/register\""), "{}", worker.html);
}
