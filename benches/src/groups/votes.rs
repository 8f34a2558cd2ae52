//! Ballots a second: 64 households at once through the whole use case, named and secret, against a bare loop that
//! inserts the same rows in batches of 64. Both wait for the disk. The loop is spared the head of the log and the
//! lookups of the slip and of the elector. And the last ballots of a large vote against its first: they cost the same.

use crate::bare::{self, Insert, writes_per_second};
use crate::measured::{Measured, Side, Target, median};
use crate::town;
use mingtong_app::vote::{NewBallot, Voter, cast_ballot};
use mingtong_app::{App, Chance, Clock, Hall, Store, Who};
use mingtong_domain::ids::VoteId;
use mingtong_domain::vote::{Mark, Paper, Secrecy};
use mingtong_testkit::{OpenVote, Polls};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{Connection, SqliteConnection};
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

const VOTERS: usize = 64;
const BALLOTS: usize = 3_200;
const ROUNDS: usize = 5;
/// Rows that a ballot leaves behind, by table, and by what the latest stand last.
const NAMED: &[(&str, &str)] = &[("event", "rowid"), ("content", "rowid"), ("ballot", "rowid"), CODES];
const SECRET: &[(&str, &str)] = &[("secret_voter", "elector"), ("secret_ballot", "receipt"), CODES];
/// Without the digest of its code a slip is none.
const CODES: (&str, &str) = ("household_code", "code_hash");

pub async fn measure() -> anyhow::Result<Vec<Measured>> {
    let named = of(Secrecy::Named, NAMED).await?;
    let secret = of(Secrecy::Secret, SECRET).await?;
    Ok(named.into_iter().chain(secret).collect())
}

async fn of(secrecy: Secrecy, tables: &[(&str, &str)]) -> anyhow::Result<Vec<Measured>> {
    let dir = tempfile::tempdir()?;
    let database = town::database(dir.path());
    let app = App::new(Store::open_sqlite(&database).await?, Clock::System, Chance::System);
    let polls = Polls::found(&app, ROUNDS * BALLOTS).await;
    let open = polls.open(&app, secrecy).await;
    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        let slips = round * BALLOTS..(round + 1) * BALLOTS;
        ours.push(ballots_per_second(&app, &polls.hall, &open, slips).await?);
        let ballots = left_behind(&database, tables).await?;
        bare.push(writes_per_second(&ballots, VOTERS, &dir.path().join(format!("{round}.db"))).await?);
    }
    app.store.close().await;
    let (first, last) = (ours[0], ours[ROUNDS - 1]);
    let key = secrecy.key();
    Ok(vec![
        Measured {
            what: format!("{key} ballots of {VOTERS} households at once, SQLite"),
            ours: Side::new("ours", median(ours), "ballots/s"),
            other: Side::new("a bare loop", median(bare), "ballots/s"),
            target: Target::AtLeast(0.25),
        },
        Measured {
            what: format!("{key} ballots, the last {BALLOTS} of {} against the first", ROUNDS * BALLOTS),
            ours: Side::new("last", last, "ballots/s"),
            other: Side::new("first", first, "ballots/s"),
            target: Target::AtLeast(0.7),
        },
    ])
}

async fn ballots_per_second(
    app: &App,
    hall: &Arc<Hall>,
    open: &OpenVote,
    slips: std::ops::Range<usize>,
) -> anyhow::Result<f64> {
    let codes: Vec<String> = open.slips[slips].iter().map(|slip| slip.code.clone()).collect();
    let begun = Instant::now();
    let voters: Vec<_> = codes
        .chunks(codes.len().div_ceil(VOTERS))
        .map(|codes| {
            let (app, hall, vote, codes) = (app.clone(), hall.clone(), open.vote.clone(), codes.to_vec());
            tokio::spawn(async move { vote_all(&app, &hall, &vote, codes).await })
        })
        .collect();
    for voter in voters {
        voter.await??;
    }
    Ok(BALLOTS as f64 / begun.elapsed().as_secs_f64())
}

async fn vote_all(app: &App, hall: &Hall, vote: &VoteId, codes: Vec<String>) -> Result<(), mingtong_app::Fail> {
    for code in codes {
        let ballot =
            NewBallot { electors: vec![], paper: Paper::Marks(vec![Mark::Agree]), by_proxy: false, once: None };
        cast_ballot(app, hall, &Who::public(None), vote.clone(), Voter::Slip(code), ballot).await?;
    }
    Ok(())
}

/// The rows of as many ballots as a round has.
async fn left_behind(from: &Path, tables: &[(&str, &str)]) -> anyhow::Result<Vec<Vec<Insert>>> {
    let mut conn = SqliteConnection::connect_with(&SqliteConnectOptions::new().filename(from).read_only(true)).await?;
    let mut ballots: Vec<Vec<Insert>> = (0..BALLOTS).map(|_| Vec::new()).collect();
    for (table, by) in tables {
        let sql = format!("SELECT * FROM {table} ORDER BY {by} DESC LIMIT {BALLOTS}");
        let rows = bare::read(&mut conn, table, sql).await?;
        anyhow::ensure!(rows.len() == BALLOTS, "{} rows in {table}", rows.len());
        for (ballot, row) in ballots.iter_mut().zip(rows) {
            ballot.push(row);
        }
    }
    Ok(ballots)
}
