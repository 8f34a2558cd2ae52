//! A project from the agreement that bears it to its published account, as use cases do it.

use crate::browser::Browser;
use mingtong_app::Who;
use mingtong_app::agreement::{act_on_agreement, view_agreement};
use mingtong_app::fund::{NewFund, OnFund, act_on_fund, open_fund, view_expense};
use mingtong_app::matter::add_picture;
use mingtong_app::person::add_person;
use mingtong_app::project::{
    NewAccount, NewProject, NewStep, act_on_project, open_project, publish_account, view_project,
};
use mingtong_app::roll::view_home;
use mingtong_domain::Millis;
use mingtong_domain::agreement::{self, Answer};
use mingtong_domain::fund::{self, Form, RedReason, Shown, Source, SpendingLine};
use mingtong_domain::ids::{AgreementId, FundId, NoticeId, PictureId, ProjectId};
use mingtong_domain::procedure::Fen;
use mingtong_domain::project::{Command, Income, Origin, Phase, StepProgress};
use mingtong_domain::resolution::{Doer, FundKind};
use mingtong_domain::role::{Role, Scope};
use mingtong_testkit::{Courtyard, DAY_MS, EIGHT_PARTS, START_MS, TestApp, Town, new_fund, png};

/// Days from the beginning.
fn day(days: i64) -> jiff::civil::Date {
    Millis(START_MS + days * DAY_MS).date()
}

/// A project of which the account is published.
pub struct Accounted {
    pub town: Town,
    pub project: ProjectId,
    pub notice: NoticeId,
    fund: FundId,
}

impl Accounted {
    /// Four homes and a shop bear 300.00, the community gives 400.00, a crew is paid 700.00, two people find it good.
    pub async fn of(t: &TestApp) -> Self {
        let town = t.found().await;
        let agreement = started(t, &town).await;
        let project = chosen(t, &town, agreement).await;
        let fund = paid(t, &town, project).await;
        accepted(t, &town, project).await;
        let (app, hall, staff) = (&t.app, &town.hall, town.who(Role::Staff));
        let line = |source, fen| Income { source, amount: Fen::new(fen).unwrap() };
        let account = NewAccount {
            income: vec![line(FundKind::Residents, 30_000), line(FundKind::Community, 40_000)],
            spent_fen: 70_000,
            title: "门头加固决算公示".to_owned(),
            text: "支出700元。联系电话13800001234".to_owned(),
            from: day(0),
            to: day(7),
        };
        publish_account(app, hall, &staff, project, None, account).await.unwrap();
        let notice = view_project(app, hall, &staff, project).await.unwrap().notice.unwrap().id;
        Self { town, project, notice, fund }
    }

    /// The crew gives back a part of what it was paid, in fen.
    pub async fn refunded(&self, t: &TestApp, amount: i64) {
        let (reason, words) = (RedReason::Refund, "退回余料".to_owned());
        let pictures = vec![picture(t, &self.town, 20).await];
        let red = fund::Command::ReverseExpense { of: 3, amount, reason, words, pictures };
        let expense = OnFund { expense: Some("expense-0001".into()), ..OnFund::default() };
        on_fund(t, &self.town, &self.town.who(Role::Staff), (&self.fund, expense), red).await;
    }
}

pub async fn picture(t: &TestApp, town: &Town, shade: u8) -> PictureId {
    add_picture(&t.app, &town.hall, png(shade), vec![]).await.unwrap()
}

/// An agreement of a shop and the four homes of the first building, each of which bears as much; one of them declines,
/// and it starts with the first consent.
async fn started(t: &TestApp, town: &Town) -> AgreementId {
    let roll = Courtyard::filled(t, town, EIGHT_PARTS).await.roll;
    let fields = [
        ("title", "门头加固协议"),
        ("place", town.courtyard.as_str()),
        ("matter", ""),
        ("text", "四户一店分担，联系13812345678。"),
        ("circle", "一栋住户和底商"),
        ("total", "300.00"),
        ("by", "by_home"),
        ("day", "2021-06-08"),
        ("parties", "商户，李记小吃，出资，100元"),
        ("roll", roll.as_str()),
        ("part", "pays"),
        ("kind", "dwelling"),
        ("within", "1"),
        ("floor_from", ""),
        ("floor_to", ""),
        ("heads", ">=1/5"),
        ("money", ">=1/6"),
        ("late", ""),
        ("exit", ""),
    ];
    let mut desk = Browser::of_staff(t, town).await;
    let begun = desk.post("/desk/agreements/new", &fields).await;
    let id = begun.location().split('?').next().unwrap().trim_start_matches("/c/mingtong/agreements/");
    let id = AgreementId(id.to_owned());
    let (app, hall, staff) = (&t.app, &town.hall, town.who(Role::Staff));
    let put = agreement::Command::Put { until: day(14) };
    act_on_agreement(app, hall, &staff, id.clone(), None, put).await.unwrap();
    let digest = view_agreement(app, hall, &staff, &id).await.unwrap().version.put.unwrap().digest;
    for (party, home, answer) in [(4, "1-1-202", Answer::Declines), (1, "1-1-101", Answer::Consents)] {
        let home = view_home(app, hall, &staff, &roll, &home.into()).await.unwrap();
        let owner = Who::in_role(home.owners[0].person.clone(), Role::Public, Scope::Community);
        let answer = agreement::Command::Answer { party, answer, digest: digest.clone(), reason: None };
        act_on_agreement(app, hall, &owner, id.clone(), None, answer).await.unwrap();
    }
    id
}

