//! The home of one community with 1,000,000 matters against that of one with 10,000, made anew for every request. Both
//! have lived the same last weeks, so both pages show the same; what lies behind came from the files of a hotline, as
//! it does where a community begins with its archive. Importing is the fastest way to a million that goes through the
//! use cases: each matter has its events, its texts and its rows, and whatever is counted on the way is counted.

use crate::measured::{Measured, Side, Target, median};
use crate::rendering::{Pages, medians};
use crate::{life, town};
use anyhow::Context;
use mingtong_app::community::{LogKeys, sign_log};
use mingtong_app::letter::{Mode, import_letters};
use mingtong_app::matter::{alike_to_words, raise_matter};
use mingtong_app::{App, Chance, Clock, Hall, Store, Who};
use mingtong_office::Mapping;
use mingtong_proof::SigningKey;
use mingtong_proof::key::Kind;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;
use tokio::task::JoinSet;

const MATTERS: usize = 1_000_000;
const FEW_MATTERS: usize = 10_000;
/// The last of them were raised and worked on here.
const LIVED: usize = 1_000;
/// The files are of the years before, one or more of each.
const YEARS: std::ops::RangeInclusive<usize> = 2013..=2022;
const FILES: usize = 20;
/// While one is read, another one is written.
const FILES_AT_ONCE: usize = 2;
/// One letter in so many was never answered: they stand on the home as what is due first.
const UNANSWERED: usize = 20;
/// What a home shows is a handful, whatever lies behind it.
const AT_MOST: f64 = 2.0;
/// Reports that are compared with the record, and in what time: nobody waits for what helps them decide.
const COMPARED: usize = 50;
const COMPARED_MS_MAX: f64 = 50.0;
/// Heads that are signed, each after so many new reports, and in what time: with each the record is proved anew.
const SIGNED: usize = 3;
const SIGNED_AFTER: usize = 1_000;
const SIGNED_MS_MAX: f64 = 50.0;

pub async fn measure() -> anyhow::Result<Vec<Measured>> {
    let dir = tempfile::tempdir()?;
    let begun = Instant::now();
    let few = grown(&dir.path().join("few"), FEW_MATTERS).await?;
    let many = grown(&dir.path().join("many"), MATTERS).await?;
    eprintln!("a million matters were taken in in {:.0} s", begun.elapsed().as_secs_f64());
    let similar = Measured {
        what: "what is like a report, at the desk".to_owned(),
        ours: Side::new(format!("{MATTERS} matters"), milliseconds_to_compare(&many).await?, "ms"),
        other: Side::new("50 ms", COMPARED_MS_MAX, "ms"),
        target: Target::AtMost(1.0),
    };
    let signed = Measured {
        what: format!("the head of the log signed after {SIGNED_AFTER} new reports"),
        ours: Side::new(format!("{MATTERS} matters"), milliseconds_to_sign(&many).await?, "ms"),
        other: Side::new("50 ms", SIGNED_MS_MAX, "ms"),
        target: Target::AtMost(1.0),
    };
    let (few, many) = (Pages::new(&few), Pages::new(&many));
    let pages = [
        ("the home of a community", "", Target::AtMost(AT_MOST)),
        ("its numbers", "/numbers", Target::Told),
        ("the first page of its list", "/matters", Target::Told),
    ];
    let mut all = vec![similar, signed];
    for (what, path, target) in pages {
        let path = |_| format!("/c/town{path}");
        let (of_many, of_few) = medians((&many, path), (&few, path)).await?;
        all.push(Measured {
            what: what.to_owned(),
            ours: Side::new(format!("{MATTERS} matters"), of_many, "ms"),
            other: Side::new(format!("{FEW_MATTERS} matters"), of_few, "ms"),
            target,
        });
    }
    Ok(all)
}

