//! What follows from a matter as people meet it: a fund and a project opened from its page without a number being
//! typed, found again on it, the quotes beside each other, the account beside the books, printed.

use crate::browser::{Browser, between};
use crate::paper::paper;
use crate::project_accounted::{Accounted, picture};
use axum::http::StatusCode;
use mingtong_app::notice::act_on_notice;
use mingtong_domain::matter;
use mingtong_domain::notice::{Command, Way};
use mingtong_domain::role::Role;
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(
    what_follows_from_a_matter_is_opened_from_its_page,
    quotes_stand_beside_each_other_and_the_books_beside_the_account,
    three_columns_stand_beside_each_other_on_a_telephone_but_not_in_large_print,
    the_final_account_says_what_it_rests_on_and_names_nobody,
    a_sheet_that_hangs_stays_as_it_was_published,
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
    let said = paper(&mut staff, &format!("{project}/acceptance")).await;
    assert!(said.contains(&"项目验收单".to_owned()) && said.contains(&"拆除".to_owned()), "{said:?}");
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

/// What stands on paper from the first heading of a table on.
fn from<'s>(said: &'s [String], heading: &str) -> &'s [String] {
    let at = said.iter().position(|it| it == heading);
    &said[at.unwrap_or_else(|| panic!("no {heading}: {said:?}"))..]
}

async fn three_columns_stand_beside_each_other_on_a_telephone_but_not_in_large_print(t: TestApp) {
    let it = Accounted::of(&t).await;
    let address = format!("/projects/{}/account.html", it.project);
    let mut stranger = Browser::new(&t);
    let page = stranger.get(&address).await.html;
    assert!(page.contains(">谁报价</th>") && !page.contains("data-label=\"谁报价\""), "{page}");
    stranger.get(&format!("{address}?print=large")).await.location();
    let large = stranger.get(&address).await.html;
    assert!(large.contains("data-label=\"谁报价\""), "{large}");
}

async fn the_final_account_says_what_it_rests_on_and_names_nobody(t: TestApp) {
    let it = Accounted::of(&t).await;
    let address = format!("/projects/{}/account", it.project);
    let (mut stranger, mut staff) = (Browser::new(&t), Browser::of_staff(&t, &it.town).await);
    let said = paper(&mut stranger, &address).await;
    for line in [
        "编号：明通项2021-0001",
        "依据：协议 明通约2021-0001",
        "议定日期：2021年6月8日",
        "各方答复：共 5 方，同意 1 方，不同意 1 方。",
        "公示期：2021年6月8日至2021年6月15日",
        "居民自筹",
        "300.00 元",
        "400.00 元",
        "预算（约定金额）：700.00 元",
        "支出：700.00 元",
        "结余：0.00 元",
        "市政养护所",
        "验收照片 1",
        "验收照片 2",
        "结余处理",
        "无结余",
        "怎么提异议",
        "已收到异议 0 条，其中 0 条等待答复。",
        "张贴照片",
    ] {
        assert!(said.iter().any(|it| it == line), "{line}: {said:?}");
    }
    assert!(said.iter().any(|it| it.ends_with("牢固，验收合格")), "{said:?}");
    let page = stranger.get(&format!("{address}.html")).await.html;
    assert!(page.contains("data-label=\"凭证号\"") && page.contains("data-label=\"每方分摊\""), "a telephone: {page}");
    let paid = from(&said, "凭证号");
    assert_eq!(paid[..5], ["凭证号", "日期", "用途", "收款人", "金额"]);
    assert_eq!(paid[5..8], ["3", "附凭证 1 张", "2021年6月8日"], "the third booking of its fund");
    assert_eq!(paid[9..13], ["周*", "700.00 元", "合计", "700.00 元"]);
    let shares = from(&said, "哪一方");
    assert_eq!(shares[..4], ["哪一方", "做什么", "几方", "每方分摊"]);
    assert_eq!(shares[4..8], ["住户 1-*", "出资", "1", "50.00 元"], "the one home that consented");
    assert_eq!(shares[8..11], ["未同意的各方，合计", "4", "250.00 元"], "who declined or was silent is not named");
    assert_eq!(shares[11..13], ["合计", "300.00 元"], "and nothing of it is missing");
    assert!(!said.iter().any(|it| it.contains("李*")), "the shop did not consent: {said:?}");
    let inside = paper(&mut staff, &address).await;
    for said in [said.join("\n"), inside.join("\n")] {
        for hidden in ["1-1-101", "1-1-202", "13812345678", "13800001234", "周师傅", "张三", "李记", "钱验收", "孙验收"]
        {
            assert!(!said.contains(hidden), "whoever prints it: {hidden}: {said}");
        }
    }
    assert_eq!(pictures_load(&mut stranger, &address).await, 2, "of the acceptance");

    let (way, day, pictures) = (Way::Gate, t.app.now().date(), vec![picture(&t, &it.town, 3).await]);
    let show = Command::ShowPosted { way, day, pictures, words: None };
    let (hall, by) = (&it.town.hall, it.town.who(Role::Staff));
    act_on_notice(&t.app, hall, &by, it.notice.clone(), None, show).await.unwrap();
    let said = paper(&mut stranger, &address).await;
    assert!(said.contains(&"张贴照片 1".to_owned()) && !said.contains(&"张贴照片".to_owned()), "{said:?}");
    assert_eq!(pictures_load(&mut stranger, &address).await, 3, "and where it hangs");
    let english = paper(&mut stranger.and_speaks("en"), &address).await;
    assert!(english.contains(&"Final account: 门头加固".to_owned()), "{english:?}");
}

async fn a_sheet_that_hangs_stays_as_it_was_published(t: TestApp) {
    let it = Accounted::of(&t).await;
    let (mut stranger, address) = (Browser::new(&t), format!("/projects/{}/account", it.project));
    let before = paper(&mut stranger, &address).await;
    t.later(1);
    it.refunded(&t, 10_000).await;
    let after = paper(&mut stranger, &address).await;
    assert_eq!(from(&after, "凭证号")[..13], from(&before, "凭证号")[..13], "no red entry of later");
    assert!(after.iter().any(|line| line.contains("还有 100.00 元")), "what is left is that of today: {after:?}");
}

/// How many pictures a paper shows; each of them is there for whoever reads it.
async fn pictures_load(browser: &mut Browser, address: &str) -> usize {
    let page = browser.get(&format!("{address}.html")).await.html;
    let shown: Vec<&str> = page.split("<img src=\"/c/mingtong").skip(1).filter_map(|it| it.split('"').next()).collect();
    for picture in &shown {
        assert_eq!(browser.get(picture).await.status, StatusCode::OK, "{picture}");
    }
    shown.len()
}
