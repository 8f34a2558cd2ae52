//! What was written down wrongly is put right through its forms: corrected, merged by mistake, two things in one voice.

use crate::browser::{Browser, between};
use axum::http::StatusCode;
use mingtong_app::matter::{Receipt, view_matter};
use mingtong_domain::ids::MatterId;
use mingtong_domain::matter::{Command, Outcome, StageKind, Verdict};
use mingtong_domain::role::Role;
use mingtong_testkit::{TestApp, Town};

mingtong_testkit::on_both!(
    a_correction_shows_what_stood_there,
    a_merge_is_undone_and_both_pages_tell_of_it,
    the_raiser_of_a_merged_matter_judges_where_it_goes_on,
    two_are_made_of_one_voice_and_its_code_opens_both,
);

fn act_form<'t>(page: &'t str, act: &str) -> &'t str {
    between(page, &format!("id=\"act-{act}\""), "</details>")
}

async fn act(town: &Town, id: MatterId, command: Command<String>) {
    town.act(&town.who(Role::Staff), id, command).await.unwrap();
}

async fn merged(town: &Town) -> [Receipt; 2] {
    let receipts = [town.raise(town.report("路灯不亮")).await, town.raise(town.report("巷口灯坏了")).await];
    act(town, receipts[0].matter, Command::Merge { into: receipts[1].matter, reason: "同一盏灯".to_owned() }).await;
    receipts
}

async fn a_correction_shows_what_stood_there(t: TestApp) {
    let town = t.found().await;
    let id = town.raise(town.report("路灯不亮")).await.matter;
    let mut staff = Browser::of_staff(&t, &town).await;
    let page = staff.get(&format!("/matters/{id}")).await.html;
    let form = act_form(&page, "correct");
    let seen = between(form, "name=\"seen\" value=\"", "\"").to_owned();
    let place = town.courtyard.as_str();
    let option = between(form, &format!("value=\"{place}\""), ">");
    assert!(option.ends_with(" selected"), "{form}");
    for standing in [">路灯不亮</textarea>", "value=\"ordinary\" checked", "value=\"web\""] {
        assert!(form.contains(standing), "{standing}: {form}");
    }
    let to = format!("/matters/{id}/acts/correct");
    let fields = |title, place, reason| {
        [
            ("seen", seen.as_str()),
            ("title", title),
            ("place", place),
            ("track", "ordinary"),
            ("channel", "web"),
            ("reason", reason),
        ]
        .to_vec()
    };
    let same = staff.post(&to, &fields("路灯不亮", place, "没有错")).await;
    assert_eq!(same.status, StatusCode::UNPROCESSABLE_ENTITY);
    let form = act_form(&same.html, "correct");
    assert!(form.contains("没有改动") && form.contains(">没有错</textarea>"), "{form}");
    let nowhere = staff.post(&to, &fields("路灯不亮", "", "没有错")).await;
    assert!(act_form(&nowhere.html, "correct").contains("请选一个地点"), "{}", nowhere.html);
    let done = staff.post(&to, &fields("水管爆裂", "unknown", "登记时写错了")).await;
    assert_eq!(done.location(), format!("/c/mingtong/matters/{id}?done=correct"));
    for (language, was, is) in [("", "标题：原为", "，现为"), ("en", "Title: was ", ", now ")] {
        let page = Browser::speaking(&t, language).get(&format!("/matters/{id}")).await.html;
        let head = between(&page, "<h1", "</h1>");
        assert!(head.contains("水管爆裂"), "{head}");
        let story = between(&page, "<ol class=\"story\">", "</ol>");
        for said in [was, is, "路灯不亮</q>", "水管爆裂</q>", "东风巷14号院</q>", "登记时写错了"] {
            assert!(story.contains(said), "{said}: {story}");
        }
    }
}

async fn a_merge_is_undone_and_both_pages_tell_of_it(t: TestApp) {
    let town = t.found().await;
    let [first, second] = merged(&town).await.map(|receipt| receipt.matter);
    let mut staff = Browser::of_staff(&t, &town).await;
    let page = staff.get(&format!("/matters/{first}")).await.html;
    let seen = between(act_form(&page, "unmerge"), "name=\"seen\" value=\"", "\"").to_owned();
    let to = format!("/matters/{first}/acts/unmerge");
    let done = staff.post(&to, &[("seen", &seen), ("reason", "是两盏灯")]).await;
    assert_eq!(done.location(), format!("/c/mingtong/matters/{first}?done=unmerge"));
    let view = view_matter(&t.app, &town.hall, &town.who(Role::Staff), first).await.unwrap();
    assert_eq!(view.stage, StageKind::Received);
    let mut anybody = Browser::new(&t);
    for (id, other, says) in [(first, second, "撤销并案，单独办理"), (second, first, "并进来的一件分出去")]
    {
        let page = anybody.get(&format!("/matters/{id}")).await.html;
        let story = between(&page, "<ol class=\"story\">", "</ol>");
        assert!(story.contains(says) && story.contains("是两盏灯"), "{story}");
        assert!(story.contains(&format!("/c/mingtong/matters/{other}\"")), "{story}");
    }
}

