//! The bare loop that durable writes are held against: it inserts the rows that they left behind into an empty database
//! of the same schema, so many writes a transaction, and waits for the disk as they do (`synchronous=FULL`).

use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteRow, SqliteSynchronous};
use sqlx::{AssertSqlSafe, Connection, Executor, Row, SqliteConnection};
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

/// Writes a second, each the rows of one of `writes`, `together` of them a transaction.
pub async fn writes_per_second(writes: &[Vec<Insert>], together: usize, to: &Path) -> anyhow::Result<f64> {
    mingtong_app::Store::open_sqlite(to).await?.close().await;
    let options = SqliteConnectOptions::new()
        .filename(to)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full);
    let mut conn = SqliteConnection::connect_with(&options).await?;
    let begun = Instant::now();
    for batch in writes.chunks(together) {
        conn.execute("BEGIN IMMEDIATE").await?;
        for insert in batch.iter().flatten() {
            insert.run(&mut conn).await?;
        }
        conn.execute("COMMIT").await?;
    }
    let seconds = begun.elapsed().as_secs_f64();
    conn.close().await?;
    Ok(writes.len() as f64 / seconds)
}

/// A row for a table.
pub struct Insert {
    sql: Arc<str>,
    values: Vec<Cell>,
}

/// A value of a row.
pub enum Cell {
    /// NULL.
    Null,
    /// A number.
    Integer(i64),
    /// A text.
    Text(String),
    /// Bytes.
    Bytes(Vec<u8>),
}

impl Insert {
    /// A row of a table.
    pub fn of(table: &str, columns: &[&str], values: Vec<Cell>) -> Self {
        Self { sql: insert_into(table, columns), values }
    }

    async fn run(&self, conn: &mut SqliteConnection) -> anyhow::Result<()> {
        let mut query = sqlx::query(AssertSqlSafe(self.sql.as_ref()));
        for value in &self.values {
            query = match value {
                Cell::Null => query.bind(None::<i64>),
                Cell::Integer(number) => query.bind(*number),
                Cell::Text(text) => query.bind(text.as_str()),
                Cell::Bytes(bytes) => query.bind(bytes.as_slice()),
            };
        }
        query.execute(conn).await?;
        Ok(())
    }
}

/// The rows that a query finds, to be inserted into their table again.
pub async fn read(conn: &mut SqliteConnection, table: &str, sql: String) -> anyhow::Result<Vec<Insert>> {
    let rows = sqlx::query(AssertSqlSafe(sql)).fetch_all(conn).await?;
    let Some(first) = rows.first() else { return Ok(vec![]) };
    let names: Vec<&str> = first.columns().iter().map(sqlx::Column::name).collect();
    let sql = insert_into(table, &names);
    let values = |row: &SqliteRow| (0..row.len()).map(|column| cell(row, column)).collect();
    Ok(rows.iter().map(|row| Insert { sql: sql.clone(), values: values(row) }).collect())
}

fn insert_into(table: &str, columns: &[&str]) -> Arc<str> {
    let places: Vec<String> = (1..=columns.len()).map(|at| format!("${at}")).collect();
    format!("INSERT INTO {table} ({}) VALUES ({})", columns.join(", "), places.join(", ")).into()
}

fn cell(row: &SqliteRow, at: usize) -> Cell {
    if let Ok(number) = row.try_get::<Option<i64>, _>(at) {
        return number.map_or(Cell::Null, Cell::Integer);
    }
    if let Ok(text) = row.try_get::<Option<String>, _>(at) {
        return text.map_or(Cell::Null, Cell::Text);
    }
    row.try_get::<Option<Vec<u8>>, _>(at).ok().flatten().map_or(Cell::Null, Cell::Bytes)
}
