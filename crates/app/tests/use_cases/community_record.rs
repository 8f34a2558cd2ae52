//! The record outlives an erased text and a restart.

use mingtong_app::community::public_log;
use mingtong_app::matter::{MatterQuery, Report, list_matters, view_matter};
use mingtong_app::{Fail, Who, erase};
use mingtong_domain::matter::{Command, Piece, Track, Visibility};
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_store::{check, rebuild};
use mingtong_testkit::{HOUR_MS, TestApp, Town};

mingtong_testkit::on_both!(an_erased_text_is_gone_and_the_record_holds, a_restart_changes_nothing);

async fn found_by(t: &TestApp, town: &Town, words: &str) -> i64 {
    let query = MatterQuery { words: words.to_owned(), ..MatterQuery::default() };
    list_matters(&t.app, &town.hall, &town.who(Role::Staff), &query).await.unwrap().total
}

async fn an_erased_text_is_gone_and_the_record_holds(t: TestApp) {
    let town = t.found().await;
    let (secretary, anybody) = (town.who(Role::Secretary), Who::public(None));
    for visibility in [Visibility::Public, Visibility::Private] {
        let text = "三楼的老人独自居住".to_owned();
        let report = Report { title: Some("探望".to_owned()), text, visibility, ..town.report("") };
        let id = town.raise(report).await.matter;
        let log = public_log(&t.app, &town.hall, 0, 100).await.unwrap();
        assert_eq!(found_by(&t, &town, "独自居住").await, 1);
        let text = view_matter(&t.app, &town.hall, &secretary, id).await.unwrap().matter.text.unwrap();

        let refused = erase(&t.app, &town.hall, &town.who(Role::Staff), id, Piece::Text(text.clone())).await;
        assert_eq!(refused.unwrap_err().code(), Some(Code::RoleMayNot));
        erase(&t.app, &town.hall, &secretary, id, Piece::Text(text.clone())).await.unwrap();
        let again = erase(&t.app, &town.hall, &secretary, id, Piece::Text(text)).await;
        assert!(matches!(again, Err(Fail::NotFound)), "{again:?}");

        assert_eq!(found_by(&t, &town, "独自居住").await, 0);
        assert_eq!(found_by(&t, &town, "探望").await, 1);
        let told = public_log(&t.app, &town.hall, 0, 100).await.unwrap();
        assert_eq!(told.len(), log.len() + 1, "the erasure itself is on the record");
        let last = view_matter(&t.app, &town.hall, &secretary, id).await.unwrap().steps.remove(0);
        assert_eq!((last.kind.key(), last.role), ("text_erased", Role::Secretary));
        assert_eq!(check(t.store()).await.unwrap(), []);
        rebuild(t.store()).await.unwrap();
        assert_eq!(check(t.store()).await.unwrap(), []);
        assert_eq!(found_by(&t, &town, "独自居住").await, 0);
        town.act(&secretary, id, Command::Withdraw { reason: None }).await.unwrap_err();
        town.act(&Who::raiser(id, None), id, Command::Withdraw { reason: None }).await.unwrap();
        erase_title(&t, &town, id).await;
    }
    assert_eq!(list_matters(&t.app, &town.hall, &anybody, &MatterQuery::default()).await.unwrap().total, 1);
}

async fn erase_title(t: &TestApp, town: &Town, id: mingtong_domain::ids::MatterId) {
    let secretary = town.who(Role::Secretary);
    let title = view_matter(&t.app, &town.hall, &secretary, id).await.unwrap().matter.title;
    erase(&t.app, &town.hall, &secretary, id, Piece::Text(title)).await.unwrap();
    assert_eq!(found_by(t, town, "探望").await, 0);
}

async fn a_restart_changes_nothing(t: TestApp) {
    let town = t.found().await;
    let id = town.raise(town.report("路灯不亮")).await.matter;
    let acted = town
        .act(&town.who(Role::Staff), id, Command::Accept { track: Some(Track::Ordinary), unit: None, note: None })
        .await
        .unwrap();
    let before = view_matter(&t.app, &town.hall, &Who::public(None), id).await.unwrap();
    let head = t.store().head(town.hall.id);

    let t = t.restarted().await;
    t.later(HOUR_MS);
    assert_eq!(t.store().head(town.hall.id), head);
    let hall = t.app.hall("mingtong").await.unwrap();
    let after = view_matter(&t.app, &hall, &Who::public(None), id).await.unwrap();
    assert_eq!(after.matter, before.matter);
    assert_eq!((after.place, after.title), (before.place, before.title));
    let staff = town.who(Role::Staff);
    let note = Command::Note { text: "重启之后".to_owned() };
    let next = mingtong_app::matter::act_on_matter(&t.app, &hall, &staff, id, Some(acted.position), note).await;
    assert_eq!(next.unwrap().position, acted.position + 1);
    assert_eq!(check(t.store()).await.unwrap(), []);
}
