//! "Me too".

use crate::browser::Browser;
use axum::http::StatusCode;
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(me_too_counts_a_browser_once);

async fn me_too_counts_a_browser_once(t: TestApp) {
    let town = t.found().await;
    let path = format!("/matters/{}/support", town.raise(town.report("路灯不亮")).await.matter);
    let mut browser = Browser::new(&t);
    browser.post(&path, &[("phone", "")]).await.location();
    let twice = browser.post(&path, &[("phone", "13800000000")]).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(twice.html.contains("value=\"13800000000\""));
    assert!(twice.html.contains("也遇到的人：1"), "{}", twice.html);
}
