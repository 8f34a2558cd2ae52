//! Finding, from one field; the address is the state.

use crate::browser::Browser;
use axum::http::StatusCode;
use mingtong_app::letter::{Mode, import_letters};
use mingtong_app::matter::Report;
use mingtong_domain::matter::{Command, Track, Visibility};
use mingtong_domain::role::Role;
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(
    a_caller_is_found_at_the_desk_and_by_nobody_else,
    a_letter_is_found_by_its_own_number_and_shows_it,
    a_unit_narrows_what_is_found,
);

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
        ("q=1", true),
        ("q=0001", true),
        ("q=%E6%98%8E%E9%80%9A1", true),
        ("q=0002", false),
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
    for days in ["from=2021-02-30", "from=2021-06-30&until=2021-06-01"] {
        let page = staff.get(&format!("/desk/find?{days}")).await.html;
        assert!(
            page.contains("开始不能晚于结束") && !page.contains(&link) && !page.contains("没有找到"),
            "{days}: {page}"
        );
        let list = staff.get(&format!("/desk?{}", days.replace("from", "since"))).await.html;
        assert!(list.contains("没有按日期筛选") && list.contains(&format!("/matters/{id}")), "{days}: {list}");
    }
    let mut delegate = Browser::signed_in(&t, &town, &town.who(Role::Delegate)).await;
    for query in ["q=13800001111", "q=2021-0001", "q=0001", "q=%E5%AE%B6%E9%87%8C"] {
        let page = delegate.get(&format!("/desk/find?{query}")).await.html;
        assert!(!page.contains(&link) && page.contains("没有找到") && !page.contains("姓名或电话"), "{query}: {page}");
    }
    assert_eq!(Browser::new(&t).get("/desk/find?q=1").await.status, StatusCode::SEE_OTHER);
}

async fn a_letter_is_found_by_its_own_number_and_shows_it(t: TestApp) {
    let town = t.found().await;
    let csv = "编号,标题,内容,来信时间\n热线-2021/0042,路灯不亮,请修一修路灯,2021-05-04\n";
    let who = town.who(Role::Staff);
    let bytes = csv.as_bytes().to_vec();
    import_letters(&t.app, &town.hall, &who, "信件.csv", bytes, Default::default(), Mode::Import).await.unwrap();
    let mut staff = Browser::of_staff(&t, &town).await;
    let found = staff.get("/desk/find?q=%E7%83%AD%E7%BA%BF-2021%2F0042").await.html;
    assert!(found.contains("href=\"/c/mingtong/matters/2021-0001\""), "{found}");
    let other = staff.get("/desk/find?q=%E7%83%AD%E7%BA%BF-2021%2F0043").await.html;
    assert!(!other.contains("href=\"/c/mingtong/matters/2021-0001\""), "{other}");
    let page = staff.get("/matters/2021-0001").await.html;
    assert!(page.contains("热线-2021/0042"), "{page}");
}

async fn a_unit_narrows_what_is_found(t: TestApp) {
    let town = t.found().await;
    let who = town.who(Role::Staff);
    let ids = [town.raise(town.report("路灯不亮")).await.matter, town.raise(town.report("路灯坏了")).await.matter];
    for (id, unit) in ids.iter().zip(&town.units) {
        town.act(&who, *id, Command::Accept { track: Some(Track::Ordinary), unit: None, note: None }).await.unwrap();
        town.act(&who, *id, Command::Assign { unit: unit.clone(), note: None }).await.unwrap();
    }
    let mut staff = Browser::of_staff(&t, &town).await;
    for (unit, shown) in
        [(town.units[0].as_str(), [true, false]), (town.units[1].as_str(), [false, true]), ("", [true; 2])]
    {
        let page = staff.get(&format!("/desk/find?q=%E8%B7%AF%E7%81%AF&unit={unit}")).await.html;
        let is_shown = ids.map(|id| page.contains(&format!("href=\"/c/mingtong/matters/{id}\"")));
        assert_eq!(is_shown, shown, "{unit}: {page}");
        assert!(unit.is_empty() || page.contains(&format!("value=\"{unit}\" selected")), "{page}");
    }
}
