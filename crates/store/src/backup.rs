//! A copy of everything that is not a read table, in one SQLite file, whatever the engine: the log, the texts, the
//! pictures, the people. Made while the program serves; restored into an empty database of either engine, where the
//! read tables are made again from the log. So a backup is also the way from SQLite to PostgreSQL and back.

use crate::backup_file::open_backup;
use crate::check::{Copy, altered};
use crate::error::{BackupError, StoreError};
use crate::link::{Owned, Reader, Tx};
use crate::rebuild::refold_all;
use crate::scratch::{scratch, scratch_dir};
use crate::sqlite::MIGRATIONS;
use crate::store::Store;
use crate::tables::{Class, TABLES, Table};
use crate::work::Work;
use std::fs::{File, OpenOptions};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

/// Copies the store into a new file, as it is at one moment.
///
/// # Errors
/// The file exists, or a database failed; the unfinished file is then removed.
pub async fn backup(store: &Store, file: &Path) -> Result<(), BackupError> {
    if file.exists() {
        return Err(BackupError::Exists(file.display().to_string()));
    }
    // Written beside and renamed at the end: a file under its final name is a whole backup.
    let mut unfinished = file.as_os_str().to_owned();
    unfinished.push(".unfinished");
    let unfinished = PathBuf::from(unfinished);
    let _ = std::fs::remove_file(&unfinished);
    let copied = copy_out(store, &unfinished).await;
    match copied {
        Ok(()) => std::fs::rename(&unfinished, file)
            .map_err(|error| StoreError::Unavailable(format!("{}: {error}", file.display())).into()),
        Err(error) => {
            let _ = std::fs::remove_file(&unfinished);
            Err(error.into())
        }
    }
}

/// The same into a file without a name, for whoever takes it along: it is gone from the disk once it is closed,
/// whatever becomes of whoever holds it.
///
/// # Errors
/// There is no room for it, or a database failed.
pub async fn backup_unnamed(store: &Store) -> Result<File, BackupError> {
    let dir = scratch_dir()?;
    let file = dir.path().join("mingtong.backup");
    backup(store, &file).await?;
    File::open(&file).map_err(|error| StoreError::Unavailable(error.to_string()).into())
}

async fn copy_out(store: &Store, file: &Path) -> Result<(), StoreError> {
    let mut reader = store.snapshot().await?;
    // Names and telephones stand in it: only whoever runs the program reads it.
    let made = OpenOptions::new().write(true).create_new(true).mode(0o600).open(file);
    made.map_err(|error| StoreError::Unavailable(error.to_string()))?;
    let target = scratch(file, &MIGRATIONS).await?;
    let mut target = Tx::new(Owned::SqliteWriter(target));
    copy_all(&mut reader, &mut target).await?;
    if let Owned::SqliteWriter(mut conn) = target.owned {
        sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(&mut conn).await?;
        sqlx::Connection::close(conn).await?;
    }
    let synced = File::open(file).and_then(|file| file.sync_all());
    synced.map_err(|error| StoreError::Unavailable(error.to_string()))
}

/// Copies a backup into an empty store and makes its read tables. A backup of a program of before is brought up to
/// today's schema first; the file stays as it is.
///
/// # Errors
/// The file is not a backup, was altered, or was written by a newer program; the store is not empty; or a database
/// failed. The copy and its read tables are kept together or not at all.
pub async fn restore(store: &Store, file: &Path) -> Result<(), BackupError> {
    if !store.read().await?.link().communities().await?.is_empty() {
        return Err(BackupError::NotEmpty);
    }
    let dir = scratch_dir()?;
    let source = open_backup(file, dir.path(), &MIGRATIONS).await?;
    let mut source = Reader(Owned::SqliteWriter(source));
    if let Some(difference) = altered(&mut source, Copy::Backup).await?.into_iter().next() {
        let what = difference.stored.or(difference.from_log).unwrap_or_default();
        return Err(BackupError::Altered(format!("{} {} {what}", difference.community, difference.table)));
    }
    let copy: Work<(), StoreError> = Box::new(move |tx| {
        Box::pin(async move {
            copy_all(&mut source, tx).await?;
            // In the same transaction: a log without its read tables would be a community that nobody can see, and that
            // no second attempt could restore.
            let rows = tx.link().communities().await?;
            for row in rows {
                refold_all(&mut tx.link(), row.community_id).await?;
            }
            Ok(())
        })
    });
    store.write(None, copy).await?;
    // Everything stands in the write-ahead log now; whoever copies the database file alone would have nothing.
    store.settle().await?;
    store.refresh_heads().await?;
    Ok(())
}

/// Copies what the log does not give back by itself.
async fn copy_all(source: &mut Reader, target: &mut Tx) -> Result<(), StoreError> {
    for table in TABLES {
        match table.class {
            Class::Log | Class::Kept => copy_table(source, target, table).await?,
            Class::Read | Class::Index => {}
        }
    }
    Ok(())
}

async fn copy_table(source: &mut Reader, target: &mut Tx, table: &Table) -> Result<(), StoreError> {
    let mut last = None;
    loop {
        let mut rows = source.link().read_page(table, None, last.as_deref()).await?;
        target.link().write_page(table, &rows).await?;
        if rows.len() < table.rows_at_a_time() {
            return Ok(());
        }
        last = rows.pop();
    }
}
