//! What can go wrong with a database, as far as a caller can do something about it.

/// A database operation failed; nothing of its transaction was kept.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database cannot be reached, is full, or is too busy. The same request may succeed later.
    #[error("the database is not available: {0}")]
    Unavailable(String),
    /// Too many writes are waiting already.
    #[error("too many writes are waiting")]
    Busy,
    /// Something was looked for by a key that holds a NUL, which PostgreSQL cannot even be asked about: there is none.
    #[error("no row can have such a key")]
    NoSuchKey,
    /// An event on disk is not what it promises.
    #[error(transparent)]
    Unreadable(#[from] mingtong_domain::upcast::Unreadable),
    /// An event would be too long to be an entry of the public log (C2SP tlog-tiles); it has to be cut where it is
    /// decided.
    #[error("an event {kind} of {bytes} bytes is too long for the public log")]
    EntryTooLong {
        /// What kind of event.
        kind: String,
        /// How long its canonical form is.
        bytes: usize,
    },
    /// What is on disk breaks an invariant.
    #[error("the database is inconsistent: {0}")]
    Inconsistent(String),
    /// A statement or a migration is wrong: a fault of the program.
    #[error("database: {0}")]
    Fault(String),
}

/// Why a backup or a restore was not done.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The file to write exists already.
    #[error("{0} exists already")]
    Exists(String),
    /// The file to read is not a backup.
    #[error("{0} is not a backup of this program")]
    NotABackup(String),
    /// The file to read is a copy of a database that was in use, not what a backup wrote: what stood in its write-ahead
    /// log may be missing.
    #[error("{0} is a copy of a database, not a backup")]
    CopyOfADatabase(String),
    /// What is in the backup is not what its own digests say.
    #[error("the backup was altered: {0}")]
    Altered(String),
    /// The database to restore into holds communities already.
    #[error("the database to restore into is not empty")]
    NotEmpty,
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// SQLite's primary result codes that mean "not now": BUSY, LOCKED, READONLY, IOERR, FULL, CANTOPEN.
const SQLITE_NOT_NOW: [i64; 6] = [5, 6, 8, 10, 13, 14];
/// PostgreSQL's classes that mean "not now": connection, insufficient resources, operator intervention, system error.
const POSTGRES_NOT_NOW: [&str; 4] = ["08", "53", "57", "58"];

/// PostgreSQL's code for text that cannot be text there. What people write is cleaned before; keys come as they are.
const POSTGRES_NO_TEXT: &str = "22021";

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::Database(db) if db.code().as_deref() == Some(POSTGRES_NO_TEXT) => Self::NoSuchKey,
            sqlx::Error::Io(_)
            | sqlx::Error::Tls(_)
            | sqlx::Error::PoolTimedOut
            | sqlx::Error::PoolClosed
            | sqlx::Error::WorkerCrashed => Self::Unavailable(error.to_string()),
            sqlx::Error::Database(db) if is_not_now(db.code().as_deref().unwrap_or_default()) => {
                Self::Unavailable(error.to_string())
            }
            _ => Self::Fault(error.to_string()),
        }
    }
}

fn is_not_now(code: &str) -> bool {
    match code.parse::<i64>() {
        // Extended SQLite codes carry the primary code in the low byte; SQLSTATE codes have five characters.
        Ok(number) if code.len() != 5 => SQLITE_NOT_NOW.contains(&(number & 0xff)),
        _ => POSTGRES_NOT_NOW.iter().any(|class| code.starts_with(class)) || code == "25006",
    }
}

impl From<sqlx::migrate::MigrateError> for StoreError {
    fn from(error: sqlx::migrate::MigrateError) -> Self {
        match error {
            sqlx::migrate::MigrateError::Execute(error) => error.into(),
            other => Self::Fault(other.to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::is_not_now;

    #[test]
    fn full_busy_and_gone_are_not_now() {
        for code in ["5", "13", "10", "522", "3850", "08006", "53100", "57P01", "25006"] {
            assert!(is_not_now(code), "{code}");
        }
        for code in ["1", "19", "2067", "23505", "42P01", ""] {
            assert!(!is_not_now(code), "{code}");
        }
    }
}
