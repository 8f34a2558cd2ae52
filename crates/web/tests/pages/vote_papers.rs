//! The papers of votes: each as a page to print and as a Word file that says the same; who may print which, and what
//! stands on none.

use crate::browser::Browser;
use crate::paper::paper;
use crate::vote_polls::{CLOSES, OPENS, Polls};
use axum::http::StatusCode;
use mingtong_app::Who;
use mingtong_app::vote::*;
use mingtong_domain::Millis;
use mingtong_domain::ids::VoteId;
use mingtong_domain::role::{Role, Scope as RoleScope};
use mingtong_domain::vote::{Command, Door, Mark, Paper, Way};
use mingtong_testkit::{DAY_MS, TestApp};

mingtong_testkit::on_both!(
    a_named_ballot_has_the_number_and_the_home_and_a_counterfoil,
    a_secret_ballot_carries_nothing_of_its_elector,
    options_and_candidates_have_a_box_each,
    ballots_are_printed_while_there_is_time_to_return_them,
    the_list_of_doors_says_what_is_known_and_nothing_of_what_was_voted,
    a_receipt_says_that_a_ballot_came_and_not_what_it_says,
    the_call_says_what_is_asked_of_whom_and_what_counts,
    no_paper_says_more_than_the_public_reads_whoever_prints_it,
    a_result_has_papers_once_it_is_counted_and_once_it_is_published,
    the_roll_hangs_on_the_board_masked,
    strangers_get_no_paper_of_the_desk,
);

const SECRETS: [&str; 4] = ["张三", "李四", "13900000001", "钱七"];

/// What is printed at the desk of a vote.
const AT_DESK: [&str; 4] = ["ballots", "doors", "tally", "electors/1/receipt"];

impl Polls {
    fn teller(&self, nth: usize) -> Who {
        Who::in_role(self.tellers[nth].clone(), Role::Delegate, RoleScope::Community)
    }

    async fn on_ballots(&self, who: &Who, id: &VoteId, electors: &[u32], command: Command<String>) {
        let on = OnVote { electors: electors.to_vec(), ..OnVote::default() };
        act_on_vote(&self.t.app, &self.town.hall, who, id.clone(), on, command).await.unwrap();
    }

    async fn clerk(&self) -> Browser {
        Browser::of_staff(&self.t, &self.town).await
    }

    /// The paper of the first elector is read by two people, and agrees.
    async fn returned(&self, id: &VoteId) {
        self.t.clock.set(OPENS.0);
        let read = Command::EnterPaper { paper: Paper::Marks(vec![Mark::Agree]), by_proxy: false, pictures: vec![] };
        self.on_ballots(&self.teller(0), id, &[1], Command::IssuePaper {}).await;
        self.on_ballots(&self.teller(0), id, &[1], Command::ReturnPaper {}).await;
        for nth in [0, 1] {
            self.on_ballots(&self.teller(nth), id, &[1], read.clone()).await;
        }
    }
}

fn desk(id: &VoteId, name: &str) -> String {
    format!("/desk/votes/{id}/{name}")
}

fn says(said: &[String], line: &str) {
    assert!(said.iter().any(|it| it.contains(line)), "{line}: {said:#?}");
}

fn hides(said: &[String], what: &str) {
    assert!(said.iter().all(|it| !it.contains(what)), "{what}: {said:#?}");
}

