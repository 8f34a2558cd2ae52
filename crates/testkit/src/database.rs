//! A database for one test: a SQLite file in a directory of its own, or a PostgreSQL schema of its own.

use mingtong_adapters::Chance;
use mingtong_app::Store;
use sqlx::{AssertSqlSafe, Connection, PgConnection, SqliteConnection};
use std::path::PathBuf;
use tempfile::TempDir;

const URL: &str = "MINGTONG_TEST_POSTGRES_URL";
const HINT: &str = "no PostgreSQL to test with; run: scripts/with-postgres cargo nextest run";

/// A database that is removed when this is dropped.
#[derive(Debug)]
pub enum Database {
    /// A file in a directory.
    Sqlite(TempDir),
    /// A schema on a server.
    Postgres(Schema),
}

/// A schema on a PostgreSQL server.
#[derive(Debug)]
pub struct Schema {
    server: String,
    name: String,
}

impl Database {
    /// An empty directory for a SQLite file.
    ///
    /// # Panics
    /// It cannot be made.
    pub fn sqlite() -> Self {
        Self::Sqlite(tempfile::tempdir().expect("a temporary directory"))
    }

    /// An empty schema on the server at `$MINGTONG_TEST_POSTGRES_URL`.
    ///
    /// # Panics
    /// There is no such server.
    pub async fn postgres() -> Self {
        let server = std::env::var(URL).expect(HINT);
        let name = Chance::System.id("t_");
        run_on(&server, format!("CREATE SCHEMA {name}")).await.expect(HINT);
        Self::Postgres(Schema { server, name })
    }

    /// Opens the store.
    ///
    /// # Panics
    /// It cannot be opened.
    pub async fn open(&self) -> Store {
        match self {
            Database::Sqlite(_) => Store::open_sqlite(&self.file()).await,
            Database::Postgres(schema) => Store::open_postgres(&schema.url()).await,
        }
        .expect("the test's database opens")
    }

    /// What tells the binary to work on this database.
    ///
    /// # Panics
    /// The path of the SQLite file is no text.
    pub fn arguments(&self) -> Vec<String> {
        match self {
            Database::Sqlite(dir) => vec!["--data".to_owned(), dir.path().to_str().expect("a path of text").to_owned()],
            Database::Postgres(schema) => vec!["--database-url".to_owned(), schema.url()],
        }
    }

    /// The SQLite file.
    ///
    /// # Panics
    /// The database is no SQLite file.
    pub fn file(&self) -> PathBuf {
        match self {
            Database::Sqlite(dir) => dir.path().join("mingtong.db"),
            Database::Postgres(_) => panic!("a PostgreSQL schema is no file"),
        }
    }

    /// Changes the database behind the program's back, as somebody with access to it could.
    ///
    /// # Panics
    /// The statement fails.
    pub async fn tamper(&self, statement: &str) {
        match self {
            Database::Sqlite(_) => {
                let options = sqlx::sqlite::SqliteConnectOptions::new().filename(self.file());
                let mut conn = SqliteConnection::connect_with(&options).await.expect("the file opens");
                sqlx::query(AssertSqlSafe(statement)).execute(&mut conn).await.expect("the statement runs");
                conn.close().await.expect("the file closes");
            }
            Database::Postgres(schema) => {
                run_on(&schema.url(), statement.to_owned()).await.expect("the statement runs");
            }
        }
    }

    /// The columns of every table, as `(table, column, type)`, both engines in the same words, sorted.
    ///
    /// # Panics
    /// The catalogue cannot be read.
    pub async fn columns(&self) -> Vec<(String, String, String)> {
        let mut columns: Vec<(String, String, String)> = match self {
            Database::Sqlite(_) => {
                let sql = "SELECT t.name, c.name, c.type || CASE WHEN c.\"notnull\" THEN ' NOT NULL' ELSE '' END \
                           FROM sqlite_schema t JOIN pragma_table_info(t.name) c WHERE t.type = 'table'";
                let options = sqlx::sqlite::SqliteConnectOptions::new().filename(self.file());
                let mut conn = SqliteConnection::connect_with(&options).await.expect("the file opens");
                sqlx::query_as(sql).fetch_all(&mut conn).await.expect("the catalogue is read")
            }
            Database::Postgres(schema) => {
                let sql = "SELECT table_name::text, column_name::text, upper(data_type) || \
                           CASE is_nullable WHEN 'NO' THEN ' NOT NULL' ELSE '' END \
                           FROM information_schema.columns WHERE table_schema = $1";
                let mut conn = PgConnection::connect(&schema.server).await.expect(HINT);
                sqlx::query_as(sql).bind(&schema.name).fetch_all(&mut conn).await.expect("the catalogue is read")
            }
        };
        for (_, _, kind) in &mut columns {
            *kind = kind.replace("BYTEA", "BLOB").replace("BIGINT", "INTEGER");
        }
        columns.sort();
        columns
    }
}

impl Schema {
    fn url(&self) -> String {
        let joint = if self.server.contains('?') { '&' } else { '?' };
        format!("{}{joint}options=-c%20search_path%3D{}", self.server, self.name)
    }
}

async fn run_on(url: &str, statement: String) -> Result<(), sqlx::Error> {
    let mut conn = PgConnection::connect(url).await?;
    sqlx::query(AssertSqlSafe(statement)).execute(&mut conn).await?;
    conn.close().await
}

impl Drop for Schema {
    /// As well as it goes: a schema that stays behind disturbs nobody, and the server is thrown away anyway.
    fn drop(&mut self) {
        let (server, name) = (self.server.clone(), self.name.clone());
        // The test's own runtime cannot be waited for within it.
        let dropping = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
            runtime.block_on(drop_schema(&server, &name)).map_err(std::io::Error::other)
        });
        let _ = dropping.join();
    }
}

async fn drop_schema(server: &str, name: &str) -> Result<(), sqlx::Error> {
    let mut conn = PgConnection::connect(server).await?;
    // A transaction that a failed test left open would hold the tables.
    sqlx::query("SET lock_timeout = '2s'").execute(&mut conn).await?;
    sqlx::query(AssertSqlSafe(format!("DROP SCHEMA {name} CASCADE"))).execute(&mut conn).await?;
    conn.close().await
}
