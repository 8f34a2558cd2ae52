//! What is repelled, named after what is tried.

use super::*;
use mingtong_app::fund::{NewFund, OnFund, act_on_fund, open_fund, view_expense};
use mingtong_domain::fund;
use mingtong_domain::ids::{ExpenseId, FundId, PictureId};

mingtong_testkit::on_both!(
    the_contractors_person_does_not_accept_its_own_work,
    the_approver_does_not_accept,
    whoever_approved_its_money_does_not_accept,
    it_is_not_archived_with_an_open_objection,
    a_unit_of_another_community_is_none_here,
    nothing_changes_after_the_archive,
    a_private_matter_is_behind_no_project,
    one_bidder_under_two_names_is_one,
    whoever_quoted_by_their_own_name_neither_chooses_nor_accepts,
);

async fn the_contractors_person_does_not_accept_its_own_work(t: TestApp) {
    let it = Site::of(&t, Track::Ordinary).await;
    let id = it.done().await;
    assert_eq!(it.act(&it.crew(), id, accept()).await, Err(Code::RoleMayNot));
    let person = PersonId::from("p-of-the-crew");
    let mut staff = Who::in_role(person, Role::Staff, Scope::Community);
    staff.units = vec![it.town.units[1].clone()];
    assert_eq!(it.act(&staff, id, accept()).await, Err(Code::DidTheWork), "in whatever role");
    assert!(!it.view(&staff, id).await.acts.contains(&Act::Accept));
    let worker = Who::in_role(it.crew().actor.person.unwrap(), Role::Staff, Scope::Community);
    assert_eq!(it.act(&worker, id, accept()).await, Err(Code::DidTheWork));
}

async fn the_approver_does_not_accept(t: TestApp) {
    let it = Site::of(&t, Track::Ordinary).await;
    let id = it.done().await;
    assert_eq!(it.act(&it.town.who(Role::Secretary), id, accept()).await, Err(Code::ApprovedTheWork));
    let supervisor = it.town.who(Role::Supervisor);
    assert_eq!(it.act(&supervisor, id, accept()).await, Err(Code::RoleMayNot), "who reads all changes nothing");
    it.act(&it.staff(), id, accept()).await.unwrap();
    assert_eq!(it.act(&it.staff(), id, accept()).await, Err(Code::InspectedBefore));
}

fn entering(voucher: &PictureId) -> fund::Command<String> {
    fund::Command::EnterExpense {
        expense: "expense-0001".into(),
        amount: 70_000,
        line: fund::SpendingLine::Work,
        vouchers: vec![voucher.clone()],
        bill: None,
        quotes: vec![],
        hazard: None,
        payee: "周师傅".to_owned(),
        purpose: "加固".to_owned(),
        quoted_by: None,
        why_fewer: None,
    }
}

/// The same with one more word.
fn changing(voucher: &PictureId) -> fund::Command<String> {
    fund::Command::ChangeExpense {
        amount: 70_000,
        line: fund::SpendingLine::Work,
        vouchers: vec![voucher.clone()],
        bill: None,
        quotes: vec![],
        hazard: None,
        payee: "周师傅".to_owned(),
        purpose: "加固门头".to_owned(),
        quoted_by: None,
        why_fewer: None,
    }
}

