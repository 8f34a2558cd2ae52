//! Voting on pages: with the slip of a household, and with an account; hostile tries.

use crate::browser::{Browser, between};
use crate::vote_polls::{CLOSES, Polls};
use axum::http::StatusCode;
use mingtong_app::Who;
use mingtong_app::vote::{NewQuestion, NewVote, OwnElector, own_electors};
use mingtong_domain::ids::VoteId;
use mingtong_domain::role::{Role, Scope};
use mingtong_domain::vote::{Across, Mark, Paper};
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(
    a_household_votes_with_its_slip_and_finds_its_ballot_again,
    each_line_has_a_screen_and_can_be_changed_before_it_is_given,
    options_are_ticked_and_read_back,
    a_slip_that_cannot_be_used_says_why,
    a_second_press_shows_the_receipt_of_the_first,
    a_code_is_typed_as_an_input_method_types_it,
    nobody_votes_for_another_home_with_a_slip,
    codes_are_not_guessed,
    thousands_behind_one_address_vote_with_their_slips,
    a_receipt_is_shown_to_nobody_else_at_the_same_screen,
    a_home_that_has_voted_is_told_so_by_a_new_slip,
    an_owner_votes_for_all_their_homes_at_once,
    an_account_votes_for_no_home_of_another,
);

async fn a_household_votes_with_its_slip_and_finds_its_ballot_again(t: TestApp) {
    let polls = Polls::new(t).await;
    let id = polls.call(polls.secret_vote()).await;
    let slips = polls.slips(&id).await;
    polls.while_open();
    let mut phone = Browser::new(&polls.t);
    let code = slips[3].code.as_str();
    let scanned = phone.get(&format!("/slip?code={code}")).await;
    assert_eq!(scanned.location(), "/c/mingtong/slip", "the address with the code is left at once");
    assert_eq!(scanned.header("referrer-policy"), "no-referrer");
    assert!(scanned.header("set-cookie").contains("Path=/c/mingtong/slip; HttpOnly"));
    let ballot = phone.get("/slip").await;
    assert!(ballot.html.contains("这是 1-1-202 的票") && ballot.html.contains("是否同意改为自行车库"));
    assert!(!ballot.html.contains(&format!("code={code}")), "no link carries the code");
    let fields = [("code", code), ("vote", id.as_str()), ("home", "1-1-202"), ("line-1", "agree")];
    let read_back = phone.post("/slip", &fields).await;
    assert!(read_back.html.contains("请核对") && read_back.html.contains("无记名票投了就不能改"), "{}", read_back.html);
    assert!(read_back.html.contains("同意") && read_back.html.contains("保密要靠运行本系统的人"));
    let given = phone.post("/slip", &[&fields[..], &[("confirm", "yes")]].concat()).await;
    assert_eq!(given.location(), "/c/mingtong/slip");
    let receipt_page = phone.get("/slip").await;
    let receipt = between(&receipt_page.html, "receipt-code\">", "<").to_owned();
    assert_eq!(receipt.len(), 14, "{receipt}");
    let shown = phone.get("/slip").await;
    assert!(!shown.html.contains(&receipt) && shown.html.contains("请输入码条上的代码"), "it is shown once");
    let twice = Browser::new(&polls.t).post("/slip", &[&fields[..], &[("confirm", "yes")]].concat()).await;
    assert!(twice.status.is_client_error() && twice.html.contains("票已经收下，不用再投"), "{}", twice.html);
    assert!(!twice.html.contains("领一张新的"), "a secret ballot is final: {}", twice.html);
    phone.post("/slip", &[("close", "yes")]).await.location();
    let closed = phone.get("/slip").await;
    assert!(!closed.html.contains(&receipt) && closed.html.contains("请输入码条上的代码"), "{}", closed.html);
    polls.publish(&id).await;
    let ballots = format!("/votes/{id}/ballots");
    let sloppy = receipt.to_lowercase().replace('-', " ");
    let found = phone.post(&ballots, &[("receipt", &sloppy)]).await;
    assert!(found.html.contains("找到了") && found.html.contains(&receipt), "{}", found.html);
    let missing = phone.post(&ballots, &[("receipt", "K7QM-2XAB-9TRC")]).await;
    assert!(missing.status == StatusCode::NOT_FOUND && missing.html.contains("没有找到"), "{}", missing.html);
    let gone = phone.get(&format!("/slip?code={}", slips[0].code)).await;
    gone.location();
    assert!(phone.get("/slip").await.html.contains("没有这个代码"), "after the count slips are no more");
}

