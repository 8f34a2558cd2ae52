//! `mingtong import …`.

use crate::commands::findings::{SOME_REJECTED, findings_json, print_finding};
use crate::commands::{file, hall, import_accounts, import_needs, import_roll};
use crate::speak;
use clap::Subcommand;
use mingtong_app::letter::{
    ImportReport, Mode, hall_of_import, import_letters, is_of_roll, list_all_imports, undo_import,
};
use mingtong_app::need::Ledger;
use mingtong_app::{App, Fail, Who};
use mingtong_domain::Millis;
use mingtong_domain::ids::BatchId;
use mingtong_office::{Mapping, Reason, limits};
use mingtong_words::Words;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Imports that `import list` shows.
const LISTED_MAX: u32 = 100;

/// Take in a hotline's letters or the homes of a place, or take an import back.
#[derive(Debug, Subcommand)]
pub enum Import {
    /// Take in a file of letters (CSV, xlsx, xls, ods). Exit 0: all rows good; 2: some rejected, the good ones are in;
    /// 1: nothing done.
    Letters(Letters),
    /// Take in the homes of a place (CSV, xlsx, xls, ods) into its roll, which is opened where there is none. Exit
    /// codes as for letters.
    Roll(import_roll::Roll),
    /// Post an office's account book or quarterly sheet (CSV, xlsx, xls, ods), whole or not at all. Exit 0: posted;
    /// 2: a row cannot be read, nothing is posted; 1: nothing done.
    Accounts(import_accounts::Accounts),
    /// Take a posted sheet of accounts back, with a reason.
    TakeBackAccounts(import_accounts::TakeBack),
    /// Take a list of needs in (CSV, xlsx, xls, ods), in the columns in which it is exported. Exit codes as for
    /// letters.
    Needs(import_needs::List),
    /// Take a list of resources in, in the columns in which it is exported. Exit codes as for letters.
    Resources(import_needs::List),
    /// Take an import back. Matters on which somebody has acted since stay and are named.
    Undo {
        /// The import, as its report named it.
        batch: String,
    },
    /// The imports of a community, the latest first.
    List {
        /// The community's short name.
        #[arg(long)]
        community: String,
    },
}

/// Take in a file of letters.
#[derive(Debug, clap::Args)]
pub struct Letters {
    /// The file.
    file: PathBuf,
    /// The community's short name.
    #[arg(long)]
    community: String,
    /// A TOML file that says what cannot be seen: sheet, header row, columns, order of dates.
    #[arg(long)]
    mapping: Option<PathBuf>,
    /// Only say what would become of the file.
    #[arg(long)]
    dry_run: bool,
    /// The report as JSON.
    #[arg(long)]
    json: bool,
}

impl Import {
    /// Does it.
    pub async fn run(self, app: &App, words: Words) -> anyhow::Result<ExitCode> {
        match self {
            Import::Letters(letters) => letters.run(app, words).await,
            Import::Roll(roll) => roll.run(app, words).await,
            Import::Accounts(accounts) => accounts.run(app, words).await,
            Import::TakeBackAccounts(take_back) => take_back.run(app, words).await,
            Import::Needs(list) => list.run(app, Ledger::Needs, words).await,
            Import::Resources(list) => list.run(app, Ledger::Resources, words).await,
            Import::Undo { batch } => undo(app, &batch, words).await,
            Import::List { community } => list(app, &community, words).await,
        }
    }
}

impl Letters {
    async fn run(self, app: &App, words: Words) -> anyhow::Result<ExitCode> {
        let hall = hall(app, &self.community, words).await?;
        let mapping = match &self.mapping {
            Some(file) => Mapping::from_toml(&read_text(file, words)?)?,
            None => Mapping::default(),
        };
        let name = self.file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let bytes = file::read(&self.file, limits::FILE_BYTES_MAX, words)?;
        let mode = if self.dry_run { Mode::DryRun } else { Mode::Import };
        let report = import_letters(app, &hall, &Who::desk(), &name, bytes, mapping, mode).await?;
        if self.json {
            speak::line(report_json(&report, self.dry_run, words).to_string());
        } else {
            print_report(&report, self.dry_run, words);
        }
        Ok(exit_code(&report))
    }
}

fn exit_code(report: &ImportReport) -> ExitCode {
    match (report.new + report.updated + report.recognised, report.rejected) {
        (0, _) => ExitCode::FAILURE,
        (_, 0) => ExitCode::SUCCESS,
        _ => ExitCode::from(SOME_REJECTED),
    }
}

