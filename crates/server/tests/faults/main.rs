//! What breaks around the server breaks nothing in it: a full disk, a database that is gone, a data directory that
//! cannot be written, a fault, a signal to end. The real binary, on both databases.

mod altered;
mod browser;
mod crowd;
mod database_gone;
mod disk_full;
mod ending;
mod exported;
mod fault;
mod forwarder;
mod grown;
mod hostile;
mod housekeeping;
mod impossible;
mod listed;
mod log;
mod replayed;
mod signers;
mod start;
#[path = "../support/mod.rs"]
mod support;
#[path = "../support/until.rs"]
mod until;

use mingtong_testkit::Database;
use std::collections::BTreeSet;
use support::{Answer, number};

const CHINESE: &str = "Accept-Language: zh-CN\r\n";
const ENGLISH: &str = "Accept-Language: en\r\n";

/// A PostgreSQL database, and the runtime that is needed until it is dropped.
fn postgres() -> (tokio::runtime::Runtime, Database) {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let database = runtime.block_on(Database::postgres());
    (runtime, database)
}

/// Notes the number of a report that was acknowledged; false when it was refused, as it should be.
fn acknowledged(answer: Option<Answer>, numbers: &mut BTreeSet<String>) -> bool {
    let (status, head, body) = answer.expect("every report is answered in time");
    if status == 201 {
        assert!(numbers.insert(number(&body)), "two reports got one number");
        return true;
    }
    expect_refused((status, head, body), "暂时连不上数据库");
    false
}

/// Not now: 503, when to come again, a reason for programs, words for people.
fn expect_refused((status, head, body): Answer, words: &str) {
    assert_eq!(status, 503, "{body}");
    assert!(head.contains("content-type: application/problem+json"), "{head}");
    assert!(head.contains("retry-after: 60"), "{head}");
    let problem: serde_json::Value = serde_json::from_str(&body).expect("a problem is JSON");
    assert_eq!(problem["code"], "refusal-unavailable");
    let title = problem["title"].as_str().expect("a problem has words");
    assert!(title.contains(words), "{title}");
}

/// A page of a status, in whose text the words stand.
fn expect_page(answer: Option<Answer>, status: u16, words: &str) {
    let (found, head, body) = answer.expect("every page is answered in time");
    assert_eq!(found, status, "{body}");
    assert!(head.contains("content-type: text/html"), "{head}");
    assert!(body.contains(words), "{words}: {body}");
}
