//! Projects on both databases: from the matter of a danger to the archive, with the people behind it told; what is
//! repelled.

mod accepters;
pub mod money_and_work;
mod repelled;

use mingtong_app::matter::{Report, add_picture, view_matter};
use mingtong_app::notice::{act_on_notice, object_to_notice, view_notice};
use mingtong_app::person::add_person;
use mingtong_app::project::*;
use mingtong_app::{Fail, Hall, Who, erasable, erase};
use mingtong_domain::Millis;
use mingtong_domain::ids::{MatterId, PersonId, ProjectId};
use mingtong_domain::matter::{self, Channel, Track};
use mingtong_domain::notice;
use mingtong_domain::procedure::Fen;
use mingtong_domain::project::{
    Act, Command, Guarantee, Income, Next, Origin, Phase, StageKind, StepProgress, WithoutQuotes,
};
use mingtong_domain::refusal::Code;
use mingtong_domain::resolution::{Doer, FundKind};
use mingtong_domain::role::{Role, Scope};
use mingtong_store::{check, rebuild};
use mingtong_testkit::{DAY_MS, TestApp, Town};

mingtong_testkit::on_both!(
    c4_the_board_over_the_gate_from_the_danger_to_the_archive,
    everybody_behind_it_is_told,
    strangers_read_no_names_and_no_quotes_before_the_choice,
    a_change_of_scope_takes_the_account_down,
    what_work_without_a_contractor_cost_is_entered_until_its_account_stands,
    two_at_once_do_one_thing,
    what_is_erased_goes_from_its_matter_too,
);

/// A matter of courtyard 69 that was given to the first unit, and what follows from it.
struct Site<'t> {
    t: &'t TestApp,
    town: Town,
    matter: MatterId,
}

fn accept() -> Command<String> {
    Command::Accept { pictures: vec![], text: "牢固，验收合格".to_owned() }
}

fn progress(step: u32) -> Command<String> {
    let (progress, phase) = (StepProgress::Done, Phase::After);
    Command::ReportProgress { step, progress, phase, pictures: vec![], text: "已完成".to_owned() }
}

impl<'t> Site<'t> {
    async fn of(t: &'t TestApp, track: Track) -> Self {
        let town = t.found().await;
        let report = Report { place: Some(town.road.clone()), ..Report::new(Channel::Web, "门头装饰板塌了") };
        let matter = town.raise(report).await.matter;
        let staff = town.who(Role::Staff);
        town.act(&staff, matter, matter::Command::Accept { track: Some(track), unit: None, note: None }).await.unwrap();
        Self { t, town, matter }
    }

    fn hall(&self) -> &Hall {
        &self.town.hall
    }

    fn day(&self, days: i64) -> jiff::civil::Date {
        Millis(self.t.app.now().0 + days * DAY_MS).date()
    }

    fn opening(&self) -> NewProject {
        let step = |text: &str, days| NewStep { text: text.to_owned(), until: self.day(days) };
        NewProject {
            origin: Origin::Matter(self.matter),
            title: "门头加固".to_owned(),
            text: "拆除松动的装饰板，加固门头".to_owned(),
            place: None,
            by: Doer::Community,
            steps: vec![step("拆除", 1), step("加固", 2)],
        }
    }

    async fn open(&self) -> ProjectId {
        open_project(&self.t.app, self.hall(), &self.staff(), self.opening()).await.unwrap()
    }

    fn staff(&self) -> Who {
        self.town.who(Role::Staff)
    }

    fn crew(&self) -> Who {
        self.town.handler(1)
    }

    /// Somebody who neither did nor approved anything.
    async fn neighbour(&self, name: &str) -> Who {
        let person = add_person(&self.t.app, self.hall(), &Who::keeper(), name).await.unwrap();
        Who::in_role(person, Role::Street, Scope::Community)
    }

    async fn act(&self, who: &Who, id: ProjectId, command: Command<String>) -> Result<StageKind, Code> {
        let acted = act_on_project(&self.t.app, self.hall(), who, id, None, command).await;
        acted.map(|acted| acted.stage).map_err(|fail| fail.code().unwrap())
    }

    fn quote(&self, amount_fen: i64) -> Command<String> {
        let unit = Some(self.town.units[1].clone());
        Command::AddQuote { unit, amount_fen, pictures: vec![], name: None, terms: Some("只收成本价".to_owned()) }
    }