async fn whoever_approved_its_money_does_not_accept(t: TestApp) {
    let it = Site::of(&t, Track::Ordinary).await;
    let (app, hall) = (&t.app, it.hall());
    let id = it.done().await;
    let new = NewFund {
        purpose: "门头加固".to_owned(),
        place: None,
        sources: vec![fund::Source::Residents],
        class: None,
        target: None,
        from: None,
        origin: Some(fund::Origin::Project(id)),
    };
    let fund = open_fund(app, hall, &it.staff(), new).await.unwrap();
    let voucher = add_picture(app, hall, mingtong_testkit::png(7), vec![]).await.unwrap();
    let clerk = Who::in_role(it.neighbour("小赵").await.actor.person.unwrap(), Role::Staff, Scope::Community);
    act_on_fund(app, hall, &clerk, fund.clone(), OnFund::default(), entering(&voucher)).await.unwrap();
    let expense: ExpenseId = "expense-0001".into();
    let digest = view_expense(app, hall, &it.staff(), &fund, &expense).await.unwrap().digest;
    let on = OnFund { expense: Some(expense), ..OnFund::default() };
    let approve = fund::Command::Approve { digest };
    act_on_fund(app, hall, &it.staff(), fund.clone(), on.clone(), approve).await.unwrap();
    assert_eq!(it.act(&it.staff(), id, accept()).await, Err(Code::ApprovedTheMoney));
    assert!(!it.view(&it.staff(), id).await.acts.contains(&Act::Accept), "and is not asked to");
    act_on_fund(app, hall, &clerk, fund.clone(), on.clone(), changing(&voucher)).await.unwrap();
    assert_eq!(it.act(&it.staff(), id, accept()).await, Err(Code::ApprovedTheMoney), "as it stood before, too");
    let accepter = it.neighbour("小钱").await;
    it.act(&accepter, id, accept()).await.expect("others still can");
    let approved = async |who: &Who, fund: &FundId| {
        let seen = view_expense(app, hall, who, fund, &"expense-0001".into()).await.unwrap();
        let approve = fund::Command::Approve { digest: seen.digest };
        let done = act_on_fund(app, hall, who, fund.clone(), on.clone(), approve).await;
        (seen.offered.contains(&fund::Act::Approve), done.map_err(|fail| fail.code().unwrap()).err())
    };
    assert_eq!(approved(&accepter, &fund).await, (false, Some(Code::AcceptedTheWork)));
    let send_back = Command::SendBack { pictures: vec![], reason: "有一处松动".to_owned() };
    it.act(&it.neighbour("小孙").await, id, send_back).await.unwrap();
    assert_eq!(approved(&accepter, &fund).await, (false, Some(Code::AcceptedTheWork)), "whatever became of it");
    for who in [it.staff(), it.neighbour("小李").await] {
        assert_eq!(approved(&who, &fund).await, (true, None), "others still do");
    }
    it.is_sound().await;
}

async fn it_is_not_archived_with_an_open_objection(t: TestApp) {
    let it = Site::of(&t, Track::Ordinary).await;
    let id = it.published().await;
    let notice = it.view(&it.staff(), id).await.notice.unwrap().id;
    object_to_notice(&t.app, it.hall(), &Who::public(None), notice.clone(), "太贵".to_owned(), None).await.unwrap();
    assert_eq!(it.act(&it.staff(), id, Command::Archive {}).await, Err(Code::NoticeStillRuns));
    t.later(8 * DAY_MS);
    assert_eq!(it.act(&it.staff(), id, Command::Archive {}).await, Err(Code::ObjectionsOpen));
    assert_eq!(it.view(&it.staff(), id).await.next, Next::AnswerObjections(1));
    let answer = notice::Command::AnswerObjection { number: 1, text: "附发票".to_owned() };
    act_on_notice(&t.app, it.hall(), &it.staff(), notice, None, answer).await.unwrap();
    assert_eq!(it.act(&it.staff(), id, Command::Archive {}).await, Ok(StageKind::Archived));
    it.is_sound().await;
}

async fn a_unit_of_another_community_is_none_here(t: TestApp) {
    let it = Site::of(&t, Track::Ordinary).await;
    let other = t.found_other().await;
    let keeper = Who::keeper();
    let unit = mingtong_app::register::register_unit(&t.app, &other, &keeper, "他处单位").await.unwrap();
    let foreign = NewProject { by: Doer::Unit(unit.clone()), ..it.opening() };
    let refused = open_project(&t.app, it.hall(), &it.staff(), foreign).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::NoSuchUnit));
    let id = it.open().await;
    let (pictures, name, terms) = (vec![], None, None);
    let quote = Command::AddQuote { unit: Some(unit.clone()), amount_fen: 1, pictures, name, terms };
    assert_eq!(it.act(&it.staff(), id, quote).await, Err(Code::NoSuchUnit));
    let stranger = Who::in_role("x".into(), Role::UnitHandler, Scope::Unit(unit));
    assert_eq!(it.act(&stranger, id, progress(1)).await, Err(Code::NotYourProject));
    let elsewhere = view_project(&t.app, &other, &it.staff(), id).await;
    assert!(matches!(elsewhere, Err(Fail::NotFound)), "there it is none");
    let there = act_on_project(&t.app, &other, &it.staff(), id, None, progress(1)).await;
    assert!(matches!(there, Err(Fail::NotFound)));
}

