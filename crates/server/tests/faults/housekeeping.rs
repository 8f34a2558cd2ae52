//! What the server does by itself for the people whose data it keeps.

use crate::support::{Server, found, mingtong, request};
use mingtong_store::tables::TABLES;
use mingtong_testkit::Database;
use std::os::unix::fs::PermissionsExt;
use tokio::runtime::Runtime;

mingtong_testkit::on_both_databases!(what_was_never_sent_is_swept);

/// Requests after which what was to be swept would have been: each takes a millisecond or more.
const REQUESTS_MAX: u32 = 5_000;

/// A report that was never sent, and a picture that was never attached, of long ago.
const OF_LONG_AGO: &str = "INSERT INTO draft (community_id, draft_id, fields, touched_ms) VALUES (1, 'd', '{}', 0); \
    INSERT INTO picture (community_id, picture_id, jpeg, thumbnail, width_px, height_px, added_ms, salt) \
    SELECT 1, 'p', c.salt, c.salt, 1, 1, 0, c.salt FROM content c LIMIT 1";

async fn rows_of(database: &Database, name: &str) -> usize {
    let table = TABLES.iter().find(|table| table.name == name).expect("there is such a table");
    let store = database.open().await;
    store.read().await.expect("a reader").link().read_page(table, None, None).await.expect("rows").len()
}

fn what_was_never_sent_is_swept(runtime: &Runtime, database: &Database) {
    found(&database.arguments());
    runtime.block_on(database.tamper(OF_LONG_AGO));
    let left = || ["draft", "picture"].map(|table| runtime.block_on(rows_of(database, table)));
    assert_eq!(left(), [1, 1]);
    let server = Server::start(mingtong(&database.arguments()));
    let is_swept = (0..REQUESTS_MAX).any(|_| {
        request(&server.address, "GET /healthz", "", "").expect("it serves");
        left() == [0, 0]
    });
    assert!(is_swept, "a server that runs does not sweep");
}

/// Names and telephones stand in the database, and in what SQLite keeps beside it while it is open.
#[test]
fn only_its_owner_reads_the_database() {
    let database = Database::sqlite();
    found(&database.arguments());
    let server = Server::start(mingtong(&database.arguments()));
    request(&server.address, "GET /c/town", "", "").expect("it serves");
    for beside in ["", "-wal", "-shm"] {
        let file = format!("{}{beside}", database.file().display());
        let mode = std::fs::metadata(&file).expect("SQLite keeps it").permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{file}");
    }
}
