//! The raiser's own view: the code leaves no trace, and what is offered can be done.

use crate::browser::Browser;
use axum::http::StatusCode;
use mingtong_app::matters::{Ask, Receipt};
use mingtong_domain::matter::Track;
use mingtong_domain::role::Role;
use mingtong_testkit::{TestApp, Town};

mingtong_testkit::on_both!(a_scanned_code_does_not_stay_in_the_address, what_is_offered_to_a_raiser_can_be_done);

async fn a_scanned_code_does_not_stay_in_the_address(t: TestApp) {
    let town = t.found().await;
    let code = town.raise(town.report("院内排椅坏了")).await.tracking_code;
    let mut browser = Browser::new(&t);
    let scanned = browser.get(&format!("/track?code={code}")).await;
    assert_eq!(scanned.location(), "/c/mingtong/track");
    assert_eq!((scanned.header("referrer-policy"), scanned.header("cache-control")), ("no-referrer", "no-store"));
    let cookie = scanned.header("set-cookie");
    assert!(cookie.contains("Path=/c/mingtong/track;") && cookie.contains("HttpOnly"), "{cookie}");
    let filled = format!("value=\"{}\"", code.replace('-', ""));
    assert!(browser.get("/track").await.html.contains(&filled));
    assert!(!browser.get("/track").await.html.contains(&filled), "the next one at this screen does not find it");
}

async fn offered(browser: &mut Browser, receipt: &Receipt) -> Vec<&'static str> {
    let page = browser.post("/track", &[("code", &receipt.tracking_code)]).await;
    assert_eq!(page.status, StatusCode::OK);
    let acts = ["rate", "reopen", "withdraw"].into_iter();
    acts.filter(|act| page.html.contains(&format!("action=\"/c/mingtong/track/{act}\""))).collect()
}

async fn ended(town: &Town, ask: Ask) -> Receipt {
    let receipt = town.raise(town.report("院内排椅坏了")).await;
    town.act(&town.who(Role::Staff), receipt.matter, ask).await.unwrap();
    receipt
}

async fn what_is_offered_to_a_raiser_can_be_done(t: TestApp) {
    let town = t.found().await;
    let mut browser = Browser::new(&t);
    let other = town.raise(town.report("路灯不亮")).await.matter;
    let open = ended(&town, Ask::Accept { track: Some(Track::Ordinary) }).await;
    assert_eq!(offered(&mut browser, &open).await, ["withdraw"]);
    let declined = ended(&town, Ask::Decline { reason: "请找物业".to_owned() }).await;
    assert_eq!(offered(&mut browser, &declined).await, [""; 0]);
    let merged = ended(&town, Ask::Merge { into: other, reason: "同一件事".to_owned() }).await;
    assert_eq!(offered(&mut browser, &merged).await, [""; 0]);
    browser.post("/track/withdraw", &[("code", &open.tracking_code)]).await;
    assert_eq!(offered(&mut browser, &open).await, [""; 0]);
}
