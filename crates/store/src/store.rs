//! Opening a database, reading from it, and writing to it one transaction at a time.

use crate::error::StoreError;
use crate::heads::{Grown, Heads};
use crate::link::{Owned, Reader, Tx};
use crate::sqlite::readers::Readers;
use crate::sqlite::writer::Writer;
use crate::tables::TABLES;
use crate::work::Work;
use crate::{postgres, sqlite};
use mingtong_domain::ids::{Area, CommunityId};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sqlx::{AssertSqlSafe, ConnectOptions, PgPool, Postgres, Transaction};
use std::path::Path;
use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

/// Readers beside the one writer: more than the cores of a small server, few enough for its memory.
const SQLITE_READERS: usize = 4;
/// Connections of one node; PostgreSQL's default of 100 then serves several nodes.
const POSTGRES_CONNECTIONS: u32 = 16;
/// How long a request waits for a connection before it is told to come again.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(5);
/// How long SQLite waits for another process (an import beside the server).
const BUSY_TIMEOUT: Duration = Duration::from_secs(30);
/// Every operation's statement fits, so that none is prepared twice.
pub(crate) const STATEMENTS_CACHED: usize = 512;
/// Rows that SQLite's thread reads ahead of whoever asked: with few of them the two wake each other again and again.
const ROWS_AHEAD: usize = 256;

/// A database: SQLite inside, or PostgreSQL for a city.
#[derive(Debug, Clone)]
pub struct Store {
    engine: Engine,
    heads: Arc<Heads>,
}

#[derive(Debug, Clone)]
enum Engine {
    Sqlite { readers: Readers, writer: Writer },
    Postgres { pool: PgPool },
}

impl Store {
    /// Opens or creates a SQLite database and applies the migrations.
    ///
    /// # Errors
    /// The file cannot be opened or written, or was written by a newer program.
    pub async fn open_sqlite(path: &Path) -> Result<Self, StoreError> {
        let options = sqlite_options(path);
        // 16 MB for the writer, so that an import's pages are not written twice. What is erased is overwritten. What a
        // savepoint may need to go back to is kept in memory.
        let writer = options.clone().pragma("cache_size", "-16000").pragma("temp_store", "MEMORY");
        Self::of_sqlite(options, writer.pragma("secure_delete", "ON")).await
    }

    /// The same for a file that is thrown away: nothing waits for the disk, and nothing is overwritten.
    ///
    /// # Errors
    /// The file cannot be written.
    pub(crate) async fn open_scratch(path: &Path) -> Result<Self, StoreError> {
        let options = sqlite_options(path).synchronous(SqliteSynchronous::Off);
        let writer = options.clone().pragma("cache_size", "-64000").pragma("temp_store", "MEMORY");
        Self::of_sqlite(options, writer).await
    }

    async fn of_sqlite(options: SqliteConnectOptions, writer: SqliteConnectOptions) -> Result<Self, StoreError> {
        let mut writer = writer.connect().await?;
        sqlite::MIGRATIONS.run(&mut writer).await?;
        let readers = Readers::new(options, SQLITE_READERS, ACQUIRE_TIMEOUT)?;
        let heads = Arc::new(Heads::default());
        let writer = Writer::start(writer, heads.clone(), BUSY_TIMEOUT);
        Self { engine: Engine::Sqlite { readers, writer }, heads }.with_heads().await
    }

    /// Opens a PostgreSQL database and applies the migrations.
    ///
    /// # Errors
    /// It cannot be reached, or was written by a newer program.
    pub async fn open_postgres(url: &str) -> Result<Self, StoreError> {
        let options = PgConnectOptions::from_str(url)?
            .statement_cache_capacity(STATEMENTS_CACHED)
            .application_name("mingtong")
            .disable_statement_logging();
        let opened = PgPoolOptions::new()
            .max_connections(POSTGRES_CONNECTIONS)
            .acquire_timeout(ACQUIRE_TIMEOUT)
            .connect_with(options.clone())
            .await;
        let pool = match opened {
            // The pool has tried again and again and does not say why; one more attempt does.
            Err(timed_out @ sqlx::Error::PoolTimedOut) => {
                let attempt = tokio::time::timeout(ACQUIRE_TIMEOUT, options.connect()).await;
                return Err(attempt.ok().and_then(Result::err).unwrap_or(timed_out).into());
            }
            opened => opened?,
        };
        postgres::MIGRATIONS.run(&pool).await?;
        Self { engine: Engine::Postgres { pool }, heads: Arc::default() }.with_heads().await
    }

    async fn with_heads(self) -> Result<Self, StoreError> {
        self.refresh_heads().await?;
        Ok(self)
    }

    /// A connection to read from. What it reads was committed.
    ///
    /// # Errors
    /// None is free in time, or the database is gone.
    pub async fn read(&self) -> Result<Reader, StoreError> {
        Ok(Reader(match &self.engine {
            Engine::Sqlite { readers, .. } => Owned::SqlitePooled(readers.get().await?),
            Engine::Postgres { pool } => Owned::PostgresPooled(pool.acquire().await?),
        }))
    }

    /// Has the database count its tables. What PostgreSQL knows of their sizes is behind once many rows were written in
    /// a short time, and a plan for small tables takes many times as long; SQLite goes by the keys alone.
    ///
    /// # Errors
    /// The database is gone.
    pub(crate) async fn refresh_statistics(&self) -> Result<(), StoreError> {
        if let Engine::Postgres { pool } = &self.engine {
            let tables: Vec<&str> = TABLES.iter().map(|table| table.name).collect();
            sqlx::query(AssertSqlSafe(format!("ANALYZE {}", tables.join(", ")))).execute(pool).await?;
        }
        Ok(())
    }

