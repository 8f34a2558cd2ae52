//! What follows from an agreement: a fund and a project, found again from what they come from; nothing comes from what
//! does not hold, is private or shares out income.

use super::support::*;
use mingtong_app::agreement::{agreements_to_answer, preview_agreement};
use mingtong_app::fund::{
    Done, NewFund, OnFund, act_on_fund, audit_money, list_pledges, money_to_do, open_fund, refund_of_surplus,
    view_expense, view_fund, view_pledge,
};
use mingtong_app::matter::{Report, add_picture, view_matter};
use mingtong_app::project::{NewProject, NewStep, open_project, view_project};
use mingtong_app::{Fail, Who, came_of, view_origin};
use mingtong_domain::agreement::{self, Answer, Income, Part, SharedBy, SharedOf, StageKind};
use mingtong_domain::fund::{Command, Form, Origin, RestGoes, Shown, Source, SpendingLine};
use mingtong_domain::ids::{FundId, MatterId};
use mingtong_domain::matter::{self, Channel, Visibility};
use mingtong_domain::project;
use mingtong_domain::refusal::Code;
use mingtong_domain::resolution::Doer;
use mingtong_domain::role::Role;
use mingtong_testkit::{DAY_MS, TestApp, png};

mingtong_testkit::on_both!(
    a_fund_and_a_project_follow_from_an_agreement_and_are_found_from_its_matter,
    nothing_follows_from_what_is_private_or_does_not_hold,
    nothing_comes_in_for_an_agreement_that_is_void,
    what_was_collected_goes_back_when_it_lapses,
    an_advance_does_not_go_back_while_an_expense_waits_that_it_pays_before_the_start,
    nobody_is_made_to_pay_what_an_agreement_says,
    r21_income_is_shared_out_and_nothing_is_collected_for_it,
);

async fn accepted(yard: &Yard, visibility: Visibility) -> MatterId {
    let report = Report { visibility, ..Report::new(Channel::Web, "一栋排污管堵了") };
    let matter = yard.town.raise(report).await.matter;
    yard.town
        .act(&yard.staff(), matter, matter::Command::Accept { track: None, unit: None, note: None })
        .await
        .unwrap();
    matter
}

fn new_fund(origin: Origin) -> NewFund {
    NewFund {
        purpose: "疏通排污管".to_owned(),
        place: None,
        sources: vec![Source::Residents],
        class: None,
        target: Some(40_000),
        from: None,
        origin: Some(origin),
    }
}

async fn fund(yard: &Yard, origin: Origin) -> Result<FundId, Code> {
    let opened = open_fund(&yard.t.app, yard.hall(), &yard.staff(), new_fund(origin)).await;
    opened.map_err(|fail| fail.code().unwrap())
}

async fn act(yard: &Yard, who: &Who, fund: &FundId, on: OnFund, command: Command<String>) -> Result<Done, Fail> {
    act_on_fund(&yard.t.app, yard.hall(), who, fund.clone(), on, command).await
}

fn of_pledge(id: &str) -> OnFund {
    OnFund { pledge: Some(id.into()), ..OnFund::default() }
}

fn of_expense(id: &str) -> OnFund {
    OnFund { expense: Some(id.into()), ..OnFund::default() }
}

/// What a home gives its word for.
fn pledging(id: &str, home: &str, amount: i64) -> Command<String> {
    Command::Pledge {
        pledge: id.into(),
        source: Source::Residents,
        form: Form::Gift,
        amount,
        person: None,
        unit: None,
        shown: Shown::Named,
        until: until(),
        donor: Some(home.to_owned()),
        what: None,
    }
}

fn receiving(amount: i64) -> Command<String> {
    Command::Receive { amount, day: today(), slip: "slip-0001".to_owned(), pictures: vec![] }
}

/// An expense is entered and approved by two others.
async fn approved(yard: &Yard, fund: &FundId, id: &str, amount: i64) {
    let (app, hall, staff) = (&yard.t.app, yard.hall(), yard.staff());
    let entry = Command::EnterExpense {
        expense: id.into(),
        amount,
        line: SpendingLine::Work,
        vouchers: vec![add_picture(app, hall, png(2), vec![]).await.unwrap()],
        bill: None,
        quotes: vec![],
        hazard: None,
        payee: "周师傅施工队".to_owned(),
        purpose: "疏通排污管".to_owned(),
        quoted_by: None,
        why_fewer: None,
    };
    act(yard, &staff, fund, OnFund::default(), entry).await.unwrap();
    let digest = view_expense(app, hall, &staff, fund, &id.into()).await.unwrap().digest;
    for role in [Role::Secretary, Role::Street] {
        let approve = Command::Approve { digest: digest.clone() };
        act(yard, &yard.town.who(role), fund, of_expense(id), approve).await.unwrap();
    }
}

