//! What an earlier program wrote opens in this one, and says the same to the byte. `tests/golden/` holds a database of
//! each engine and a backup, written by the program whose only migration was the first; every kind of event is among
//! them. They are never written anew: a later program's are added beside them.

use flate2::read::GzDecoder;
use mingtong_store::log::{Entry, body_to_seal, leaf_hash, split};
use mingtong_store::rows::EventRow;
use mingtong_store::tables::{Cell, Class, TABLES, Table};
use mingtong_store::{BackupError, Reader, check, look_for_impossible, read_events, rebuild, restore};
use mingtong_testkit::{Database, OwnDatabase, TestApp, sqlite};
use std::collections::HashMap;
use std::io::Read;
use std::path::{Path, PathBuf};

const EVENTS_MAX: u32 = 1_000;

fn golden(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name)
}

fn unpacked(name: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    GzDecoder::new(std::fs::File::open(golden(name)).unwrap()).read_to_end(&mut bytes).unwrap();
    bytes
}

/// The backup as a file in a directory.
fn backup_in(dir: &tempfile::TempDir) -> PathBuf {
    let file = dir.path().join("golden.backup");
    std::fs::write(&file, unpacked("golden.backup.gz")).unwrap();
    file
}

/// The dump without what only psql understands, and without what would lead it out of the schema in which it is read.
fn dump() -> String {
    let dump = String::from_utf8(unpacked("golden.sql.gz")).unwrap();
    let kept = dump.lines().filter(|line| !line.starts_with('\\') && !line.contains("set_config('search_path'"));
    kept.collect::<Vec<_>>().join("\n")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_sqlite_file_of_before_opens_in_place() {
    let database = Database::sqlite();
    std::fs::write(database.file(), unpacked("golden.db.gz")).unwrap();
    says_the_same(&TestApp::on(database).await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_postgres_database_of_before_opens_in_place() {
    let database = Database::Postgres(OwnDatabase::new().await);
    database.tamper(&dump()).await;
    says_the_same(&TestApp::on(database).await).await;
}

mingtong_testkit::on_both!(a_backup_of_before_is_restored);

async fn a_backup_of_before_is_restored(t: TestApp) {
    let dir = tempfile::tempdir().unwrap();
    restore(t.store(), &backup_in(&dir)).await.unwrap();
    says_the_same(&t).await;
    let database = Database::sqlite();
    std::fs::write(database.file(), unpacked("golden.db.gz")).unwrap();
    let before = TestApp::on(database).await;
    for table in TABLES {
        match table.class {
            Class::Log | Class::Kept => {
                assert!(rows_of(&t, table).await == rows_of(&before, table).await, "{} differs", table.name);
            }
            Class::Read | Class::Index => {}
        }
    }
}

async fn rows_of(t: &TestApp, table: &Table) -> Vec<Vec<Cell>> {
    t.store().read().await.unwrap().link().read_page(table, None, None).await.unwrap()
}

/// The log is what it was, and the rows are what the log says, before and after they are made again.
async fn says_the_same(t: &TestApp) {
    reads_as_written(t).await;
    let batches = TABLES.iter().find(|table| table.name == "import_batch").unwrap();
    let reports = rows_of(t, batches).await.concat().iter().filter_map(Cell::shown).collect::<String>();
    assert!(reports.contains("findings_left_out") && !reports.contains("\"findings\""), "{reports}");
    assert_eq!(check(t.store()).await.unwrap(), []);
    let community = t.store().read().await.unwrap().link().communities().await.unwrap()[0].community_id;
    assert_eq!(look_for_impossible(t.store(), community, i64::MAX).await.unwrap().impossible, []);
    rebuild(t.store()).await.unwrap();
    assert_eq!(check(t.store()).await.unwrap(), []);
}

async fn reads_as_written(t: &TestApp) {
    let mut reader = t.store().read().await.unwrap();
    let communities = reader.link().communities().await.unwrap();
    assert_eq!(communities.len(), 1);
    let community = communities[0].community_id;
    let rows = reader.link().range_rows(community, 0, EVENTS_MAX).await.unwrap();
    let line = |row: &EventRow| format!("{} {} {}\n", row.position, hex(&row.leaf_hash), row.canonical);
    let log: String = rows.iter().map(line).collect();
    assert!(log == std::fs::read_to_string(golden("log.txt")).unwrap(), "the log is not what was written");
    assert_eq!(communities[0].head, rows.len() as i64);
    let bodies = bodies(&mut reader, &rows).await;
    let recorded = read_events(&mut reader.link(), community, &rows).await.unwrap();
    for (row, recorded) in rows.iter().zip(recorded) {
        assert_eq!(hex(&row.leaf_hash), hex(&leaf_hash(&row.canonical)), "at {}", row.position);
        let mut entry = Entry::parse(&row.canonical).unwrap();
        assert_eq!(entry.stream().unwrap().to_string(), row.stream);
        let event = recorded.event.unwrap_or_else(|| panic!("no event is read at {}", row.position));
        match entry.sealed() {
            Some(sealed) => {
                assert_eq!(body_to_seal(&event, None).unwrap(), bodies[sealed.as_str()], "at {}", row.position)
            }
            None => (entry.kind, entry.data) = split(&event).unwrap(),
        }
        assert_eq!(entry.canonical().unwrap(), row.canonical, "written again, it is what it was");
    }
}

/// The bodies of private events by their references.
async fn bodies(reader: &mut Reader, rows: &[EventRow]) -> HashMap<String, String> {
    let sealed = rows.iter().filter_map(|row| Entry::parse(&row.canonical).unwrap().sealed());
    let sealed: Vec<String> = sealed.map(|body| body.0).collect();
    assert!(!sealed.is_empty(), "private events are among them");
    let mut link = reader.link();
    let community = link.communities().await.unwrap()[0].community_id;
    let found = link.contents(community, &sealed).await.unwrap();
    found.into_iter().map(|row| (row.content_id, row.body.unwrap())).collect()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A backup that lacks what makes it one is refused, and nothing is kept of it.
#[tokio::test]
async fn what_is_no_whole_backup_is_refused() {
    let migration = "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)";
    let changes = [
        "DROP TABLE _sqlx_migrations".to_owned(),
        "DELETE FROM _sqlx_migrations".to_owned(),
        "DROP TABLE community".to_owned(),
        "UPDATE _sqlx_migrations SET checksum = x'00'".to_owned(),
        format!("{migration} VALUES (9999, 'of tomorrow', TRUE, x'00', 0)"),
    ];
    let t = sqlite().await;
    for change in changes {
        let file = Database::sqlite();
        std::fs::write(file.file(), unpacked("golden.backup.gz")).unwrap();
        file.tamper(&change).await;
        let refused = restore(t.store(), &file.file()).await;
        assert!(matches!(refused, Err(BackupError::NotABackup(_))), "{change}: {refused:?}");
    }
    assert!(t.app.halls().await.unwrap().is_empty());
}
