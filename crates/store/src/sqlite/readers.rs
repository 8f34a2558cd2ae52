//! The connections that read. sqlx's own pool asks every connection that comes back whether the server is still there.
//! A file needs no such question, and a page is read in four short queries: a fifth would cost a quarter more.

use crate::error::StoreError;
use deadpool::Runtime;
use deadpool::managed::{BuildError, Manager, Metrics, Object, Pool, PoolError, QueueMode, RecycleResult};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, SqliteConnection};
use std::time::Duration;

/// A connection that goes back when it is dropped.
pub(crate) type Pooled = Object<Opener>;

/// Opens connections that read.
#[derive(Debug)]
pub(crate) struct Opener(SqliteConnectOptions);

impl Manager for Opener {
    type Type = SqliteConnection;
    type Error = sqlx::Error;

    async fn create(&self) -> Result<SqliteConnection, sqlx::Error> {
        self.0.connect().await
    }

    async fn recycle(&self, _: &mut SqliteConnection, _: &Metrics) -> RecycleResult<sqlx::Error> {
        Ok(())
    }
}

/// A few connections, opened when they are first needed.
#[derive(Debug, Clone)]
pub(crate) struct Readers(Pool<Opener>);

impl Readers {
    /// At most `count` at a time; whoever has waited for `patience` is told to come again.
    pub(crate) fn new(options: SqliteConnectOptions, count: usize, patience: Duration) -> Result<Self, StoreError> {
        // 32 MB each hold the inner pages of the indexes of a million matters; a small database never fills them.
        let options = options.read_only(true).create_if_missing(false).pragma("cache_size", "-32000");
        // The one that came back last has the pages and statements of a moment ago at hand.
        let pool = Pool::builder(Opener(options)).max_size(count).queue_mode(QueueMode::Lifo);
        let pool = pool.wait_timeout(Some(patience));
        let fault = |error: BuildError| StoreError::Fault(error.to_string());
        Ok(Self(pool.runtime(Runtime::Tokio1).build().map_err(fault)?))
    }

    /// One of them.
    pub(crate) async fn get(&self) -> Result<Pooled, StoreError> {
        self.0.get().await.map_err(|error| match error {
            PoolError::Backend(error) => error.into(),
            other => StoreError::Unavailable(other.to_string()),
        })
    }

    /// One that does not come back.
    pub(crate) async fn take(&self) -> Result<SqliteConnection, StoreError> {
        Ok(Object::take(self.get().await?))
    }

    /// Ends those that are not in use, and the others when they come back.
    pub(crate) fn close(&self) {
        self.0.close();
    }
}
