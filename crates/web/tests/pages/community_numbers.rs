//! From a number to its list, for everybody and at the desk.

use crate::browser::Browser;
use crate::paper::paper;
use axum::http::StatusCode;
use mingtong_app::matter::add_picture;
use mingtong_domain::matter::{Command, Outcome, Verdict, Visibility};
use mingtong_domain::role::Role;
use mingtong_testkit::{DAY_MS, TestApp, Town, png};

mingtong_testkit::on_both!(
    a_number_opens_the_matters_that_it_counts,
    what_is_private_is_counted_and_listed_at_the_desk_only,
    days_that_are_none_are_told_and_kept,
    the_report_of_a_month_says_what_the_page_says,
    one_look_and_the_wall_tell_what_is_public,
    what_was_solved_is_shown_before_and_after,
    an_office_keeps_the_columns_of_its_ledger,
);

async fn heard(town: &Town) {
    let answered = town.raise(town.report("路灯不亮")).await.matter;
    town.act(&town.who(Role::Staff), answered, Command::Reply { text: "已报修".to_owned() }).await.unwrap();
    town.raise(town.report("井盖松动")).await;
    let private = mingtong_app::matter::Report { visibility: Visibility::Private, ..town.report("邻里纠纷") };
    town.raise(private).await;
}

/// The addresses of lists on a page, as they stand there.
fn lists<'h>(html: &'h str, path: &str) -> Vec<(&'h str, &'h str)> {
    let begins = format!("/c/mingtong{path}?counted=");
    let links = html.split("href=\"").skip(1).filter(|link| link.starts_with(&begins));
    links
        .map(|link| {
            let (address, rest) = link.split_once('"').unwrap();
            let count = rest.split_once('>').unwrap().1.split('<').next().unwrap();
            (address.strip_prefix("/c/mingtong").unwrap(), count)
        })
        .collect()
}

async fn every_list_is_as_long(browser: &mut Browser, page: &str, path: &str) -> usize {
    let html = browser.get(page).await.html;
    let lists = lists(&html, path);
    for (address, count) in &lists {
        let list = browser.get(&address.replace("&#38;", "&").replace("&amp;", "&")).await;
        assert_eq!(list.status, StatusCode::OK, "{address}");
        assert!(
            list.html.contains(&format!("{count} 件")) || list.html.contains(&format!("{count}件")),
            "{address}: {}",
            list.html
        );
        assert!(list.html.contains("这里列的是"), "{address}");
    }
    lists.len()
}

async fn a_number_opens_the_matters_that_it_counts(t: TestApp) {
    let town = t.found().await;
    heard(&town).await;
    let mut browser = Browser::new(&t);
    for page in ["/numbers", "/numbers?period=2021-06", "/numbers?period=2021-06&channel=web"] {
        assert!(every_list_is_as_long(&mut browser, page, "/matters").await > 5, "{page}");
    }
    let html = browser.get("/numbers?period=2021-06").await.html;
    assert!(html.contains("按月公布") && !html.contains("另有"), "the month is not over: {html}");
    assert!(html.contains("counted=waiting&days=2021-06-01..2021-06-30") || html.contains("counted=waiting&#38;days="));
    let mut english = Browser::speaking(&t, "en");
    assert!(english.get("/numbers?period=2021-06").await.html.contains("June 2021"));
    t.later(31 * DAY_MS);
    let html = browser.get("/numbers?period=2021-06").await.html;
    assert!(html.contains("另有不到 5 件不公开"), "{html}");
    // The numbers of the month before open their lists, too.
    assert!(every_list_is_as_long(&mut browser, "/numbers?period=2021-07", "/matters").await > 2);
    let html = browser.get("/numbers?period=2021-07").await.html;
    assert!(html.contains("counted=received&#38;days=2021-06-01..2021-06-30"), "{html}");
    for days in ["from=2021-06-01&until=2021-06-29", "from=2021-06-01&until=2021-06-30", "period=2021-Q2", "period=all"]
    {
        let html = browser.get(&format!("/numbers?{days}")).await.html;
        assert!(html.contains("按月公布") && !html.contains("另有"), "{days}: {html}");
    }
}

