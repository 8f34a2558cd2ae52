//! Programs and robots are told of the public record, at least once and under one id, until they are gone.

use mingtong_app::matter::Report;
use mingtong_app::telling::{
    Answered, HookPost, NewHook, add_hook, dead_letters, gather_for_hooks, list_hooks, posts_due, rotate_secret,
    settle_post, take_post, turn_off,
};
use mingtong_app::{Fail, Who};
use mingtong_domain::matter::{Command, Visibility};
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_domain::telling::{HookKind, HookOff};
use mingtong_testkit::{DAY_MS, HOUR_MS, TestApp, Town};

mingtong_testkit::on_both!(
    what_everybody_may_read_is_told_in_one_message,
    a_message_keeps_its_id_until_it_is_taken,
    whoever_is_gone_is_told_nothing_more,
    whoever_never_answers_is_turned_off,
    a_secret_is_changed_and_the_one_before_holds_for_a_day,
    only_usable_addresses_are_taken,
    the_same_program_added_twice_is_told_once,
);

const MINUTE_MS: i64 = 60_000;

fn program() -> NewHook {
    let (name, url) = ("城市平台".to_owned(), "https://platform.example.cn/hook".to_owned());
    NewHook { kind: HookKind::Webhook, name, url, secret: None }
}

async fn added(t: &TestApp, town: &Town) -> String {
    add_hook(&t.app, &town.hall, &town.who(Role::Secretary), program()).await.unwrap()
}

/// The one message that is due, taken.
async fn taken(t: &TestApp, town: &Town) -> Option<HookPost> {
    gather_for_hooks(&t.app, &town.hall).await.unwrap();
    let due = posts_due(&t.app, &town.hall).await.unwrap();
    take_post(&t.app, &town.hall, due.first()?).await.unwrap()
}

async fn what_everybody_may_read_is_told_in_one_message(t: TestApp) {
    let town = t.found().await;
    added(&t, &town).await;
    let id = town.raise(town.report("路灯不亮")).await.matter;
    let hidden = Report { visibility: Visibility::Private, ..town.report("邻居的事") };
    town.raise(hidden).await;
    town.act(&town.who(Role::Staff), id, Command::Reply { text: "明天修。".to_owned() }).await.unwrap();
    let post = taken(&t, &town).await.expect("something happened");
    let told: Vec<(&str, &str)> =
        post.changes.iter().map(|change| (change.kind.as_str(), change.about.as_str())).collect();
    let about = format!("matter/{id}");
    assert_eq!(told, [("matter.raised", about.as_str()), ("matter.replied", about.as_str())]);
    settle_post(&t.app, &town.hall, &post, Answered::Taken).await.unwrap();
    town.raise(town.report("排椅坏了")).await;
    assert!(taken(&t, &town).await.is_none(), "it is gathered some minutes");
    t.later(10 * MINUTE_MS);
    assert_eq!(taken(&t, &town).await.expect("ten minutes are over").changes.len(), 1);
}

async fn a_message_keeps_its_id_until_it_is_taken(t: TestApp) {
    let town = t.found().await;
    added(&t, &town).await;
    town.raise(town.report("路灯不亮")).await;
    let first = taken(&t, &town).await.expect("something happened");
    assert!(taken(&t, &town).await.is_none(), "one sender has it");
    settle_post(&t.app, &town.hall, &first, Answered::Later("503".to_owned())).await.unwrap();
    t.later(5 * MINUTE_MS);
    let second = taken(&t, &town).await.expect("it is tried again");
    assert_eq!((&second.id, &second.changes), (&first.id, &first.changes));
    t.later(HOUR_MS);
    // The sender went down: the receiver knows by the id what it has already.
    let third = taken(&t, &town).await.expect("the lease has run out");
    assert_eq!(third.id, first.id);
}

async fn whoever_is_gone_is_told_nothing_more(t: TestApp) {
    let town = t.found().await;
    added(&t, &town).await;
    town.raise(town.report("路灯不亮")).await;
    let post = taken(&t, &town).await.expect("something happened");
    settle_post(&t.app, &town.hall, &post, Answered::Gone).await.unwrap();
    let secretary = town.who(Role::Secretary);
    let hooks = list_hooks(&t.app, &town.hall, &secretary).await.unwrap();
    assert_eq!(hooks[0].off.map(|(why, _)| why), Some(HookOff::Gone));
    town.raise(town.report("排椅坏了")).await;
    t.later(DAY_MS);
    assert!(taken(&t, &town).await.is_none());
    assert!(dead_letters(&t.app, &town.hall, &secretary).await.unwrap().is_empty(), "nobody has to decide anything");
}

