//! Double reporting: taken in, changed, ended; what was done, and what came of it; who reads which of it.

use jiff::SignedDuration;
use jiff::civil::Date;
use mingtong_app::community::audit::audit;
use mingtong_app::community::public_log;
use mingtong_app::matter::Said;
use mingtong_app::reporting::{
    NewMemberReport, NewUnitReport, ReportingQuery, Shown, act_on_reporting, list_reportings, report_member,
    report_unit, reporting_of_unit, view_reporting,
};
use mingtong_app::{Fail, Who, erasable, erase};
use mingtong_domain::Millis;
use mingtong_domain::ids::{MatterId, ReportingId};
use mingtong_domain::matter::Piece;
use mingtong_domain::refusal::Code;
use mingtong_domain::reporting::{About, Command, StageKind};
use mingtong_domain::role::Role;
use mingtong_testkit::{DAY_MS, START_MS, TestApp, Town};

mingtong_testkit::on_both!(
    a_unit_reports_is_taken_in_and_has_one_liaison_on_each_side,
    who_reported_is_told_to_the_desk_and_the_unit_alone,
    what_was_done_is_told_in_its_year_and_judged_by_somebody_else,
    another_unit_sees_nothing_and_does_nothing,
    a_last_day_is_read_and_a_name_is_erased,
);

fn day(days: i64) -> Date {
    Millis(START_MS).date().saturating_add(SignedDuration::from_hours(24 * days))
}

fn unit_report(town: &Town) -> NewUnitReport {
    NewUnitReport {
        unit: town.units[0].clone(),
        person: None,
        name: Some("段联络".to_owned()),
        ours: None,
        text: "会议室可借，每月一次志愿服务。".to_owned(),
        since: day(-10),
        until: None,
    }
}

fn member_report(town: &Town) -> NewMemberReport {
    NewMemberReport {
        unit: town.units[0].clone(),
        name: "白小梅".to_owned(),
        instead: "报到人".to_owned(),
        text: "白小梅会修电，电话13812345678".to_owned(),
        times: Some("周末".to_owned()),
        place: None,
        since: day(-10),
        until: Some(day(5)),
    }
}

async fn act(t: &TestApp, town: &Town, who: &Who, id: ReportingId, command: Command<String>) -> Result<(), Fail> {
    act_on_reporting(&t.app, &town.hall, who, id, None, command, "报到人").await
}

fn confirmed() -> Command<String> {
    Command::Confirm { ours: None }
}

fn noted(days: i64, about: Option<About>) -> Command<String> {
    Command::NoteService { day: day(days), about, text: "白小梅换了六盏灯。".to_owned() }
}

fn evaluated(number: u32) -> Command<String> {
    Command::Evaluate { number, evaluation: "楼道亮了。".to_owned() }
}

fn refused(result: Result<impl std::fmt::Debug, Fail>) -> Option<Code> {
    result.unwrap_err().code()
}

async fn is_sound(t: &TestApp) {
    assert_eq!(mingtong_store::check(t.store()).await.unwrap(), []);
    let audits = audit(&t.app).await.unwrap();
    assert!(audits.iter().all(|audit| audit.broken.is_empty()), "{audits:?}");
}

async fn a_unit_reports_is_taken_in_and_has_one_liaison_on_each_side(t: TestApp) {
    let town = t.found().await;
    let (staff, handler, anybody) = (town.who(Role::Staff), town.handler(0), Who::public(None));
    let unit = &town.units[0];
    let id = report_unit(&t.app, &town.hall, &handler, unit_report(&town)).await.unwrap();
    assert_eq!(report_unit(&t.app, &town.hall, &handler, unit_report(&town)).await.unwrap(), id, "sent twice");
    let seen = |who: Who| {
        let (app, hall, unit) = (t.app.clone(), town.hall.clone(), unit.clone());
        async move { reporting_of_unit(&app, &hall, &who, &unit, None).await.unwrap() }
    };
    assert!(seen(anybody.clone()).await.report.is_none(), "nobody is listed before the community took it in");
    let again = NewUnitReport { text: "再报".to_owned(), ..unit_report(&town) };
    assert_eq!(refused(report_unit(&t.app, &town.hall, &staff, again).await), Some(Code::ReportedAlready));
    act(&t, &town, &staff, id, confirmed()).await.unwrap();
    let report = seen(anybody.clone()).await.report.unwrap();
    assert_eq!((report.liaison.as_deref(), report.ours.as_deref()), (Some("段*"), Some("李*")));
    let report = seen(staff.clone()).await.report.unwrap();
    assert_eq!((report.liaison.as_deref(), report.ours.as_deref()), (Some("段联络"), Some("李社工")));
    let person = |who: &Who| who.actor.person.clone();
    let change = |who: &Who| Command::ChangeLiaison { person: person(who), name: None };
    let other = town.handler(1);
    assert_eq!(refused(act(&t, &town, &handler, id, change(&other)).await), Some(Code::LiaisonOfAnother));
    act(&t, &town, &handler, id, change(&handler)).await.unwrap();
    let ours = |who: &Who| Command::ChangeOurs { ours: person(who).unwrap() };
    assert_eq!(refused(act(&t, &town, &staff, id, ours(&handler)).await), Some(Code::LiaisonOfAnother));
    act(&t, &town, &staff, id, ours(&town.who(Role::Secretary))).await.unwrap();
    let view = view_reporting(&t.app, &town.hall, &handler, id).await.unwrap();
    let names: Vec<Option<&str>> = view.liaisons.iter().chain(&view.ours).map(|(name, _)| name.as_deref()).collect();
    assert_eq!(names, [Some("段联络"), Some("吴经办"), Some("李社工"), Some("王书记")]);
    is_sound(&t).await;
}

