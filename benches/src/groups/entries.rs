//! Entries a second: 64 receipts at once, posted in the books of one fund through the whole use case, against a bare
//! loop that inserts the same rows in batches of 64. Both wait for the disk. The loop is spared the head of the log,
//! the number of the entry, and the sums of its accounts.

use crate::bare::{self, Insert, writes_per_second};
use crate::measured::{Measured, Side, Target, median};
use crate::town;
use mingtong_app::fund::{OnFund, act_on_fund, open_fund, view_fund};
use mingtong_app::{App, Clock, Hall, Who};
use mingtong_domain::fund::{Command, Form, Shown, Source};
use mingtong_domain::ids::{FundId, PledgeId};
use mingtong_testkit::new_fund;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{Connection, SqliteConnection};
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

const WRITERS: usize = 64;
const ENTRIES: usize = 3_200;
const ROUNDS: usize = 5;
/// In fen.
const AMOUNT: i64 = 100;
/// How many rows an entry writes into each table.
const TABLES: &[(&str, usize)] = &[("event", 1), ("content", 1), ("booking", 1), ("booking_line", 2), ("pledge", 1)];

pub async fn measure() -> anyhow::Result<Vec<Measured>> {
    let dir = tempfile::tempdir()?;
    let (app, hall) = town::open(dir.path(), Clock::System).await?;
    let new = new_fund("加装电梯", vec![Source::Residents]);
    let fund = open_fund(&app, &hall, &Who::desk(), new).await?;
    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    // In turns, so that what else the machine does falls on both.
    for round in 0..ROUNDS {
        let pledges = round * ENTRIES..(round + 1) * ENTRIES;
        all_of(&app, &hall, &fund, pledges.clone(), pledging).await?;
        let begun = Instant::now();
        all_of(&app, &hall, &fund, pledges, receiving).await?;
        ours.push(ENTRIES as f64 / begun.elapsed().as_secs_f64());
        let entries = left_behind(&town::database(dir.path())).await?;
        bare.push(writes_per_second(&entries, WRITERS, &dir.path().join(format!("{round}.db"))).await?);
    }
    let sum = view_fund(&app, &hall, &Who::desk(), &fund).await?.balance;
    anyhow::ensure!(sum == AMOUNT * (ROUNDS * ENTRIES) as i64, "{sum}");
    app.store.close().await;
    Ok(vec![Measured {
        what: format!("entries of {WRITERS} writers in the books of one fund, SQLite"),
        ours: Side::new("ours", median(ours), "entries/s"),
        other: Side::new("a bare loop", median(bare), "entries/s"),
        target: Target::AtLeast(0.25),
    }])
}

/// What is sent about a pledge: of what of the fund it is, and the command.
type Sent = (OnFund, Command<String>);

fn pledging(app: &App, nth: usize) -> Sent {
    let word = Command::Pledge {
        pledge: PledgeId(format!("pledge-{nth:08}")),
        source: Source::Residents,
        form: Form::Gift,
        amount: AMOUNT,
        person: None,
        unit: None,
        shown: Shown::Named,
        until: app.now().saturating_add_hours(48).date(),
        donor: Some(format!("{}栋{}01", nth / 100 + 1, nth % 30 + 1)),
        what: None,
    };
    (OnFund::default(), word)
}

fn receiving(app: &App, nth: usize) -> Sent {
    let (day, slip) = (app.now().date(), format!("slip-{nth:08}"));
    let on = OnFund { pledge: Some(PledgeId(format!("pledge-{nth:08}"))), ..OnFund::default() };
    (on, Command::Receive { amount: AMOUNT, day, slip, pictures: vec![] })
}

/// Sends it of all of these pledges, by 64 at once.
async fn all_of(
    app: &App,
    hall: &Arc<Hall>,
    fund: &FundId,
    pledges: std::ops::Range<usize>,
    sent: fn(&App, usize) -> Sent,
) -> anyhow::Result<()> {
    let each = pledges.len().div_ceil(WRITERS);
    let writers: Vec<_> = pledges
        .clone()
        .step_by(each)
        .map(|first| {
            let (app, hall, fund) = (app.clone(), hall.clone(), fund.clone());
            let of_one = first..pledges.end.min(first + each);
            tokio::spawn(async move {
                for nth in of_one {
                    let (on, command) = sent(&app, nth);
                    act_on_fund(&app, &hall, &Who::desk(), fund.clone(), on, command).await?;
                }
                Ok::<_, mingtong_app::Fail>(())
            })
        })
        .collect();
    for writer in writers {
        writer.await??;
    }
    Ok(())
}

/// The rows of the latest entries.
async fn left_behind(from: &Path) -> anyhow::Result<Vec<Vec<Insert>>> {
    let mut conn = SqliteConnection::connect_with(&SqliteConnectOptions::new().filename(from).read_only(true)).await?;
    let mut entries: Vec<Vec<Insert>> = (0..ENTRIES).map(|_| Vec::new()).collect();
    for &(table, each) in TABLES {
        let sql = format!("SELECT * FROM {table} ORDER BY rowid DESC LIMIT {}", ENTRIES * each);
        let mut rows = bare::read(&mut conn, table, sql).await?;
        anyhow::ensure!(rows.len() == ENTRIES * each, "{} rows in {table}", rows.len());
        rows.reverse();
        for (at, row) in rows.into_iter().enumerate() {
            entries[at / each].push(row);
        }
    }
    Ok(entries)
}