async fn whoever_never_answers_is_turned_off(t: TestApp) {
    let town = t.found().await;
    added(&t, &town).await;
    town.raise(town.report("路灯不亮")).await;
    for _ in 0..12 {
        let post = taken(&t, &town).await.expect("it is tried again");
        settle_post(&t.app, &town.hall, &post, Answered::Later("no answer in time".to_owned())).await.unwrap();
        t.later(DAY_MS);
    }
    assert!(taken(&t, &town).await.is_none(), "twelve times are enough");
    let hooks = list_hooks(&t.app, &town.hall, &town.who(Role::Secretary)).await.unwrap();
    assert_eq!(hooks[0].off.map(|(why, _)| why), Some(HookOff::Failing));
}

async fn a_secret_is_changed_and_the_one_before_holds_for_a_day(t: TestApp) {
    let town = t.found().await;
    let (id, secretary) = (added(&t, &town).await, town.who(Role::Secretary));
    let before = list_hooks(&t.app, &town.hall, &secretary).await.unwrap()[0].secret.clone();
    rotate_secret(&t.app, &town.hall, &secretary, &id).await.unwrap();
    town.raise(town.report("路灯不亮")).await;
    let post = taken(&t, &town).await.expect("something happened");
    assert!(before.is_some() && post.secret_before == before && post.hook.secret != before);
    settle_post(&t.app, &town.hall, &post, Answered::Taken).await.unwrap();
    t.later(DAY_MS);
    town.raise(town.report("排椅坏了")).await;
    assert_eq!(taken(&t, &town).await.expect("something happened").secret_before, None);
    turn_off(&t.app, &town.hall, &secretary, &id).await.unwrap();
    let twice = turn_off(&t.app, &town.hall, &secretary, &id).await;
    assert!(matches!(twice, Err(Fail::NotFound)), "{twice:?}");
}

async fn only_usable_addresses_are_taken(t: TestApp) {
    let town = t.found().await;
    let secretary = town.who(Role::Secretary);
    let add = |new| add_hook(&t.app, &town.hall, &secretary, new);
    for url in ["ftp://example.cn/", "http://example.cn/", "https://a:b@example.cn/", "nonsense", ""] {
        let refused = add(NewHook { url: url.to_owned(), ..program() }).await.unwrap_err();
        assert_eq!(refused.code(), Some(Code::HookAddress), "{url}");
    }
    for url in ["http://127.0.0.1/x", "https://10.0.0.1/", "https://[::1]/", "https://localhost/"] {
        let inside = || NewHook { url: url.to_owned(), ..program() };
        let refused = add(inside()).await.unwrap_err();
        assert_eq!(refused.code(), Some(Code::HookPrivate), "{url}");
        let app = t.app.clone().with_hooks_to_private();
        let id = add_hook(&app, &town.hall, &secretary, inside()).await.unwrap();
        turn_off(&app, &town.hall, &secretary, &id).await.unwrap();
    }
    let robot = NewHook { kind: HookKind::WeCom, ..program() };
    assert_eq!(add(robot).await.unwrap_err().code(), Some(Code::HookAddress), "that is none of WeCom");
    let url = format!("{}abc", HookKind::DingTalk.prefix());
    let unsigned = NewHook { kind: HookKind::DingTalk, url: url.clone(), ..program() };
    assert_eq!(add(unsigned).await.unwrap_err().code(), Some(Code::HookSecret));
    let secret = Some("SEC000".to_owned());
    add(NewHook { kind: HookKind::DingTalk, url, secret, ..program() }).await.unwrap();
    let staff = add_hook(&t.app, &town.hall, &town.who(Role::Staff), program()).await.unwrap_err();
    assert_eq!(staff.code(), Some(Code::RoleMayNot));
    let stranger = list_hooks(&t.app, &town.hall, &Who::public(None)).await.unwrap_err();
    assert_eq!(stranger.code(), Some(Code::RoleMayNot));
}

/// A double click, or the way back and once more. One that was turned off is added anew.
async fn the_same_program_added_twice_is_told_once(t: TestApp) {
    let town = t.found().await;
    let secretary = town.who(Role::Secretary);
    let id = added(&t, &town).await;
    assert_eq!(added(&t, &town).await, id);
    assert_eq!(list_hooks(&t.app, &town.hall, &secretary).await.unwrap().len(), 1);
    turn_off(&t.app, &town.hall, &secretary, &id).await.unwrap();
    assert_ne!(added(&t, &town).await, id);
}
