//! The raiser's own view: the code leaves no trace, and what is offered can be done.

use crate::browser::Browser;
use axum::http::StatusCode;
use mingtong_app::matter::{Receipt, Report};
use mingtong_domain::matter::{Command, Outcome, Track, Verdict, Visibility};
use mingtong_domain::role::Role;
use mingtong_testkit::{TestApp, Town};

mingtong_testkit::on_both!(
    a_scanned_code_does_not_stay_in_the_address,
    an_open_matter_survives_a_switch_and_no_address_holds_its_code,
    a_refused_form_is_the_one_that_is_open,
    a_low_rating_says_its_words_once,
    a_private_matter_talks_as_private,
    what_is_offered_to_a_raiser_can_be_done,
    who_is_asked_to_tell_more_reads_the_question_and_answers_with_pictures,
);

async fn a_scanned_code_does_not_stay_in_the_address(t: TestApp) {
    let town = t.found().await;
    let code = town.raise(town.report("院内排椅坏了")).await.tracking_code;
    let mut browser = Browser::new(&t);
    let scanned = browser.get(&format!("/track?code={code}")).await;
    assert_eq!(scanned.location(), "/c/mingtong/track");
    assert_eq!((scanned.header("referrer-policy"), scanned.header("cache-control")), ("no-referrer", "no-store"));
    let cookie = scanned.header("set-cookie");
    assert!(cookie.contains("Path=/c/mingtong/track;") && cookie.contains("HttpOnly"), "{cookie}");
    let filled = format!("value=\"{}\"", code.replace('-', ""));
    assert!(browser.get("/track").await.html.contains(&filled));
    assert!(!browser.get("/track").await.html.contains(&filled), "the next one at this screen does not find it");
}

async fn an_open_matter_survives_a_switch_and_no_address_holds_its_code(t: TestApp) {
    let town = t.found().await;
    let code = town.raise(town.report("院内排椅坏了")).await.tracking_code;
    let plain = code.replace('-', "");
    let mut browser = Browser::new(&t);
    let opened = browser.post("/track", &[("code", &code)]).await;
    assert_eq!(opened.location(), "/c/mingtong/track");
    let cookie = opened.header("set-cookie");
    assert!(cookie.contains("Path=/c/mingtong/track;") && cookie.contains("HttpOnly"), "{cookie}");
    assert!(cookie.contains("Max-Age=600"), "{cookie}");
    for (switch, says) in [("lang=en", "Who has it"), ("print=large", "data-print=\"large\""), ("lang=zh-CN", "由谁")]
    {
        assert_eq!(browser.get(&format!("/track?{switch}")).await.location(), "/c/mingtong/track");
        let page = browser.get("/track").await;
        assert!(page.html.contains("院内排椅坏了") && page.html.contains(says), "{switch}: {}", page.html);
        assert_eq!(page.header("cache-control"), "no-store");
        let html = page.html.replace("action=", "href=");
        let mut links = html.split("href=\"").skip(1).filter_map(|link| link.split('"').next());
        assert!(links.all(|link| !link.contains(&code) && !link.contains(&plain)), "{switch}");
    }
    assert_eq!(browser.post("/track/close", &[]).await.location(), "/c/mingtong/track");
    let closed = browser.get("/track").await.html;
    assert!(!closed.contains("院内排椅坏了") && closed.contains("请输入查询码"), "{closed}");
}

/// A matter that was done and checked.
async fn closed(town: &Town, report: Report) -> Receipt {
    let receipt = town.raise(report).await;
    let staff = town.who(Role::Staff);
    let done = Command::MarkDone {
        outcome: Outcome::Solved,
        review: None,
        text: "换了一张".to_owned(),
        before: vec![],
        pictures: vec![],
    };
    let verify = Command::Verify { verdict: Verdict::Confirmed, text: "看过了".to_owned(), pictures: vec![] };
    town.act(&staff, receipt.matter, Command::Accept { track: Some(Track::Ordinary), unit: None, note: None })
        .await
        .unwrap();
    town.act(&staff, receipt.matter, done).await.unwrap();
    town.act(&town.who(Role::Secretary), receipt.matter, verify).await.unwrap();
    town.act(&staff, receipt.matter, Command::Close {}).await.unwrap();
    receipt
}

