//! A private matter: the public log says that something happened, not what.

use mingtong_app::community::{log_lines, names_actors, public_log};
use mingtong_app::matter::{MatterQuery, Reach, Report, list_matters, support_matter, view_matter};
use mingtong_app::{Fail, Who};
use mingtong_domain::matter::{Command, Track, Visibility};
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(
    the_log_seals_it_and_the_public_does_not_see_it,
    it_is_not_merged_into_a_public_one,
    strangers_do_not_learn_who_works_on_it,
    a_log_that_tells_it_from_before_is_warned_about,
);

fn private(report: Report) -> Report {
    Report { visibility: Visibility::Private, ..report }
}

async fn the_log_seals_it_and_the_public_does_not_see_it(t: TestApp) {
    let town = t.found().await;
    let before = t.store().head(town.hall.id).unwrap();
    let id = town.raise(private(town.report("邻居深夜争吵，担心孩子"))).await.matter;
    let (staff, anybody) = (town.who(Role::Staff), Who::public(None));
    town.act(&staff, id, Command::Accept { track: Some(Track::Ordinary), unit: None, note: None }).await.unwrap();
    town.act(&staff, id, Command::Reply { text: "社工已上门".to_owned() }).await.unwrap();

    let log = public_log(&t.app, &town.hall, before, 100).await.unwrap();
    assert_eq!(log.len(), 3);
    for entry in &log {
        let canonical = entry.canonical.as_deref().unwrap();
        assert!(canonical.contains(r#""kind":"sealed""#), "{canonical}");
        for word in ["raised", "accepted", "replied", "争吵", "上门", "web", "private", town.courtyard.as_str()] {
            assert!(!canonical.contains(word), "{word} in {canonical}");
        }
    }
    let words = MatterQuery { words: "争吵".to_owned(), ..MatterQuery::default() };
    for query in [MatterQuery::default(), words] {
        assert_eq!(list_matters(&t.app, &town.hall, &anybody, &query).await.unwrap().total, 0);
        assert_eq!(list_matters(&t.app, &town.hall, &staff, &query).await.unwrap().total, 1);
    }
    let view = view_matter(&t.app, &town.hall, &anybody, id).await;
    assert!(matches!(view, Err(Fail::NotFound)), "{view:?}");
    assert_eq!(view_matter(&t.app, &town.hall, &staff, id).await.unwrap().matter.replies, 1);
    let support = support_matter(&t.app, &town.hall, &anybody, id, Reach::default()).await;
    assert!(matches!(support, Err(Fail::NotFound)), "{support:?}");
}

async fn it_is_not_merged_into_a_public_one(t: TestApp) {
    let town = t.found().await;
    let hidden = town.raise(private(town.report("家事"))).await.matter;
    let open = town.raise(town.report("路灯不亮")).await.matter;
    for (from, into) in [(hidden, open), (open, hidden)] {
        let merge = Command::Merge { into, reason: "同一件事".to_owned() };
        let refused = town.act(&town.who(Role::Staff), from, merge).await;
        assert_eq!(refused.unwrap_err().code(), Some(Code::MergeVisibility));
    }
}

async fn strangers_do_not_learn_who_works_on_it(t: TestApp) {
    let town = t.found().await;
    let before = t.store().head(town.hall.id).unwrap();
    let id = town.raise(private(town.report("家里的事"))).await.matter;
    let (staff, handler, unit) = (town.who(Role::Staff), town.handler(0), town.units[0].clone());
    town.act(&staff, id, Command::Accept { track: Some(Track::Ordinary), unit: None, note: None }).await.unwrap();
    town.act(&staff, id, Command::Assign { unit: unit.clone(), note: None }).await.unwrap();
    town.act(&handler, id, Command::Claim { unit, plan: "明天上门".to_owned() }).await.unwrap();
    for entry in public_log(&t.app, &town.hall, before, 100).await.unwrap() {
        let canonical = entry.canonical.unwrap();
        for who in [&staff, &handler] {
            let person = who.actor.person.as_ref().unwrap();
            assert!(!canonical.contains(person.as_str()), "{canonical}");
            assert!(!canonical.contains(who.actor.role.key()), "{canonical}");
        }
    }
    assert!(log_lines(&t.app, &town.hall, None, 3).await.unwrap().iter().all(|line| line.role.is_none()));
    // Who may read it reads who did what, also after all is made again from the log.
    mingtong_store::rebuild(t.store()).await.unwrap();
    assert_eq!(mingtong_store::check(t.store()).await.unwrap(), []);
    let steps = view_matter(&t.app, &town.hall, &staff, id).await.unwrap().steps;
    let roles: Vec<Role> = steps.iter().map(|step| step.role).collect();
    assert!(roles.contains(&Role::UnitHandler) && roles.contains(&Role::Staff), "{roles:?}");
}

async fn a_log_that_tells_it_from_before_is_warned_about(t: TestApp) {
    let town = t.found().await;
    town.raise(private(town.report("家里的事"))).await;
    assert!(!names_actors(&t.app, &town.hall).await.unwrap());
    t.database.tamper("UPDATE event SET canonical = replace(canonical, '\"actor\":null', '\"actor\":\"p1\"')").await;
    assert!(names_actors(&t.app, &town.hall).await.unwrap());
}