async fn each_line_has_a_screen_and_can_be_changed_before_it_is_given(t: TestApp) {
    let polls = Polls::new(t).await;
    let two = vec!["是否同意改为自行车库".to_owned(), "是否同意收停放费".to_owned()];
    let id = polls.call(NewVote { question: NewQuestion::Motions(two, false), ..polls.owners_vote() }).await;
    let slips = polls.slips(&id).await;
    polls.while_open();
    let mut phone = Browser::new(&polls.t);
    let of_slip = [("code", slips[3].code.as_str()), ("vote", id.as_str()), ("home", "1-1-202")];
    let mut send = async |more: &[(&str, &str)]| phone.post("/slip", &[&of_slip[..], more].concat()).await.html;
    let second = send(&[("line-1", "agree")]).await;
    assert!(second.contains("第 2 项，共 2 项") && second.contains("是否同意收停放费"), "{second}");
    assert!(second.contains("name=\"line-1\" value=\"agree\""), "what was chosen goes on");
    let sure = send(&[("line-1", "agree"), ("line-2", "oppose")]).await;
    assert!(sure.contains("请核对") && sure.contains("以先投的为准"), "{sure}");
    let back = send(&[("line-1", "agree"), ("line-2", "oppose"), ("back", "1")]).await;
    assert!(back.contains("✓ 同意") && back.contains("name=\"line-2\" value=\"oppose\""), "{back}");
    let unread = send(&[("line-1", "void"), ("line-2", "oppose"), ("confirm", "yes")]).await;
    assert!(unread.contains("没有这样的内容"), "a page takes no void ballot: {unread}");
    phone
        .post("/slip", &[&of_slip[..], &[("line-1", "abstain"), ("line-2", "oppose"), ("confirm", "yes")]].concat())
        .await
        .location();
    assert!(phone.get("/slip").await.html.contains("您的票已经收下"));
    let owner = Who::in_role(polls.owner("1-1-202").await, Role::Public, Scope::Community);
    let homes = own(&polls, &owner, &id).await;
    assert_eq!(homes.len(), 1);
    assert_eq!(homes[0].holds.as_ref().unwrap().1, Paper::Marks(vec![Mark::Abstain, Mark::Oppose]));
}

async fn own(polls: &Polls, who: &Who, id: &VoteId) -> Vec<OwnElector> {
    own_electors(&polls.t.app, &polls.town.hall, who, id).await.unwrap()
}

async fn options_are_ticked_and_read_back(t: TestApp) {
    let polls = Polls::new(t).await;
    let options = ["车棚", "花坛", "充电桩"].map(str::to_owned).to_vec();
    let id = polls.call(NewVote { question: NewQuestion::Approval(options, 2, true), ..polls.owners_vote() }).await;
    let slips = polls.slips(&id).await;
    polls.while_open();
    let mut phone = Browser::new(&polls.t);
    let of_slip = [("code", slips[3].code.as_str()), ("vote", id.as_str()), ("home", "1-1-202")];
    let mut send = async |more: &[(&str, &str)]| phone.post("/slip", &[&of_slip[..], more].concat()).await.html;
    assert!(send(&[]).await.contains("最多选 2 项"));
    assert!(send(&[("next", "yes")]).await.contains("请先选"));
    let all = [("chosen", "1"), ("chosen", "2"), ("chosen", "3"), ("next", "yes")];
    assert!(send(&all).await.contains("勾选的太多"), "too many are told before they are given");
    assert!(send(&[("chosen", "none"), ("chosen", "2"), ("next", "yes")]).await.contains("就不能再选别的"));
    let sure = send(&[("chosen", "3"), ("chosen", "1"), ("next", "yes")]).await;
    assert!(sure.contains("请核对") && sure.contains("充电桩") && !sure.contains("花坛"), "{sure}");
}

