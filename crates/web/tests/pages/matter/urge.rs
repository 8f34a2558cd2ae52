//! A unit is urged on: it reads why, and nobody else does.

use crate::browser::Browser;
use axum::http::StatusCode;
use mingtong_domain::matter::Command;
use mingtong_domain::role::Role;
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(what_is_urged_is_read_by_the_unit_and_by_no_stranger);

async fn what_is_urged_is_read_by_the_unit_and_by_no_stranger(t: TestApp) {
    let town = t.found().await;
    let id = town.raise(town.report("路灯不亮")).await.matter;
    let accept = Command::Accept { track: None, unit: Some(town.units[0].clone()), note: None };
    town.act(&town.who(Role::Staff), id, accept).await.unwrap();
    let mut staff = Browser::of_staff(&t, &town).await;
    let urge = format!("/matters/{id}/acts/urge");
    assert_eq!(staff.post(&urge, &[("text", "居民催得急")]).await.status, StatusCode::SEE_OTHER);
    let again = staff.post(&urge, &[]).await.html;
    assert!(again.contains("今天对这件事已经催办过 1 次"), "{again}");
    let page = format!("/matters/{id}");
    let mut unit = Browser::signed_in(&t, &town, &town.handler(0)).await;
    assert!(unit.get("/desk").await.html.contains("已催办1次"));
    assert!(unit.get(&page).await.html.contains("居民催得急"));
    let public = Browser::new(&t).get(&page).await.html;
    assert!(!public.contains("居民催得急") && !public.contains("催办"), "{public}");
}