async fn a_named_ballot_has_the_number_and_the_home_and_a_counterfoil(t: TestApp) {
    let polls = Polls::new(t).await;
    let id = polls.call(polls.owners_vote()).await;
    let mut clerk = polls.clerk().await;
    let said = paper(&mut clerk, &desk(&id, "ballots")).await;
    assert_eq!(said[..2], ["改变架空层用途　表决票", "选票 0001-94"]);
    for line in ["房号：", "1-1-101", "90 平方米", "是否同意改为自行车库", "同意", "反对", "弃权", "要签名", "存根"]
    {
        says(&said, line);
    }
    assert_eq!(said.iter().filter(|it| *it == "□").count(), 8 * 3, "a box for each mark on each ballot");
    assert_eq!(said.iter().filter(|it| it.starts_with("选票 ")).count(), 8, "a ballot for each");
    says(&said, "一位业主有几套房的");
    SECRETS.iter().for_each(|secret| hides(&said, secret));
    let page = clerk.get(&format!("{}.html", desk(&id, "ballots"))).await;
    assert_eq!(page.html.matches("aria-label=\"选票 ").count(), 8, "each with its code");
    assert!(page.html.contains("打印不等于发放"));
    let word = clerk.get(&format!("{}.docx", desk(&id, "ballots"))).await;
    assert!(word.html.contains("descr=\"选票 0001-94\""), "the code has words");
    let of_one = paper(&mut clerk, &desk(&id, "ballots")).await;
    assert_eq!(of_one, said, "printing changes nothing");
    let second = clerk.get(&format!("{}.html?building=2", desk(&id, "ballots"))).await;
    assert!(!second.html.contains("1-1-101") && second.html.contains("2-1-101"), "building by building");
    assert!(second.html.contains("ballots.docx?building=2"), "and so is the file");
    let rest = clerk.get(&format!("{}.html?after=6&large=yes", desk(&id, "ballots"))).await;
    assert_eq!(rest.html.matches("aria-label=\"选票 ").count(), 2);
    let html = rest.html.replace("&#38;", "&");
    assert!(html.contains("class=\"document large\"") && html.contains("ballots.docx?after=6&large=yes"), "{html}");
}

async fn a_secret_ballot_carries_nothing_of_its_elector(t: TestApp) {
    let polls = Polls::new(t).await;
    let id = polls.call(polls.secret_vote()).await;
    let mut clerk = polls.clerk().await;
    let said = paper(&mut clerk, &desk(&id, "ballots")).await;
    says(&said, "本票无记名");
    assert_eq!(said.iter().filter(|it| *it == "□").count(), 3, "one for all");
    for secret in ["1-1-", "2-1-", "0001-94", "存根", "签名：", "房号："] {
        hides(&said, secret);
    }
    let page = clerk.get(&format!("{}.html?building=2&after=3", desk(&id, "ballots"))).await;
    assert!(!page.html.contains("class=\"coded\"") && !page.html.contains("0004-"), "whatever is asked for");
    assert!(page.html.contains("这一张印 8 份"));
    let word = clerk.get(&format!("{}.docx", desk(&id, "ballots"))).await;
    assert!(!word.html.contains("<w:drawing>"), "no code");
    let doors = paper(&mut clerk, &desk(&id, "doors")).await;
    says(&doors, "0001-94");
    hides(&doors, "张*");
}

async fn options_and_candidates_have_a_box_each(t: TestApp) {
    let polls = Polls::new(t).await;
    let options = ["甲方案", "乙方案", "丙方案"].map(str::to_owned).to_vec();
    let question = NewQuestion::Approval(options, 2, true);
    let id = polls.call(NewVote { question, ..polls.secret_vote() }).await;
    let said = paper(&mut polls.clerk().await, &desk(&id, "ballots")).await;
    says(&said, "选项（最多选 2 项）");
    says(&said, "选得超过 2 项");
    says(&said, "以上都不同意");
    assert_eq!(said.iter().filter(|it| *it == "□").count(), 4);
    let people = vec![polls.owner("1-1-202").await, polls.owner("2-1-202").await];
    let id = polls.call(NewVote { question: NewQuestion::Election(people, 1), ..polls.secret_vote() }).await;
    let said = paper(&mut polls.clerk().await, &desk(&id, "ballots")).await;
    assert_eq!(said[0], "改变架空层用途　选票");
    says(&said, "赵六");
    says(&said, "候选人（最多选 1 人）");
}

async fn ballots_are_printed_while_there_is_time_to_return_them(t: TestApp) {
    let polls = Polls::new(t).await;
    let named = polls.call(polls.owners_vote()).await;
    let on_page = NewVote { ways: vec![Way::Web], ..polls.secret_vote() };
    let on_page = polls.call(on_page).await;
    let mut clerk = polls.clerk().await;
    let none = clerk.get(&format!("{}.html", desk(&on_page, "ballots"))).await;
    assert_eq!(none.status, StatusCode::NOT_FOUND, "nobody votes on paper");
    polls.while_open();
    let mut clerk = polls.clerk().await;
    assert_eq!(clerk.get(&format!("{}.docx", desk(&named, "ballots"))).await.status, StatusCode::OK);
    polls.t.clock.set(CLOSES.0);
    let mut clerk = polls.clerk().await;
    assert_eq!(clerk.get(&format!("{}.html", desk(&named, "ballots"))).await.status, StatusCode::NOT_FOUND);
}

