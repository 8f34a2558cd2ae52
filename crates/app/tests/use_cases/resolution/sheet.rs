//! What a project did on the strength of a resolution is accounted for with the votes behind it.

use super::Evening;
use mingtong_app::Who;
use mingtong_app::person::add_person;
use mingtong_app::project::{
    NewAccount, NewProject, NewStep, account_sheet, act_on_project, open_project, publish_account, view_project,
};
use mingtong_domain::procedure::Fen;
use mingtong_domain::project::{Command, Income, Origin, Phase, StepProgress};
use mingtong_domain::resolution::{Doer, FundKind, ResolutionKind};
use mingtong_domain::role::{Role, Scope};
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(the_account_of_a_project_tells_the_votes_of_its_resolution);

async fn the_account_of_a_project_tells_the_votes_of_its_resolution(t: TestApp) {
    let it = Evening::over(&t, 4, 1).await;
    let resolution = it.published().await;
    let (app, hall, town, staff) = (&t.app, &it.room.hall, &it.room.town, it.room.staff());
    let steps = vec![NewStep { text: "加固".to_owned(), until: it.day(2) }];
    let (origin, title, text) = (Origin::Resolution(resolution), "门头加固".to_owned(), "加固门头".to_owned());
    let new = NewProject { origin, title, text, place: None, by: Doer::Community, steps };
    let id = open_project(app, hall, &staff, new).await.unwrap();
    let act = async |who: &Who, command: Command<String>| {
        act_on_project(app, hall, who, id, None, command).await.unwrap();
    };
    let unit = Some(town.units[1].clone());
    act(&staff, Command::AddQuote { unit, amount_fen: 70_000, pictures: vec![], name: None, terms: None }).await;
    let choose = Command::Choose { quote: 1, guarantee_days: None, reason: "成本价".to_owned() };
    act(&town.who(Role::Secretary), choose).await;
    let (progress, phase, text) = (StepProgress::Done, Phase::After, "已完成".to_owned());
    act(&town.handler(1), Command::ReportProgress { step: 1, progress, phase, pictures: vec![], text }).await;
    act(&town.handler(1), Command::ReportDone { pictures: vec![], text: "完工".to_owned() }).await;
    for name in ["钱验收", "孙验收"] {
        let person = add_person(app, hall, &Who::keeper(), name).await.unwrap();
        let accept = Command::Accept { pictures: vec![], text: "合格".to_owned() };
        act(&Who::in_role(person, Role::Street, Scope::Community), accept).await;
    }
    let before = view_project(app, hall, &staff, id).await.unwrap().project;
    assert_eq!(account_sheet(app, hall, &before).await.unwrap(), None, "nothing is accounted for yet");
    let account = NewAccount {
        income: vec![Income { source: FundKind::Residents, amount: Fen::new(70_000).unwrap() }],
        spent_fen: 70_000,
        title: "决算公示".to_owned(),
        text: "支出700元".to_owned(),
        from: it.day(0),
        to: it.day(7),
    };
    publish_account(app, hall, &staff, id, None, account).await.unwrap();
    let project = view_project(app, hall, &staff, id).await.unwrap().project;
    let sheet = account_sheet(app, hall, &project).await.unwrap().unwrap();
    let decided = sheet.decided.unwrap();
    assert_eq!((decided.kind, decided.number.as_str()), (Some(ResolutionKind::Opinion), "明通决2021-0001"));
    let voices: Vec<_> = decided.voices.iter().map(|it| (it.agree, it.oppose, it.abstain)).collect();
    assert_eq!(voices, [(4, 1, Some(0))], "as its meeting counted");
    let meeting = it.view(&Who::public(None), resolution).await.meeting.unwrap();
    assert_eq!(decided.at, meeting.meeting.starts);
    assert_eq!(sheet.posted.map(|it| (it.from, it.to)), Some((it.day(0), it.day(7))));
    assert_eq!((sheet.paid, sheet.shares, sheet.rests), (vec![], vec![], vec![]), "it has no fund, and no agreement");
}
