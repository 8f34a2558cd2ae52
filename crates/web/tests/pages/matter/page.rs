//! The page of a matter tells how its deadlines were kept, also after the end.

use crate::browser::Browser;
use mingtong_app::erase;
use mingtong_app::matter::{Report, view_matter};
use mingtong_domain::Millis;
use mingtong_domain::ids::MatterId;
use mingtong_domain::matter::{Command, Outcome, Piece, Track, Verdict};
use mingtong_domain::role::Role;
use mingtong_testkit::{HOUR_MS, TestApp, Town};

mingtong_testkit::on_both!(
    a_closed_matter_says_how_its_deadlines_were_kept,
    now_is_since_the_state_and_not_since_the_latest_word,
    a_deferred_matter_says_both_its_dates,
    an_honest_end_says_when_somebody_looks_again,
    an_erased_title_leaves_words_in_its_place,
    a_long_story_is_told_in_parts,
);

async fn a_long_story_is_told_in_parts(t: TestApp) {
    let town = t.found().await;
    let receipt = town.raise(town.report("院内排椅坏了")).await;
    let (id, staff) = (receipt.matter, town.who(Role::Staff));
    town.act(&staff, id, Command::Accept { track: Some(Track::Ordinary), unit: None, note: None }).await.unwrap();
    for number in 0..36 {
        let text = format!("第{number}次答复。{}", "换".repeat(9_900));
        town.act(&staff, id, Command::Reply { text }).await.unwrap();
    }
    let mut raiser = Browser::new(&t);
    raiser.post("/track", &[("code", &receipt.tracking_code)]).await;
    for (mut browser, first) in [(Browser::new(&t), format!("/matters/{id}")), (raiser, "/track".to_owned())] {
        let (mut path, mut told) = (first.clone(), String::new());
        loop {
            let page = browser.get(&path).await;
            assert!(page.status.is_success() && page.html.len() < 400_000, "{path}: {} bytes", page.html.len());
            told.push_str(&page.html);
            assert_eq!(page.html.contains("最近的经过"), path != first, "{path}");
            let Some(earlier) = page.html.split("\" rel=\"next\">更早的经过").next().filter(|it| *it != page.html)
            else {
                break;
            };
            let address = earlier.rsplit("href=\"").next().unwrap().trim_end_matches("#story");
            path = address.trim_start_matches("/c/mingtong").to_owned();
        }
        for number in 0..36 {
            assert_eq!(told.matches(&format!("第{number}次答复。")).count(), 1, "{first}: {number}");
        }
    }
}

async fn an_erased_title_leaves_words_in_its_place(t: TestApp) {
    let town = t.found().await;
    let reach = Report { phone: Some("13800138000".to_owned()), ..town.report("院内排椅坏了") };
    let id = town.raise(reach).await.matter;
    let (secretary, staff) = (town.who(Role::Secretary), town.who(Role::Staff));
    town.act(&staff, id, Command::Accept { track: Some(Track::Ordinary), unit: None, note: None }).await.unwrap();
    town.act(&staff, id, Command::Reply { text: "下周换".to_owned() }).await.unwrap();
    let title = view_matter(&t.app, &town.hall, &secretary, id).await.unwrap().matter.title;
    erase(&t.app, &town.hall, &secretary, id, Piece::Text(title)).await.unwrap();
    let matter = format!("/matters/{id}");
    let mut desk = Browser::of_staff(&t, &town).await;
    for path in ["", "/matters", &matter, &format!("{matter}?from=desk"), "/desk", "/desk/tell"] {
        let html = desk.get(path).await.html;
        assert!(html.contains("（标题已经依规定删除）"), "{path}: {html}");
        assert!(!html.contains("<h1></h1>") && !html.contains("\"></a>"), "{path}: {html}");
    }
    let page = Browser::speaking(&t, "en").get(&matter).await.html;
    assert!(page.contains("<h1>(The title was erased as the rules provide)</h1>"), "not in Chinese: {page}");
}

async fn now_is_since_the_state_and_not_since_the_latest_word(t: TestApp) {
    let town = t.found().await;
    let id = town.raise(town.report("院内排椅坏了")).await.matter;
    let staff = town.who(Role::Staff);
    t.later(HOUR_MS);
    town.act(&staff, id, Command::Accept { track: Some(Track::Ordinary), unit: None, note: None }).await.unwrap();
    t.later(HOUR_MS);
    town.act(&staff, id, Command::Reply { text: "下周换".to_owned() }).await.unwrap();
    town.act(&staff, id, Command::Note { text: "已联系木工".to_owned() }).await.unwrap();
    let page = Browser::new(&t).get(&format!("/matters/{id}")).await.html;
    assert!(page.contains("已受理<small>2021年6月8日 10:30</small>"), "{page}");
}