async fn the_list_of_doors_says_what_is_known_and_nothing_of_what_was_voted(t: TestApp) {
    let polls = Polls::new(t).await;
    let id = polls.call(polls.owners_vote()).await;
    polls.returned(&id).await;
    let on = polls.t.app.now().date();
    let nobody = Command::NoteDoor { door: Door::NobodyThere, on, pictures: vec![] };
    polls.on_ballots(&polls.staff(), &id, &[4], nobody.clone()).await;
    polls.on_ballots(&polls.staff(), &id, &[4], nobody).await;
    polls.on_ballots(&polls.teller(0), &id, &[7], Command::IssuePaper {}).await;
    let mut clerk = polls.clerk().await;
    let said = paper(&mut clerk, &desk(&id, "doors")).await;
    for line in [
        "改变架空层用途　上门登记表",
        "1 栋",
        "2 栋",
        "0001-94",
        "1-1-101",
        "李*、王*",
        "已投票（纸质票）",
        "无人（2 次）",
        "已发票",
    ] {
        says(&said, line);
    }
    for secret in SECRETS.iter().chain(&["同意", "反对"]) {
        hides(&said, secret);
    }
    let english = paper(&mut clerk.and_speaks("en"), &desk(&id, "doors")).await;
    says(&english, "From door to door");
    says(&english, "(2 times)");
}

async fn a_receipt_says_that_a_ballot_came_and_not_what_it_says(t: TestApp) {
    let polls = Polls::new(t).await;
    let id = polls.call(polls.owners_vote()).await;
    polls.returned(&id).await;
    let mut clerk = polls.clerk().await;
    let said = paper(&mut clerk, &desk(&id, "electors/1/receipt")).await;
    for line in ["收票回执", "编号：0001-94", "1-1-101", "收票时间："] {
        says(&said, line);
    }
    ["赞成", "同意：", "反对"].iter().for_each(|secret| hides(&said, secret));
    for not_there in ["electors/2/receipt", "electors/99/receipt", "electors/0/receipt"] {
        let page = clerk.get(&format!("{}.html", desk(&id, not_there))).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{not_there}");
    }
}

async fn the_call_says_what_is_asked_of_whom_and_what_counts(t: TestApp) {
    let polls = Polls::new(t).await;
    let id = polls.call(polls.owners_vote()).await;
    let mut public = Browser::new(&polls.t);
    let address = format!("/votes/{id}/call");
    let said = paper(&mut public, &address).await;
    for line in [
        "改变架空层用途　表决公告",
        "一层架空层改为自行车库。",
        "1. 是否同意改为自行车库",
        "全体业主",
        "2/3",
        "3/4",
        "民法典",
        "纸质票：",
        "上门：",
        "网上：",
        "代录：",
        "表决 2021-1",
    ] {
        says(&said, line);
    }
    for secret in SECRETS.iter().chain(&["1-1-101"]) {
        hides(&said, secret);
    }
    let void = Command::Void { reason: "议题写错了".to_owned() };
    act_on_vote(&polls.t.app, &polls.town.hall, &polls.staff(), id.clone(), OnVote::default(), void).await.unwrap();
    let said = paper(&mut public, &address).await;
    assert!(said[1].contains("已宣布无效：议题写错了"), "{said:?}");
    let english = paper(&mut Browser::speaking(&polls.t, "en"), &address).await;
    says(&english, "Notice of a vote");
}

async fn no_paper_says_more_than_the_public_reads_whoever_prints_it(t: TestApp) {
    let polls = Polls::new(t).await;
    let told = "有疑问打 13900001234。".to_owned();
    let new = NewVote { title: told.clone(), text: told.clone(), scope_words: told, ..polls.owners_vote() };
    let id = polls.call(new).await;
    let mut clerk = polls.clerk().await;
    for address in [format!("/votes/{id}/call"), desk(&id, "ballots"), desk(&id, "doors")] {
        hides(&paper(&mut clerk, &address).await, "13900001234");
    }
}