async fn a_slip_that_cannot_be_used_says_why(t: TestApp) {
    let polls = Polls::new(t).await;
    let id = polls.call(polls.owners_vote()).await;
    let slips = polls.slips(&id).await;
    let mut phone = Browser::new(&polls.t);
    let mut opened = async |code: &str| {
        phone.post("/slip", &[("code", code)]).await.location();
        phone.get("/slip").await
    };
    let code = slips[0].code.as_str();
    assert!(opened(code).await.html.contains("还没有开始投票"));
    let fields = [("code", code), ("vote", id.as_str()), ("line-1", "agree"), ("confirm", "yes")];
    let early = Browser::new(&polls.t).post("/slip", &fields).await;
    assert!(early.status.is_client_error() && early.html.contains("还没有开始"), "{}", early.html);
    let wrong = opened("K7QM-2XAB-9TRC").await;
    assert!(wrong.status == StatusCode::NOT_FOUND && wrong.html.contains("没有这个代码"), "{}", wrong.html);
    polls.while_open();
    Browser::new(&polls.t).post("/slip", &fields).await.location();
    let used = opened(code).await;
    assert!(used.html.contains("已经投过票了") && used.html.contains("输入另一个代码"), "{}", used.html);
    polls.t.clock.set(CLOSES.0);
    assert!(opened(code).await.html.contains("投票已经截止"));
    let fields = [("code", slips[1].code.as_str()), ("vote", id.as_str()), ("line-1", "agree"), ("confirm", "yes")];
    let late = Browser::new(&polls.t).post("/slip", &fields).await;
    assert!(late.status.is_client_error() && late.html.contains("不再收票"), "{}", late.html);
}

async fn a_second_press_shows_the_receipt_of_the_first(t: TestApp) {
    let polls = Polls::new(t).await;
    let id = polls.call(polls.secret_vote()).await;
    let slips = polls.slips(&id).await;
    polls.while_open();
    let mut phone = Browser::new(&polls.t);
    let fields = [("code", slips[3].code.as_str()), ("vote", id.as_str()), ("line-1", "agree"), ("confirm", "yes")];
    phone.post("/slip", &fields).await.location();
    let again = phone.post("/slip", &fields).await;
    assert!(again.status == StatusCode::OK && again.html.contains("receipt-code"), "{}", again.html);
}

async fn a_code_is_typed_as_an_input_method_types_it(t: TestApp) {
    let polls = Polls::new(t).await;
    let id = polls.call(polls.owners_vote()).await;
    let slips = polls.slips(&id).await;
    polls.while_open();
    let wide = |c: char| char::from_u32(u32::from(c) + 0xFEE0).unwrap();
    let code: String = slips[3].code.chars().map(wide).collect();
    let mut phone = Browser::new(&polls.t);
    phone.post("/slip", &[("code", &code)]).await.location();
    assert!(phone.get("/slip").await.html.contains("这是 1-1-202 的票"));
    let none = phone.post("/slip", &[("code", "投票码")]).await;
    assert!(none.status == StatusCode::NOT_FOUND && none.html.contains("没有这个代码"), "{}", none.html);
}

async fn nobody_votes_for_another_home_with_a_slip(t: TestApp) {
    let polls = Polls::new(t).await;
    let (id, other) = (polls.call(polls.owners_vote()).await, polls.call(polls.secret_vote()).await);
    let slips = polls.slips(&id).await;
    polls.while_open();
    let mut phone = Browser::new(&polls.t);
    // Two slips of one family on one telephone: the form says whose ballot it is, and not what was scanned last.
    phone.get(&format!("/slip?code={}", slips[6].code)).await.location();
    phone.get("/slip").await;
    phone.get(&format!("/slip?code={}", slips[7].code)).await.location();
    let code = slips[6].code.as_str();
    let fields = [("code", code), ("vote", id.as_str()), ("home", "2-1-202"), ("line-1", "agree"), ("elector", "8")];
    let sure = phone.post("/slip", &fields).await.html;
    assert!(sure.contains("这是 2-1-201 的票"), "what is read back is told by the slip: {sure}");
    let sure = phone.post("/slip", &[&fields[..], &[("confirm", "yes")]].concat()).await.html;
    assert!(sure.contains("这是 2-1-201 的票"), "the ballot of one home is not given for another: {sure}");
    let nameless = [("code", code), ("vote", id.as_str())];
    let asked = phone.post("/slip", &nameless).await.html;
    assert!(asked.contains("这是 2-1-201 的票"), "{asked}");
    let own_home =
        [("code", code), ("vote", id.as_str()), ("home", "2-1-201"), ("line-1", "agree"), ("confirm", "yes")];
    phone.post("/slip", &own_home).await.location();
    let owner = async |home: &str| {
        let who = Who::in_role(polls.owner(home).await, Role::Public, Scope::Community);
        own(&polls, &who, &id).await[0].voted
    };
    assert!(owner("2-1-201").await && !owner("2-1-202").await);
    let fields = [("code", slips[7].code.as_str()), ("vote", other.as_str()), ("line-1", "agree"), ("confirm", "yes")];
    let elsewhere = phone.post("/slip", &fields).await;
    assert!(elsewhere.html.contains("没有这个代码"), "a slip of one vote is none of another: {}", elsewhere.html);
}