async fn a_deferred_matter_says_both_its_dates(t: TestApp) {
    let town = t.found().await;
    let id = town.raise(town.report("院内排椅坏了")).await.matter;
    town.act(&town.who(Role::Staff), id, Command::Accept { track: Some(Track::Ordinary), unit: None, note: None })
        .await
        .unwrap();
    let until = Millis::from_date("2021-07-01".parse().unwrap());
    let defer = Command::Defer { until, reason: "等雨季过去".to_owned() };
    town.act(&town.who(Role::Secretary), id, defer).await.unwrap();
    let page = Browser::new(&t).get(&format!("/matters/{id}")).await.html;
    assert!(page.contains("2021年7月1日恢复办理</span><span class=\"line\">2021年6月16日 24:00 前首次答复"), "{page}");
    t.later(30 * 24 * HOUR_MS);
    let page = Browser::new(&t).get(&format!("/matters/{id}")).await.html;
    assert!(page.contains("已受理<small>2021年7月1日</small>"), "it came back by itself: {page}");
}

/// A hazard that is done so many hours after it was heard.
async fn closed(t: &TestApp, town: &Town, hours: i64) -> MatterId {
    let id = town.raise(town.report("院墙要倒")).await.matter;
    let staff = town.who(Role::Staff);
    town.act(&staff, id, Command::Accept { track: Some(Track::Hazard), unit: None, note: None }).await.unwrap();
    t.later(hours * HOUR_MS);
    let done = Command::MarkDone {
        outcome: Outcome::Solved,
        review: None,
        text: "已加固".to_owned(),
        before: vec![],
        pictures: vec![],
    };
    town.act(&staff, id, done).await.unwrap();
    let verdict = Command::Verify { verdict: Verdict::Confirmed, text: "看过了".to_owned(), pictures: vec![] };
    town.act(&town.who(Role::Secretary), id, verdict).await.unwrap();
    town.act(&staff, id, Command::Close {}).await.unwrap();
    id
}

async fn a_closed_matter_says_how_its_deadlines_were_kept(t: TestApp) {
    let town = t.found().await;
    let kept = closed(&t, &town, 31).await;
    let missed = closed(&t, &town, 53).await;
    let mut browser = Browser::new(&t);
    let page = browser.get(&format!("/matters/{kept}")).await.html;
    assert!(page.contains("报告办结按时：用了31小时，时限到 2021年6月10日 09:30"), "{page}");
    assert!(page.contains("首次答复按时") && !page.contains("没有时限"), "{page}");
    let page = browser.get(&format!("/matters/{missed}")).await.html;
    assert!(page.contains("<span class=\"clock late\">报告办结超期5小时：用了2天"), "{page}");
}

async fn an_honest_end_says_when_somebody_looks_again(t: TestApp) {
    let town = t.found().await;
    let id = town.raise(town.report("老楼想装电梯")).await.matter;
    let (staff, secretary) = (town.who(Role::Staff), town.who(Role::Secretary));
    town.act(&staff, id, Command::Accept { track: Some(Track::Ordinary), unit: None, note: None }).await.unwrap();
    let mut desk = Browser::of_staff(&t, &town).await;
    let done = format!("/matters/{id}/acts/mark_done");
    let said = [("outcome", "not_solved"), ("text", "产权单位今年没有预算")];
    let dated = |day: &'static str| [said[0], said[1], ("review", day)];
    let refused = desk.post(&done, &said).await;
    assert!(
        refused.html.contains("请写明哪天复查") && refused.html.contains("产权单位今年没有预算"),
        "{}",
        refused.html
    );
    for (day, told) in [("2021-06-31", "例如"), ("2021-06-10", "太近"), ("2031-06-01", "最迟在 365 天内")] {
        let refused = desk.post(&done, &dated(day)).await;
        assert!(refused.html.contains(told) && refused.html.contains(day), "{}", refused.html);
    }
    desk.post(&done, &dated("2021-09-01")).await.location();
    let check =
        Command::Verify { verdict: Verdict::Confirmed, text: "问过产权单位".to_owned(), pictures: vec![] };
    town.act(&secretary, id, check).await.unwrap();
    town.act(&staff, id, Command::Close {}).await.unwrap();
    let page = Browser::new(&t).get(&format!("/matters/{id}")).await.html;
    for told in ["2021年9月1日 24:00 前复查", "没有解决，复查日期 2021年9月1日", "到期由社区复查"]
    {
        assert!(page.contains(told), "{told}: {page}");
    }
    assert!(Browser::new(&t).get("/matters").await.html.contains("未解决，待复查"));
}