async fn act(t: &TestApp, town: &Town, who: &Who, id: ProjectId, command: Command<String>) {
    act_on_project(&t.app, &town.hall, who, id, None, command).await.unwrap();
}

/// It is opened, and a unit of the register does it.
async fn chosen(t: &TestApp, town: &Town, agreement: AgreementId) -> ProjectId {
    let new = NewProject {
        origin: Origin::Agreement(agreement),
        title: "门头加固".to_owned(),
        text: "拆除松动的装饰板".to_owned(),
        place: None,
        by: Doer::Community,
        steps: vec![NewStep { text: "加固".to_owned(), until: day(2) }],
    };
    let id = open_project(&t.app, &town.hall, &town.who(Role::Staff), new).await.unwrap();
    let unit = Some(town.units[1].clone());
    let quote = Command::AddQuote { unit, amount_fen: 70_000, pictures: vec![], name: None, terms: None };
    act(t, town, &town.who(Role::Staff), id, quote).await;
    let choose = Command::Choose { quote: 1, guarantee_days: None, reason: "成本价".to_owned() };
    act(t, town, &town.who(Role::Secretary), id, choose).await;
    id
}

async fn on_fund(t: &TestApp, town: &Town, who: &Who, (fund, on): (&FundId, OnFund), command: fund::Command<String>) {
    act_on_fund(&t.app, &town.hall, who, fund.clone(), on, command).await.unwrap();
}

/// A fund from the project takes 300.00 and 400.00 and pays 700.00.
async fn paid(t: &TestApp, town: &Town, project: ProjectId) -> FundId {
    let (app, hall, staff) = (&t.app, &town.hall, town.who(Role::Staff));
    let sources = vec![Source::Residents, Source::Community];
    let new = NewFund { origin: Some(fund::Origin::Project(project)), ..new_fund("加固门头", sources) };
    let fund = open_fund(app, hall, &staff, new).await.unwrap();
    let given = [("pledge-0001", Source::Residents, 30_000), ("pledge-0002", Source::Community, 40_000)];
    for (id, source, amount) in given {
        let pledge = fund::Command::Pledge {
            pledge: id.into(),
            source,
            form: Form::Gift,
            amount,
            person: None,
            unit: None,
            shown: Shown::Named,
            until: day(0),
            donor: Some("1-1-101".to_owned()),
            what: None,
        };
        on_fund(t, town, &staff, (&fund, OnFund::default()), pledge).await;
        let receive = fund::Command::Receive { amount, day: day(0), slip: "slip-0001".to_owned(), pictures: vec![] };
        on_fund(t, town, &staff, (&fund, OnFund { pledge: Some(id.into()), ..OnFund::default() }), receive).await;
    }
    let enter = fund::Command::EnterExpense {
        expense: "expense-0001".into(),
        amount: 70_000,
        line: SpendingLine::Work,
        vouchers: vec![picture(t, town, 7).await],
        bill: None,
        quotes: vec![],
        hazard: None,
        payee: "周师傅施工队".to_owned(),
        purpose: "工钱，联系13812345678".to_owned(),
        quoted_by: None,
        why_fewer: None,
    };
    on_fund(t, town, &staff, (&fund, OnFund::default()), enter).await;
    let expense = || OnFund { expense: Some("expense-0001".into()), ..OnFund::default() };
    let digest = view_expense(app, hall, &staff, &fund, &"expense-0001".into()).await.unwrap().digest;
    for role in [Role::Secretary, Role::Street] {
        let approve = fund::Command::Approve { digest: digest.clone() };
        on_fund(t, town, &town.who(role), (&fund, expense()), approve).await;
    }
    on_fund(t, town, &staff, (&fund, expense()), fund::Command::Pay { day: day(0) }).await;
    fund
}

/// Two who neither did nor approved anything find it good.
async fn accepted(t: &TestApp, town: &Town, id: ProjectId) {
    let (progress, phase, text) = (StepProgress::Done, Phase::After, "已完成".to_owned());
    let told = Command::ReportProgress { step: 1, progress, phase, pictures: vec![], text };
    act(t, town, &town.handler(1), id, told).await;
    let done = Command::ReportDone { pictures: vec![], text: "完工".to_owned() };
    act(t, town, &town.handler(1), id, done).await;
    for (name, shade) in [("钱验收", 1), ("孙验收", 2)] {
        let person = add_person(&t.app, &town.hall, &Who::keeper(), name).await.unwrap();
        let inspector = Who::in_role(person, Role::Street, Scope::Community);
        let pictures = vec![picture(t, town, shade).await];
        let accept = Command::Accept { pictures, text: "牢固，验收合格".to_owned() };
        act(t, town, &inspector, id, accept).await;
    }
}
