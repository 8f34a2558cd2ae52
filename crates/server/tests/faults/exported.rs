//! Whoever has a mirror of the log with the exported tables in it checks both without a network: a number, a position,
//! a title, a row that is not what follows from the log is named, and so are words that are not those of the record and
//! a CSV that says something else than the JSON.

use crate::grown::Grown;
use crate::log::Apart;
use crate::support::run;
use mingtong_testkit::Database;
use serde_json::{Value, json};
use std::path::Path;
use tokio::runtime::Runtime;

mingtong_testkit::on_both_databases!(what_was_exported_follows_from_the_log, a_matter_that_was_left_out_is_missed);

/// What is changed in the rows of a table.
type Change<'a> = &'a dyn Fn(&mut Vec<Value>);

/// Writes the tables into the mirror, and then the mirror: it holds all that they follow from.
fn export(database: &Database, apart: &Apart) {
    let tables = apart.path("mirror/open-data").display().to_string();
    run(&database.arguments(), &["export", "open-data", &tables, "--community", "town"]);
    let mirrored = apart.export(database, "mirror");
    assert!(mirrored.status.success(), "{mirrored:?}");
}

/// The rows of a table, changed, in its JSON alone.
fn falsify(table: &Path, change: impl Fn(&mut Vec<Value>)) {
    let text = std::fs::read(table).expect("it was exported");
    let mut rows: Vec<Value> = serde_json::from_slice(&text).expect("rows");
    change(&mut rows);
    std::fs::write(table, serde_json::to_vec(&rows).expect("JSON")).expect("it is written");
}

/// Whether a difference of this kind is named, at a place with these words in its name.
fn names(said: &Value, what: &str, place: &str) -> bool {
    let differences = said["replayed"]["compared"]["differences"].as_array().map(Vec::as_slice).unwrap_or_default();
    differences.iter().any(|it| it["what"] == what && it["where"].as_str().is_some_and(|at| at.contains(place)))
}

fn what_was_exported_follows_from_the_log(runtime: &Runtime, database: &Database) {
    let grown = runtime.block_on(Grown::new(database));
    let apart = Apart::new(database);
    export(database, &apart);
    let mirror = apart.path("mirror").display().to_string();
    let (code, said) = apart.verified(&mirror);
    let compared = &said["replayed"]["compared"];
    assert_eq!((code, &compared["differences"]), (Some(0), &json!([])), "{said}");
    assert_eq!((&said["verdict"], &said["replayed"]["tables"]["entries"]), (&json!("sound"), &said["size"]), "{said}");
    assert!(compared["agree"].as_u64().is_some_and(|agree| agree > 20), "something was compared: {said}");

    let json = apart.path("mirror/open-data/matters.json");
    let honest = std::fs::read(&json).expect("it was exported");
    let of_lamp = |rows: &mut Vec<Value>, column: &str, value: Value| {
        let number = grown.matter.to_string();
        let is_lamp = |row: &&mut Value| row["number"].as_str().is_some_and(|it| it.ends_with(&number));
        rows.iter_mut().find(is_lamp).expect("it is public")[column] = value;
    };
    let changes: [(Change<'_>, &str); 6] = [
        (&|rows| of_lamp(rows, "replies", json!(7)), "/replies"),
        (&|rows| of_lamp(rows, "title", json!("路灯很亮")), "/title"),
        (&|rows| of_lamp(rows, "place", json!("别处")), "/place"),
        (&|rows| of_lamp(rows, "positions", json!([0])), "/positions"),
        (&|rows| rows.clear(), "matters "),
        (&|rows| of_lamp(rows, "number", json!("2026-0099")), "2026-0099"),
    ];
    for (change, place) in changes {
        falsify(&json, change);
        let (code, said) = apart.verified(&mirror);
        assert_eq!(code, Some(1), "{place}: {said}");
        assert!(names(&said, "table", place) && names(&said, "table", "matters.csv"), "{place}: {said}");
        std::fs::write(&json, &honest).expect("it is written");
    }
    let words = apart.path("mirror/open-data/words.jsonl");
    let honest = std::fs::read_to_string(&words).expect("it was exported");
    for falsified in [honest.replace("不亮", "很亮"), String::new()] {
        std::fs::write(&words, falsified).expect("it is written");
        let (code, said) = apart.verified(&mirror);
        assert_eq!(code, Some(1), "{said}");
        assert!(names(&said, "text", &grown.matter.to_string()), "{said}");
    }
    std::fs::write(&words, &honest).expect("it is written");
    // Tables that say that they follow from what is not signed yet, or say nothing of it, cannot be checked.
    let description = apart.path("mirror/open-data/datapackage.json");
    let text = std::fs::read(&description).expect("it was exported");
    for entries in [json!(1_000_000), Value::Null] {
        let mut package: Value = serde_json::from_slice(&text).expect("JSON");
        package["log_entries"] = entries;
        std::fs::write(&description, package.to_string()).expect("it is written");
        assert_eq!(apart.verified(&mirror).0, Some(2), "{package}");
    }
}

/// What is sealed of a matter that was private for a while may say anything; it was answered in the open since, so that
/// it has to be in its table, and among the words.
fn a_matter_that_was_left_out_is_missed(runtime: &Runtime, database: &Database) {
    let grown = runtime.block_on(Grown::new(database));
    runtime.block_on(grown.hide_for_a_while(database, Some("还要再看")));
    let apart = Apart::new(database);
    export(database, &apart);
    let (mirror, id) = (apart.path("mirror").display().to_string(), grown.matter.to_string());
    let (code, said) = apart.verified(&mirror);
    assert_eq!((code, &said["replayed"]["compared"]["were_private"]), (Some(0), &json!([id])), "{said}");
    falsify(&apart.path("mirror/open-data/matters.json"), |rows| {
        rows.retain(|row| row["number"].as_str().is_none_or(|it| !it.ends_with(&id)));
    });
    let (words, of_it) = (apart.path("mirror/open-data/words.jsonl"), format!("matter/{id}"));
    let honest = std::fs::read_to_string(&words).expect("it was exported");
    let others: String = honest.split_inclusive('\n').filter(|line| !line.contains(&of_it)).collect();
    std::fs::write(&words, others).expect("it is written");
    let (code, said) = apart.verified(&mirror);
    assert_eq!(code, Some(1), "{said}");
    assert!(names(&said, "table", &id) && names(&said, "words", &of_it), "{said}");
}
