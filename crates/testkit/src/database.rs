//! A database for one test: a SQLite file in a directory of its own, or a PostgreSQL database of its own.

use crate::migrated_file;
use crate::own_database::{HINT, OwnDatabase, run_on};
use mingtong_app::Store;
use sqlx::{AssertSqlSafe, Connection, PgConnection, Row, SqliteConnection};
use std::collections::BTreeMap;
use std::path::PathBuf;
use tempfile::TempDir;

/// A database that is removed when this is dropped.
#[derive(Debug)]
pub enum Database {
    /// A file in a directory.
    Sqlite(TempDir),
    /// One on a server.
    Postgres(OwnDatabase),
}

impl Database {
    /// An empty directory for a SQLite file.
    ///
    /// # Panics
    /// It cannot be made.
    pub fn sqlite() -> Self {
        Self::Sqlite(tempfile::tempdir().expect("a temporary directory"))
    }

    /// One with empty tables on the server at `$MINGTONG_TEST_POSTGRES_URL`.
    ///
    /// # Panics
    /// There is no such server.
    pub async fn postgres() -> Self {
        Self::Postgres(OwnDatabase::migrated().await)
    }

    /// Opens the store.
    ///
    /// # Panics
    /// It cannot be opened.
    pub async fn open(&self) -> Store {
        match self {
            Database::Sqlite(_) => {
                migrated_file::copy_to(&self.file()).await;
                Store::open_sqlite(&self.file()).await
            }
            Database::Postgres(own) => Store::open_postgres(&own.url_unsynced()).await,
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
            Database::Postgres(own) => vec!["--database-url".to_owned(), own.url()],
        }
    }

    /// The SQLite file.
    ///
    /// # Panics
    /// The database is no SQLite file.
    pub fn file(&self) -> PathBuf {
        match self {
            Database::Sqlite(dir) => dir.path().join("mingtong.db"),
            Database::Postgres(_) => panic!("a PostgreSQL database is no file"),
        }
    }

    /// From now on nothing can be written into a table any more.
    ///
    /// # Panics
    /// There is no such table.
    pub async fn fill_up(&self, table: &str) {
        let statement = match self {
            Database::Sqlite(_) => {
                format!("CREATE TRIGGER full_{table} BEFORE INSERT ON {table} BEGIN SELECT RAISE(ABORT, 'full'); END;")
            }
            // What is not valid for what is there holds for what comes.
            Database::Postgres(_) => {
                format!("ALTER TABLE {table} ADD CONSTRAINT full_{table} CHECK (community_id < 0) NOT VALID;")
            }
        };
        self.tamper(&statement).await;
    }

    /// Runs statements behind the program's back, as somebody with access to the database could.
    ///
    /// # Panics
    /// A statement fails.
    pub async fn tamper(&self, statements: &str) {
        match self {
            Database::Sqlite(_) => {
                let mut conn = self.file_opened().await;
                sqlx::raw_sql(AssertSqlSafe(statements)).execute(&mut conn).await.expect("the statements run");
                conn.close().await.expect("the file closes");
            }
            Database::Postgres(own) => {
                run_on(&own.url(), statements.to_owned()).await.expect("the statements run");
            }
        }
    }

    /// The tables but those in which an engine keeps its own, both engines in the same words, by name.
    ///
    /// # Panics
    /// The catalogue cannot be read.
    pub async fn tables(&self) -> BTreeMap<String, Vec<Column>> {
        let columns: Vec<(String, String, String, i64)> = match self {
            Database::Sqlite(_) => {
                let mut conn = self.file_opened().await;
                sqlx::query_as(SQLITE_COLUMNS).fetch_all(&mut conn).await.expect("the catalogue is read")
            }
            Database::Postgres(own) => {
                let mut conn = PgConnection::connect(&own.url()).await.expect(HINT);
                sqlx::query_as(POSTGRES_COLUMNS).fetch_all(&mut conn).await.expect("the catalogue is read")
            }
        };
        let mut tables: BTreeMap<String, Vec<Column>> = BTreeMap::new();
        for (table, name, kind, in_key) in columns {
            tables.entry(table).or_default().push(Column { name, kind, in_key });
        }
        tables
    }

