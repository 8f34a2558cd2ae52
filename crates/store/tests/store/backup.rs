//! A backup is one file; it goes back into either engine.

use super::lively;
use mingtong_app::Who;
use mingtong_app::community::public_log;
use mingtong_app::matter::{MatterQuery, list_matters};
use mingtong_app::person::{session, set_password, sign_in};
use mingtong_domain::role::Role;
use mingtong_store::{BackupError, backup, check, restore};
use mingtong_testkit::{TestApp, postgres, sqlite};
use std::os::unix::fs::PermissionsExt;

#[tokio::test]
async fn from_sqlite_to_sqlite() {
    Box::pin(goes_over(sqlite().await, sqlite().await)).await;
}

#[tokio::test]
async fn from_sqlite_to_postgres() {
    Box::pin(goes_over(sqlite().await, postgres().await)).await;
}

#[tokio::test]
async fn from_postgres_to_sqlite() {
    Box::pin(goes_over(postgres().await, sqlite().await)).await;
}

#[tokio::test]
async fn from_postgres_to_postgres() {
    Box::pin(goes_over(postgres().await, postgres().await)).await;
}

async fn goes_over(from: TestApp, to: TestApp) {
    let town = lively(&from).await;
    let staff = town.who(Role::Staff);
    let person = staff.actor.person.clone().unwrap();
    set_password(&from.app, &town.hall, &Who::keeper(), &person, "li", "明通巷东风十四号").await.unwrap();
    let token = sign_in(&from.app, &town.hall, "li", "明通巷东风十四号").await.unwrap();
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("mingtong.backup");
    backup(from.store(), &file).await.unwrap();
    assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600, "it holds personal data");
    let exists = backup(from.store(), &file).await;
    assert!(matches!(exists, Err(BackupError::Exists(_))), "{exists:?}");
    // What happens after the backup is not in it.
    let kept = public_log(&from.app, &town.hall, 0, 200).await.unwrap();
    town.raise(town.report("备份之后")).await;

    restore(to.store(), &file).await.unwrap();
    assert_eq!(check(to.store()).await.unwrap(), []);
    let hall = to.app.hall("mingtong").await.unwrap();
    let log = public_log(&to.app, &hall, 0, 200).await.unwrap();
    let lines = |log: &[mingtong_app::community::LogEntry]| -> Vec<(Option<String>, String)> {
        log.iter().map(|entry| (entry.canonical.clone(), entry.leaf_hash.clone())).collect()
    };
    assert_eq!(lines(&log), lines(&kept));
    let query = MatterQuery { words: "路灯".to_owned(), ..MatterQuery::default() };
    assert_eq!(list_matters(&to.app, &hall, &staff, &query).await.unwrap().total, 3);
    assert_eq!(mingtong_app::person::waiting_to_be_told(&to.app, &hall, &staff).await.unwrap().len(), 3);
    assert!(session(&to.app, &hall, &token).await.unwrap().is_some());
    let next = mingtong_app::matter::raise_matter(&to.app, &hall, &Who::public(None), town.report("恢复之后")).await;
    assert_eq!(next.unwrap().number, "明通2021-0004");

    let full = restore(to.store(), &file).await;
    assert!(matches!(full, Err(BackupError::NotEmpty)), "{full:?}");
}

mingtong_testkit::on_both!(
    what_is_no_backup_is_refused,
    a_backup_that_was_altered_is_refused,
    a_restore_whose_read_tables_fail_leaves_nothing_behind,
);

async fn a_restore_whose_read_tables_fail_leaves_nothing_behind(t: TestApp) {
    let from = sqlite().await;
    lively(&from).await;
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("mingtong.backup");
    backup(from.store(), &file).await.unwrap();
    // The last step of folding a matter cannot be done.
    t.database.tamper("ALTER TABLE matter RENAME TO elsewhere").await;
    assert!(restore(t.store(), &file).await.is_err());
    assert!(t.app.halls().await.unwrap().is_empty(), "the log is not in without what is read of it");
    t.database.tamper("ALTER TABLE elsewhere RENAME TO matter").await;
    restore(t.store(), &file).await.unwrap();
    assert_eq!(check(t.store()).await.unwrap(), []);
    if t.store().engine_name() == "sqlite" {
        let beside = std::fs::metadata(t.database.file().with_extension("db-wal")).unwrap();
        assert_eq!(beside.len(), 0, "what was restored stands in the file itself");
    }
}

async fn what_is_no_backup_is_refused(t: TestApp) {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("letter.txt");
    std::fs::write(&file, "路灯不亮").unwrap();
    for file in [file, dir.path().join("missing")] {
        let refused = restore(t.store(), &file).await;
        assert!(matches!(refused, Err(BackupError::NotABackup(_))), "{refused:?}");
    }
    assert!(t.app.halls().await.unwrap().is_empty());
}

async fn a_backup_that_was_altered_is_refused(t: TestApp) {
    let from = sqlite().await;
    lively(&from).await;
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("mingtong.backup");
    backup(from.store(), &file).await.unwrap();
    let mut bytes = std::fs::read(&file).unwrap();
    let at = bytes.windows(6).rposition(|bytes| bytes == "路灯".as_bytes()).unwrap();
    bytes[at..at + 6].copy_from_slice("树木".as_bytes());
    std::fs::write(&file, bytes).unwrap();
    let refused = restore(t.store(), &file).await;
    assert!(matches!(refused, Err(BackupError::Altered(_))), "{refused:?}");
    assert!(t.app.halls().await.unwrap().is_empty());
}

#[tokio::test]
async fn a_copy_of_a_database_in_use_is_refused() {
    let (from, to) = (sqlite().await, sqlite().await);
    lively(&from).await;
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("raw.db");
    from.database.tamper(&format!("VACUUM INTO '{}'", file.display())).await;
    let refused = restore(to.store(), &file).await;
    assert!(matches!(refused, Err(BackupError::CopyOfADatabase(_))), "{refused:?}");
}