fn read_text(file: &Path, words: Words) -> anyhow::Result<String> {
    let bytes = file::read(file, limits::MAPPING_BYTES_MAX, words)?;
    let no_text = |_| speak::text(words, "cli-file-no-text", &[("file", file.display().to_string())]);
    String::from_utf8(bytes).map_err(no_text).map_err(anyhow::Error::msg)
}

fn print_report(report: &ImportReport, dry_run: bool, words: Words) {
    let columns: Vec<String> = report
        .columns
        .found
        .iter()
        .map(|(field, column)| format!("{}={}", words.t(field.name_key()), column.letter))
        .collect();
    let header = [("row", report.columns.header_row.to_string()), ("columns", columns.join(" "))];
    speak::line(speak::text(words, "cli-import-columns", &header));
    for (key, names) in [("cli-import-unused", &report.columns.unused), ("cli-import-sheets", &report.other_sheets)] {
        if !names.is_empty() {
            speak::line(speak::text(words, key, &[("names", names.join(" | "))]));
        }
    }
    if !report.unknown_categories.is_empty() {
        let all = report.unknown_categories.iter().map(|(word, n)| format!("{word} ({n})"));
        let args = [("names", all.collect::<Vec<_>>().join(" | "))];
        speak::line(speak::text(words, "cli-import-unknown-categories", &args));
    }
    report.findings.iter().for_each(|finding| print_finding(finding, dry_run, words));
    if report.findings.iter().flat_map(|finding| &finding.reasons).any(Reason::can_be_told) {
        speak::line(words.t("cli-import-mapping-hint"));
    }
    let counts = [
        ("rows", report.rows.to_string()),
        ("new", report.new.to_string()),
        ("recognised", report.recognised.to_string()),
        ("updated", report.updated.to_string()),
        ("doubtful", report.doubtful.to_string()),
        ("rejected", report.rejected.to_string()),
        ("passed", (report.skipped + report.blank).to_string()),
    ];
    speak::line(speak::text(words, "cli-import-summary", &counts));
    if dry_run {
        speak::line(words.t("cli-import-dry-run"));
    }
    if let Some(batch) = &report.batch {
        speak::line(speak::text(words, "cli-import-batch", &[("batch", batch.to_string())]));
    }
}

fn report_json(report: &ImportReport, dry_run: bool, words: Words) -> Value {
    let columns: serde_json::Map<String, Value> = report
        .columns
        .found
        .iter()
        .map(|(field, column)| {
            let field = field.name_key().trim_start_matches("import-field-").to_owned();
            (field, json!({ "letter": column.letter, "header": column.header }))
        })
        .collect();
    let findings = findings_json(&report.findings, words);
    json!({
        "batch": report.batch, "dry_run": dry_run, "rows": report.rows, "new": report.new,
        "recognised": report.recognised, "updated": report.updated, "doubtful": report.doubtful,
        "rejected": report.rejected, "skipped": report.skipped, "blank": report.blank, "sheet": report.sheet,
        "other_sheets": report.other_sheets, "header_row": report.columns.header_row, "columns": columns,
        "unused_columns": report.columns.unused, "categorised": report.categorised,
        "unknown_categories": report.unknown_categories, "findings": findings,
    })
}

async fn undo(app: &App, batch: &str, words: Words) -> anyhow::Result<ExitCode> {
    let batch = BatchId::from(batch);
    let hall = match hall_of_import(app, &batch).await {
        Err(Fail::NotFound) => {
            anyhow::bail!(speak::text(words, "cli-no-batch", &[("batch", batch.to_string())]))
        }
        hall => hall?,
    };
    if is_of_roll(app, &hall, &batch).await? {
        return import_roll::undo(app, &hall, batch, words).await;
    }
    let undone = undo_import(app, &hall, &Who::desk(), &batch).await?;
    for kept in &undone.kept {
        let args = [("matter", kept.matter.to_string()), ("why", words.t(kept.because.key()).to_owned())];
        speak::line(speak::text(words, "cli-undo-kept", &args));
    }
    let args = [("taken", undone.taken_back.to_string()), ("kept", undone.kept.len().to_string())];
    speak::line(speak::text(words, "cli-undo-summary", &args));
    Ok(ExitCode::SUCCESS)
}

async fn list(app: &App, community: &str, words: Words) -> anyhow::Result<ExitCode> {
    let hall = hall(app, community, words).await?;
    for row in list_all_imports(app, &hall, &Who::desk(), LISTED_MAX).await? {
        let state = if row.undone_ms.is_some() { words.t("cli-import-undone") } else { "" };
        let begun = Millis(row.begun_ms).civil().strftime("%Y-%m-%d %H:%M").to_string();
        speak::line(format!("{}\t{begun}\t{}\t{}\t{state}", row.batch_id, row.letters, row.file_name));
    }
    Ok(ExitCode::SUCCESS)
}