    /// The rows of a table as whoever holds the database sees them, in the order in which it gives them: every column
    /// as text, and beside them what the engine keeps of a row (`rowid`; `ctid`, `xmin`).
    ///
    /// # Panics
    /// There is no such table.
    pub async fn bare_rows(&self, table: &str) -> Vec<BTreeMap<String, String>> {
        let tables = self.tables().await;
        let columns = tables.get(table).expect("a table").iter();
        match self {
            Database::Sqlite(_) => {
                let mut conn = self.file_opened().await;
                let own = columns.map(|it| (it.name.clone(), as_text(it, "hex({})", "CAST({} AS TEXT)"))).collect();
                let with_id: Named = [own, vec![("rowid".to_owned(), "CAST(rowid AS TEXT)".to_owned())]].concat();
                // A table without row ids has none to give.
                let sql = select(&with_id, table);
                let rows = sqlx::query(AssertSqlSafe(sql)).fetch_all(&mut conn).await;
                let (named, rows) = match rows {
                    Ok(rows) => (with_id, rows),
                    Err(_) => {
                        let own = with_id.split_last().expect("columns").1.to_vec();
                        let sql = select(&own, table);
                        let rows = sqlx::query(AssertSqlSafe(sql)).fetch_all(&mut conn).await.expect("the rows");
                        (own, rows)
                    }
                };
                rows.iter().map(|row| named_cells(&named, |at| row.try_get(at).expect("a text"))).collect()
            }
            Database::Postgres(database) => {
                let mut conn = PgConnection::connect(&database.url()).await.expect(HINT);
                let own = columns.map(|it| (it.name.clone(), as_text(it, "encode({}, 'hex')", "CAST({} AS TEXT)")));
                let kept = ["ctid", "xmin"].map(|name| (name.to_owned(), format!("CAST({name} AS TEXT)")));
                let named: Named = own.chain(kept).collect();
                let sql = select(&named, table);
                let rows = sqlx::query(AssertSqlSafe(sql)).fetch_all(&mut conn).await.expect("the rows");
                rows.iter().map(|row| named_cells(&named, |at| row.try_get(at).expect("a text"))).collect()
            }
        }
    }

    async fn file_opened(&self) -> SqliteConnection {
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(self.file());
        SqliteConnection::connect_with(&options).await.expect("the file opens")
    }
}

/// Columns with the expressions that give them as text.
type Named = Vec<(String, String)>;

fn as_text(column: &Column, of_bytes: &str, of_others: &str) -> String {
    let form = if column.kind.starts_with("BYTEA") { of_bytes } else { of_others };
    form.replace("{}", &column.name)
}

fn select(named: &Named, table: &str) -> String {
    let columns: Vec<&str> = named.iter().map(|(_, expression)| expression.as_str()).collect();
    format!("SELECT {} FROM {table}", columns.join(", "))
}

fn named_cells(named: &Named, cell: impl Fn(usize) -> Option<String>) -> BTreeMap<String, String> {
    named.iter().enumerate().filter_map(|(at, (name, _))| Some((name.clone(), cell(at)?))).collect()
}

/// A column as the catalogue of an engine describes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// `BIGINT`, `TEXT`, `BYTEA`, with ` NOT NULL` where it must be there.
    pub kind: String,
    /// Its place in the key, from 1; 0 when it is not in the key.
    pub in_key: i64,
}

/// Shadow tables hold what a virtual table keeps. A vocabulary is a view of another one.
const SQLITE_COLUMNS: &str = "SELECT t.name, c.name, \
    replace(c.type, 'BLOB', 'BYTEA') || CASE WHEN c.\"notnull\" THEN ' NOT NULL' ELSE '' END, c.pk \
    FROM pragma_table_list t JOIN sqlite_schema s ON s.name = t.name JOIN pragma_table_info(t.name) c \
    WHERE t.schema = 'main' AND t.type IN ('table', 'virtual') AND s.sql NOT LIKE '%fts5vocab%' \
    AND t.name <> '_sqlx_migrations' AND t.name NOT LIKE 'sqlite@_%' ESCAPE '@' ORDER BY t.name, c.cid";

const POSTGRES_COLUMNS: &str = "SELECT c.table_name::text, c.column_name::text, upper(c.data_type) || \
    CASE c.is_nullable WHEN 'NO' THEN ' NOT NULL' ELSE '' END, COALESCE(k.ordinal_position, 0)::bigint \
    FROM information_schema.columns c \
    LEFT JOIN information_schema.table_constraints p ON p.constraint_type = 'PRIMARY KEY' \
        AND p.table_schema = c.table_schema AND p.table_name = c.table_name \
    LEFT JOIN information_schema.key_column_usage k ON k.constraint_schema = p.constraint_schema \
        AND k.constraint_name = p.constraint_name AND k.column_name = c.column_name \
    WHERE c.table_schema = 'public' AND c.table_name <> '_sqlx_migrations' \
    ORDER BY c.table_name, c.ordinal_position";