async fn codes_are_not_guessed(t: TestApp) {
    let polls = Polls::new(t).await;
    let id = polls.call(polls.owners_vote()).await;
    polls.slips(&id).await;
    polls.while_open();
    let mut guesser = Browser::new(&polls.t);
    let mut refused = 0;
    for nth in 0..30 {
        guesser.get(&format!("/slip?code=AAAA-AAAA-{nth:04}")).await.location();
        refused += usize::from(guesser.get("/slip").await.status == StatusCode::TOO_MANY_REQUESTS);
    }
    assert!(refused >= 9, "{refused}");
    let fields = [("code", "AAAA-AAAA-0000"), ("vote", id.as_str()), ("line-1", "agree"), ("confirm", "yes")];
    assert_eq!(guesser.post("/slip", &fields).await.status, StatusCode::TOO_MANY_REQUESTS, "by no other door either");
}

async fn thousands_behind_one_address_vote_with_their_slips(t: TestApp) {
    let polls = Polls::new(t).await;
    let id = polls.call(polls.owners_vote()).await;
    let slips = polls.slips(&id).await;
    polls.while_open();
    let mut guesser = Browser::new(&polls.t);
    for nth in 0..30 {
        guesser.get(&format!("/slip?code=AAAA-AAAA-{nth:04}")).await.location();
        guesser.get("/slip").await;
    }
    // Whoever else is behind that address reads and votes all the same: 8 homes, each page four times.
    for slip in &slips {
        let mut phone = Browser::new(&polls.t);
        phone.get(&format!("/slip?code={}", slip.code)).await.location();
        for _ in 0..4 {
            let page = phone.get("/slip").await;
            assert!(page.status == StatusCode::OK && page.html.contains(slip.home.as_str()), "{}", page.html);
        }
        let fields = [("code", slip.code.as_str()), ("vote", id.as_str()), ("line-1", "agree")];
        assert!(phone.post("/slip", &fields).await.html.contains("请核对"));
        phone.post("/slip", &[&fields[..], &[("confirm", "yes")]].concat()).await.location();
    }
    let mut refused = 0;
    for nth in 30..60 {
        guesser.get(&format!("/slip?code=AAAA-AAAA-{nth:04}")).await.location();
        refused += usize::from(guesser.get("/slip").await.status == StatusCode::TOO_MANY_REQUESTS);
    }
    assert!(refused > 0, "and guessing stays refused");
}

async fn a_receipt_is_shown_to_nobody_else_at_the_same_screen(t: TestApp) {
    let polls = Polls::new(t).await;
    let id = polls.call(polls.secret_vote()).await;
    let slips = polls.slips(&id).await;
    polls.while_open();
    let path = format!("/votes/{id}/cast");
    let mut browser = polls.signed_in(&polls.owner("1-1-202").await, &path).await;
    let fields = [("elector", "4"), ("line-1", "agree"), ("confirm", "yes")];
    browser.post(&path, &fields).await.location();
    // They leave without looking; the next one signs in at the same screen, or comes with a slip.
    let mut next = browser;
    let page = polls.enters(&mut next, &polls.owner("2-1-201").await, &path).await;
    assert!(!page.contains("receipt-code"), "{page}");
    let left = next.post("/sign-out", &[]).await;
    assert!(left.headers.get_all("set-cookie").iter().any(|it| it.to_str().unwrap().starts_with("mt_given=;")));
    let of_slip = [("code", slips[7].code.as_str()), ("vote", id.as_str()), ("line-1", "agree"), ("confirm", "yes")];
    next.post("/slip", &of_slip).await.location();
    next.get(&format!("/slip?code={}", slips[6].code)).await.location();
    let page = next.get("/slip").await;
    assert!(!page.html.contains("receipt-code") && page.html.contains("2-1-201"), "{}", page.html);
}

