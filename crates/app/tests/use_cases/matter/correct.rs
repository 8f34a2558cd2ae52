//! What was written down wrongly is put right: everything that goes by it follows, and the old value stays to be read.

use mingtong_app::Who;
use mingtong_app::community::rates;
use mingtong_app::matter::{Correction, MatterQuery, Report, Said, Step, StepKind, list_matters, view_matter};
use mingtong_domain::ids::MatterId;
use mingtong_domain::matter::{Change, Channel, Command, Kind, Track};
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_domain::time::ClockKind;
use mingtong_store::{check, rebuild};
use mingtong_testkit::{DAY_MS, HOUR_MS, TestApp, Town};

mingtong_testkit::on_both!(
    head_story_search_and_filters_follow,
    a_hazard_seen_late_runs_on_its_48_hours_and_a_missed_one_stays_missed,
    a_title_is_searched_for_personal_data,
    what_is_no_correction_is_said,
);

fn nothing() -> Command<String> {
    Command::Correct { title: None, place: None, track: None, channel: None, reason: "写错了".to_owned() }
}

async fn found(t: &TestApp, town: &Town, query: MatterQuery) -> Vec<MatterId> {
    let list = list_matters(&t.app, &town.hall, &Who::public(None), &query).await.unwrap();
    list.items.iter().map(|item| item.id).collect()
}

async fn corrected(t: &TestApp, town: &Town, id: MatterId) -> Step {
    let view = view_matter(&t.app, &town.hall, &Who::public(None), id).await.unwrap();
    view.steps.into_iter().find(|step| step.kind == StepKind::Plain(Kind::Corrected)).unwrap()
}

async fn head_story_search_and_filters_follow(t: TestApp) {
    let town = t.found().await;
    let id = town.raise(town.report("路灯不亮")).await.matter;
    let correct = Command::Correct {
        title: Some("水管爆裂".to_owned()),
        place: Some(Some(town.road.clone())),
        track: None,
        channel: Some(Channel::Phone),
        reason: "登记时选错了院子".to_owned(),
    };
    town.act(&town.who(Role::Staff), id, correct).await.unwrap();
    let view = view_matter(&t.app, &town.hall, &Who::public(None), id).await.unwrap();
    assert_eq!(view.title.words(), Some("水管爆裂"));
    assert!(view.place.unwrap().contains("人民东路69号院"));
    let step = corrected(&t, &town, id).await;
    assert_eq!(step.said.as_ref().and_then(Said::words), Some("登记时选错了院子"));
    let title = Change { from: Said::Words("路灯不亮".to_owned()), to: Said::Words("水管爆裂".to_owned()) };
    assert_eq!(step.corrected[0], Correction::Title(title));
    let Correction::Place(Change { from: Some(from), to: Some(to) }) = &step.corrected[1] else { panic!("{step:?}") };
    assert!(from.contains("东风巷14号院") && to.contains("人民东路69号院"));
    assert_eq!(step.corrected[2], Correction::Channel(Change { from: Channel::Web, to: Channel::Phone }));
    for _ in 0..2 {
        let at = |place| MatterQuery { place: Some(place), ..MatterQuery::default() };
        assert_eq!(found(&t, &town, at(town.road.clone())).await, [id]);
        assert_eq!(found(&t, &town, at(town.courtyard.clone())).await, []);
        let through = |channel| MatterQuery { channel: Some(channel), ..MatterQuery::default() };
        assert_eq!(found(&t, &town, through(Channel::Phone)).await, [id]);
        assert_eq!(found(&t, &town, through(Channel::Web)).await, []);
        let words = |words: &str| MatterQuery { words: words.to_owned(), ..MatterQuery::default() };
        assert_eq!(found(&t, &town, words("水管爆裂")).await, [id]);
        assert_eq!(found(&t, &town, words("路灯不亮")).await, [id], "what was said stays and is found");
        assert_eq!(check(t.store()).await.unwrap(), []);
        rebuild(t.store()).await.unwrap();
    }
}

async fn a_hazard_seen_late_runs_on_its_48_hours_and_a_missed_one_stays_missed(t: TestApp) {
    let town = t.found().await;
    let staff = town.who(Role::Staff);
    let track = |track| Command::Correct {
        title: None,
        place: None,
        track: Some(track),
        channel: None,
        reason: "墙要倒了".to_owned(),
    };
    let id = town.raise(town.report("墙有裂缝")).await.matter;
    town.act(&staff, id, Command::Accept { track: None, unit: None, note: None }).await.unwrap();
    town.act(&staff, id, track(Track::Hazard)).await.unwrap();
    let view = view_matter(&t.app, &town.hall, &staff, id).await.unwrap();
    let finish = view.matter.clocks.get(ClockKind::Finish).unwrap().deadline;
    assert_eq!(finish.due.0 - t.app.now().0, 48 * HOUR_MS);
    t.later(3 * DAY_MS);
    town.act(&staff, id, track(Track::Ordinary)).await.unwrap();
    let finished = rates(&t.app, &town.hall).await.unwrap().finished_in_time;
    assert_eq!((finished.of, finished.all), (0, 1), "late is late");
}

async fn a_title_is_searched_for_personal_data(t: TestApp) {
    let town = t.found().await;
    let id = town.raise(town.report("路灯不亮")).await.matter;
    let title = Some("路灯不亮，请找13800138000".to_owned());
    let correct = match nothing() {
        Command::Correct { place, track, channel, reason, .. } => {
            Command::Correct { title, place, track, channel, reason }
        }
        other => other,
    };
    town.act(&town.who(Role::Staff), id, correct).await.unwrap();
    let view = view_matter(&t.app, &town.hall, &Who::public(None), id).await.unwrap();
    assert!(view.masked && !view.title.words().unwrap().contains("13800138000"));
    let said = format!("{:?}", corrected(&t, &town, id).await);
    assert!(!said.contains("13800138000"), "{said}");
}

async fn what_is_no_correction_is_said(t: TestApp) {
    let town = t.found().await;
    let id = town.raise(Report { title: Some("路灯".to_owned()), ..town.report("路灯不亮") }).await.matter;
    let staff = town.who(Role::Staff);
    let same = Command::Correct {
        title: Some(" 路灯 ".to_owned()),
        place: Some(Some(town.courtyard.clone())),
        track: Some(Track::Ordinary),
        channel: Some(Channel::Web),
        reason: "没有改".to_owned(),
    };
    let nowhere = Command::Correct {
        title: None,
        place: Some(Some("nowhere".into())),
        track: None,
        channel: None,
        reason: "改地点".to_owned(),
    };
    for (command, code) in
        [(same, Code::NothingCorrected), (nothing(), Code::NothingCorrected), (nowhere, Code::NoSuchPlace)]
    {
        assert_eq!(town.act(&staff, id, command).await.unwrap_err().code(), Some(code));
    }
    let delegate = town.act(&town.who(Role::Delegate), id, nothing()).await;
    assert_eq!(delegate.unwrap_err().code(), Some(Code::RoleMayNot));
}
