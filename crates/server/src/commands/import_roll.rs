//! `mingtong import roll …`.

use super::admin::named;
use super::findings::{SOME_REJECTED, findings_json, print_finding};
use crate::commands::{file, hall};
use crate::speak;
use mingtong_app::roll::{Mode, NewRollFile, RollReport, import_roll, undo_roll_import};
use mingtong_app::{App, Hall, Who};
use mingtong_domain::ids::BatchId;
use mingtong_domain::roll::Count;
use mingtong_office::{Arg, limits};
use mingtong_words::Words;
use serde_json::{Value, json};
use std::path::PathBuf;
use std::process::ExitCode;

/// Take in the homes of a place.
#[derive(Debug, clap::Args)]
pub struct Roll {
    /// The file.
    file: PathBuf,
    /// The community's short name.
    #[arg(long)]
    community: String,
    /// The place: its id, code or full name.
    #[arg(long)]
    place: String,
    /// Only say what would become of the file.
    #[arg(long)]
    dry_run: bool,
    /// The report as JSON.
    #[arg(long)]
    json: bool,
}

impl Roll {
    /// Does it.
    pub async fn run(self, app: &App, words: Words) -> anyhow::Result<ExitCode> {
        let hall = hall(app, &self.community, words).await?;
        let place = named::place(&hall, &self.place, words)?;
        let name = self.file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let bytes = file::read(&self.file, limits::FILE_BYTES_MAX, words)?;
        let mode = if self.dry_run { Mode::DryRun } else { Mode::Import };
        let new = NewRollFile { place, as_of: None, name, bytes };
        let report = import_roll(app, &hall, &Who::desk(), new, mode).await?;
        if self.json {
            speak::line(report_json(&report, self.dry_run, words).to_string());
        } else {
            print_report(&report, self.dry_run, words);
        }
        Ok(match (report.new + report.changed + report.unchanged, report.rejected) {
            (0, _) => ExitCode::FAILURE,
            (_, 0) => ExitCode::SUCCESS,
            _ => ExitCode::from(SOME_REJECTED),
        })
    }
}

fn print_report(report: &RollReport, dry_run: bool, words: Words) {
    let columns: Vec<String> = report
        .columns
        .iter()
        .map(|(field, column)| format!("{}={}", words.t(field.name_key()), column.letter))
        .collect();
    let header = [("row", report.header_row.to_string()), ("columns", columns.join(" "))];
    speak::line(speak::text(words, "cli-import-columns", &header));
    if !report.unused.is_empty() {
        speak::line(speak::text(words, "cli-import-unused", &[("names", report.unused.join(" | "))]));
    }
    if report.is_source_assumed {
        speak::line(words.t("roll-source-assumed"));
    }
    report.findings.iter().for_each(|finding| print_finding(finding, dry_run, words));
    for change in &report.changes {
        let fields = change.fields.iter().map(|field| {
            let [before, after] = [&field.before, &field.after].map(|arg| spoken(arg, words));
            let args = [("field", words.t(field.field).to_owned()), ("before", before), ("after", after)];
            speak::text(words, "roll-changed-field", &args)
        });
        let fields: Vec<String> = fields.collect();
        let args = [
            ("row", change.row.to_string()),
            ("home", change.no.to_string()),
            ("fields", fields.join(words.t("cli-import-reasons-join"))),
        ];
        speak::line(speak::text(words, "cli-roll-changed", &args));
    }
    let counts = [
        ("rows", report.rows.to_string()),
        ("new", report.new.to_string()),
        ("changed", report.changed.to_string()),
        ("unchanged", report.unchanged.to_string()),
        ("doubtful", report.doubtful.to_string()),
        ("rejected", report.rejected.to_string()),
        ("passed", (report.skipped + report.blank).to_string()),
    ];
    speak::line(speak::text(words, "cli-roll-summary", &counts));
    if report.not_in_file > 0 {
        speak::line(speak::text(words, "roll-not-in-file", &[("homes", report.not_in_file.to_string())]));
    }
    for (building, count) in &report.after.buildings {
        let key = if building.is_empty() { "cli-roll-one-building" } else { "cli-roll-building" };
        speak::line(speak::text(words, key, &numbers(count, Some(building))));
    }
    speak::line(speak::text(words, "cli-roll-numbers", &numbers(&report.after.all, None)));
    if dry_run {
        speak::line(words.t("cli-import-dry-run"));
    }
    if let Some(batch) = &report.batch {
        speak::line(speak::text(words, "cli-import-batch", &[("batch", batch.to_string())]));
    }
}

fn numbers(count: &Count, building: Option<&String>) -> Vec<(&'static str, String)> {
    vec![
        ("building", building.cloned().unwrap_or_default()),
        ("homes", count.homes.to_string()),
        ("heads", count.heads.to_string()),
        ("area", mingtong_app::roll::square_metres(count.area)),
        ("areas_unknown", count.areas_unknown.to_string()),
        ("not_handed_over", count.not_handed_over.to_string()),
    ]
}

fn spoken(arg: &Arg, words: Words) -> String {
    match arg {
        Arg::Text(text) if text.is_empty() => words.t("roll-nothing").to_owned(),
        Arg::Text(text) => text.clone(),
        Arg::Key(key) => words.t(key).to_owned(),
    }
}

fn report_json(report: &RollReport, dry_run: bool, words: Words) -> Value {
    let findings = findings_json(&report.findings, words);
    json!({
        "batch": report.batch, "roll": report.roll, "dry_run": dry_run, "rows": report.rows, "new": report.new,
        "changed": report.changed, "unchanged": report.unchanged, "not_in_file": report.not_in_file,
        "doubtful": report.doubtful, "rejected": report.rejected, "skipped": report.skipped, "blank": report.blank,
        "sheet": report.sheet, "header_row": report.header_row, "unused_columns": report.unused,
        "source_assumed": report.is_source_assumed, "after": report.after, "findings": findings,
    })
}

/// Takes an import of homes back.
pub async fn undo(app: &App, hall: &Hall, batch: BatchId, words: Words) -> anyhow::Result<ExitCode> {
    let undone = undo_roll_import(app, hall, &Who::desk(), batch).await?;
    for home in &undone.kept {
        speak::line(speak::text(words, "cli-roll-kept", &[("home", home.to_string())]));
    }
    let args = [
        ("taken", undone.taken_back.to_string()),
        ("restored", undone.restored.to_string()),
        ("kept", undone.kept.len().to_string()),
    ];
    speak::line(speak::text(words, "cli-roll-undone", &args));
    Ok(ExitCode::SUCCESS)
}
