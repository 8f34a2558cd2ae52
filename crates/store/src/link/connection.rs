//! A connection to either engine, alone or within a transaction, and how an operation is handed over to the source
//! that is compiled for the engine.

use crate::heads::Grown;
use crate::sqlite::readers::Pooled;
use sqlx::pool::PoolConnection;

/// A connection to either engine.
#[derive(Debug)]
pub enum Link<'c> {
    /// SQLite.
    Sqlite(&'c mut sqlx::SqliteConnection),
    /// PostgreSQL.
    Postgres(&'c mut sqlx::PgConnection),
}

/// A connection that reads.
#[derive(Debug)]
pub struct Reader(pub(crate) Owned);

/// A connection within a write transaction. Dropped without the transaction's end, it leaves nothing behind.
#[derive(Debug)]
pub struct Tx {
    pub(crate) owned: Owned,
    /// The communities whose logs grew.
    pub(crate) grown: Vec<Grown>,
}

#[derive(Debug)]
pub(crate) enum Owned {
    SqlitePooled(Pooled),
    SqliteWriter(sqlx::SqliteConnection),
    PostgresPooled(PoolConnection<sqlx::Postgres>),
    PostgresTx(sqlx::Transaction<'static, sqlx::Postgres>),
}

impl Owned {
    fn link(&mut self) -> Link<'_> {
        match self {
            Owned::SqlitePooled(conn) => Link::Sqlite(conn),
            Owned::SqliteWriter(conn) => Link::Sqlite(conn),
            Owned::PostgresPooled(conn) => Link::Postgres(conn),
            Owned::PostgresTx(conn) => Link::Postgres(conn),
        }
    }
}

impl Reader {
    /// The connection.
    pub fn link(&mut self) -> Link<'_> {
        self.0.link()
    }
}

impl Tx {
    pub(crate) fn new(owned: Owned) -> Self {
        Self { owned, grown: Vec::new() }
    }

    /// The connection.
    pub fn link(&mut self) -> Link<'_> {
        self.owned.link()
    }
}

macro_rules! operations {
    ($($(#[$doc:meta])* $module:ident::$name:ident($($arg:ident: $type:ty),*) -> $result:ty;)*) => {
        impl Link<'_> {
            $($(#[$doc])*
            ///
            /// # Errors
            /// The database failed; see [`StoreError`].
            pub async fn $name(&mut self, $($arg: $type),*) -> Result<$result, StoreError> {
                match self {
                    Link::Sqlite(conn) => sqlite::repo::$module::$name(conn, $($arg),*).await,
                    Link::Postgres(conn) => postgres::repo::$module::$name(conn, $($arg),*).await,
                }
            })*
        }
    };
}
pub(super) use operations;
