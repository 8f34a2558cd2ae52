//! The only SQL: the log, the read tables, people, sessions, outbox, search; SQLite and PostgreSQL from one source.
//!
//! - [`Store`] opens a database, hands out readers and runs writes. A write is one transaction of one community: it is
//!   serial within that community, and what it appends to the log is folded into the read tables in the same
//!   transaction.
//! - [`Link`] lists every operation on the database. The operations are written once, in `repo/`, against `super::Db`,
//!   and compiled twice: for `sqlx::Sqlite` and for `sqlx::Postgres`. What differs stands in the two `dialect` modules.
//! - `append.rs` writes the log; `log/` makes the canonical bytes and the leaf hash of an event; `fold/` turns events
//!   into rows of read tables; `rebuild.rs` does so for a whole log; `backup.rs` copies what is no read table.
//!
//! This crate decides nothing and knows no HTTP.
#![warn(missing_docs)]

mod append;
mod backup;
mod error;
pub mod fold;
mod heads;
mod link;
pub mod log;
mod rebuild;
pub mod rows;
mod store;

mod sqlite {
    //! The repository compiled for SQLite, its readers and its single writer.
    pub(crate) type Db = sqlx::Sqlite;
    pub(crate) type Conn = sqlx::SqliteConnection;
    pub(crate) mod dialect;
    pub(crate) mod readers;
    #[path = "../repo/mod.rs"]
    pub(crate) mod repo;
    pub(crate) mod writer;
}

#[expect(clippy::duplicate_mod, reason = "one SQL source, compiled for each engine")]
mod postgres {
    //! The repository compiled for PostgreSQL.
    pub(crate) type Db = sqlx::Postgres;
    pub(crate) type Conn = sqlx::PgConnection;
    pub(crate) mod dialect;
    #[path = "../repo/mod.rs"]
    pub(crate) mod repo;
}

pub use append::{Acting, Append, Text, read_events, stream_of};
pub use backup::{BackupError, backup, restore};
pub use error::StoreError;
pub use link::{Link, MatterFilter, MatterOrder, NewEvent, Reader, Tx};
pub use rebuild::{Difference, check, rebuild};
pub use store::{Store, Work};
