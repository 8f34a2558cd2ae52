//! "Me too".

use crate::browser::{Browser, between};
use axum::http::StatusCode;
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(me_too_counts_a_browser_once, whoever_met_the_same_chooses_how_they_are_told);

async fn me_too_counts_a_browser_once(t: TestApp) {
    let town = t.found().await;
    let path = format!("/matters/{}/support", town.raise(town.report("路灯不亮")).await.matter);
    let mut browser = Browser::new(&t);
    browser.post(&path, &[("reach", "none"), ("phone", ""), ("email", "")]).await.location();
    let twice = browser.post(&path, &[("reach", "phone"), ("phone", "13800000000")]).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(twice.html.contains("value=\"13800000000\""));
    assert!(twice.html.contains("也遇到的人：1"), "{}", twice.html);
}

async fn whoever_met_the_same_chooses_how_they_are_told(t: TestApp) {
    let town = t.found().await;
    let id = town.raise(town.report("路灯不亮")).await.matter;
    let path = format!("/matters/{id}/support");
    let mut browser = Browser::new(&t);
    let form = |html: &str| between(html, &format!("action=\"/c/mingtong{path}"), "</form>").to_owned();
    let offered = form(&browser.get(&format!("/matters/{id}")).await.html);
    for way in ["none", "phone", "email"] {
        assert!(offered.contains(&format!("name=\"reach\" value=\"{way}\"")), "{way}: {offered}");
    }
    for (how, phone, email, why) in [
        ("phone", "", "", "请填写电话号码"),
        ("phone", "1390000000", "", "号码不完整"),
        ("email", "", "li@", "邮箱不完整"),
        ("none", "", "li@example.cn", "又选了“不用告诉”"),
    ] {
        let page = browser.post(&path, &[("reach", how), ("phone", phone), ("email", email)]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{how}");
        assert!(page.html.contains(why), "{why}: {}", page.html);
        let kept = form(&page.html);
        assert!(kept.contains(&format!("value=\"{how}\" checked")), "what was chosen stays: {kept}");
        assert!(kept.contains(&format!("value=\"{phone}\"")) && kept.contains(&format!("value=\"{email}\"")), "{kept}");
    }
    browser.post(&path, &[("reach", "email"), ("phone", "13800000000"), ("email", "li@example.cn")]).await.location();
    let people = format!("{:?}", t.stored(&town, "person").await);
    assert!(people.contains("li@example.cn"), "{people}");
    assert!(!people.contains("13800000000"), "what was not chosen is not kept: {people}");
}