async fn what_is_private_is_counted_and_listed_at_the_desk_only(t: TestApp) {
    let town = t.found().await;
    heard(&town).await;
    let mut staff = Browser::of_staff(&t, &town).await;
    assert!(every_list_is_as_long(&mut staff, "/desk/numbers", "/desk/find").await > 5);
    let list = staff.get("/desk/find?counted=received&days=2021-06-01..2021-06-30").await.html;
    assert!(list.contains("邻里纠纷"), "{list}");
    let list = Browser::new(&t).get("/matters?counted=received&days=2021-06-01..2021-06-30").await.html;
    assert!(list.contains("井盖松动") && !list.contains("邻里纠纷"), "{list}");
    let stranger = Browser::new(&t).get("/desk/numbers").await;
    assert_ne!(stranger.status, StatusCode::OK);
}

async fn days_that_are_none_are_told_and_kept(t: TestApp) {
    t.found().await;
    let page = Browser::new(&t).get("/numbers?from=2021-06-30&until=2021-06-01").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.html.contains("开始日期要在结束日期之前"), "{}", page.html);
    assert!(page.html.contains("value=\"2021-06-30\""), "{}", page.html);
    // A list that a number opens is not one of all days instead.
    for days in ["abc", "2021-06-30..2021-06-01"] {
        let page = Browser::new(&t).get(&format!("/matters?counted=received&days={days}")).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{days}");
        assert!(page.html.contains("days=2021-06-01..2021-06-30"), "{}", page.html);
    }
}

async fn the_report_of_a_month_says_what_the_page_says(t: TestApp) {
    let town = t.found().await;
    heard(&town).await;
    for (mut browser, base, received) in
        [(Browser::new(&t), "/numbers", "2"), (Browser::of_staff(&t, &town).await, "/desk/numbers", "3")]
    {
        let said = paper(&mut browser, &format!("{base}/report")).await;
        let after = |name: &str| said.iter().skip_while(|text| text.as_str() != name).nth(1).cloned();
        assert_eq!(after("收到").as_deref(), Some(received), "{said:?}");
        assert_eq!(after("这段时间第一次答复的").as_deref(), Some("1"), "{said:?}");
        assert!(said.iter().any(|text| text.contains("事项月报")), "{said:?}");
        // What waits longest stands there with its number.
        assert!(said.iter().any(|text| text == "明通2021-0002"), "{said:?}");
        assert_eq!(said.iter().any(|text| text.contains("邻里纠纷")), base == "/desk/numbers", "{said:?}");
        let page = browser.get(&format!("{base}?period=2021-06")).await.html;
        assert!(page.contains(&format!("{base}/report.html")), "{page}");
    }
}

async fn one_look_and_the_wall_tell_what_is_public(t: TestApp) {
    let town = t.found().await;
    heard(&town).await;
    let mut browser = Browser::new(&t);
    let page = browser.get("/overview").await.html;
    assert!(page.contains("有待答复的") && page.contains("井盖松动"), "{page}");
    assert!(!page.contains("邻里纠纷"), "{page}");
    assert!(every_list_is_as_long(&mut browser, "/overview", "/matters").await >= 3);
    let wall = browser.get("/wall").await.html;
    assert!(wall.contains("http-equiv=\"refresh\"") && wall.contains("明通2021-0002"), "{wall}");
    assert!(!wall.contains("井盖松动"), "no title hangs on a wall: {wall}");
    assert!(!browser.get("/wall?still=1").await.html.contains("http-equiv"), "who reads slowly lets it stand");
    for path in ["/overview", "/wall", "/numbers/report.html"] {
        assert_eq!(Browser::speaking(&t, "en").get(path).await.status, StatusCode::OK, "{path}");
    }
    let no_month = browser.get("/numbers/report.html?period=2021-13").await;
    assert_eq!(no_month.status, StatusCode::UNPROCESSABLE_ENTITY, "no report of another month: {}", no_month.html);
}