async fn a_home_that_has_voted_is_told_so_by_a_new_slip(t: TestApp) {
    let polls = Polls::new(t).await;
    let id = polls.call(polls.secret_vote()).await;
    let slips = polls.slips(&id).await;
    polls.while_open();
    let mut phone = Browser::new(&polls.t);
    let fields = [("code", slips[7].code.as_str()), ("vote", id.as_str()), ("line-1", "agree"), ("confirm", "yes")];
    phone.post("/slip", &fields).await.location();
    let new = polls.slips(&id).await[7].code.clone();
    phone.get(&format!("/slip?code={new}")).await.location();
    let page = phone.get("/slip").await.html;
    assert!(page.contains("这一户已经投过票了") && page.contains("尽快告诉社区"), "{page}");
}

async fn an_owner_votes_for_all_their_homes_at_once(t: TestApp) {
    let polls = Polls::new(t).await;
    let id = polls.call(NewVote { across: Across::LaterReplaces, ..polls.owners_vote() }).await;
    polls.while_open();
    let path = format!("/votes/{id}/cast");
    let person = polls.owner("1-1-101").await;
    let mut browser = polls.signed_in(&person, &path).await;
    let homes = browser.get(&path).await.html;
    assert!(homes.contains("1-1-101") && homes.contains("1-1-102") && !homes.contains("1-1-202"), "{homes}");
    let both = [("elector", "1"), ("elector", "2"), ("line-1", "agree")];
    let sure = browser.post(&path, &both).await.html;
    assert!(sure.contains("1-1-101、1-1-102") && sure.contains("截止以前可以回来改"), "{sure}");
    let given = browser.post(&path, &[&both[..], &[("confirm", "yes")]].concat()).await;
    assert_eq!(given.location(), format!("/c/mingtong{path}"));
    assert!(browser.get(&path).await.html.contains("您的票已经收下"));
    browser.post(&path, &[("close", "yes")]).await.location();
    assert!(browser.get(&path).await.html.contains("已投（网上）：同意"));
    let differs = [("elector", "2"), ("line-1", "oppose"), ("confirm", "yes")];
    let differs = browser.post(&path, &differs).await;
    assert!(differs.html.contains("这张票没有收下") && differs.html.contains("先由业主统一意见"), "{}", differs.html);
    let changed = [("elector", "1"), ("elector", "2"), ("line-1", "oppose"), ("confirm", "yes")];
    browser.post(&path, &changed).await.location();
    browser.post(&path, &[("close", "yes")]).await.location();
    assert!(browser.get(&path).await.html.contains("已投（网上）：反对"));
}

async fn an_account_votes_for_no_home_of_another(t: TestApp) {
    let polls = Polls::new(t).await;
    let id = polls.call(polls.secret_vote()).await;
    polls.while_open();
    let path = format!("/votes/{id}/cast");
    let person = polls.owner("1-1-202").await;
    let mut browser = polls.signed_in(&person, &path).await;
    let ballot = browser.get(&path).await.html;
    assert!(ballot.contains("这是 1-1-202 的票"), "whoever has one home comes to its ballot at once: {ballot}");
    let fields = [("elector", "1"), ("line-1", "agree"), ("confirm", "yes")];
    assert_eq!(browser.post(&path, &fields).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fields = [("elector", "4"), ("by_proxy", "yes"), ("line-1", "agree"), ("confirm", "yes")];
    assert_eq!(browser.post(&path, &fields).await.status, StatusCode::UNPROCESSABLE_ENTITY, "nobody let them");
    let fields = [("elector", "4"), ("line-1", "agree"), ("confirm", "yes")];
    let mut stranger = Browser::new(&polls.t);
    let answer = stranger.post(&path, &[&fields[..], &[("csrf", "old")]].concat()).await;
    assert!(answer.location().contains("/sign-in"), "a ballot is kept for nobody who has to sign in");
    assert_eq!(stranger.cookie_values(), Vec::<&str>::new());
    browser.post(&path, &fields).await.location();
    let receipt = between(&browser.get(&path).await.html, "receipt-code\">", "<").to_owned();
    browser.post(&path, &[("close", "yes")]).await.location();
    let voted = browser.get(&path).await.html;
    assert!(voted.contains("已投票") && !voted.contains(&receipt) && !voted.contains("同意"), "{voted}");
    assert!(browser.post(&path, &fields).await.status.is_client_error(), "a secret ballot is final");
    let mut staff = Browser::of_staff(&polls.t, &polls.town).await;
    assert!(staff.get(&path).await.html.contains("没有登记在您名下的房屋"));
}
