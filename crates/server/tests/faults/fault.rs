//! A fault inside is told as a fault: 500, words, an id that leads to the log, and nothing of what went wrong.

use crate::support::{Server, found, mingtong, request};
use crate::{CHINESE, ENGLISH, expect_page};
use mingtong_testkit::Database;
use std::fs::{self, File};
use tokio::runtime::Runtime;

mingtong_testkit::on_both_databases!(told_without_details);

/// What belongs into the log and nowhere else.
const INSIDE: [&str; 6] = ["mislaid", "no such", "does not exist", "SELECT", "sqlite", "relation"];

fn expect_nothing_inside(body: &str) {
    INSIDE.iter().for_each(|word| assert!(!body.contains(word), "{word}: {body}"));
}

fn told_without_details(runtime: &Runtime, database: &Database) {
    let arguments = database.arguments();
    found(&arguments);
    let dir = tempfile::tempdir().expect("a directory");
    let log = dir.path().join("log");
    let mut command = mingtong(&arguments);
    command.stderr(File::create(&log).expect("a log"));
    let server = Server::start(command);
    let get = |path: &str, language| request(&server.address, &format!("GET {path}"), language, "");

    runtime.block_on(database.tamper("ALTER TABLE matter RENAME TO mislaid"));
    for (language, words) in [(CHINESE, "程序出了错，已经记录"), (ENGLISH, "The program failed")] {
        let page = get("/c/town/matters", language);
        expect_page(page.clone(), 500, words);
        expect_nothing_inside(&page.expect("answered").2);
    }
    let (status, head, body) = get("/api/v1/communities/town/matters", CHINESE).expect("answered");
    assert_eq!(status, 500, "{body}");
    assert!(head.contains("content-type: application/problem+json"), "{head}");
    expect_nothing_inside(&body);
    let problem: serde_json::Value = serde_json::from_str(&body).expect("a problem is JSON");
    assert_eq!(problem["code"], "refusal-fault");
    let id = problem["detail"].as_str().expect("an id");
    let logged = fs::read_to_string(&log).expect("a log");
    let line = logged.lines().find(|line| line.contains(id)).expect("the id leads to the log");
    assert!(line.contains("matter"), "{line}");

    runtime.block_on(database.tamper("ALTER TABLE mislaid RENAME TO matter"));
    expect_page(get("/c/town/matters", CHINESE), 200, "示例社区");
}