async fn nothing_changes_after_the_archive(t: TestApp) {
    let it = Site::of(&t, Track::Ordinary).await;
    let id = it.published().await;
    t.later(8 * DAY_MS);
    it.act(&it.staff(), id, Command::Archive {}).await.unwrap();
    let reason = || "改".to_owned();
    for command in [
        it.quote(1),
        progress(1),
        accept(),
        Command::AddStep { until: it.day(1), text: reason(), reason: reason() },
        Command::ChangeScope { amount_fen: 100, text: reason(), reason: reason() },
        Command::CallOff { reason: reason() },
        Command::Archive {},
    ] {
        let act = command.act();
        assert_eq!(it.act(&it.staff(), id, command).await, Err(Code::NotInThisState), "{act:?}");
    }
    let again = publish_account(&t.app, it.hall(), &it.staff(), id, None, it.account()).await.unwrap_err();
    assert_eq!(again.code(), Some(Code::NotInThisState));
    it.is_sound().await;
}

async fn a_private_matter_is_behind_no_project(t: TestApp) {
    let town = t.found().await;
    let report = Report { visibility: matter::Visibility::Private, ..town.report("家庭纠纷") };
    let matter = town.raise(report).await.matter;
    let staff = town.who(Role::Staff);
    town.act(&staff, matter, matter::Command::Accept { track: None, unit: None, note: None }).await.unwrap();
    let it = Site { t: &t, town, matter };
    let refused = open_project(&t.app, it.hall(), &staff, it.opening()).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::ProjectOfPrivate));
    let hidden = open_project(&t.app, it.hall(), &it.town.handler(0), it.opening()).await.unwrap_err();
    assert_eq!(hidden.code(), Some(Code::NoSuchMatter), "who may not see it is told that there is none");
}

async fn one_bidder_under_two_names_is_one(t: TestApp) {
    let it = Site::of(&t, Track::Ordinary).await;
    let id = it.open().await;
    it.act(&it.staff(), id, it.quote(5_000)).await.unwrap();
    for name in ["市政养护所", " 市政 养护所 "] {
        let name = Some(name.to_owned());
        let quote = Command::AddQuote { unit: None, amount_fen: 9_000, pictures: vec![], name, terms: None };
        assert_eq!(it.act(&it.staff(), id, quote).await, Err(Code::QuotedBefore));
    }
}

async fn whoever_quoted_by_their_own_name_neither_chooses_nor_accepts(t: TestApp) {
    let it = Site::of(&t, Track::Ordinary).await;
    let id = it.open().await;
    let friend = it.neighbour("周建国").await;
    let friend = Who::in_role(friend.actor.person.unwrap(), Role::Staff, Scope::Community);
    let name = Some("周建国（木工，3-2-501）".to_owned());
    let quote = Command::AddQuote { unit: None, amount_fen: 9_000, pictures: vec![], name, terms: None };
    it.act(&it.staff(), id, quote).await.unwrap();
    let choose = || Command::Choose { quote: 1, guarantee_days: None, reason: "价格最低".to_owned() };
    assert_eq!(it.act(&friend, id, choose()).await, Err(Code::QuotedThemself));
    assert!(!it.view(&friend, id).await.acts.contains(&Act::Choose), "and is not asked to");
    it.act(&it.town.who(Role::Secretary), id, choose()).await.unwrap();
    let more = Command::ChangeScope { amount_fen: 100, text: "加一块板".to_owned(), reason: "漏报".to_owned() };
    assert_eq!(it.act(&friend, id, more).await, Err(Code::QuotedThemself));
    for step in [1, 2] {
        it.act(&it.staff(), id, progress(step)).await.unwrap();
    }
    let done = Command::ReportDone { pictures: vec![], text: "完工".to_owned() };
    it.act(&it.staff(), id, done).await.unwrap();
    assert_eq!(it.act(&friend, id, accept()).await, Err(Code::DidTheWork));
    it.act(&it.neighbour("小钱").await, id, accept()).await.expect("others still can");
}
