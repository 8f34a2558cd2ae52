//! What was signed last of each log, in a PostgreSQL database of its own: apart from the record and its backups, and
//! for as many nodes as there are (docs/adr/0052).

use crate::error::StoreError;
use mingtong_proof::verify::Head;
use mingtong_proof::{Checkpoint, Malformed, Note};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::{ConnectOptions, PgPool, Postgres};
use std::str::FromStr;
use std::time::Duration;

/// How long it is waited for its one connection.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(5);

/// What the database server is set to for its sessions.
const SESSION: [(&str, &str); 4] = [
    ("synchronous_commit", "on"),
    ("tcp_keepalives_idle", "15"),
    ("tcp_keepalives_interval", "5"),
    ("tcp_keepalives_count", "3"),
];

/// Whether a record is in the database, in whichever schema: one backup would set both back.
const HOLDS_A_RECORD: &str =
    "SELECT EXISTS (SELECT 1 FROM pg_catalog.pg_class WHERE relkind = 'r' AND relname = 'event')";

/// Two nodes that begin at once would both make the table.
const ALONE: &str = "SELECT pg_advisory_xact_lock(hashtextextended('signed_head', 0))";

/// One row for each log. The note is what is compared; size and root are beside it so that the database itself takes no
/// shorter tree, and no other one of the same size.
const TABLE: &str = "CREATE TABLE IF NOT EXISTS signed_head (\
    origin TEXT PRIMARY KEY, size BIGINT NOT NULL, root BYTEA NOT NULL, note TEXT NOT NULL)";

const HOLD: &str = "SELECT pg_try_advisory_lock(hashtextextended($1, 0))";
const READ: &str = "SELECT note FROM signed_head WHERE origin = $1";
const FIRST: &str =
    "INSERT INTO signed_head (origin, size, root, note) VALUES ($1, $2, $3, $4) ON CONFLICT (origin) DO NOTHING";
const NEXT: &str = "UPDATE signed_head SET size = $2, root = $3, note = $4 \
    WHERE origin = $1 AND note = $5 AND (size < $2 OR (size = $2 AND root = $3))";

/// The database, by one connection: what is held is held by it, and ends with it.
#[derive(Debug, Clone)]
pub struct SignedHeads {
    pool: PgPool,
}

impl SignedHeads {
    /// Opens it, and makes its table; none where the record of a community is in the same database.
    ///
    /// # Errors
    /// It cannot be reached or written.
    pub async fn open(url: &str) -> Result<Option<Self>, StoreError> {
        // What was signed stands there before anybody sees it, and a node that is gone without a word holds nothing
        // after half a minute, whatever the server is set to.
        let options = PgConnectOptions::from_str(url)?
            .application_name("mingtong-log")
            .options(SESSION)
            .disable_statement_logging();
        let pool = PgPoolOptions::new()
            .max_connections(1)
            .idle_timeout(None::<Duration>)
            .max_lifetime(None::<Duration>)
            .acquire_timeout(ACQUIRE_TIMEOUT)
            .connect_with(options)
            .await?;
        if sqlx::query_scalar::<Postgres, bool>(HOLDS_A_RECORD).fetch_one(&pool).await? {
            return Ok(None);
        }
        let mut tx = pool.begin().await?;
        sqlx::query(ALONE).execute(&mut *tx).await?;
        sqlx::query(TABLE).execute(&mut *tx).await?;
        tx.commit().await?;
        Ok(Some(Self { pool }))
    }

    /// Whether this process may sign the log: no other one does. It may as long as its connection lasts; one that was
    /// lost is found out by asking again, and until then [`Self::swap`] keeps two from signing over each other.
    ///
    /// # Errors
    /// The database failed.
    pub async fn hold(&self, origin: &str) -> Result<bool, StoreError> {
        Ok(sqlx::query_scalar::<Postgres, bool>(HOLD).bind(origin).fetch_one(&self.pool).await?)
    }

    /// What was signed last of a log, with its signatures; none where nothing was.
    ///
    /// # Errors
    /// The database failed.
    pub async fn read(&self, origin: &str) -> Result<Option<String>, StoreError> {
        Ok(sqlx::query_scalar::<Postgres, String>(READ).bind(origin).fetch_optional(&self.pool).await?)
    }

    /// Writes a signed head in the place of `old`; false, and nothing is written, where something else stands there, or
    /// where the new tree is shorter or another of the same size. Once this returns, it stands there after any crash.
    ///
    /// # Errors
    /// It is no checkpoint, or the database failed.
    pub async fn swap(&self, origin: &str, old: Option<&str>, new: &str) -> Result<bool, StoreError> {
        let head = head(new).map_err(|malformed| StoreError::Fault(malformed.to_string()))?;
        let size = i64::try_from(head.size).map_err(|error| StoreError::Fault(error.to_string()))?;
        let written = sqlx::query::<Postgres>(if old.is_some() { NEXT } else { FIRST });
        let written = written.bind(origin).bind(size).bind(head.root.0.to_vec()).bind(new);
        let written = match old {
            Some(old) => written.bind(old),
            None => written,
        };
        Ok(written.execute(&self.pool).await?.rows_affected() == 1)
    }
}

fn head(note: &str) -> Result<Head, Malformed> {
    Ok(note.parse::<Note>()?.text().parse::<Checkpoint>()?.head)
}
