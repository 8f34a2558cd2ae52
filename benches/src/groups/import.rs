//! Rows a second: a file of letters, read, judged and taken in durably, as `mingtong import letters` does it. The
//! demand is about rows as a hotline writes them down. Real letters to a mayor are ten times as long, and nearly all of
//! the time goes into the words of the index; what they take is told beside it.

use crate::measured::{Measured, Side, Target, median};
use crate::{town, voices};
use anyhow::Context;
use flate2::read::GzDecoder;
use mingtong_app::letter::{Mode, import_letters};
use mingtong_app::{Clock, Who};
use mingtong_office::Mapping;
use std::time::Instant;

const ROWS: usize = 10_000;
/// One row in so many has no answer yet.
const UNANSWERED: usize = 4;
/// 700 letters to a mayor's mailbox with their answers; where they are from says `crates/server/data/README.md`.
const LETTERS: &[u8] = include_bytes!("../../../crates/server/data/letters.csv.gz");
/// So often each stands in the file, under another number each time.
const COPIES: usize = 10;
const ROUNDS: usize = 3;
const DEMANDED: f64 = 3_000.0;

/// A file to be taken in.
struct Ledger {
    file: Vec<u8>,
    rows: usize,
}

pub async fn measure() -> anyhow::Result<Vec<Measured>> {
    let (hotline, letters) = (hotline()?, letters()?);
    let (mut short, mut long) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        short.push(hotline.rows_per_second().await?);
        long.push(letters.rows_per_second().await?);
    }
    let (short, long) = (median(short), median(long));
    Ok(vec![
        Measured {
            what: format!("import of the {} rows of a hotline, {} bytes each", hotline.rows, hotline.row_bytes()),
            ours: Side::new("ours", short, "rows/s"),
            other: Side::new("demanded", DEMANDED, "rows/s"),
            target: Target::AtLeast(1.0),
        },
        Measured {
            what: format!("import of {} long letters, {} bytes each", letters.rows, letters.row_bytes()),
            ours: Side::new("ours", long, "rows/s"),
            other: Side::new("rows of a hotline", short, "rows/s"),
            target: Target::Told,
        },
    ])
}

impl Ledger {
    fn row_bytes(&self) -> usize {
        self.file.len() / self.rows
    }

    async fn rows_per_second(&self) -> anyhow::Result<f64> {
        let dir = tempfile::tempdir()?;
        let (app, hall) = town::open(dir.path(), Clock::System).await?;
        let (desk, mapping, file) = (Who::desk(), Mapping::default(), self.file.clone());
        let begun = Instant::now();
        let report = import_letters(&app, &hall, &desk, "letters.csv", file, mapping, Mode::Import).await?;
        let seconds = begun.elapsed().as_secs_f64();
        anyhow::ensure!(report.new as usize == self.rows, "{} of {} letters were taken in", report.new, self.rows);
        app.store.close().await;
        Ok(self.rows as f64 / seconds)
    }
}

/// A year of a hotline.
fn hotline() -> anyhow::Result<Ledger> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(["信件编号", "标题", "内容", "来信日期", "答复", "答复日期", "答复单位"])?;
    for row in 0..ROWS {
        let voice = voices::voice(row);
        let number = format!("R{row:06}");
        let day = |month: usize| format!("2024-{month:02}-{:02}", row % 28 + 1);
        let (written, answered) = (day(row % 11 + 1), day(row % 11 + 2));
        let unit = format!("第{}养护所", row % 12);
        let answer =
            if row.is_multiple_of(UNANSWERED) { ["", "", ""] } else { [voice.answer.as_str(), &answered, &unit] };
        writer
            .write_record([&number, &voice.title, &voice.text, &written].map(String::as_str).iter().chain(&answer))?;
    }
    Ok(Ledger { file: writer.into_inner()?, rows: ROWS })
}

/// Real letters.
fn letters() -> anyhow::Result<Ledger> {
    let mut letters = csv::Reader::from_reader(GzDecoder::new(LETTERS));
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(letters.headers()?)?;
    let letters = letters.records().collect::<Result<Vec<_>, _>>()?;
    for copy in 0..COPIES {
        for letter in &letters {
            let mut fields = letter.iter();
            let number = fields.next().context("a letter has a number")?;
            writer.write_record(std::iter::once(format!("{copy}-{number}").as_str()).chain(fields))?;
        }
    }
    Ok(Ledger { file: writer.into_inner()?, rows: letters.len() * COPIES })
}