fn new_project(origin: project::Origin) -> NewProject {
    NewProject {
        origin,
        title: "疏通排污管".to_owned(),
        text: "请专业队伍疏通".to_owned(),
        place: None,
        by: Doer::Community,
        steps: vec![NewStep { text: "疏通".to_owned(), until: until() }],
    }
}

async fn a_fund_and_a_project_follow_from_an_agreement_and_are_found_from_its_matter(t: TestApp) {
    let yard = Yard::new(t).await;
    let (app, stranger) = (&yard.t.app, Who::public(None));
    let matter = accepted(&yard, Visibility::Public).await;
    let mut new = yard.agreement(40_000, SharedBy::ByHome, Some(yard.circle(Part::Pays)), vec![]);
    new.origin = Some(agreement::Origin::Matter(matter));
    (new.terms.heads, new.terms.money) = (Some(">=1/4".to_owned().try_into().unwrap()), None);
    new.terms.money = Some(">=1/4".to_owned().try_into().unwrap());
    let id = yard.put(new).await;
    let of_agreement = Origin::Agreement(id.clone());
    let fund_of_agreement =
        fund(&yard, of_agreement.clone()).await.expect("money is collected while it is asked about");
    let from = project::Origin::Agreement(id.clone());
    let early = open_project(app, yard.hall(), &yard.staff(), new_project(from.clone())).await.unwrap_err();
    assert_eq!(early.code(), Some(Code::OriginDoesNotHold), "it has not started");
    let before = view_matter(app, yard.hall(), &stranger, matter).await.unwrap().steps.len();
    yard.answer(&yard.owner("1-1-101").await, &id, 1, Answer::Consents).await.unwrap();
    let told = view_matter(app, yard.hall(), &stranger, matter).await.unwrap().steps.len();
    assert_eq!(told, before + 1, "whoever stands behind the matter reads that it started");
    let project = open_project(app, yard.hall(), &yard.staff(), new_project(from)).await.unwrap();
    let fund_of_project = fund(&yard, Origin::Project(project)).await.unwrap();
    let seen = view_project(app, yard.hall(), &stranger, project).await.unwrap();
    assert_eq!((seen.project.matters, seen.origin.unwrap().number), (vec![matter], "明通约2021-0001".to_owned()));
    let of_matter = came_of(app, yard.hall(), &stranger, &Origin::Matter(matter)).await.unwrap();
    assert_eq!((of_matter.agreements[0].id.clone(), of_matter.projects[0].id), (id.clone(), project));
    assert!(of_matter.funds.is_empty(), "they come from the agreement and from the project");
    let came = came_of(app, yard.hall(), &stranger, &of_agreement).await.unwrap();
    assert_eq!((came.funds[0].id.clone(), came.projects[0].id), (fund_of_agreement.clone(), project));
    let came = came_of(app, yard.hall(), &stranger, &Origin::Project(project)).await.unwrap();
    assert_eq!(came.funds[0].id, fund_of_project);
    let seen = view_fund(app, yard.hall(), &stranger, &fund_of_agreement).await.unwrap();
    assert_eq!(seen.origin.map(|from| from.origin), Some(of_agreement));
    let closing = Command::Close { goes: RestGoes::Nowhere, words: None };
    let close = act_on_fund(app, yard.hall(), &yard.staff(), fund_of_agreement, OnFund::default(), closing).await;
    close.unwrap();
    let told_again = view_matter(app, yard.hall(), &stranger, matter).await.unwrap().steps.len();
    assert_eq!(told_again, told + 2, "that the project was opened, and that the fund closed");
    yard.is_sound().await;
}

async fn nothing_comes_in_for_an_agreement_that_is_void(t: TestApp) {
    let yard = Yard::new(t).await;
    let staff = yard.staff();
    let id = yard.put(yard.by_area(40_000)).await;
    let fund = fund(&yard, Origin::Agreement(id.clone())).await.expect("money is collected while it is asked about");
    let pledge = async |id: &str| act(&yard, &staff, &fund, OnFund::default(), pledging(id, "1-1-101", 10_000)).await;
    pledge("pledge-0001").await.unwrap();
    yard.act(&staff, &id, agreement::Command::Void { reason: "不做了".to_owned() }).await.unwrap();
    assert_eq!(pledge("pledge-0002").await.unwrap_err().code(), Some(Code::FundOriginFell));
    let received = act(&yard, &staff, &fund, of_pledge("pledge-0001"), receiving(10_000)).await;
    assert_eq!(received.unwrap_err().code(), Some(Code::FundOriginFell));
    yard.is_sound().await;
}