async fn a_refused_form_is_the_one_that_is_open(t: TestApp) {
    let town = t.found().await;
    let code = closed(&town, town.report("院内排椅坏了")).await.tracking_code;
    let mut browser = Browser::new(&t);
    let refused = browser.post("/track/reopen", &[("code", &code), ("reason", " ")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refused.html.matches("<details class=\"act\" open>").count(), 1, "{}", refused.html);
    assert!(refused.html.contains("请写出哪里没有办好"), "the field and an example: {}", refused.html);
    assert!(refused.html.contains("href=\"#reopen-reason\"") && refused.html.contains("id=\"reopen-error\""));
    let done = browser.post("/track/reopen", &[("code", &code), ("reason", "还有一张没换")]).await;
    assert_eq!(done.location(), "/c/mingtong/track?done=reopen");
    assert!(browser.get("/track?done=reopen").await.html.contains("role=\"status\">已重新办理，2021年"));
    assert!(!browser.get("/track?done=withdraw").await.html.contains("role=\"status\""), "an address proves nothing");
}

async fn a_low_rating_says_its_words_once(t: TestApp) {
    let town = t.found().await;
    let code = closed(&town, town.report("院内排椅坏了")).await.tracking_code;
    let mut browser = Browser::new(&t);
    let rated = browser.post("/track/rate", &[("code", &code), ("level", "1"), ("reason", "还是晃")]).await;
    let page = browser.get(&rated.location().replace("/c/mingtong", "")).await.html;
    assert!(page.contains("已评价，并已重新办理"), "{page}");
    assert_eq!(page.matches("还是晃").count(), 1, "{page}");
}

async fn a_private_matter_talks_as_private(t: TestApp) {
    let town = t.found().await;
    let private = Report { visibility: Visibility::Private, ..town.report("家里的事") };
    let receipt = closed(&town, private).await;
    let mut browser = Browser::new(&t);
    browser.post("/track", &[("code", &receipt.tracking_code)]).await.location();
    let page = browser.get("/track").await.html;
    assert!(page.contains("只有您和工作人员看得到") && !page.contains("会公开"), "{page}");
    assert!(!page.contains("看公开记录"), "{page}");
    let mut staff = Browser::of_staff(&t, &town).await;
    let page = staff.get(&format!("/matters/{}", receipt.matter)).await.html;
    assert!(page.contains("只有提出人和工作人员看得到") && !page.contains("（公开"), "{page}");
    assert!(!page.contains("/support\""), "{page}");
}

async fn offered(browser: &mut Browser, receipt: &Receipt) -> Vec<&'static str> {
    browser.post("/track", &[("code", &receipt.tracking_code)]).await.location();
    let page = browser.get("/track").await;
    assert_eq!(page.status, StatusCode::OK);
    let acts = ["rate", "reopen", "withdraw"].into_iter();
    acts.filter(|act| page.html.contains(&format!("action=\"/c/mingtong/track/{act}\""))).collect()
}

async fn ended(town: &Town, ask: Command<String>) -> Receipt {
    let receipt = town.raise(town.report("院内排椅坏了")).await;
    town.act(&town.who(Role::Staff), receipt.matter, ask).await.unwrap();
    receipt
}

async fn what_is_offered_to_a_raiser_can_be_done(t: TestApp) {
    let town = t.found().await;
    let mut browser = Browser::new(&t);
    let other = town.raise(town.report("路灯不亮")).await.matter;
    let open = ended(&town, Command::Accept { track: Some(Track::Ordinary), unit: None, note: None }).await;
    assert_eq!(offered(&mut browser, &open).await, ["withdraw"]);
    let declined = ended(&town, Command::Decline { reason: "请找物业".to_owned() }).await;
    assert_eq!(offered(&mut browser, &declined).await, [""; 0]);
    let merged = ended(&town, Command::Merge { into: other, reason: "同一件事".to_owned() }).await;
    assert_eq!(offered(&mut browser, &merged).await, [""; 0]);
    browser.post("/track/withdraw", &[("code", &open.tracking_code)]).await;
    assert_eq!(offered(&mut browser, &open).await, [""; 0]);
}

async fn who_is_asked_to_tell_more_reads_the_question_and_answers_with_pictures(t: TestApp) {
    let town = t.found().await;
    let receipt = town.raise(town.report("楼道灯不亮")).await;
    let ask = Command::AskBack { text: "请问是几栋？".to_owned() };
    town.act(&town.who(Role::Staff), receipt.matter, ask).await.unwrap();
    let path = format!("/matters/{}", receipt.matter);
    let mut browser = Browser::new(&t);
    assert!(browser.get(&path).await.html.contains("等提出人补充，自6月"));
    let mut staff = Browser::of_staff(&t, &town).await;
    assert!(staff.get("/desk").await.html.contains("等提出人补充，自6月"));
    browser.post("/track", &[("code", &receipt.tracking_code)]).await.location();
    let page = browser.get("/track").await.html;
    assert!(page.contains("办理的人请您补充") && page.contains("请问是几栋？"), "{page}");
    let code = [("code", receipt.tracking_code.as_str())];
    let picture = mingtong_testkit::png(90);
    let empty = browser.post_pictures("/track/add-words", &code, "pictures", &[picture]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.html.contains("请写出要补充的内容") && empty.html.contains("刚才传的 1 张照片"), "{}", empty.html);
    let taken = crate::browser::between(&empty.html, "name=\"picture\" value=\"", "\"").to_owned();
    let (code, kept) = (("code", receipt.tracking_code.as_str()), ("picture", taken.as_str()));
    let dropped = browser.post_pictures("/track/add-words", &[code, kept, ("without", &taken)], "pictures", &[]).await;
    assert!(!dropped.html.contains(&taken), "what is not to go along is let go of: {}", dropped.html);
    let fields = [code, ("reason", "三栋二单元"), kept];
    let added = browser.post_pictures("/track/add-words", &fields, "pictures", &[]).await;
    assert_eq!(added.location(), "/c/mingtong/track?done=add-words");
    let page = browser.get("/track?done=add-words").await.html;
    assert!(page.contains("已补充，谢谢您") && !page.contains("办理的人请您补充"), "{page}");
    let page = browser.get(&path).await.html;
    assert!(page.contains("三栋二单元") && page.contains(&taken) && !page.contains("等提出人补充"), "{page}");
}