/// Neither the page of the unit nor the log tells who reported, nor does what they can do.
async fn who_reported_is_told_to_the_desk_and_the_unit_alone(t: TestApp) {
    let town = t.found().await;
    let (staff, handler) = (town.who(Role::Staff), town.handler(0));
    let id = report_member(&t.app, &town.hall, &handler, member_report(&town)).await.unwrap();
    let anybody = Who::public(None);
    let of_unit = |who: Who| {
        let (app, hall, unit) = (t.app.clone(), town.hall.clone(), town.units[0].clone());
        async move { reporting_of_unit(&app, &hall, &who, &unit, None).await.unwrap() }
    };
    assert_eq!(of_unit(anybody.clone()).await.members, 0, "nobody is listed before the community took it in");
    act(&t, &town, &staff, id, confirmed()).await.unwrap();
    let found = of_unit(anybody.clone()).await;
    assert_eq!((found.members, found.skills.len()), (1, 1));
    let Said::Words(skills) = &found.skills[0] else { panic!("they are said") };
    assert!(skills.contains("修电") && !skills.contains("白小梅") && !skills.contains("13812345678"), "{skills}");
    for who in [town.who(Role::Street), town.who(Role::Supervisor), anybody] {
        assert_eq!(refused(view_reporting(&t.app, &town.hall, &who, id).await), Some(Code::RoleMayNot));
        let list = list_reportings(&t.app, &town.hall, &who, &ReportingQuery::default()).await;
        assert_eq!(refused(list), Some(Code::RoleMayNot));
    }
    for who in [&staff, &handler] {
        assert_eq!(view_reporting(&t.app, &town.hall, who, id).await.unwrap().name.as_deref(), Some("白小梅"));
        let list = list_reportings(&t.app, &town.hall, who, &ReportingQuery::default()).await.unwrap();
        assert_eq!(list.items[0].name.as_deref(), Some("白小梅"));
    }
    is_sound(&t).await;
}

async fn what_was_done_is_told_in_its_year_and_judged_by_somebody_else(t: TestApp) {
    let town = t.found().await;
    let (staff, secretary, handler) = (town.who(Role::Staff), town.who(Role::Secretary), town.handler(0));
    let id = report_member(&t.app, &town.hall, &staff, member_report(&town)).await.unwrap();
    let matter = town.raise(town.report("楼道灯坏了")).await.matter;
    let unknown = About::Matter(MatterId::new(2021, 99).unwrap());
    assert_eq!(refused(act(&t, &town, &handler, id, noted(0, Some(unknown))).await), Some(Code::NoSuchMatter));
    act(&t, &town, &handler, id, noted(-2, Some(About::Matter(matter)))).await.unwrap();
    act(&t, &town, &staff, id, noted(-1, None)).await.unwrap();
    assert_eq!(refused(act(&t, &town, &handler, id, evaluated(1)).await), Some(Code::RoleMayNot));
    assert_eq!(refused(act(&t, &town, &staff, id, evaluated(2)).await), Some(Code::OwnService));
    let work = ReportingQuery { shown: Shown::ToWorkOn, ..ReportingQuery::default() };
    let to_do = list_reportings(&t.app, &town.hall, &secretary, &work).await.unwrap();
    assert_eq!((to_do.items.len(), to_do.items[0].to_evaluate), (1, 2));
    act(&t, &town, &staff, id, evaluated(1)).await.unwrap();
    act(&t, &town, &secretary, id, evaluated(2)).await.unwrap();
    assert!(list_reportings(&t.app, &town.hall, &secretary, &work).await.unwrap().items.is_empty());
    let anybody = Who::public(None);
    let found = reporting_of_unit(&t.app, &town.hall, &anybody, &town.units[0], None).await.unwrap();
    let days: Vec<Date> = found.services.iter().map(|service| service.day).collect();
    assert_eq!(days, [day(-1), day(-2)], "the latest first");
    assert_eq!(found.services[1].about.as_ref().map(|(_, number)| number.as_str()), Some("明通2021-0001"));
    assert_eq!(found.services[0].text, Said::Words("报到人换了六盏灯。".to_owned()));
    assert_eq!(found.services[0].evaluation, Some(Said::Words("楼道亮了。".to_owned())));
    assert_eq!((found.texts.len(), found.masked.len()), (4, 1), "the telephone is masked in what they can do");
    let gone = found.texts[0].reference.clone();
    erase(&t.app, &town.hall, &secretary, id, Piece::Text(gone.clone())).await.unwrap();
    let left = reporting_of_unit(&t.app, &town.hall, &anybody, &town.units[0], None).await.unwrap();
    assert!(left.texts.len() == 3 && left.texts.iter().all(|text| text.reference != gone), "{left:?}");
    let log = public_log(&t.app, &town.hall, 0, 500).await.unwrap();
    let names_it = |said: &str| found.texts.iter().any(|text| said.contains(text.reference.as_str()));
    assert!(!log.iter().filter_map(|entry| entry.canonical.as_deref()).any(names_it), "nobody learns whose it was");
    t.clock.set(START_MS + 365 * DAY_MS);
    let next = reporting_of_unit(&t.app, &town.hall, &anybody, &town.units[0], None).await.unwrap();
    assert_eq!((next.services.len(), next.year, next.earlier), (0, 2022, Some(2021)));
    let before = reporting_of_unit(&t.app, &town.hall, &anybody, &town.units[0], next.earlier).await.unwrap();
    assert_eq!((before.services.len(), before.later), (2, Some(2022)));
    is_sound(&t).await;
}