/// Milliseconds until the head of the log is signed again, the median. The first head reads the whole log; that is
/// told.
async fn milliseconds_to_sign(app: &App) -> anyhow::Result<f64> {
    let hall = app.hall("town").await?;
    let key = SigningKey::from_seed("example.org/c/town/log", Kind::Note, &[1; 32])?;
    let keys = LogKeys::parse(&key.to_secret_text())?;
    let begun = Instant::now();
    let mut last = sign_log(app, &hall, &keys, None).await?.context("a first head")?.to_string();
    eprintln!("the first head of the log was signed in {:.1} s", begun.elapsed().as_secs_f64());
    let mut took = Vec::new();
    for _ in 0..SIGNED {
        for turn in 0..SIGNED_AFTER {
            raise_matter(app, &hall, &Who::public(None), town::report(turn)).await?;
        }
        let begun = Instant::now();
        last = sign_log(app, &hall, &keys, Some(&last)).await?.context("a head")?.to_string();
        took.push(begun.elapsed().as_secs_f64() * 1_000.0);
    }
    Ok(median(took))
}

/// Milliseconds until a report of everyday length is compared with the record, the median.
async fn milliseconds_to_compare(app: &App) -> anyhow::Result<f64> {
    let hall = app.hall("town").await?;
    let mut took = Vec::new();
    for turn in 0..COMPARED {
        let report = town::report(turn);
        let words = (report.title.as_deref().unwrap_or_default(), report.text.as_str());
        let begun = Instant::now();
        alike_to_words(app, &hall, &Who::desk(), words, None).await?;
        took.push(begun.elapsed().as_secs_f64() * 1_000.0);
    }
    Ok(median(took))
}

/// A community of so many matters in a directory of its own.
async fn grown(dir: &Path, matters: usize) -> anyhow::Result<App> {
    std::fs::create_dir(dir)?;
    let clock = Clock::set_to(life::BEGIN_MS);
    let (app, hall) = town::open(dir, clock.clone()).await?;
    take_in(&app, &hall, matters - LIVED).await?;
    life::live(&app, &hall, &clock, LIVED).await?;
    app.store.close().await;
    Ok(App::new(Store::open_sqlite(&town::database(dir)).await?, clock, Chance::System))
}

/// Takes in the letters, file after file.
async fn take_in(app: &App, hall: &Arc<Hall>, letters: usize) -> anyhow::Result<()> {
    let next = Arc::new(AtomicUsize::new(0));
    let mut desks = JoinSet::new();
    for _ in 0..FILES_AT_ONCE {
        let (app, hall, next) = (app.clone(), hall.clone(), next.clone());
        desks.spawn(async move {
            loop {
                let file = next.fetch_add(1, Ordering::Relaxed);
                if file >= FILES {
                    return Ok(());
                }
                take_in_file(&app, &hall, file, letters).await?;
            }
        });
    }
    desks.join_all().await.into_iter().collect()
}

async fn take_in_file(app: &App, hall: &Hall, file: usize, letters: usize) -> anyhow::Result<()> {
    let rows = file * letters / FILES..(file + 1) * letters / FILES;
    let (expected, bytes) = (rows.len(), ledger(file, rows)?);
    let (desk, mapping) = (Who::desk(), Mapping::default());
    let report = import_letters(app, hall, &desk, "letters.csv", bytes, mapping, Mode::Import).await?;
    anyhow::ensure!(report.new as usize == expected, "{} of {expected} letters were taken in", report.new);
    Ok(())
}

/// A file as short as files of a hotline are: what it was about, the day, the answer. The home shows no more of them,
/// and the words of long letters would only cost time in an index that no home asks.
fn ledger(file: usize, rows: std::ops::Range<usize>) -> anyhow::Result<Vec<u8>> {
    let year = YEARS.start() + file * YEARS.count() / FILES;
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(["信件编号", "标题", "内容", "来信日期", "答复", "答复日期"])?;
    for row in rows {
        let (number, title) = (format!("H{row:07}"), format!("路灯不亮 {row}"));
        let written = format!("{year}-{:02}-{:02}", row % 12 + 1, row % 28 + 1);
        let answer = if row.is_multiple_of(UNANSWERED) { ["", ""] } else { ["已修好。", &written] };
        writer.write_record([number.as_str(), &title, "", &written].iter().chain(&answer))?;
    }
    Ok(writer.into_inner()?)
}