async fn what_was_collected_goes_back_when_it_lapses(t: TestApp) {
    let yard = Yard::new(t).await;
    let (app, hall, staff) = (&yard.t.app, yard.hall(), yard.staff());
    let id = yard.put(yard.by_area(40_000)).await;
    let fund = fund(&yard, Origin::Agreement(id.clone())).await.expect("money is collected while it is asked about");
    let on_fund = async |on: OnFund, command: Command<String>| act(&yard, &staff, &fund, on, command).await;
    on_fund(OnFund::default(), pledging("pledge-0001", "1-1-101", 10_000)).await.unwrap();
    on_fund(of_pledge("pledge-0001"), receiving(10_000)).await.unwrap();
    approved(&yard, &fund, "expense-0001", 10_000).await;
    yard.t.later(15 * DAY_MS);
    assert_eq!(yard.seen(&staff, &id).await.stage, StageKind::Lapsed);
    let paid = on_fund(of_expense("expense-0001"), Command::Pay { day: today() }).await;
    assert_eq!(paid.unwrap_err().code(), Some(Code::FundAgreementNotStarted));
    let pledged = on_fund(OnFund::default(), pledging("pledge-0002", "1-1-102", 10_000)).await;
    assert_eq!(pledged.unwrap_err().code(), Some(Code::FundOriginFell));
    let withdraw = Command::WithdrawExpense { reason: "协议没有达成".to_owned() };
    on_fund(of_expense("expense-0001"), withdraw).await.unwrap();
    assert_eq!(refund_of_surplus(app, hall, &staff, fund.clone(), 1, (None, None)).await.unwrap(), 1);
    let back = view_pledge(app, hall, &staff, &fund, &"pledge-0001".into()).await.unwrap().given_back;
    assert_eq!(back.iter().map(|it| (it.no, it.net)).collect::<Vec<_>>(), [(2, 10_000)], "with a number of its own");
    on_fund(OnFund::default(), Command::Close { goes: RestGoes::Nowhere, words: None }).await.unwrap();
    let seen = view_fund(app, hall, &staff, &fund).await.unwrap();
    assert_eq!((seen.given_back, seen.income, seen.balance), (10_000, 0, 0));
    assert_eq!(audit_money(app, hall).await.unwrap(), []);
    yard.is_sound().await;
}

async fn an_advance_does_not_go_back_while_an_expense_waits_that_it_pays_before_the_start(t: TestApp) {
    let yard = Yard::new(t).await;
    let staff = yard.staff();
    let id = yard.put(yard.by_area(40_000)).await;
    let fund = fund(&yard, Origin::Agreement(id)).await.expect("money is collected while it is asked about");
    let on_fund = async |on: OnFund, command: Command<String>| act(&yard, &staff, &fund, on, command).await;
    let mut advance = pledging("pledge-0001", "1-1-101", 10_000);
    if let Command::Pledge { form, .. } = &mut advance {
        *form = Form::Advance;
    }
    on_fund(OnFund::default(), advance).await.unwrap();
    on_fund(of_pledge("pledge-0001"), receiving(10_000)).await.unwrap();
    let back = |amount: i64| Command::GiveBack { amount, day: today(), pictures: vec![], words: None };
    approved(&yard, &fund, "expense-0001", 10_001).await;
    on_fund(of_pledge("pledge-0001"), back(1_000)).await.expect("it does not pay what is more than it");
    approved(&yard, &fund, "expense-0002", 9_000).await;
    match on_fund(of_pledge("pledge-0001"), back(1)).await {
        Err(Fail::Refused(refusal)) => {
            assert_eq!((refusal.code, refusal.detail.as_deref()), (Code::MoneyPromised, Some("90.00")));
        }
        other => panic!("it is refused: {other:?}"),
    }
    on_fund(of_expense("expense-0002"), Command::Pay { day: today() }).await.unwrap();
    yard.is_sound().await;
}

