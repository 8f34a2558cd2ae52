//! Events a second that `rebuild --check` reads, hashes, folds and compares; and that it takes four times as long for
//! four times as many. PostgreSQL is measured where there is one (`scripts/with-postgres`).

use crate::measured::{Measured, Side, Target};
use crate::{life, town, voices};
use anyhow::Context;
use mingtong_app::letter::{Mode, import_letters};
use mingtong_app::{App, Chance, Clock, Hall, Store, Who};
use mingtong_office::Mapping;
use std::ops::Range;
use std::sync::Arc;
use std::time::Instant;

/// Each letter that was answered has three events.
const LETTERS: usize = 66_000;
/// So many of them are there when it is checked for the first time.
const FEW: usize = LETTERS / 4;
/// Letters of one file.
const FILE: usize = 5_500;
/// Matters that were raised and worked on here, some of them not public.
const LIVED: usize = 500;
const SQLITE_DEMANDED: f64 = 20_000.0;
const POSTGRES_DEMANDED: f64 = 8_000.0;
/// The time for an event may not grow with their number.
const LINEAR: Target = Target::AtLeast(0.8);
const POSTGRES_URL: &str = "MINGTONG_TEST_POSTGRES_URL";

pub async fn measure() -> anyhow::Result<Vec<Measured>> {
    let dir = tempfile::tempdir()?;
    let clock = Clock::set_to(life::BEGIN_MS);
    let (app, hall) = town::open(dir.path(), clock.clone()).await?;
    let mut all = of_engine("SQLite", &app, &hall, &clock, SQLITE_DEMANDED).await?;
    match std::env::var(POSTGRES_URL) {
        Ok(url) => {
            let app = App::new(Store::open_postgres(&url).await?, clock.clone(), Chance::System);
            let hall = town::found(&app).await.context("an empty database of PostgreSQL")?;
            all.extend(of_engine("PostgreSQL", &app, &hall, &clock, POSTGRES_DEMANDED).await?);
        }
        Err(_) => eprintln!("{POSTGRES_URL} names no PostgreSQL; only SQLite is measured"),
    }
    Ok(all)
}

async fn of_engine(
    engine: &str,
    app: &App,
    hall: &Arc<Hall>,
    clock: &Clock,
    demanded: f64,
) -> anyhow::Result<Vec<Measured>> {
    life::live(app, hall, clock, LIVED).await?;
    take_in(app, hall, 0..FEW).await?;
    let (few, few_rate) = checked(app, hall).await?;
    take_in(app, hall, FEW..LETTERS).await?;
    let (many, rate) = checked(app, hall).await?;
    Ok(vec![
        Measured {
            what: format!("rebuild --check of {many} events on {engine}"),
            ours: Side::new("ours", rate, "events/s"),
            other: Side::new("demanded", demanded, "events/s"),
            target: Target::AtLeast(1.0),
        },
        Measured {
            what: format!("the same against that of {few} events"),
            ours: Side::new("many", rate, "events/s"),
            other: Side::new("few", few_rate, "events/s"),
            target: LINEAR,
        },
    ])
}

/// How many events there are, and how many are checked in a second.
async fn checked(app: &App, hall: &Hall) -> anyhow::Result<(i64, f64)> {
    let events = app.store.head(hall.id).context("the community has a log")?;
    let begun = Instant::now();
    let differences = mingtong_store::check(&app.store).await?;
    let took = begun.elapsed().as_secs_f64();
    anyhow::ensure!(differences.is_empty(), "the record does not hold: {differences:?}");
    Ok((events, events as f64 / took))
}

pub(super) async fn take_in(app: &App, hall: &Hall, letters: Range<usize>) -> anyhow::Result<()> {
    for first in letters.clone().step_by(FILE) {
        let bytes = ledger(first..letters.end.min(first + FILE))?;
        let (desk, mapping) = (Who::desk(), Mapping::default());
        import_letters(app, hall, &desk, "letters.csv", bytes, mapping, Mode::Import).await?;
    }
    Ok(())
}

fn ledger(letters: Range<usize>) -> anyhow::Result<Vec<u8>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(["信件编号", "标题", "内容", "来信日期", "答复", "答复日期"])?;
    for letter in letters {
        let (number, voice) = (format!("H{letter:07}"), voices::voice(letter));
        let day = format!("2022-{:02}-{:02}", letter % 12 + 1, letter % 28 + 1);
        writer.write_record([&number, &voice.title, &voice.text, &day, &voice.answer, &day])?;
    }
    Ok(writer.into_inner()?)
}
