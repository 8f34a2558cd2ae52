//! A connection to either engine, alone or within a transaction, and how an operation is handed over to the source
//! that is compiled for the engine.

use crate::error::StoreError;
use crate::heads::Grown;
use crate::rows::CommunityRow;
use crate::sqlite::readers::Pooled;
use mingtong_domain::ids::CommunityId;
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
    /// The community whose log this transaction has locked, as it stands now: writes that share one read it once.
    pub(crate) locked: Option<CommunityRow>,
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
        Self { owned, grown: Vec::new(), locked: None }
    }

    /// The connection.
    pub fn link(&mut self) -> Link<'_> {
        self.owned.link()
    }

    /// Locks the log of a community until this write ends, and gives its head; none when there is no such community.
    /// It is read once in a write.
    ///
    /// # Errors
    /// The database failed; see [`StoreError`].
    pub async fn lock(&mut self, community: CommunityId) -> Result<Option<CommunityRow>, StoreError> {
        if self.locked.as_ref().is_none_or(|locked| locked.community_id != community) {
            self.locked = self.link().lock_head(community).await?;
        }
        Ok(self.locked.clone())
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
