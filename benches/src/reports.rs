//! Durable reports a second: 64 people at once through the whole use case, against a bare loop that inserts the same
//! rows in batches of 64, one transaction a batch. Both wait for the disk (`synchronous=FULL`).

use crate::{Measured, town};
use mingtong_app::matters::raise_matter;
use mingtong_app::{App, Hall, Who};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sqlx::{AssertSqlSafe, Connection, Executor, Row, SqliteConnection};
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

const WRITERS: usize = 64;
const REPORTS: usize = 6_400;
const ROUNDS: usize = 3;
/// What one report writes. The head row is updated, not inserted, in both.
const TABLES: &[&str] = &["event", "content", "matter", "tracking", "search"];

pub async fn measure() -> anyhow::Result<Measured> {
    let dir = tempfile::tempdir()?;
    let (app, hall) = town::open(&dir.path().join(".")).await?;
    let mut ours = 0.0_f64;
    for _ in 0..ROUNDS {
        ours = ours.max(reports_per_second(&app, &hall).await?);
    }
    app.store.close().await;
    let mut bare = 0.0_f64;
    for round in 0..ROUNDS {
        let (from, to) = (dir.path().join("mingtong.db"), dir.path().join(format!("{round}.db")));
        bare = bare.max(rows_per_second(&from, &to).await?);
    }
    Ok(Measured {
        what: "durable reports a second, 64 writers, SQLite",
        ours: format!("{ours:.0}/s"),
        other: format!("{bare:.0}/s"),
        ratio: ours / bare,
        target: 0.3,
    })
}

async fn reports_per_second(app: &App, hall: &Arc<Hall>) -> anyhow::Result<f64> {
    let begun = Instant::now();
    let writers: Vec<_> = (0..WRITERS)
        .map(|writer| {
            let (app, hall) = (app.clone(), hall.clone());
            tokio::spawn(async move {
                for turn in 0..REPORTS / WRITERS {
                    raise_matter(&app, &hall, &Who::public(None), town::report(writer * 1_000 + turn)).await?;
                }
                Ok::<_, mingtong_app::Fail>(())
            })
        })
        .collect();
    for writer in writers {
        writer.await??;
    }
    Ok(REPORTS as f64 / begun.elapsed().as_secs_f64())
}

/// Copies the very rows that the reports wrote into an empty database of the same schema.
async fn rows_per_second(from: &Path, to: &Path) -> anyhow::Result<f64> {
    let store = mingtong_app::Store::open_sqlite(to).await?;
    store.close().await;
    let options = SqliteConnectOptions::new()
        .filename(to)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full);
    let mut conn = SqliteConnection::connect_with(&options).await?;
    let rows = read_rows(from).await?;
    let begun = Instant::now();
    for batch in rows.chunks(64) {
        conn.execute("BEGIN IMMEDIATE").await?;
        for report in batch {
            for (sql, values) in report {
                let mut query = sqlx::query(AssertSqlSafe(sql.as_str()));
                for value in values {
                    query = match value {
                        Cell::Null => query.bind(None::<i64>),
                        Cell::Integer(number) => query.bind(*number),
                        Cell::Text(text) => query.bind(text.as_str()),
                        Cell::Bytes(bytes) => query.bind(bytes.as_slice()),
                    };
                }
                query.execute(&mut conn).await?;
            }
        }
        conn.execute("COMMIT").await?;
    }
    let seconds = begun.elapsed().as_secs_f64();
    Ok(rows.len() as f64 / seconds)
}

enum Cell {
    Null,
    Integer(i64),
    Text(String),
    Bytes(Vec<u8>),
}

type Insert = (String, Vec<Cell>);

/// The rows of each report: one event, two texts, one matter, one tracking code, one entry of the index.
async fn read_rows(from: &Path) -> anyhow::Result<Vec<Vec<Insert>>> {
    let mut conn = SqliteConnection::connect_with(&SqliteConnectOptions::new().filename(from).read_only(true)).await?;
    let mut reports: Vec<Vec<Insert>> = (0..REPORTS).map(|_| Vec::new()).collect();
    for table in TABLES {
        let each = if *table == "content" { 2 } else { 1 };
        let (columns, rows) = if *table == "search" {
            let terms = mingtong_terms();
            (vec!["rowid".to_owned(), "terms".to_owned()], (0..REPORTS).map(|at| search_row(at, &terms)).collect())
        } else {
            read_table(&mut conn, table, REPORTS * each).await?
        };
        let places: Vec<String> = (1..=columns.len()).map(|at| format!("${at}")).collect();
        let sql = format!("INSERT INTO {table} ({}) VALUES ({})", columns.join(", "), places.join(", "));
        for (at, row) in rows.into_iter().enumerate() {
            if let Some(report) = reports.get_mut(at / each) {
                report.push((sql.clone(), row));
            }
        }
    }
    Ok(reports)
}

fn mingtong_terms() -> String {
    // As many tokens, as long, as a report's text gives.
    (0..40).map(|at| format!("bbtoken{}", char::from(b'a' + (at % 26) as u8))).collect::<Vec<_>>().join(" ")
}

fn search_row(at: usize, terms: &str) -> Vec<Cell> {
    vec![Cell::Integer(1_000_000 + at as i64), Cell::Text(terms.to_owned())]
}

async fn read_table(
    conn: &mut SqliteConnection,
    table: &str,
    rows: usize,
) -> anyhow::Result<(Vec<String>, Vec<Vec<Cell>>)> {
    let sql = format!("SELECT * FROM {table} ORDER BY rowid DESC LIMIT {rows}");
    let found = sqlx::query(AssertSqlSafe(sql)).fetch_all(conn).await?;
    let columns: Vec<String> = match found.first() {
        Some(row) => row.columns().iter().map(|column| sqlx::Column::name(column).to_owned()).collect(),
        None => anyhow::bail!("no rows in {table}"),
    };
    let cells = found.iter().map(|row| (0..columns.len()).map(|at| cell(row, at)).collect()).collect();
    Ok((columns, cells))
}

fn cell(row: &sqlx::sqlite::SqliteRow, at: usize) -> Cell {
    if let Ok(number) = row.try_get::<Option<i64>, _>(at) {
        return number.map_or(Cell::Null, Cell::Integer);
    }
    if let Ok(text) = row.try_get::<Option<String>, _>(at) {
        return text.map_or(Cell::Null, Cell::Text);
    }
    row.try_get::<Option<Vec<u8>>, _>(at).ok().flatten().map_or(Cell::Null, Cell::Bytes)
}