async fn what_was_solved_is_shown_before_and_after(t: TestApp) {
    let town = t.found().await;
    let mut staff = Browser::of_staff(&t, &town).await;
    assert!(!staff.get("/overview").await.html.contains("从前和现在"));
    let add = |shade: u8| add_picture(&t.app, &town.hall, png(shade), vec![]);
    let mut report = town.report("排椅坏了");
    report.pictures = vec![add(10).await.unwrap()];
    let id = town.raise(report).await.matter;
    let desk = town.who(Role::Staff);
    town.act(&desk, id, Command::Accept { track: None, unit: None, note: None }).await.unwrap();
    let after = add(200).await.unwrap();
    let text = || "换了新的".to_owned();
    let done = Command::MarkDone {
        outcome: Outcome::Solved,
        review: None,
        text: text(),
        before: vec![],
        pictures: vec![after.clone()],
    };
    town.act(&desk, id, done).await.unwrap();
    let check = Command::Verify { verdict: Verdict::Confirmed, text: text(), pictures: vec![] };
    town.act(&town.who(Role::GridWorker), id, check).await.unwrap();
    town.act(&desk, id, Command::Close {}).await.unwrap();
    let page = Browser::new(&t).get("/overview").await.html;
    assert!(page.contains("从前和现在") && page.contains(&format!("/matters/{id}/pictures/{after}/small")), "{page}");
}

async fn an_office_keeps_the_columns_of_its_ledger(t: TestApp) {
    let town = t.found().await;
    heard(&town).await;
    let mut staff = Browser::of_staff(&t, &town).await;
    let wrong = staff.post("/desk/ledger", &[("name", "区里的"), ("place-number", "第一")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.html.contains("第几列请写整数") && wrong.html.contains("value=\"第一\""), "{}", wrong.html);
    let twice = [("name", "区里的"), ("place-title", "1"), ("place-number", "１")];
    let twice = staff.post("/desk/ledger", &twice).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(twice.html.contains("“编号”和“标题”都写了第 1 列"), "{}", twice.html);
    let saved = staff.post("/desk/ledger", &[("name", "区里的"), ("place-title", "2"), ("place-number", "1")]).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.html);
    let page = staff.get(saved.location().strip_prefix("/c/mingtong").unwrap()).await.html;
    assert!(page.contains("格式已保存") && page.contains("name=\"place-title\" value=\"2\""), "{page}");
    let file = staff.get("/desk/ledger.xlsx?template=%E5%8C%BA%E9%87%8C%E7%9A%84&period=2021-06").await;
    assert_eq!(file.status, StatusCode::OK);
    assert!(file.header("content-disposition").contains("mingtong-ledger-2021-06-01-2021-06-30.xlsx"));
    let refused = staff.get("/desk/ledger.xlsx?from=2021-06-30&until=2021-06-01").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.html.contains("value=\"2021-06-30\""), "{}", refused.html);
    let deleted = staff.post("/desk/ledger/delete", &[("name", "区里的")]).await;
    assert_eq!(deleted.status, StatusCode::SEE_OTHER);
    assert!(!staff.get("/desk/ledger").await.html.contains("区里的"));
    for address in ["/desk/ledger", "/desk/ledger.xlsx"] {
        let gone = staff.get(&format!("{address}?template=%E5%8C%BA%E9%87%8C%E7%9A%84&period=2021-06")).await;
        assert_eq!(gone.status, StatusCode::NOT_FOUND);
        assert!(gone.html.contains("没有叫“区里的”的台账格式"), "{}", gone.html);
    }
    let mut unit = Browser::signed_in(&t, &town, &town.handler(0)).await;
    assert_eq!(unit.get("/desk/ledger").await.status, StatusCode::FORBIDDEN);
}
