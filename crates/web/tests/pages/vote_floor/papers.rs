//! Papers are entered by two people, each for themself.

use super::ground::{CLOSES, Ground, OPENS, paper};
use crate::browser::Browser;
use axum::http::StatusCode;
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(
    a_paper_counts_once_two_people_read_it_alike,
    a_number_that_is_wrong_is_told,
    no_paper_is_entered_before_it_opens_or_when_it_came_too_late,
    an_owner_of_two_parts_says_one_thing,
    papers_are_entered_by_tellers_of_named_votes_only,
);

async fn a_paper_counts_once_two_people_read_it_alike(t: TestApp) {
    let ground = Ground::new(t).await;
    let id = ground.named().await;
    ground.issue(&id).await;
    ground.at(OPENS);
    let (papers, number) = (format!("/desk/votes/{id}/papers"), paper(8));
    let (mut one, mut other) = (ground.browser(0).await, ground.browser(1).await);
    // A scanner types the number and sends it: the ballot comes, and nothing is entered.
    let scanned = one.post(&papers, &[("number", &number)]).await;
    assert_eq!(scanned.status, StatusCode::OK);
    assert!(scanned.html.contains("2-1-202") && scanned.html.contains("<b>1</b> 同意"), "{}", scanned.html);
    let nothing = one.post(&papers, &[("number", &number), ("known", &number)]).await;
    assert!(nothing.html.contains("请写这张票选了什么"), "{}", nothing.html);
    let entered = one.post(&papers, &[("number", &number), ("marks", "1")]).await;
    let told = one.get(entered.location().strip_prefix("/c/mingtong").unwrap()).await.html;
    assert!(told.contains("等另一位监票人再录一遍") && told.contains("您录过，等别人录：1 张"), "{told}");
    let again = one.post(&papers, &[("number", &number), ("marks", "1")]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.html.contains("您已经这样录过了"), "nobody enters a paper alone: {}", again.html);
    let second = other.get(&format!("{papers}?number={number}")).await.html;
    assert!(second.contains("等您录第二遍：1 张") && second.contains("2-1-202"), "{second}");
    assert!(!second.contains("checked") && !second.contains("id=\"differences\""), "what the first read is not shown");
    let differs = other.post(&papers, &[("number", &number), ("line-1", "oppose")]).await;
    let told = other.get(differs.location().strip_prefix("/c/mingtong").unwrap()).await.html;
    assert!(told.contains("和另一位录得不一样") && told.contains("陈代表") && told.contains("刘代表"), "{told}");
    assert!(told.contains("<td><b>同意</b></td><td><b>反对</b></td>"), "{told}");
    let mut staff = Browser::of_staff(&ground.t, &ground.town).await;
    let floor = staff.get(&format!("/desk/votes/{id}/doors?building=2&shown=differing")).await.html;
    assert!(floor.contains("不一样 1") && !floor.contains("陈代表"), "{floor}");
    let alike = other.post(&papers, &[("number", &number), ("marks", "１")]).await;
    let told = other.get(alike.location().strip_prefix("/c/mingtong").unwrap()).await.html;
    assert!(told.contains("两个人录得一样，已计入") && !told.contains("id=\"differences\""), "{told}");
    let settled = other.post(&papers, &[("number", &number), ("marks", "2")]).await;
    assert_eq!(settled.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(settled.html.contains("不能再录"), "{}", settled.html);
    let home = staff.get(&format!("/desk/votes/{id}/electors/8")).await.html;
    assert!(home.contains("纸质票已投") && home.contains("2 人录过") && !home.contains("同意"), "{home}");
    // Nobody writes a ballot down over one that came from the elector.
    let witness = ground.teller(0).actor.person.unwrap();
    let told = [("do", "on_behalf"), ("line-1", "oppose"), ("witness", witness.as_str())];
    assert!(other.post(&format!("/desk/votes/{id}/electors/8"), &told).await.html.contains("不能再代录"));
}

async fn a_number_that_is_wrong_is_told(t: TestApp) {
    let ground = Ground::new(t).await;
    let id = ground.named().await;
    ground.issue(&id).await;
    ground.at(OPENS);
    let papers = format!("/desk/votes/{id}/papers");
    let mut one = ground.browser(0).await;
    let (unknown, other_vote) = (paper(99), format!("https://a.cn/c/mingtong/votes/v-else?number={}", paper(8)));
    let wrong = paper(8).replace("0008", "0007");
    for (number, told) in [
        ("", "请先输入票号"),
        (wrong.as_str(), "后两位和前面的数字对不上"),
        ("2-1-202", "这不是票号"),
        (unknown.as_str(), "名册里没有这个号"),
        (other_vote.as_str(), "这是另一次表决的选票"),
    ] {
        let page = one.post(&papers, &[("number", number), ("marks", "1")]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{number}");
        assert!(page.html.contains(told), "{number}: {}", page.html);
        assert!(page.html.contains("name=\"marks\" value=\"1\""), "what was typed is kept");
    }
    let own = format!("https://a.cn/c/mingtong/desk/votes/{id}/papers?number={}", paper(8));
    one.post(&papers, &[("number", &own), ("marks", "1")]).await.location();
    for (fields, told) in [
        (vec![("marks", "4")], "数字不对"),
        (vec![("marks", "11")], "数字不对"),
        (vec![("marks", "1"), ("line-1", "oppose")], "数字和下面勾选的不一样"),
    ] {
        let number = paper(7);
        let page = one.post(&papers, &[&fields[..], &[("number", number.as_str())]].concat()).await;
        assert!(page.html.contains(told), "{told}: {}", page.html);
    }
    let void = [("number", paper(7)), ("void", "tick_and_cross".to_owned())];
    let void: Vec<(&str, &str)> = void.iter().map(|(name, value)| (*name, value.as_str())).collect();
    one.post(&papers, &void).await.location();
}

async fn no_paper_is_entered_before_it_opens_or_when_it_came_too_late(t: TestApp) {
    let ground = Ground::new(t).await;
    let id = ground.named().await;
    let (papers, number) = (format!("/desk/votes/{id}/papers"), paper(8));
    let mut one = ground.browser(0).await;
    assert!(one.get(&papers).await.html.contains("不录选票"));
    let early = one.post(&papers, &[("number", &number), ("marks", "1")]).await;
    assert!(early.html.contains("投票还没有开始"), "{}", early.html);
    ground.at(OPENS);
    let mut one = ground.browser(0).await;
    let not_issued = one.post(&papers, &[("number", &number), ("marks", "1")]).await;
    assert!(not_issued.html.contains("还没有给这一户发选票"), "{}", not_issued.html);
    ground.issue(&id).await;
    one.post(&papers, &[("number", paper(7).as_str()), ("marks", "1")]).await.location();
    ground.at(CLOSES);
    let mut other = ground.browser(1).await;
    let late = other.post(&papers, &[("number", &number), ("marks", "1")]).await;
    assert!(late.html.contains("没有登记收回"), "{}", late.html);
    // What was back by then is read all the same.
    other.post(&papers, &[("number", paper(7).as_str()), ("marks", "1")]).await.location();
}

async fn an_owner_of_two_parts_says_one_thing(t: TestApp) {
    let ground = Ground::new(t).await;
    let id = ground.named().await;
    ground.issue(&id).await;
    ground.at(OPENS);
    let papers = format!("/desk/votes/{id}/papers");
    for nth in [0, 1] {
        ground.browser(nth).await.post(&papers, &[("number", paper(1).as_str()), ("marks", "1")]).await.location();
    }
    let mut one = ground.browser(0).await;
    let two_things = one.post(&papers, &[("number", paper(2).as_str()), ("marks", "2")]).await;
    assert_eq!(two_things.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(two_things.html.contains("同一业主") && two_things.html.contains("1-1-101"), "{}", two_things.html);
    one.post(&papers, &[("number", paper(2).as_str()), ("void", "differs")]).await.location();
}

async fn papers_are_entered_by_tellers_of_named_votes_only(t: TestApp) {
    let ground = Ground::new(t).await;
    let (id, secret) = (ground.named().await, ground.secret().await);
    ground.issue(&id).await;
    ground.issue(&secret).await;
    ground.at(OPENS);
    let mut staff = Browser::of_staff(&ground.t, &ground.town).await;
    let entered = [("number", paper(8)), ("marks", "1".to_owned())];
    let entered: Vec<(&str, &str)> = entered.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let papers = format!("/desk/votes/{id}/papers");
    for page in [staff.get(&papers).await, staff.post(&papers, &entered).await] {
        assert_ne!(page.status, StatusCode::OK);
        assert!(page.html.contains("不是这次表决的监票人"), "{}", page.html);
    }
    let mut teller = ground.browser(0).await;
    let papers = format!("/desk/votes/{secret}/papers");
    assert!(teller.get(&papers).await.location().ends_with("/box"));
    let refused = teller.post(&papers, &entered).await;
    assert!(refused.html.contains("无记名"), "{}", refused.html);
    let home = teller.get(&format!("/desk/votes/{secret}/electors/8")).await.html;
    assert!(!home.contains("录入选票") && !home.contains("代录选票"), "{home}");
}
