//! The only SQL: the log, the read tables, people, sessions, outbox, search; SQLite and PostgreSQL from one source.
//!
//! - [`Store`] opens a database, hands out readers and runs writes. A write is one transaction of one community: it is
//!   serial within that community, and what it appends to the log is folded into the read tables in the same
//!   transaction.
//! - [`Link`] lists every operation on the database. The operations are written once, in `repo/`, against `super::Db`,
//!   and compiled twice: for `sqlx::Sqlite` and for `sqlx::Postgres`. What differs stands in the two `dialect` modules.
//! - [`tables`] lists every table with its columns and what it is; [`streams`] says what each kind of stream is.
//! - `append.rs` writes the log; `log/` makes the canonical bytes and the leaf hash of an event; `fold/` turns events
//!   into rows of read tables; `rebuild.rs` does so for a whole log, `replay.rs` for somebody who has the public
//!   entries alone, `check.rs` compares, `impossible.rs` names entries that cannot be honest; `backup.rs` copies what
//!   is no read table.
//! - [`SignedHeads`] is another database: what was signed last, which no backup of the record may set back.
//! - A noun has a file of its name in `repo/` (its statements), `link/` (their names), `rows/` and `fold/`.
//!
//! This crate decides nothing and knows no HTTP.
#![warn(missing_docs)]

mod append;
mod backup;
mod backup_file;
mod check;
mod closed;
mod error;
pub mod fold;
mod heads;
mod impossible;
mod judged;
mod letter_number;
mod link;
pub mod log;
mod noun;
#[expect(clippy::duplicate_mod, reason = "one SQL source, compiled for each engine")]
mod postgres;
mod rebuild;
mod replay;
pub mod rows;
mod scratch;
mod signed_heads;
mod sqlite;
mod store;
pub mod streams;
pub mod tables;
mod term_sums;
mod work;

pub use append::{Acting, Append, NewEvent, Text, entry_of, read_events, stream_of};
pub use backup::{backup, backup_unnamed, restore};
pub use check::{Difference, check, check_record};
pub use closed::{Closed, Stretch};
pub use error::{BackupError, StoreError};
pub use impossible::{Looked, look_at_entries, look_for_impossible};
pub use judged::ImpossibleEntry;
pub use letter_number::letter_number_digest;
pub use link::{Link, Reader, Tx};
pub use noun::Noun;
pub use rebuild::rebuild;
pub use replay::{OfBallot, Replay, Unread};
pub use rows::{MatterFilter, MatterOrder};
pub use signed_heads::SignedHeads;
pub use store::Store;
pub use work::Work;
