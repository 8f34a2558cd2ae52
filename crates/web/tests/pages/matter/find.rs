//! Finding, from one field; the address is the state.

use crate::browser::Browser;
use axum::http::StatusCode;
use mingtong_app::matter::Report;
use mingtong_domain::matter::Visibility;
use mingtong_domain::role::Role;
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(a_caller_is_found_at_the_desk_and_by_nobody_else);

async fn a_caller_is_found_at_the_desk_and_by_nobody_else(t: TestApp) {
    let town = t.found().await;
    let report =
        Report {
            visibility: Visibility::Private, phone: Some("138 0000 1111".to_owned()), ..town.report("家里的事")
        };
    let id = town.raise(report).await.matter;
    let link = format!("href=\"/c/mingtong/matters/{id}\"");
    let mut staff = Browser::of_staff(&t, &town).await;
    let asked = staff.get("/desk/find").await;
    assert!(!asked.html.contains(&link) && asked.html.contains("姓名或电话"), "nothing was asked for");
    for (query, is_found) in [
        ("q=13800001111", true),
        ("q=%E5%AE%B6%E9%87%8C", true),
        ("q=2021-0001", true),
        ("q=13800001111&state=received", true),
        ("q=13800001111&state=closed", false),
        ("from=2021-06-01&until=2021-06-30", true),
        ("until=2021-06-01", false),
        ("place=nowhere", false),
    ] {
        let page = staff.get(&format!("/desk/find?{query}")).await.html;
        assert_eq!(page.contains(&link), is_found, "{query}: {page}");
        assert_eq!(page.contains("没有找到"), !is_found, "{query}");
    }
    let mut delegate = Browser::signed_in(&t, &town, &town.who(Role::Delegate)).await;
    for query in ["q=13800001111", "q=2021-0001", "q=%E5%AE%B6%E9%87%8C"] {
        let page = delegate.get(&format!("/desk/find?{query}")).await.html;
        assert!(!page.contains(&link) && page.contains("没有找到") && !page.contains("姓名或电话"), "{query}: {page}");
    }
    assert_eq!(Browser::new(&t).get("/desk/find?q=1").await.status, StatusCode::SEE_OTHER);
}
