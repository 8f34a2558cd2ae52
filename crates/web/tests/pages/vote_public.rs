//! Votes as everybody reads them: listed, one by one, kept while nothing happens but ballots, with their result, and
//! counted again by strangers.

use crate::browser::Browser;
use crate::vote_polls::{CLOSES, OPENS, Polls};
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use mingtong_app::Who;
use mingtong_app::vote::{NewBallot, NewQuestion, NewVote, Voter, cast_ballot};
use mingtong_domain::vote::{Mark, Paper};
use mingtong_testkit::{HOUR_MS, TestApp};

mingtong_testkit::on_both!(
    a_vote_is_found_and_read_by_everybody,
    a_kept_page_does_not_change_with_a_ballot,
    a_result_is_shown_with_its_arithmetic_and_counted_again_by_a_stranger,
    before_it_is_published_nobody_sees_a_result,
);

async fn a_vote_is_found_and_read_by_everybody(t: TestApp) {
    let polls = Polls::new(t).await;
    let mut public = Browser::new(&polls.t);
    assert!(public.get("/votes").await.html.contains("还没有表决"));
    let id = polls.call(polls.owners_vote()).await;
    let path = format!("/votes/{id}");
    let link = format!("href=\"/c/mingtong{path}\"");
    let (place, roll) = (format!("/places/{}", polls.town.courtyard), format!("/rolls/{}", polls.roll));
    for from in ["/votes", "/deliberation", place.as_str(), roll.as_str()] {
        let page = public.get(from).await;
        assert!(page.html.contains(&link) && page.html.contains("已公告"), "{from}: {}", page.html);
    }
    let page = public.get(&path).await;
    for said in [
        "改变架空层用途",
        "是否同意改为自行车库",
        "改变共有部分用途",
        "不少于参加者的3/4",
        "8 套，6 人",
        "705.1234 平方米",
        "记名的票不保密",
        "以先投的有效票为准",
        "开始投票",
    ] {
        assert!(page.html.contains(said), "{said}: {}", page.html);
    }
    assert!(!page.html.contains("id=\"result\"") && !page.html.contains("/cast\""), "{}", page.html);
    polls.while_open();
    let page = Browser::speaking(&polls.t, "en").get(&path).await;
    assert!(page.html.contains("You can vote now") && page.html.contains("/slip\""), "{}", page.html);
    polls.t.found_other().await;
    let elsewhere = Request::get(format!("/c/other{path}")).body(Body::empty()).unwrap();
    assert_eq!(public.send(elsewhere).await.status, StatusCode::NOT_FOUND, "a vote of another community");
    for path in ["/votes/v0", "/votes/v0/ballots", "/votes/v0/recount", "/votes/v0/sheet.json"] {
        assert_eq!(public.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

async fn a_kept_page_does_not_change_with_a_ballot(t: TestApp) {
    let homes: String = (1..=10).map(|nth| format!("1幢,1,{nth}01,90,\n1幢,1,{nth}02,90,\n")).collect();
    let polls = Polls::of(t, &format!("楼栋,单元,房号,产权面积,产权人\n{homes}")).await;
    let id = polls.call(polls.owners_vote()).await;
    let slips = polls.slips(&id).await;
    polls.while_open();
    let mut public = Browser::new(&polls.t);
    let path = format!("/votes/{id}");
    let before = public.get(&path).await;
    assert!(before.html.contains("不到 10%"), "{}", before.html);
    for slip in &slips[..3] {
        polls.votes_by(&slip.code, &id, Mark::Agree).await;
    }
    let again = Request::get(format!("/c/mingtong{path}"));
    let again = again.header(header::IF_NONE_MATCH, before.headers[header::ETAG].clone());
    let same = public.send(again.body(Body::empty()).unwrap()).await;
    assert_eq!(same.status, StatusCode::NOT_MODIFIED, "a ballot changes no page that is kept");
    polls.t.later(HOUR_MS);
    let later = public.get(&path).await;
    assert!(later.html.contains("已到 10%"), "three of twenty, in steps: {}", later.html);
    assert!(!later.html.contains("15%"), "{}", later.html);
}

async fn before_it_is_published_nobody_sees_a_result(t: TestApp) {
    let polls = Polls::new(t).await;
    let id = polls.call(polls.owners_vote()).await;
    let slips = polls.slips(&id).await;
    let mut public = Browser::new(&polls.t);
    for moment in [OPENS.0 + HOUR_MS, CLOSES.0] {
        polls.t.clock.set(moment);
        if moment != CLOSES.0 {
            polls.votes_by(&slips[0].code, &id, Mark::Oppose).await;
        }
        for page in ["ballots", "recount", "sheet.json"] {
            let page = public.get(&format!("/votes/{id}/{page}")).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{}", page.html);
        }
        assert!(!public.get(&format!("/votes/{id}")).await.html.contains("id=\"result\""));
    }
}

async fn a_result_is_shown_with_its_arithmetic_and_counted_again_by_a_stranger(t: TestApp) {
    let polls = Polls::new(t).await;
    let two = vec!["是否同意改为自行车库".to_owned(), "是否同意收停放费".to_owned()];
    let id = polls.call(NewVote { question: NewQuestion::Motions(two, false), ..polls.owners_vote() }).await;
    let slips = polls.slips(&id).await;
    polls.while_open();
    for slip in [1, 3, 4, 7, 8] {
        let marks = vec![Mark::Agree, if slip == 8 { Mark::Oppose } else { Mark::Abstain }];
        let ballot = NewBallot { electors: vec![], paper: Paper::Marks(marks), by_proxy: false, once: None };
        let voter = Voter::Slip(slips[slip - 1].code.clone());
        cast_ballot(&polls.t.app, &polls.town.hall, &Who::public(None), id.clone(), voter, ballot).await.unwrap();
    }
    polls.publish(&id).await;
    let mut public = Browser::new(&polls.t);
    let list = public.get("/votes").await.html;
    assert!(list.contains("通过：1 项 · 未通过：1 项"), "{list}");
    let page = public.get(&format!("/votes/{id}")).await;
    for said in [
        "✓ 通过",
        "未通过",
        "没有通过，不等于相反的意见通过了",
        "参与人数：6 人里有 5 人（83.33%）",
        "同意人数：5 人里有 5 人（100.00%）",
        "就是至少 4 人：达到",
        "网上：投了 5 = 有效 5",
        "与计票时记下的一致",
        "class=\"share votes\"",
    ] {
        assert!(page.html.contains(said), "{said}: {}", page.html);
    }
    let ballots = public.get(&format!("/votes/{id}/ballots")).await;
    assert!(ballots.html.contains("共 5 张") && ballots.html.contains("0001-"), "{}", ballots.html);
    let recount = format!("/votes/{id}/recount");
    assert!(public.get(&recount).await.html.contains("✓ 与计票时记下的一致"));
    let sheet = public.get(&format!("/votes/{id}/sheet.json")).await.html;
    let same = public.post(&recount, &[("sheet", &sheet)]).await;
    assert!(same.html.contains("正是公布的那一份"), "{}", same.html);
    let forged = sheet.replacen("\"oppose\"", "\"agree\"", 1);
    assert_ne!(sheet, forged);
    let other = public.post_pictures(&recount, &[], "file", &[forged.into_bytes()]).await;
    assert!(other.html.contains("不是公布的那一份"), "{}", other.html);
    for wrong in ["", "不是计票单", "{}"] {
        let page = public.post(&recount, &[("sheet", wrong)]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        assert!(page.html.contains(&format!("{wrong}</textarea>")), "what was pasted stays: {}", page.html);
    }
}