    async fn working(&self) -> ProjectId {
        let id = self.open().await;
        self.act(&self.staff(), id, self.quote(70_000)).await.unwrap();
        let choose = Command::Choose {
            quote: 1, guarantee_days: Some(365), reason: "正在本街施工，成本价".to_owned()
        };
        self.act(&self.town.who(Role::Secretary), id, choose).await.unwrap();
        id
    }

    async fn done(&self) -> ProjectId {
        let id = self.working().await;
        self.finish(id).await;
        id
    }

    async fn finish(&self, id: ProjectId) {
        for step in [1, 2] {
            self.act(&self.crew(), id, progress(step)).await.unwrap();
        }
        let done = Command::ReportDone { pictures: vec![], text: "48小时内完工".to_owned() };
        self.act(&self.crew(), id, done).await.unwrap();
    }

    async fn accepted(&self) -> ProjectId {
        let id = self.done().await;
        self.accept(id).await;
        id
    }

    async fn accept(&self, id: ProjectId) {
        assert_eq!(self.act(&self.neighbour("甲").await, id, accept()).await, Ok(StageKind::Done));
        let stage = self.act(&self.neighbour("乙").await, id, accept()).await.unwrap();
        assert!([StageKind::Accepted, StageKind::Published].contains(&stage));
    }

    fn account(&self) -> NewAccount {
        let line = |source, fen| Income { source, amount: Fen::new(fen).unwrap() };
        NewAccount {
            income: vec![
                line(FundKind::Residents, 30_000),
                line(FundKind::Community, 40_000),
                line(FundKind::InKind, 20_000),
            ],
            spent_fen: 70_000,
            title: "门头加固决算公示".to_owned(),
            text: "居民自筹300元，社区支持400元，支出700元。联系电话13800001234".to_owned(),
            from: self.day(0),
            to: self.day(7),
        }
    }

    async fn published(&self) -> ProjectId {
        let id = self.accepted().await;
        publish_account(&self.t.app, self.hall(), &self.staff(), id, None, self.account()).await.unwrap();
        id
    }

    async fn view(&self, who: &Who, id: ProjectId) -> ProjectView {
        view_project(&self.t.app, self.hall(), who, id).await.unwrap()
    }

    async fn said_in_matter(&self) -> Vec<String> {
        let view = view_matter(&self.t.app, self.hall(), &self.staff(), self.matter).await.unwrap();
        view.steps.iter().filter(|step| step.kind.key() == "replied").map(|step| format!("{:?}", step.said)).collect()
    }

    async fn is_sound(&self) {
        assert_eq!(check(self.t.store()).await.unwrap(), []);
        rebuild(self.t.store()).await.unwrap();
        assert_eq!(check(self.t.store()).await.unwrap(), []);
    }
}

async fn c4_the_board_over_the_gate_from_the_danger_to_the_archive(t: TestApp) {
    let it = Site::of(&t, Track::Hazard).await;
    let id = it.open().await;
    assert_eq!(it.open().await, id, "sent twice, opened once");
    let public = Who::public(None);
    let view = it.view(&public, id).await;
    assert_eq!((view.number.as_str(), view.next), ("明通项2021-0001", Next::Choose));
    assert_eq!(view.place.as_deref(), Some("人民东路69号院"), "where its matter is");
    let run = view.hazard.unwrap().run;
    assert_eq!(run.deadline.due.0 - run.deadline.start.0, 2 * DAY_MS, "the 48 hours of its matter");
    it.act(&it.staff(), id, it.quote(600_000)).await.unwrap();
    let choose = Command::Choose { quote: 1, guarantee_days: Some(365), reason: "r".to_owned() };
    it.act(&it.town.who(Role::Secretary), id, choose).await.unwrap();
    let contractor = it.view(&public, id).await.contractor.unwrap();
    assert_eq!((contractor.name.as_str(), contractor.compared), ("市政养护所", 1));
    assert_eq!(contractor.without, Some(WithoutQuotes::Hazard), "the reason is shown");
    let change =
        Command::ChangeScope { amount_fen: -530_000, text: "只修门头".to_owned(), reason: "价高".to_owned() };
    it.act(&it.staff(), id, change).await.unwrap();
    it.finish(id).await;
    it.accept(id).await;
    let published = publish_account(&t.app, it.hall(), &it.staff(), id, None, it.account()).await.unwrap();
    assert_eq!(published.stage, StageKind::Published);
    let view = it.view(&public, id).await;
    let account = view.account.unwrap();
    assert_eq!((account.cash_fen, account.spent_fen, account.left_fen), (70_000, 70_000, 0));
    let notice = view_notice(&t.app, it.hall(), &public, &view.notice.unwrap().id, 0).await.unwrap();
    assert_eq!(notice.about.unwrap().name, "明通项2021-0001");
    assert!(!notice.text.words().unwrap().contains("13800001234"), "what is posted is masked");
    assert!(!account.text.contains("13800001234"), "and so is what stands at the project");
    t.later(8 * DAY_MS);
    assert_eq!(it.act(&it.staff(), id, Command::Archive {}).await, Ok(StageKind::Archived));
    let view = it.view(&public, id).await;
    assert!(matches!(view.guarantee, Guarantee::Runs(_)));
    it.is_sound().await;
    t.later(100 * DAY_MS);
    let fault = Command::ReportFault { pictures: vec![], text: "又松了".to_owned() };
    assert_eq!(it.act(&it.staff(), id, fault).await, Ok(StageKind::Working));
    it.is_sound().await;
}