async fn the_raiser_of_a_merged_matter_judges_where_it_goes_on(t: TestApp) {
    let town = t.found().await;
    let [first, second] = merged(&town).await;
    let text = || "换了灯".to_owned();
    act(&town, second.matter, Command::Accept { track: None, unit: None, note: None }).await;
    let done =
        Command::MarkDone { outcome: Outcome::Solved, review: None, text: text(), before: vec![], pictures: vec![] };
    act(&town, second.matter, done).await;
    let check = Command::Verify { verdict: Verdict::Confirmed, text: text(), pictures: vec![] };
    town.act(&town.who(Role::Secretary), second.matter, check).await.unwrap();
    act(&town, second.matter, Command::Close {}).await;

    let mut browser = Browser::new(&t);
    let code = first.tracking_code;
    browser.post("/track", &[("code", &code)]).await.location();
    let page = browser.get("/track").await.html;
    assert!(page.contains("您的事项 明通2021-0001 已并入"), "{page}");
    assert!(page.contains("action=\"/c/mingtong/track/rate\"") && page.contains("action=\"/c/mingtong/track/reopen\""));
    assert!(page.contains("您的事项 明通2021-0001 的经过") && page.contains("路灯不亮"), "{page}");
    let rated = browser.post("/track/rate", &[("code", &code), ("level", "1"), ("reason", "还是不亮")]).await;
    assert_eq!(rated.location(), "/c/mingtong/track?done=rate");
    assert!(browser.get("/track?done=rate").await.html.contains("已评价，并已重新办理"));
    let story = Browser::new(&t).get(&format!("/matters/{}", second.matter)).await.html;
    let judged = between(&story, "<b>提出人评价</b>", "</li>");
    assert!(judged.contains("明通2021-0001") && judged.contains("还是不亮"), "whose judgement it is: {judged}");
}

async fn two_are_made_of_one_voice_and_its_code_opens_both(t: TestApp) {
    let town = t.found().await;
    let receipt = town.raise(town.report("路灯不亮。井盖也松了。")).await;
    let id = receipt.matter;
    let mut staff = Browser::of_staff(&t, &town).await;
    let page = staff.get(&format!("/matters/{id}")).await.html;
    let form = act_form(&page, "split");
    assert!(form.contains(">路灯不亮。井盖也松了。</textarea>"), "{form}");
    let seen = between(form, "name=\"seen\" value=\"", "\"").to_owned();
    let fields = [
        ("seen", seen.as_str()),
        ("title", "井盖松了"),
        ("text", "井盖也松了。"),
        ("place", "unknown"),
        ("reason", ""),
    ];
    let to = format!("/matters/{id}/acts/split");
    let refused = staff.post(&to, &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(act_form(&refused.html, "split").contains(">井盖也松了。</textarea>"), "{}", refused.html);
    let done = staff.post(&to, &[&fields[..4], &[("reason", "说的是两件事")]].concat()).await;
    assert_eq!(done.location(), format!("/c/mingtong/matters/{id}?done=split"));
    let page = staff.get("/matters/2021-0002").await.html;
    assert!(between(&page, "<h1", "</h1>").contains("井盖松了") && page.contains("登记（从另一件拆出）"), "{page}");

    let mut browser = Browser::new(&t);
    let code = receipt.tracking_code;
    browser.post("/track", &[("code", &code)]).await.location();
    let page = browser.get("/track").await.html;
    assert!(page.contains("href=\"/c/mingtong/track?matter=2021-0002\""), "{page}");
    let page = browser.get("/track?matter=2021-0002").await.html;
    assert!(between(&page, "<h1", "</h1>").contains("井盖松了"), "{page}");
    assert!(page.contains("name=\"matter\" value=\"2021-0002\""), "{page}");
    let withdrawn = browser.post("/track/withdraw", &[("code", &code), ("matter", "2021-0002")]).await;
    assert_eq!(withdrawn.location(), "/c/mingtong/track?done=withdraw&matter=2021-0002");
    let stages = [id, MatterId::new(2021, 2).unwrap()];
    let mut found = vec![];
    for id in stages {
        found.push(view_matter(&t.app, &town.hall, &town.who(Role::Staff), id).await.unwrap().stage);
    }
    assert_eq!(found, [StageKind::Received, StageKind::Withdrawn]);
}
