//! Who approved the money of a piece of work, and who found that good: what the tests of both ask.

use mingtong_app::fund::{NewFund, OnFund, act_on_fund, open_fund, view_expense};
use mingtong_app::matter::add_picture;
use mingtong_app::person::add_person;
use mingtong_app::project::{NewProject, NewStep, act_on_project, open_project};
use mingtong_app::{App, Hall, Who};
use mingtong_domain::Millis;
use mingtong_domain::fund::{self, Source, SpendingLine};
use mingtong_domain::ids::{FundId, ProjectId};
use mingtong_domain::project::{self, Phase, StepProgress};
use mingtong_domain::refusal::Code;
use mingtong_domain::resolution::Doer;
use mingtong_domain::role::{Role, Scope};
use mingtong_testkit::{DAY_MS, Town, new_fund, png};

const EXPENSE: &str = "expense-0001";

/// Work and money of a town.
pub(crate) struct Work<'t> {
    pub(crate) app: &'t App,
    pub(crate) hall: &'t Hall,
    pub(crate) town: &'t Town,
}

impl Work<'_> {
    /// Somebody of the street office who did nothing yet.
    pub(crate) async fn somebody(&self, name: &str) -> Who {
        let person = add_person(self.app, self.hall, &Who::keeper(), name).await.expect("somebody new");
        Who::in_role(person, Role::Street, Scope::Community)
    }

    /// Work that was opened, begun by the desk and is reported as done.
    pub(crate) async fn done(&self, origin: project::Origin, title: &str) -> ProjectId {
        let staff = self.town.who(Role::Staff);
        let until = Millis(self.app.now().0 + DAY_MS).date();
        let new = NewProject {
            origin,
            title: title.to_owned(),
            text: "请专业队伍来做".to_owned(),
            place: None,
            by: Doer::Community,
            steps: vec![NewStep { text: "施工".to_owned(), until }],
        };
        let id = open_project(self.app, self.hall, &staff, new).await.expect("it is opened");
        let (step, progress, phase) = (1, StepProgress::Done, Phase::After);
        for command in [
            project::Command::Begin { text: "自己动手".to_owned() },
            project::Command::ReportProgress { step, progress, phase, pictures: vec![], text: "做完".to_owned() },
            project::Command::ReportDone { pictures: vec![], text: "完工".to_owned() },
        ] {
            act_on_project(self.app, self.hall, &staff, id, None, command).await.expect("it goes on");
        }
        id
    }

    /// A fund with an expense that waits, proved by a picture of this shade.
    pub(crate) async fn fund(&self, origin: fund::Origin, shade: u8) -> FundId {
        let new = NewFund { origin: Some(origin), ..new_fund("工程款", vec![Source::Residents]) };
        self.with_expense(new, shade).await
    }

    /// The same of a fund that names no origin: it goes on with the rest of one that did, and was closed.
    pub(crate) async fn fund_after(&self, origin: fund::Origin, shade: u8) -> FundId {
        let (staff, day) = (self.town.who(Role::Staff), self.app.now().date());
        let new = NewFund { origin: Some(origin), ..new_fund("工程款", vec![Source::Residents]) };
        let before = open_fund(self.app, self.hall, &staff, new).await.expect("it is opened");
        let pledge = fund::Command::Pledge {
            pledge: "pledge-0001".into(),
            source: Source::Residents,
            form: fund::Form::Gift,
            amount: 1_000,
            person: None,
            unit: None,
            shown: fund::Shown::Named,
            until: day,
            donor: Some("3-2-501".to_owned()),
            what: None,
        };
        let receive = fund::Command::Receive { amount: 1_000, day, slip: "slip-0001".to_owned(), pictures: vec![] };
        let close = fund::Command::Close { goes: fund::RestGoes::CarriedOn, words: Some("结转".to_owned()) };
        let on_pledge = OnFund { pledge: Some("pledge-0001".into()), ..OnFund::default() };
        for (on, command) in [(OnFund::default(), pledge), (on_pledge, receive), (OnFund::default(), close)] {
            act_on_fund(self.app, self.hall, &staff, before.clone(), on, command).await.expect("it goes on");
        }
        let new = NewFund { from: Some(before), ..new_fund("余款", vec![Source::Residents]) };
        self.with_expense(new, shade).await
    }

    async fn with_expense(&self, new: NewFund, shade: u8) -> FundId {
        let staff = self.town.who(Role::Staff);
        let fund = open_fund(self.app, self.hall, &staff, new).await.expect("it is opened");
        let voucher = add_picture(self.app, self.hall, png(shade), vec![]).await.expect("a picture");
        let entry = fund::Command::EnterExpense {
            expense: EXPENSE.into(),
            amount: 1_000,
            line: SpendingLine::Work,
            vouchers: vec![voucher],
            bill: None,
            quotes: vec![],
            hazard: None,
            payee: "周师傅施工队".to_owned(),
            purpose: "施工".to_owned(),
            quoted_by: None,
            why_fewer: None,
        };
        act_on_fund(self.app, self.hall, &staff, fund.clone(), OnFund::default(), entry).await.expect("it is entered");
        fund
    }

    /// Approves the expense of a fund.
    pub(crate) async fn approve(&self, who: &Who, fund: &FundId) -> Result<(), Code> {
        let digest = view_expense(self.app, self.hall, who, fund, &EXPENSE.into()).await.expect("it waits").digest;
        let on = OnFund { expense: Some(EXPENSE.into()), ..OnFund::default() };
        let approve = fund::Command::Approve { digest };
        let done = act_on_fund(self.app, self.hall, who, fund.clone(), on, approve).await;
        done.map(|_| ()).map_err(|fail| fail.code().expect("a refusal"))
    }

    /// Finds the work good.
    pub(crate) async fn accept(&self, who: &Who, id: ProjectId) -> Result<(), Code> {
        let accept = project::Command::Accept { pictures: vec![], text: "合格".to_owned() };
        let done = act_on_project(self.app, self.hall, who, id, None, accept).await;
        done.map(|_| ()).map_err(|fail| fail.code().expect("a refusal"))
    }
}
