//! One act on many matters: each is decided by itself. On both databases.

use mingtong_app::matter::{Along, act_on_matters, view_matter};
use mingtong_app::{Fail, Who};
use mingtong_domain::ids::MatterId;
use mingtong_domain::matter::{Command, StageKind};
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(each_of_many_is_decided_by_itself, many_are_published_as_they_are_accepted);

async fn each_of_many_is_decided_by_itself(t: TestApp) {
    let town = t.found().await;
    let first = town.raise(town.report("路灯不亮")).await.matter;
    let second = town.raise(town.report("花坛缺土")).await.matter;
    let staff = town.who(Role::Staff);
    let nowhere = MatterId::parse("2021-9999").unwrap();
    let accept = Command::Accept { track: None, unit: Some(town.units[0].clone()), note: None };
    town.act(&staff, first, accept.clone()).await.unwrap();
    let chosen = [(first, None), (nowhere, None), (second, None)];
    let outcomes = act_on_matters(&t.app, &town.hall, &staff, &chosen, &accept, &Along::default()).await;
    assert_eq!(outcomes.iter().map(|(id, _)| *id).collect::<Vec<_>>(), [first, nowhere, second]);
    let refused = outcomes[0].1.as_ref().err().and_then(Fail::code);
    assert_eq!(refused, Some(Code::NotInThisState));
    assert!(matches!(outcomes[1].1, Err(Fail::NotFound)));
    assert!(outcomes[2].1.is_ok());
    let view = view_matter(&t.app, &town.hall, &Who::public(None), second).await.unwrap();
    assert_eq!(view.stage, StageKind::Assigned);
}

/// One of them was looked at already: that is no reason to refuse it.
async fn many_are_published_as_they_are_accepted(t: TestApp) {
    let town = t.found_reviewing().await;
    let first = town.raise(town.report("路灯不亮")).await.matter;
    let second = town.raise(town.report("花坛缺土")).await.matter;
    let staff = town.who(Role::Staff);
    town.act(&staff, first, Command::Publish {}).await.unwrap();
    let accept = Command::Accept { track: None, unit: Some(town.units[0].clone()), note: None };
    let along = Along { publishes: true, ..Along::default() };
    let chosen = [(first, None), (second, None)];
    let outcomes = act_on_matters(&t.app, &town.hall, &staff, &chosen, &accept, &along).await;
    for (id, outcome) in outcomes {
        assert_eq!(outcome.map(|acted| acted.stage).unwrap(), StageKind::Assigned);
        let seen = view_matter(&t.app, &town.hall, &Who::public(None), id).await.unwrap();
        assert!(seen.title.words().is_some(), "everybody reads {id}");
    }
}