    /// A connection that sees the database as it is at this moment, whatever is committed meanwhile.
    ///
    /// # Errors
    /// None is free in time, or the database is gone.
    pub(crate) async fn snapshot(&self) -> Result<Reader, StoreError> {
        Ok(Reader(match &self.engine {
            Engine::Sqlite { readers, .. } => {
                let mut conn = readers.take().await?;
                sqlx::query("BEGIN").execute(&mut conn).await?;
                Owned::SqliteWriter(conn)
            }
            Engine::Postgres { pool } => {
                let mut tx = begin(pool).await?;
                sqlx::query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY").execute(&mut *tx).await?;
                Owned::PostgresTx(tx)
            }
        }))
    }

    /// Does `work` in one transaction and waits until it is durable. Writes to one community are serial; the head row
    /// of `community` is taken first. On SQLite several waiting writes share one commit.
    ///
    /// # Errors
    /// What `work` refused with, or that the database failed; nothing was kept then.
    pub async fn write<T, E>(&self, community: Option<CommunityId>, work: Work<T, E>) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        match &self.engine {
            Engine::Sqlite { writer, .. } => writer.write(work).await,
            Engine::Postgres { pool } => {
                let begun = begin(pool).await?;
                let mut tx = Tx::new(Owned::PostgresTx(begun));
                if let Some(community) = community {
                    tx.lock(community).await?;
                }
                let result = work(&mut tx).await?;
                let Owned::PostgresTx(begun) = tx.owned else {
                    return Err(StoreError::Fault("a transaction became another".to_owned()).into());
                };
                begun.commit().await.map_err(StoreError::from)?;
                tx.grown.into_iter().for_each(|grown| self.heads.raise(grown));
                Ok(result)
            }
        }
    }

    /// The next position of a community's log as far as this process knows: at once for its own writes, after
    /// [`Store::refresh_heads`] for those of others.
    pub fn head(&self, community: CommunityId) -> Option<i64> {
        self.heads.get(community)
    }

    /// Is told whenever a log has grown, here or, once it was seen, in another process: which one says
    /// [`Self::head_of`].
    pub fn grown(&self) -> tokio::sync::watch::Receiver<()> {
        self.heads.grown()
    }

    /// The position after the latest event of any of some areas of a community's log, as far as this process knows.
    pub fn head_of(&self, community: CommunityId, areas: &[Area]) -> Option<i64> {
        self.heads.of_areas(community, areas)
    }

    /// Asks the database for the heads that other processes moved.
    ///
    /// # Errors
    /// The database failed.
    pub async fn refresh_heads(&self) -> Result<(), StoreError> {
        let mut reader = self.read().await?;
        let mut link = reader.link();
        for row in link.communities().await? {
            let community = row.community_id;
            if self.heads.get(community) != Some(row.head) {
                let areas = link.area_heads(community).await?.into_iter().collect();
                self.heads.raise(Grown { community, head: row.head, areas });
            }
        }
        Ok(())
    }

    /// Leaves of what was erased, or swept, no copy in the write-ahead log. PostgreSQL keeps its own
    /// (docs/ops/erasing.md).
    ///
    /// # Errors
    /// The database failed, or somebody still reads what was there before: later it goes.
    pub async fn settle(&self) -> Result<(), StoreError> {
        match &self.engine {
            Engine::Sqlite { writer, .. } => writer.settle().await,
            Engine::Postgres { .. } => Ok(()),
        }
    }

    /// The same, after words were erased: an index keeps them until it is merged. It is merged in parts, between which
    /// others write.
    ///
    /// # Errors
    /// See [`Store::settle`].
    pub async fn forget_words(&self) -> Result<(), StoreError> {
        let mut is_first = true;
        loop {
            let merge: Work<bool, StoreError> =
                Box::new(move |tx| Box::pin(async move { tx.link().merge_terms(is_first).await }));
            if !self.write(None, merge).await? {
                return self.settle().await;
            }
            is_first = false;
        }
    }

    /// The same, after a secret vote was counted: of what was kept until then, no row stays behind, and no number of
    /// the transaction that wrote it.
    ///
    /// # Errors
    /// See [`Store::settle`].
    pub async fn forget_ballots(&self) -> Result<(), StoreError> {
        match &self.engine {
            Engine::Sqlite { writer, .. } => writer.settle().await,
            Engine::Postgres { pool } => {
                sqlx::query("VACUUM secret_voter, secret_ballot, box_paper, household_code").execute(pool).await?;
                Ok(())
            }
        }
    }

    /// `sqlite` or `postgres`.
    pub fn engine_name(&self) -> &'static str {
        match &self.engine {
            Engine::Sqlite { .. } => "sqlite",
            Engine::Postgres { .. } => "postgres",
        }
    }

    /// Ends all connections after the writes that were begun.
    pub async fn close(&self) {
        match &self.engine {
            Engine::Sqlite { readers, writer } => {
                writer.close().await;
                readers.close();
            }
            Engine::Postgres { pool } => pool.close().await,
        }
    }
}

fn sqlite_options(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(BUSY_TIMEOUT)
        .statement_cache_capacity(STATEMENTS_CACHED)
        .row_buffer_size(ROWS_AHEAD)
        .disable_statement_logging()
}

/// Begins a transaction; the beginning goes on to its end if whoever asked for it goes away. sqlx rolls back only what
/// it knows to have begun, and knows that when `BEGIN` was answered: left before, the connection would go back to the
/// pool with a transaction open, and whoever got it next would read in that.
async fn begin(pool: &PgPool) -> Result<Transaction<'static, Postgres>, StoreError> {
    let pool = pool.clone();
    let begun = tokio::spawn(async move { pool.begin().await }).await;
    Ok(begun.map_err(|ended| StoreError::Fault(format!("a transaction could not begin: {ended}")))??)
}