async fn everybody_behind_it_is_told(t: TestApp) {
    let it = Site::of(&t, Track::Ordinary).await;
    let id = it.published().await;
    let said = it.said_in_matter().await;
    assert_eq!(said.len(), 3, "opened, accepted, accounted for: {said:?}");
    assert!(said.iter().any(|words| words.contains("拆除松动的装饰板")), "{said:?}");
    let of = [Origin::Matter(it.matter)];
    for origin in of {
        let listed = projects_of(&t.app, it.hall(), &Who::public(None), &origin).await.unwrap();
        assert_eq!(listed.iter().map(|it| it.id).collect::<Vec<_>>(), [id]);
    }
    let of_unit = ProjectQuery { unit: Some(it.town.units[1].clone()), ..ProjectQuery::default() };
    let (listed, next) = list_projects(&t.app, it.hall(), &Who::public(None), &of_unit).await.unwrap();
    assert_eq!((listed[0].id, listed[0].stage, next), (id, StageKind::Published, None));
    let none = ProjectQuery { stage: Some(StageKind::Planned), ..ProjectQuery::default() };
    assert!(list_projects(&t.app, it.hall(), &Who::public(None), &none).await.unwrap().0.is_empty());
    it.is_sound().await;
}

async fn strangers_read_no_names_and_no_quotes_before_the_choice(t: TestApp) {
    let it = Site::of(&t, Track::Ordinary).await;
    let id = it.open().await;
    let picture = add_picture(&t.app, it.hall(), mingtong_testkit::png(1), vec![]).await.unwrap();
    let (amount_fen, pictures) = (5_000, vec![picture.clone(), picture.clone()]);
    let name = Some("联系人：李强".to_owned());
    let quote = Command::AddQuote { unit: None, amount_fen, pictures, name, terms: None };
    it.act(&it.staff(), id, quote).await.unwrap();
    let public = Who::public(None);
    for who in [&public, &it.crew()] {
        assert!(it.view(who, id).await.quotes.is_empty(), "whoever still quotes does not read it");
        let shown = project_picture(&t.app, it.hall(), who, &id, &picture, mingtong_app::matter::PictureSize::Small);
        assert!(matches!(shown.await, Err(Fail::NotFound)));
    }
    assert_eq!(it.view(&it.staff(), id).await.quotes[0].name, "联系人：李强");
    let choose = Command::Choose { quote: 1, guarantee_days: None, reason: "价低".to_owned() };
    it.act(&it.town.who(Role::Secretary), id, choose).await.unwrap();
    let view = it.view(&public, id).await;
    assert_eq!((view.quotes.len(), view.quotes[0].name.as_str()), (1, "联系人：李*"));
    for step in [1, 2] {
        it.act(&it.staff(), id, progress(step)).await.unwrap();
    }
    let done = Command::ReportDone { pictures: vec![], text: "完工".to_owned() };
    it.act(&it.staff(), id, done).await.unwrap();
    it.accept(id).await;
    let inspections = it.view(&public, id).await.inspections;
    assert_eq!((inspections.len(), inspections[0].name.as_ref()), (2, None));
    assert_eq!(it.view(&it.staff(), id).await.inspections[0].name.as_deref(), Some("甲"));
    it.is_sound().await;
}

