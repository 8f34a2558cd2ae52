//! The repository compiled for PostgreSQL.

pub(crate) mod dialect;
#[path = "../repo/mod.rs"]
pub(crate) mod repo;
pub(crate) mod terms;

pub(crate) type Db = sqlx::Postgres;
pub(crate) type Conn = sqlx::PgConnection;
pub(crate) type Row = sqlx::postgres::PgRow;

/// What makes the schema of today of an empty database, or of that of a program of before.
pub(crate) static MIGRATIONS: sqlx::migrate::Migrator = sqlx::migrate!("migrations/postgres");
