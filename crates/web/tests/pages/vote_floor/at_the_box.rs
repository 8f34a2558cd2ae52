//! The box of a secret vote.

use super::ground::{CLOSES, Ground, OPENS, paper};
use crate::browser::{Browser, between};
use axum::http::StatusCode;
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(who_puts_a_paper_in_is_ticked_off_and_papers_are_entered_after_the_end,);

async fn who_puts_a_paper_in_is_ticked_off_and_papers_are_entered_after_the_end(t: TestApp) {
    let ground = Ground::new(t).await;
    let (id, named) = (ground.secret().await, ground.named().await);
    let at = format!("/desk/votes/{id}/box");
    let mut teller = ground.browser(0).await;
    let early = teller.post(&at, &[("do", "tick"), ("number", "2-1-202")]).await;
    assert!(early.html.contains("投票还没有开始"), "{}", early.html);
    ground.at(OPENS);
    let mut teller = ground.browser(0).await;
    let unissued = teller.post(&at, &[("do", "tick"), ("number", paper(8).as_str())]).await;
    assert!(unissued.html.contains("还没有给这一户发选票"), "{}", unissued.html);
    ground.issue(&id).await;
    let ticked = teller.post(&at, &[("do", "tick"), ("number", " 2-1-202 ")]).await;
    let page = teller.get(ticked.location().strip_prefix("/c/mingtong").unwrap()).await.html;
    assert!(page.contains("2-1-202 已打勾"), "{page}");
    let again = teller.post(&at, &[("do", "tick"), ("number", paper(8).as_str())]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.html.contains("已经投过票"), "one home, one paper: {}", again.html);
    teller.post(&at, &[("do", "tick"), ("number", paper(7).as_str())]).await.location();
    for nobody in ["9-9-901", "0007-11", &paper(99)] {
        let page = teller.post(&at, &[("do", "tick"), ("number", nobody)]).await;
        assert!(page.html.contains("名册里没有这一户"), "{nobody}: {}", page.html);
    }
    let closed = teller.post(&at, &[("do", "enter"), ("marks", "1"), ("sent", "0")]).await;
    assert!(closed.html.contains("票箱要等投票结束以后才能打开"), "{}", closed.html);
    let mut staff = Browser::of_staff(&ground.t, &ground.town).await;
    for page in [staff.get(&at).await, staff.post(&at, &[("do", "tick"), ("number", "1-1-101")]).await] {
        assert!(page.html.contains("不是这次表决的监票人"), "{}", page.html);
    }
    assert_eq!(teller.get(&format!("/desk/votes/{named}/box")).await.status, StatusCode::NOT_FOUND);
    let floor = staff.get(&format!("/desk/votes/{id}/doors?building=2")).await.html;
    assert!(floor.contains("2-1-202 纸质票已投"), "that somebody voted is known: {floor}");
    ground.at(CLOSES);
    nobody_enters_alone(&ground, &at).await;
}

async fn nobody_enters_alone(ground: &Ground, at: &str) {
    let mut teller = ground.browser(1).await;
    let late = teller.post(at, &[("do", "tick"), ("number", "1-1-101")]).await;
    assert!(late.html.contains("投票已经结束"), "{}", late.html);
    let fields = [("do", "enter"), ("marks", "1"), ("sent", "a")];
    let entered = teller.post(at, &fields).await;
    assert_eq!(entered.status, StatusCode::OK);
    let code = |html: &str| between(html, "<b class=\"code\">", "<").to_owned();
    let receipt = code(&entered.html);
    assert!(receipt.len() > 8 && entered.html.contains("还有没录的"), "{}", entered.html);
    assert!(entered.html.contains("您录过，等另一位监票人录"), "nobody enters alone: {}", entered.html);
    let twice = teller.post(at, &fields).await;
    assert_eq!(code(&twice.html), receipt, "sent twice, entered once");
    let other_paper = teller.post(at, &[("do", "enter"), ("marks", "2"), ("sent", "a")]).await;
    assert!(other_paper.status.is_client_error(), "another paper in the form of before: {}", other_paper.html);
    assert!(other_paper.html.contains("已经录入，没有改动"), "{}", other_paper.html);
    let sent = between(&other_paper.html, "name=\"sent\" value=\"", "\"");
    assert!(sent.len() > 8, "what comes back is another paper: {sent}");
    let second = teller.post(at, &[("do", "enter"), ("line-1", "oppose"), ("sent", "b")]).await;
    assert!(!second.html.contains("还有没录的"), "as many as were ticked off");
    let page = teller.get(at).await.html;
    assert!(!page.contains("checked"), "what was entered is shown to nobody: {page}");
    let mut other = ground.browser(0).await;
    let page = other.get(at).await.html;
    assert!(page.contains(&receipt) && page.contains("等您录") && !page.contains("两个人录得不一样"), "{page}");
    let differs = other.post(at, &[("do", "enter"), ("marks", "2"), ("sent", "c"), ("code", &receipt)]).await;
    assert!(differs.html.contains("两个人录得不一样"), "{}", differs.html);
    for (browser, sent) in [(&mut teller, "d"), (&mut other, "e")] {
        let page = browser.post(at, &[("do", "out"), ("sent", sent)]).await;
        assert!(page.html.contains("请填票上写的码"), "{}", page.html);
        browser.post(at, &[("do", "out"), ("sent", sent), ("code", &receipt)]).await;
    }
    let page = teller.get(at).await.html;
    assert!(!page.contains(&receipt) && page.contains("还有没录的"), "two took it out: {page}");
}