async fn another_unit_sees_nothing_and_does_nothing(t: TestApp) {
    let town = t.found().await;
    let (staff, other) = (town.who(Role::Staff), town.handler(1));
    let of_unit = report_unit(&t.app, &town.hall, &staff, unit_report(&town)).await.unwrap();
    let of_member = report_member(&t.app, &town.hall, &staff, member_report(&town)).await.unwrap();
    for id in [of_unit, of_member] {
        let view = view_reporting(&t.app, &town.hall, &other, id).await;
        assert!(matches!(view, Err(Fail::NotFound)), "{view:?}");
        let end = Command::End { reason: "不要了".to_owned() };
        for command in [noted(0, None), end, Command::Prolong { until: None }] {
            let done = act(&t, &town, &other, id, command).await;
            assert!(matches!(done, Err(Fail::NotFound)), "{done:?}");
        }
    }
    let theirs = ReportingQuery { unit: Some(town.units[0].clone()), ..ReportingQuery::default() };
    assert!(list_reportings(&t.app, &town.hall, &other, &theirs).await.unwrap().items.is_empty());
    let in_their_name = report_member(&t.app, &town.hall, &other, member_report(&town)).await;
    assert_eq!(refused(in_their_name), Some(Code::NotYourUnit));
    let elsewhere = t.found_other().await;
    let abroad = act_on_reporting(&t.app, &elsewhere, &staff, of_member, None, noted(0, None), "报到人").await;
    assert!(matches!(abroad, Err(Fail::NotFound)), "{abroad:?}");
}

async fn a_last_day_is_read_and_a_name_is_erased(t: TestApp) {
    let town = t.found().await;
    let (staff, secretary) = (town.who(Role::Staff), town.who(Role::Secretary));
    let id = report_member(&t.app, &town.hall, &staff, member_report(&town)).await.unwrap();
    let found = erasable(&t.app, &town.hall, &secretary, id).await.unwrap();
    let name = found.into_iter().find(|piece| piece.words.as_deref() == Some("白小梅")).unwrap();
    let Piece::Text(text) = name.what else { panic!("it is a text") };
    erase(&t.app, &town.hall, &secretary, id, Piece::Text(text)).await.unwrap();
    let view = view_reporting(&t.app, &town.hall, &staff, id).await.unwrap();
    assert_eq!((view.name.as_deref(), view.stage.kind()), (Some(""), StageKind::Listed));
    t.later(7 * DAY_MS);
    assert_eq!(view_reporting(&t.app, &town.hall, &staff, id).await.unwrap().stage.kind(), StageKind::Over);
    let of_unit = reporting_of_unit(&t.app, &town.hall, &Who::public(None), &town.units[0], None).await.unwrap();
    assert_eq!(of_unit.members, 0);
    act(&t, &town, &staff, id, Command::Prolong { until: None }).await.unwrap();
    act(&t, &town, &staff, id, Command::End { reason: "调走了".to_owned() }).await.unwrap();
    let past = ReportingQuery { shown: Shown::Past, ..ReportingQuery::default() };
    assert_eq!(list_reportings(&t.app, &town.hall, &staff, &past).await.unwrap().items.len(), 1);
    is_sound(&t).await;
}
