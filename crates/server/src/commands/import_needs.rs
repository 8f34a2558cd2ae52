//! `mingtong import needs …`, `mingtong import resources …`.

use super::findings::{SOME_REJECTED, findings_json, print_finding};
use crate::commands::{file, hall};
use crate::speak;
use mingtong_app::need::{Ledger, LedgerReport, import_ledger};
use mingtong_app::roll::Mode;
use mingtong_app::{App, Who};
use mingtong_office::limits;
use mingtong_words::{Language, Words};
use serde_json::{Value, json};
use std::path::PathBuf;
use std::process::ExitCode;

/// Take a list of needs or of resources in.
#[derive(Debug, clap::Args)]
pub struct List {
    /// The file.
    file: PathBuf,
    /// The community's short name.
    #[arg(long)]
    community: String,
    /// Only say what would become of the file.
    #[arg(long)]
    dry_run: bool,
    /// The report as JSON.
    #[arg(long)]
    json: bool,
}

impl List {
    /// Does it.
    pub async fn run(self, app: &App, ledger: Ledger, words: Words) -> anyhow::Result<ExitCode> {
        let hall = hall(app, &self.community, words).await?;
        let bytes = file::read(&self.file, limits::FILE_BYTES_MAX, words)?;
        let mode = if self.dry_run { Mode::DryRun } else { Mode::Import };
        let say = |key: &str| -> Vec<String> {
            Language::ALL.iter().map(|language| Words::new(*language).t(key).to_owned()).collect()
        };
        let report = import_ledger(app, &hall, &Who::desk(), (ledger, bytes), &say, mode).await?;
        if self.json {
            speak::line(report_json(&report, self.dry_run, words).to_string());
        } else {
            print_report(&report, self.dry_run, words);
        }
        Ok(match (report.new + report.known, report.rejected) {
            (0, _) => ExitCode::FAILURE,
            (_, 0) => ExitCode::SUCCESS,
            _ => ExitCode::from(SOME_REJECTED),
        })
    }
}

fn print_report(report: &LedgerReport, dry_run: bool, words: Words) {
    let columns: Vec<String> =
        report.columns.iter().map(|(key, header)| format!("{}={header}", words.t(key))).collect();
    let header = [("row", report.header_row.to_string()), ("columns", columns.join(" "))];
    speak::line(speak::text(words, "cli-import-columns", &header));
    report.findings.iter().for_each(|finding| print_finding(finding, dry_run, words));
    let counts = [
        ("new", report.new.to_string()),
        ("known", report.known.to_string()),
        ("doubtful", report.doubtful.to_string()),
        ("rejected", report.rejected.to_string()),
    ];
    speak::line(speak::text(words, "ledger-import-summary", &counts));
    if dry_run {
        speak::line(words.t("cli-import-dry-run"));
    }
    report.numbers.iter().for_each(speak::line);
}

fn report_json(report: &LedgerReport, dry_run: bool, words: Words) -> Value {
    let findings = findings_json(&report.findings, words);
    json!({
        "dry_run": dry_run, "new": report.new, "known": report.known, "doubtful": report.doubtful,
        "rejected": report.rejected, "numbers": report.numbers, "header_row": report.header_row, "findings": findings,
    })
}
