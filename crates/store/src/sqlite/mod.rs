//! The repository compiled for SQLite, its readers and its single writer.

pub(crate) mod dialect;
pub(crate) mod readers;
#[path = "../repo/mod.rs"]
pub(crate) mod repo;
pub(crate) mod terms;
pub(crate) mod writer;

pub(crate) type Db = sqlx::Sqlite;
pub(crate) type Conn = sqlx::SqliteConnection;
pub(crate) type Row = sqlx::sqlite::SqliteRow;

/// What makes the schema of today of an empty database, or of that of a program of before.
pub(crate) static MIGRATIONS: sqlx::migrate::Migrator = sqlx::migrate!("migrations/sqlite");
