//! A record that was altered behind the program's back: each command that looks says so, names what, and fails.

use crate::support::{found, mingtong};
use mingtong_store::tables::{Cell, TABLES};
use mingtong_testkit::Database;
use tokio::runtime::Runtime;

mingtong_testkit::on_both_databases!(every_command_that_looks_names_it);

/// The exit code, and all that was said.
fn said(database: &Database, args: &[&str]) -> (Option<i32>, String) {
    let output = mingtong(&database.arguments()).args(args).output().expect("it runs");
    let text = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8(text).expect("it speaks UTF-8"))
}

/// The id of the text that says the name of the community.
async fn id_of_the_name(database: &Database) -> String {
    let content = TABLES.iter().find(|table| table.name == "content").expect("texts have a table");
    let store = database.open().await;
    let rows = store.read().await.expect("a reader").link().read_page(content, None, None).await.expect("texts");
    let is_name = |row: &&Vec<Cell>| row.contains(&Cell::Text(Some("示例社区".to_owned())));
    let row = rows.iter().find(is_name).expect("the name stands there");
    row[1].shown().expect("a text has an id")
}

/// The same for a name that was changed, and for one that was emptied as if it had been erased.
fn every_command_that_looks_names_it(runtime: &Runtime, database: &Database) {
    found(&database.arguments());
    let id = runtime.block_on(id_of_the_name(database));
    let dir = tempfile::tempdir().expect("a directory");
    for args in [&["audit"][..], &["rebuild", "--check"]] {
        let (code, text) = said(database, args);
        assert_eq!(code, Some(0), "{args:?}: {text}");
    }
    for (nth, change) in ["body = '别的社区'", "body = NULL, erased_ms = 1"].into_iter().enumerate() {
        let statement = format!("UPDATE content SET {change} WHERE content_id = '{id}'");
        runtime.block_on(database.tamper(&statement));
        for args in [&["audit"][..], &["rebuild", "--check"]] {
            let (code, text) = said(database, args);
            assert_eq!(code, Some(1), "{args:?} after {change}: {text}");
            assert!(text.contains(&id) && text.contains("content"), "{args:?} after {change}: {text}");
        }
        let backup = dir.path().join(format!("{nth}.backup"));
        let backup = backup.to_str().expect("a path of text");
        assert_eq!(said(database, &["backup", backup]).0, Some(0), "what is there can be kept");
        let empty = Database::sqlite();
        let (code, text) = said(&empty, &["restore", backup]);
        assert_eq!(code, Some(1), "restored after {change}: {text}");
        assert!(text.contains(&id), "{text}");
        assert_eq!(said(&empty, &["admin", "community", "list"]), (Some(0), String::new()), "nothing is kept");
    }
}