async fn a_result_has_papers_once_it_is_counted_and_once_it_is_published(t: TestApp) {
    let polls = Polls::new(t).await;
    let id = polls.call(polls.owners_vote()).await;
    polls.returned(&id).await;
    let (result, tally) = (format!("/votes/{id}/result"), desk(&id, "tally"));
    let mut public = Browser::new(&polls.t);
    assert_eq!(public.get(&format!("{result}.html")).await.status, StatusCode::NOT_FOUND);
    polls.t.clock.set(CLOSES.0);
    let mut teller = Browser::signed_in(&polls.t, &polls.town, &polls.teller(0)).await;
    assert_eq!(teller.get(&format!("{tally}.html")).await.status, StatusCode::NOT_FOUND, "not even a teller, before");
    let count = Command::Count { counted_by: polls.tellers.clone() };
    act_on_vote(&polls.t.app, &polls.town.hall, &polls.teller(0), id.clone(), OnVote::default(), count).await.unwrap();
    let said = paper(&mut teller, &tally).await;
    for line in [
        "计票汇总表",
        "参加的人不够",
        "人数",
        "面积",
        "占比（总数）",
        "逐种方式核对",
        "发出 1 = 有效 1",
        "计票人：",
        "监票人：",
    ] {
        says(&said, line);
    }
    assert_eq!(public.get(&format!("{result}.docx")).await.status, StatusCode::NOT_FOUND, "counted is not published");
    let on = Millis(CLOSES.0).date();
    let (title, text) = ("结果公示".to_owned(), "见下。".to_owned());
    let notice = Some(VoteNotice { title, text, from: on, to: Millis(CLOSES.0 + 15 * DAY_MS).date() });
    let told = OnVote { notice, ..OnVote::default() };
    let publish = Command::Publish { notice: None };
    act_on_vote(&polls.t.app, &polls.town.hall, &polls.staff(), id.clone(), told, publish).await.unwrap();
    let said = paper(&mut public, &result).await;
    for line in [
        "改变架空层用途　投票结果公示",
        "范围：全体业主",
        "概述",
        "参与人数",
        "2/3",
        "依据：",
        "公示期：2021年7月4日至2021年7月19日",
        "随多数",
        "计票单摘要",
    ] {
        says(&said, line);
    }
    for secret in SECRETS.iter().chain(&["1-1-101"]) {
        hides(&said, secret);
    }
    let english = paper(&mut Browser::speaking(&polls.t, "en"), &result).await;
    says(&english, "Result of the vote");
}

async fn the_roll_hangs_on_the_board_masked(t: TestApp) {
    let polls = Polls::new(t).await;
    let address = format!("/rolls/{}/notice", polls.roll);
    let mut public = Browser::new(&polls.t);
    let said = paper(&mut public, &address).await;
    for line in [
        "名册公示",
        "有异议请到社区。",
        "公示期：2021年6月8日至2021年6月15日",
        "1 栋",
        "李*、王*",
        "120.1234",
        "认出自己的一行",
    ] {
        says(&said, line);
    }
    for secret in SECRETS.iter().chain(&["1-1-101"]) {
        hides(&said, secret);
    }
    let posted = public.get(&format!("/rolls/{}/posted", polls.roll)).await;
    assert!(posted.html.contains(&format!("{address}.html")), "the list leads to it");
    for not_there in [
        format!("{address}.html?sheet=1"),
        format!("{address}.html?sheet=18446744073709551615"),
        "/rolls/x/notice.docx".to_owned(),
    ] {
        assert_eq!(public.get(&not_there).await.status, StatusCode::NOT_FOUND, "{not_there}");
    }
}

async fn strangers_get_no_paper_of_the_desk(t: TestApp) {
    let polls = Polls::new(t).await;
    let id = polls.call(polls.owners_vote()).await;
    polls.returned(&id).await;
    let mut public = Browser::new(&polls.t);
    let mut handler = Browser::signed_in(&polls.t, &polls.town, &polls.town.who(Role::UnitHandler)).await;
    let mut clerk = polls.clerk().await;
    for name in AT_DESK {
        for form in ["html", "docx"] {
            let address = format!("{}.{form}", desk(&id, name));
            let asked = public.get(&address).await;
            assert!(asked.location().starts_with("/c/mingtong/sign-in"), "{address}");
            let refused = handler.get(&address).await;
            assert_eq!(refused.status, StatusCode::FORBIDDEN, "{address}");
            assert!(!refused.html.contains("1-1-101"));
            let nowhere = clerk.get(&format!("{}.{form}", desk(&VoteId("v0".to_owned()), name))).await;
            assert_eq!(nowhere.status, StatusCode::NOT_FOUND, "{address}");
        }
    }
}
