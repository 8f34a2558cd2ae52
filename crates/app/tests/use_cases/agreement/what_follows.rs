//! What follows from an agreement: a fund and a project, found again from what they come from; nothing comes from what
//! does not hold, is private or shares out income.

use super::support::*;
use mingtong_app::agreement::preview_agreement;
use mingtong_app::fund::{NewFund, OnFund, act_on_fund, open_fund, view_fund};
use mingtong_app::matter::{Report, view_matter};
use mingtong_app::project::{NewProject, NewStep, open_project, view_project};
use mingtong_app::{Who, came_of, view_origin};
use mingtong_domain::agreement::{self, Answer, Income, Part, SharedBy, SharedOf, StageKind};
use mingtong_domain::fund::{Command, Form, Origin, RestGoes, Shown, Source};
use mingtong_domain::ids::{FundId, MatterId};
use mingtong_domain::matter::{self, Channel, Visibility};
use mingtong_domain::project;
use mingtong_domain::refusal::Code;
use mingtong_domain::resolution::Doer;
use mingtong_domain::role::Role;
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(
    a_fund_and_a_project_follow_from_an_agreement_and_are_found_from_its_matter,
    nothing_follows_from_what_is_private_or_does_not_hold,
    nothing_comes_in_for_an_agreement_that_is_void,
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
    let (app, staff) = (&yard.t.app, yard.staff());
    let id = yard.put(yard.by_area(40_000)).await;
    let fund = fund(&yard, Origin::Agreement(id.clone())).await.expect("money is collected while it is asked about");
    let pledge = async |pledge: &str| {
        let command = Command::Pledge {
            pledge: pledge.into(),
            source: Source::Residents,
            form: Form::Gift,
            amount: 10_000,
            person: None,
            unit: None,
            shown: Shown::Named,
            until: until(),
            donor: Some("1-1-101".to_owned()),
            what: None,
        };
        act_on_fund(app, yard.hall(), &staff, fund.clone(), OnFund::default(), command).await
    };
    pledge("pledge-0001").await.unwrap();
    yard.act(&staff, &id, agreement::Command::Void { reason: "不做了".to_owned() }).await.unwrap();
    assert_eq!(pledge("pledge-0002").await.unwrap_err().code(), Some(Code::FundOriginFell));
    let on = OnFund { pledge: Some("pledge-0001".into()), ..OnFund::default() };
    let day = yard.t.app.now().date();
    let receive = Command::Receive { amount: 10_000, day, slip: "slip-0001".to_owned(), pictures: vec![] };
    let received = act_on_fund(app, yard.hall(), &staff, fund.clone(), on, receive).await;
    assert_eq!(received.unwrap_err().code(), Some(Code::FundOriginFell));
    yard.is_sound().await;
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