async fn a_change_of_scope_takes_the_account_down(t: TestApp) {
    let it = Site::of(&t, Track::Ordinary).await;
    let id = it.published().await;
    let notice = it.view(&it.staff(), id).await.notice.unwrap().id;
    let fault = Command::ReportFault { pictures: vec![], text: "又松了".to_owned() };
    it.act(&it.staff(), id, fault).await.unwrap();
    let change = Command::ChangeScope { amount_fen: 0, text: "换螺栓".to_owned(), reason: "锈蚀".to_owned() };
    it.act(&it.staff(), id, change).await.unwrap();
    let view = it.view(&it.staff(), id).await;
    assert_eq!((view.account, view.earlier_accounts.len()), (None, 1));
    let fallen = view_notice(&t.app, it.hall(), &it.staff(), &notice, 0).await.unwrap();
    assert_eq!(fallen.stage.kind(), notice::StageKind::TakenDown);
    it.is_sound().await;
}

async fn what_work_without_a_contractor_cost_is_entered_until_its_account_stands(t: TestApp) {
    let it = Site::of(&t, Track::Ordinary).await;
    let (id, staff) = (it.open().await, it.staff());
    it.act(&staff, id, Command::Begin { text: "居民自己动手".to_owned() }).await.unwrap();
    for step in [1, 2] {
        it.act(&staff, id, progress(step)).await.unwrap();
    }
    let done = Command::ReportDone { pictures: vec![], text: "已完工".to_owned() };
    it.act(&staff, id, done).await.unwrap();
    it.accept(id).await;
    let publish = async || publish_account(&t.app, it.hall(), &staff, id, None, it.account()).await;
    assert_eq!(publish().await.unwrap_err().code(), Some(Code::SpentAboveAgreed));
    let change =
        |amount_fen| Command::ChangeScope {
            amount_fen, text: "买材料".to_owned(), reason: "按实际支出".to_owned()
        };
    assert!(it.view(&staff, id).await.acts.contains(&Act::ChangeScope));
    assert_eq!(it.act(&staff, id, change(70_000)).await, Ok(StageKind::Accepted));
    publish().await.unwrap();
    assert_eq!(it.act(&staff, id, change(1)).await, Err(Code::NotInThisState));
    let notice = it.view(&staff, id).await.notice.unwrap().id;
    let down = notice::Command::TakeDown { reason: Some("漏了一笔".to_owned()) };
    act_on_notice(&t.app, it.hall(), &staff, notice, None, down).await.unwrap();
    assert_eq!(it.act(&staff, id, change(5_000)).await, Ok(StageKind::Accepted));
    let view = it.view(&staff, id).await;
    assert_eq!((view.account, view.earlier_accounts.len()), (None, 1));
    publish().await.unwrap();
    it.is_sound().await;
}

async fn two_at_once_do_one_thing(t: TestApp) {
    let it = Site::of(&t, Track::Ordinary).await;
    let id = it.open().await;
    let seen = Some(it.view(&it.staff(), id).await.project.latest);
    let (staff, begin) = (it.staff(), || Command::Begin { text: "自己动手".to_owned() });
    let act = || act_on_project(&t.app, it.hall(), &staff, id, seen, begin());
    let (one, other) = tokio::join!(act(), act());
    let refused: Vec<Fail> = [one, other].into_iter().filter_map(Result::err).collect();
    assert!(matches!(refused.as_slice(), [Fail::Changed]), "{refused:?}");
}

async fn what_is_erased_goes_from_its_matter_too(t: TestApp) {
    let it = Site::of(&t, Track::Ordinary).await;
    let id = it.open().await;
    let secretary = it.town.who(Role::Secretary);
    let all = erasable(&t.app, it.hall(), &secretary, id).await.unwrap();
    let text = all.iter().find(|piece| piece.words.as_deref().is_some_and(|words| words.contains("松动"))).unwrap();
    erase(&t.app, it.hall(), &secretary, id, text.what.clone()).await.unwrap();
    assert_eq!(it.view(&it.staff(), id).await.text, "");
    assert!(it.said_in_matter().await.iter().all(|words| !words.contains("松动")));
    it.is_sound().await;
}
