//! Databases that are thrown away: SQLite files in a directory of their own.

use crate::error::StoreError;
use sqlx::migrate::Migrator;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteLockingMode, SqliteSynchronous};
use sqlx::{ConnectOptions, Connection, SqliteConnection};
use std::path::Path;

/// A directory that is removed when this is dropped.
pub(crate) fn scratch_dir() -> Result<tempfile::TempDir, StoreError> {
    tempfile::tempdir().map_err(|error| StoreError::Unavailable(format!("no room for a scratch database: {error}")))
}

/// Opens or creates a SQLite file without the pool and without a journal, and applies the migrations.
pub(crate) async fn scratch(path: &Path, migrations: &Migrator) -> Result<SqliteConnection, StoreError> {
    let options = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Off)
        .synchronous(SqliteSynchronous::Off)
        .locking_mode(SqliteLockingMode::Exclusive)
        // Texts are called by digests, so they come in no order: what is written again and again stays in memory.
        .pragma("cache_size", "-65536")
        .statement_cache_capacity(crate::store::STATEMENTS_CACHED)
        .disable_statement_logging();
    let mut conn = SqliteConnection::connect_with(&options).await?;
    migrations.run(&mut conn).await?;
    Ok(conn)
}
