//! Whoever reads the log anew finds each number that does not follow from it: in a record that was falsified behind the
//! program's back, while it serves.

use crate::log::{Apart, head};
use crate::postgres;
use crate::support::{Server, found, number, report, run};
use mingtong_testkit::Database;
use serde_json::Value;
use tokio::runtime::Runtime;

/// What is falsified, how it is put right, and what is named.
const FALSEHOODS: [(&str, &str, &str, &str); 2] = [
    (
        "UPDATE counter SET value = value + 5 WHERE name = 'received'",
        "UPDATE counter SET value = value - 5 WHERE name = 'received'",
        "statistics",
        "/received",
    ),
    ("UPDATE matter SET replies = 7", "UPDATE matter SET replies = 0", "matter", "/replies"),
];

fn checked(server: &Server, apart: &Apart) -> (Option<i32>, Value) {
    apart.verified(&format!("http://{}/c/town/log", server.address))
}

fn each_falsehood_is_named(runtime: &Runtime, database: &Database) {
    found(&database.arguments());
    let apart = Apart::new(database);
    let server = apart.serve(database);
    let before = head(&server, 1, &apart).head.size;
    let (_, _, receipt) = report(&server.address, "路灯不亮").expect("it is taken");
    assert!(number(&receipt).starts_with("示例"));
    head(&server, before + 1, &apart);

    let (code, honest) = checked(&server, &apart);
    let compared = &honest["replayed"]["compared"];
    assert_eq!((code, &compared["differences"]), (Some(0), &serde_json::json!([])), "{honest}");
    assert!(compared["agree"].as_u64().is_some_and(|agree| agree > 20), "something was compared: {honest}");
    assert_eq!(honest["replayed"]["unread"], serde_json::json!([]), "{honest}");

    for (falsify, put_right, what, place) in FALSEHOODS {
        runtime.block_on(database.tamper(falsify));
        let (code, said) = checked(&server, &apart);
        assert_eq!(code, Some(1), "after {falsify}: {said}");
        let differences = said["replayed"]["compared"]["differences"].as_array().expect("differences");
        let is_named = |it: &Value| it["what"] == what && it["where"].as_str().is_some_and(|it| it.ends_with(place));
        assert!(differences.iter().any(is_named), "after {falsify}: {said}");
        runtime.block_on(database.tamper(put_right));
    }
    assert_eq!(checked(&server, &apart).0, Some(0), "everything is as it was");

    // Who was erased leaves no gap: what they did stays, under an id that says nothing.
    let person =
        |act: &[&str]| run(&database.arguments(), &[&["admin", "person"], act, &["--community", "town"]].concat());
    person(&["add", "王某某", "--role", "staff"]);
    person(&["erase", "王某某"]);
    let (code, said) = checked(&server, &apart);
    assert_eq!(code, Some(0), "after erasing a person: {said}");

    // A changed entry is not what was signed, whatever follows from it.
    let falsify = "UPDATE event SET canonical = REPLACE(canonical, 'matter.raised', 'matter.risen')";
    runtime.block_on(database.tamper(falsify));
    let (code, said) = checked(&server, &apart);
    assert_eq!((code, &said["faults"][0]["kind"]), (Some(1), &"entry".into()), "{said}");
    assert_eq!(said["replayed"], Value::Null, "{said}");
}

#[test]
fn each_falsehood_is_named_on_sqlite() {
    let runtime = Runtime::new().expect("a runtime");
    each_falsehood_is_named(&runtime, &Database::sqlite());
}

#[test]
fn each_falsehood_is_named_on_postgres() {
    let (runtime, database) = postgres();
    each_falsehood_is_named(&runtime, &database);
}
