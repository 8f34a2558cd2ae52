//! Durable reports a second: 64 people at once through the whole use case, against a bare loop that inserts the same
//! rows in batches of 64, one transaction a batch. Both wait for the disk (`synchronous=FULL`). The loop is spared the
//! head of the log and the numbering, which a report also updates.

use crate::bare::{self, Cell, Insert, writes_per_second};
use crate::measured::{Measured, Side, Target, median};
use crate::town;
use mingtong_app::matter::raise_matter;
use mingtong_app::{App, Clock, Hall, Who};
use mingtong_text::search::{Readers, index_terms};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{Connection, SqliteConnection};
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

const WRITERS: usize = 64;
const REPORTS: usize = 3_200;
const ROUNDS: usize = 7;
/// How many rows one report writes into each table. The index is no table that can be read; see [`read_terms`].
const TABLES: &[(&str, usize)] = &[("event", 1), ("content", 2), ("matter", 1), ("tracking", 1)];

pub async fn measure() -> anyhow::Result<Vec<Measured>> {
    let dir = tempfile::tempdir()?;
    let (app, hall) = town::open(dir.path(), Clock::System).await?;
    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    // In turns, so that what else the machine does falls on both.
    for round in 0..ROUNDS {
        ours.push(reports_per_second(&app, &hall).await?);
        let reports = read_reports(&town::database(dir.path()), hall.id.0).await?;
        bare.push(writes_per_second(&reports, WRITERS, &dir.path().join(format!("{round}.db"))).await?);
    }
    app.store.close().await;
    Ok(vec![Measured {
        what: format!("durable reports of {WRITERS} writers, SQLite"),
        ours: Side::new("ours", median(ours), "reports/s"),
        other: Side::new("a bare loop", median(bare), "reports/s"),
        target: Target::AtLeast(0.3),
    }])
}

pub(super) async fn reports_per_second(app: &App, hall: &Arc<Hall>) -> anyhow::Result<f64> {
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

/// The rows of the latest reports: one event, two texts, one matter, one tracking code, one entry of the index.
async fn read_reports(from: &Path, community: i64) -> anyhow::Result<Vec<Vec<Insert>>> {
    let mut conn = SqliteConnection::connect_with(&SqliteConnectOptions::new().filename(from).read_only(true)).await?;
    let mut reports: Vec<Vec<Insert>> = (0..REPORTS).map(|_| Vec::new()).collect();
    for &(table, each) in TABLES {
        let sql = format!("SELECT * FROM {table} ORDER BY rowid DESC LIMIT {}", REPORTS * each);
        let mut rows = bare::read(&mut conn, table, sql).await?;
        anyhow::ensure!(rows.len() == REPORTS * each, "{} rows in {table}", rows.len());
        rows.reverse();
        for (at, row) in rows.into_iter().enumerate() {
            reports[at / each].push(row);
        }
    }
    for (report, (row, terms)) in reports.iter_mut().zip(read_terms(&mut conn, community).await?) {
        report.push(Insert::of("search", &["rowid", "terms"], vec![Cell::Integer(row), Cell::Text(terms)]));
    }
    Ok(reports)
}

/// What the index was given for the latest reports, made again from their texts: the index itself keeps only what it
/// needs to find them.
async fn read_terms(conn: &mut SqliteConnection, community: i64) -> anyhow::Result<Vec<(i64, String)>> {
    let sql = "SELECT m.matter_id, title.body, text.body FROM matter m \
               JOIN content title ON title.community_id = m.community_id AND title.content_id = m.title \
               JOIN content text ON text.community_id = m.community_id AND text.content_id = m.body \
               WHERE m.community_id = $1 ORDER BY m.matter_id DESC LIMIT $2";
    let texts = sqlx::query_as::<_, (i64, String, String)>(sql).bind(community).bind(REPORTS as i64);
    let mut texts = texts.fetch_all(conn).await?;
    anyhow::ensure!(texts.len() == REPORTS, "{} texts", texts.len());
    texts.reverse();
    // Nobody has looked at them yet.
    let terms =
        |title: &str, text: &str| index_terms(community, &[(Readers::Workers, title), (Readers::Workers, text)]);
    Ok(texts.iter().map(|(matter, title, text)| (*matter, terms(title, text))).collect())
}
