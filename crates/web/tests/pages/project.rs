//! What follows from a matter as people meet it: a fund and a project opened from its page without a number being
//! typed, found again on it, the quotes beside each other, the account beside the books, printed.

use crate::browser::{Browser, between};
use axum::http::StatusCode;
use mingtong_domain::matter;
use mingtong_domain::role::Role;
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(
    what_follows_from_a_matter_is_opened_from_its_page,
    quotes_stand_beside_each_other_and_the_books_beside_the_account,
);

fn address(location: &str) -> String {
    location.trim_start_matches("/c/mingtong").split('?').next().unwrap_or_default().to_owned()
}

const PROJECT: [(&str, &str); 6] = [
    ("title", "门头加固"),
    ("text", "拆除松动的装饰板"),
    ("who", "community"),
    ("step-1", "拆除"),
    ("until-1", "2021-06-20"),
    ("seen", "0"),
];

async fn what_follows_from_a_matter_is_opened_from_its_page(t: TestApp) {
    let town = t.found().await;
    let matter = town.raise(town.report("门头松动")).await.matter;
    town.act(&town.who(Role::Staff), matter, matter::Command::Accept { track: None, unit: None, note: None })
        .await
        .unwrap();
    let (mut staff, mut stranger) = (Browser::of_staff(&t, &town).await, Browser::new(&t));
    let page = staff.get(&format!("/matters/{matter}")).await.html;
    for noun in ["agreements", "funds", "projects"] {
        assert!(page.contains(&format!("/desk/{noun}/new?matter={matter}")), "{noun}: {page}");
    }
    let public = stranger.get(&format!("/matters/{matter}")).await.html;
    assert!(!public.contains("/desk/funds/new") && !public.contains("由此而来"), "{public}");
    let form = staff.get(&format!("/desk/funds/new?matter={matter}")).await.html;
    let origin = between(&form, "name=\"origin\" value=\"", "\"").to_owned();
    assert_eq!(origin, format!("matter:{matter}"));
    let fields = [("purpose", "加固门头"), ("place", ""), ("sources", "residents"), ("target", "700"), ("from", "")];
    let fields: Vec<(&str, &str)> = fields.into_iter().chain([("origin", origin.as_str())]).collect();
    let fund = address(staff.post("/desk/funds/new", &fields).await.location());
    let number = matter.to_string();
    let fields: Vec<(&str, &str)> = PROJECT.into_iter().chain([("matter", number.as_str())]).collect();
    let project = address(staff.post("/desk/projects/new", &fields).await.location());
    let public = stranger.get(&format!("/matters/{matter}")).await.html;
    assert!(public.contains("由此而来") && public.contains(&fund) && public.contains(&project), "{public}");
    for page in [&fund, &project] {
        let html = stranger.get(page).await.html;
        assert!(html.contains(&format!("/matters/{matter}\"")), "{page}: {html}");
    }
    let unknown = staff.get("/desk/funds/new?matter=2021-0999").await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    let page = staff.get(&fund).await.html;
    assert!(page.contains("公示账目"), "{page}");
    let id = fund.trim_start_matches("/funds/").to_owned();
    let form = staff.get(&format!("/desk/notices/new?kind=accounts&fund={id}")).await.html;
    assert!(form.contains(&format!("name=\"fund\" value=\"{id}\"")), "{form}");
    let notice = [
        ("kind", "accounts"),
        ("title", "加固门头账目"),
        ("text", "收支见资金页"),
        ("from", "2021-06-08"),
        ("to", ""),
        ("place", ""),
        ("fund", id.as_str()),
    ];
    let posted = address(staff.post("/desk/notices/new", &notice).await.location());
    let page = stranger.get(&posted).await.html;
    assert!(page.contains(&fund) && page.contains("关于资金"), "{page}");
}

async fn quotes_stand_beside_each_other_and_the_books_beside_the_account(t: TestApp) {
    let town = t.found().await;
    let matter = town.raise(town.report("门头松动")).await.matter;
    town.act(&town.who(Role::Staff), matter, matter::Command::Accept { track: None, unit: None, note: None })
        .await
        .unwrap();
    let mut staff = Browser::of_staff(&t, &town).await;
    let number = matter.to_string();
    let fields: Vec<(&str, &str)> = PROJECT.into_iter().chain([("matter", number.as_str())]).collect();
    let project = address(staff.post("/desk/projects/new", &fields).await.location());
    for (name, amount) in [("甲施工队", "900"), ("乙施工队", "700")] {
        let quote = [("unit", ""), ("name", name), ("amount", amount), ("terms", "")];
        staff.post(&format!("{project}/acts/add_quote"), &quote).await.location();
    }
    let quote = [("unit", ""), ("name", "丙施工队"), ("amount", "0.001"), ("terms", "含拆除")];
    let page = staff.post(&format!("{project}/acts/add_quote"), &quote).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let form = between(&page.html, "id=\"act-add_quote\"", "</form>");
    for kept in ["丙施工队", "value=\"0.001\"", "含拆除", "最多两位小数"] {
        assert!(form.contains(kept), "{kept}: {form}");
    }
    let page = staff.get(&project).await.html;
    assert!(page.contains("最低价") && page.contains("甲施工队"), "{page}");
    assert_eq!(page.matches("最低价").count(), 1);
    let sheet = staff.get(&format!("{project}/acceptance.html")).await.html;
    assert!(sheet.contains("项目验收单") && sheet.contains("拆除") && sheet.contains("居务监督"), "{sheet}");
    assert_eq!(staff.get(&format!("{project}/acceptance.docx")).await.status, StatusCode::OK);
    assert_eq!(staff.get(&format!("{project}/account.html")).await.status, StatusCode::NOT_FOUND);
    let origin = format!("project:{}", project.trim_start_matches("/projects/"));
    let fund = [("purpose", "加固门头"), ("place", ""), ("sources", "residents"), ("target", ""), ("from", "")];
    let fields: Vec<(&str, &str)> = fund.into_iter().chain([("origin", origin.as_str())]).collect();
    staff.post("/desk/funds/new", &fields).await.location();
    let page = staff.get(&project).await.html;
    assert!(page.contains("项目资金账面：现金收入 0.00 元"), "{page}");
    let sheet = staff.and_speaks("en").get(&format!("{project}/acceptance.html")).await.html;
    assert!(sheet.contains("<h1>Acceptance of a project</h1>"), "our words are no Chinese: {sheet}");
    assert!(sheet.contains("<span lang=\"zh-CN\">门头加固</span>"), "{sheet}");
}
