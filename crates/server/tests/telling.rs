//! Letters reach a real mail server, once: also when it was away, and when ours went down.

#[path = "support/mod.rs"]
#[expect(dead_code, reason = "the other tests of the binary use the rest")]
mod support;

use mingtong_app::Who;
use mingtong_app::community::set_rule;
use mingtong_app::matter::Report;
use mingtong_domain::Millis;
use mingtong_domain::matter::Command;
use mingtong_domain::role::Role;
use mingtong_domain::rules::{Rule, RuleId, RuleValue};
use mingtong_testkit::{Database, TestApp, Town};
use std::path::PathBuf;
use support::{Server, mingtong, request};
use tokio::runtime::Runtime;

const HINT: &str = "no mail server to test with; run: scripts/with-smtp cargo nextest run";
/// Requests after which a letter would have come: each takes a millisecond or more.
const REQUESTS_MAX: u32 = 20_000;
/// Requests within which a second letter would come: the first round of a server is at once.
const REQUESTS_TO_SEE: u32 = 500;

/// Letters are written at any time of the day.
async fn never_quiet(town: &Town) {
    for id in [RuleId::TellingQuietFromMinutes, RuleId::TellingQuietToMinutes] {
        let (jurisdiction, basis) = ("明通社区".to_owned(), "居民会议决定".to_owned());
        let (value, from) = (RuleValue::Integer(0), Millis(0).date());
        let rule = Rule { id, value, jurisdiction, basis, from, to: None };
        set_rule(&town.app, &town.hall, &Who::keeper(), rule).await.expect("the rule is set");
    }
}

/// A community in which somebody who left this address was answered, years ago.
async fn answered(database: Database, address: &str) -> Database {
    let t = TestApp::on(database).await;
    let town = t.found().await;
    never_quiet(&town).await;
    let email = Some(address.to_owned());
    let id = town.raise(Report { email, name: Some("张三".to_owned()), ..town.report("路灯不亮") }).await.matter;
    let reply = Command::Reply { text: "明天修。".to_owned() };
    town.act(&town.who(Role::Staff), id, reply).await.expect("it is answered");
    let TestApp { app, database, .. } = t;
    app.store.close().await;
    database
}

fn serving(database: &Database, smtp: &str) -> Server {
    let mut command = mingtong(&database.arguments());
    command.env("MINGTONG_SMTP_URL", smtp).env("MINGTONG_MAIL_FROM", "post@mingtong.example");
    Server::start(command)
}

/// How many letters came to an address.
fn letters_to(address: &str) -> usize {
    let maildir = PathBuf::from(std::env::var("MINGTONG_TEST_MAILDIR").expect(HINT)).join("new");
    let Ok(entries) = maildir.read_dir() else { return 0 };
    let letters = entries.filter_map(|entry| std::fs::read_to_string(entry.ok()?.path()).ok());
    letters.filter(|letter| letter.contains(&format!("Delivered-To: {address}"))).count()
}

/// Asks the server so often, or until something is so.
fn asked_until(server: &Server, most: u32, mut is_so: impl FnMut() -> bool) -> bool {
    (0..most).any(|_| {
        request(&server.address, "GET /healthz", "", "").expect("it serves");
        is_so()
    })
}

fn a_letter_comes_once(runtime: &Runtime, database: Database, address: &str) {
    let smtp = std::env::var("MINGTONG_TEST_SMTP_URL").expect(HINT);
    let database = runtime.block_on(answered(database, address));
    // Nobody listens there: the letter waits.
    let server = serving(&database, "smtp://127.0.0.1:1");
    let is_tried = || {
        let rows = runtime.block_on(database.bare_rows("message"));
        rows.iter().any(|row| row["tries"] == "1" && row["state"] == "waiting")
    };
    assert!(asked_until(&server, REQUESTS_MAX, is_tried), "a server that is away is tried again");
    server.kill();
    runtime.block_on(database.tamper("UPDATE message SET next_ms = 0"));
    let server = serving(&database, &smtp);
    assert!(asked_until(&server, REQUESTS_MAX, || letters_to(address) > 0), "no letter came");
    let is_noted = || runtime.block_on(database.bare_rows("message")).iter().any(|row| row["state"] == "sent");
    assert!(asked_until(&server, REQUESTS_MAX, is_noted), "that it was taken is noted");
    server.kill();
    let server = serving(&database, &smtp);
    assert!(!asked_until(&server, REQUESTS_TO_SEE, || letters_to(address) > 1), "a letter came twice");
}

#[test]
fn a_letter_comes_once_on_sqlite() {
    let runtime = Runtime::new().expect("a runtime");
    a_letter_comes_once(&runtime, Database::sqlite(), "sqlite@example.test");
}

#[test]
fn a_letter_comes_once_on_postgres() {
    let runtime = Runtime::new().expect("a runtime");
    let database = runtime.block_on(Database::postgres());
    a_letter_comes_once(&runtime, database, "postgres@example.test");
}