async fn nobody_is_made_to_pay_what_an_agreement_says(t: TestApp) {
    let yard = Yard::new(t).await;
    let (app, hall, staff) = (&yard.t.app, yard.hall(), yard.staff());
    let mut new = yard.agreement(40_000, SharedBy::ByHome, Some(yard.circle(Part::Pays)), vec![]);
    new.terms.heads = Some(">=1/4".to_owned().try_into().unwrap());
    new.terms.money = Some(">=1/4".to_owned().try_into().unwrap());
    let id = yard.put(new).await;
    let (first, third) = (yard.owner("1-1-101").await, yard.owner("1-1-201").await);
    yard.answer(&third, &id, 3, Answer::Declines).await.unwrap();
    yard.answer(&first, &id, 1, Answer::Consents).await.unwrap();
    let view = yard.seen(&first, &id).await;
    assert_eq!((view.stage, view.own[0].party.share), (StageKind::Started, 10_000));
    let fund = fund(&yard, Origin::Agreement(id)).await.unwrap();
    let pledged = async || {
        let found = list_pledges(app, hall, &staff, &fund, 0).await.unwrap();
        found.items.iter().map(|it| it.amount).collect::<Vec<_>>()
    };
    let nobody_is_asked = async || {
        for who in [&first, &third, &staff] {
            let waits = money_to_do(app, hall, who).await.unwrap();
            assert!(waits.expenses.is_empty() && waits.pledges.is_empty(), "{waits:?}");
            assert_eq!(agreements_to_answer(app, hall, who).await.unwrap(), []);
        }
    };
    assert!(pledged().await.is_empty(), "nobody owes what it says");
    nobody_is_asked().await;
    let half = pledging("pledge-0001", "1-1-101", 5_000);
    act(&yard, &first, &fund, OnFund::default(), half).await.expect("less than the share is taken");
    assert_eq!(pledged().await, [5_000]);
    yard.t.later(15 * DAY_MS);
    assert_eq!(view_fund(app, hall, &staff, &fund).await.unwrap().to_come, 0, "the word is over");
    nobody_is_asked().await;
}

async fn nothing_follows_from_what_is_private_or_does_not_hold(t: TestApp) {
    let yard = Yard::new(t).await;
    let hidden = accepted(&yard, Visibility::Private).await;
    assert_eq!(fund(&yard, Origin::Matter(hidden)).await, Err(Code::ProjectOfPrivate));
    let raised = yard.town.raise(Report::new(Channel::Web, "还没受理")).await.matter;
    assert_eq!(fund(&yard, Origin::Matter(raised)).await, Err(Code::OriginDoesNotHold));
    let draft = yard.draft(yard.by_area(40_000)).await;
    assert_eq!(fund(&yard, Origin::Agreement(draft.clone())).await, Err(Code::OriginDoesNotHold));
    let nothing = MatterId::new(2021, 999).unwrap();
    assert_eq!(fund(&yard, Origin::Matter(nothing)).await, Err(Code::NoSuchMatter));
    let stranger = Who::public(None);
    for origin in [Origin::Matter(hidden), Origin::Agreement(draft)] {
        assert!(view_origin(&yard.t.app, yard.hall(), &stranger, &origin).await.is_err());
        let came = came_of(&yard.t.app, yard.hall(), &stranger, &origin).await.unwrap();
        assert!(came.funds.is_empty() && came.projects.is_empty() && came.agreements.is_empty());
    }
    assert!(yard.town.who(Role::Staff).may(mingtong_domain::fund::Act::OpenFund));
}

async fn r21_income_is_shared_out_and_nothing_is_collected_for_it(t: TestApp) {
    let yard = Yard::new(t).await;
    let (app, stranger) = (&yard.t.app, Who::public(None));
    let income = |of| Some(Income { came: 40_001, cost: 10_000, of });
    let mut new = yard.by_area(30_001);
    (new.terms.heads, new.terms.money) =
        (Some(">=1/4".to_owned().try_into().unwrap()), Some(">=1/100".to_owned().try_into().unwrap()));
    new.terms.income = income(SharedOf::Gross);
    let refused = preview_agreement(app, yard.hall(), &yard.staff(), new.clone()).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::AgreementIncomeShort));
    new.terms.income = income(SharedOf::Net);
    let id = yard.put(new).await;
    let lines = yard.lines(&yard.staff(), &id).await;
    assert_eq!(lines.iter().map(|line| line.party.share).sum::<i64>(), 30_001, "what is left, to the fen");
    let seen = yard.seen(&stranger, &id).await;
    assert_eq!(seen.version.deed.income, income(SharedOf::Net), "everybody reads what came and what it cost");
    let of_agreement = Origin::Agreement(id.clone());
    assert_eq!(fund(&yard, of_agreement.clone()).await, Err(Code::AgreementSharesIncome), "while it is asked about");
    yard.answer(&yard.owner("1-1-101").await, &id, 1, Answer::Consents).await.unwrap();
    assert_eq!(yard.seen(&stranger, &id).await.stage, StageKind::Started);
    assert_eq!(fund(&yard, of_agreement).await, Err(Code::AgreementSharesIncome), "and once it started");
    let from = project::Origin::Agreement(id);
    let refused = open_project(app, yard.hall(), &yard.staff(), new_project(from)).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::AgreementSharesIncome));
    yard.is_sound().await;
}
