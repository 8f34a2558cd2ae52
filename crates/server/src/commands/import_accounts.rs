//! `mingtong import accounts …`.

use super::admin::named;
use super::findings::{SOME_REJECTED, findings_json, print_finding};
use crate::commands::{file, hall};
use crate::speak;
use jiff::civil::Date;
use mingtong_app::account_book::{BookReport, NewBookFile, import_account_book, take_back_account_book};
use mingtong_app::roll::Mode;
use mingtong_app::{App, Who};
use mingtong_domain::account_book::{Account, Period};
use mingtong_domain::ids::AccountBookId;
use mingtong_domain::money::yuan;
use mingtong_office::account_book::BookSpan;
use mingtong_office::limits;
use mingtong_words::Words;
use serde_json::{Value, json};
use std::path::PathBuf;
use std::process::ExitCode;

/// Post an office's account book or quarterly sheet.
#[derive(Debug, clap::Args)]
pub struct Accounts {
    /// The file.
    file: PathBuf,
    /// The community's short name.
    #[arg(long)]
    community: String,
    /// The place: its id, code or full name; the whole community unless said.
    #[arg(long)]
    place: Option<String>,
    /// The first day of its period: 2021-01-01.
    #[arg(long)]
    from: Date,
    /// The last day of its period: 2021-03-31.
    #[arg(long)]
    to: Date,
    /// Whose money, where a row does not say: community, property_fee, common_income, maintenance, other;
    /// community unless said.
    #[arg(long, value_parser = account)]
    account: Option<Account>,
    /// Only say what would become of the file.
    #[arg(long)]
    dry_run: bool,
    /// The report as JSON.
    #[arg(long)]
    json: bool,
}

/// Take a posted sheet of accounts back.
#[derive(Debug, clap::Args)]
pub struct TakeBack {
    /// The sheet, as its report named it.
    book: String,
    /// The community's short name.
    #[arg(long)]
    community: String,
    /// Why.
    #[arg(long)]
    reason: String,
}

fn account(key: &str) -> Result<Account, String> {
    let keys = || Account::ALL.iter().map(|account| account.key()).collect::<Vec<_>>().join(", ");
    Account::from_key(key).ok_or_else(keys)
}

impl Accounts {
    /// Does it. Exit 0: posted, or it would be; 2: a row cannot be read, and nothing is posted.
    pub async fn run(self, app: &App, words: Words) -> anyhow::Result<ExitCode> {
        let hall = hall(app, &self.community, words).await?;
        let place = self.place.as_deref().map(|place| named::place(&hall, place, words)).transpose()?;
        let name = self.file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let bytes = file::read(&self.file, limits::FILE_BYTES_MAX, words)?;
        let span = BookSpan {
            period: Period { from: self.from, to: self.to },
            account: self.account.unwrap_or(Account::Community),
        };
        let new = NewBookFile { place, span, name, bytes };
        // Tried out first: where a row cannot be read, all of them are told, and nothing is posted.
        let mut report = import_account_book(app, &hall, &Who::desk(), new.clone(), Mode::DryRun).await?;
        let is_trial = self.dry_run || report.rejected > 0;
        if !is_trial {
            report = import_account_book(app, &hall, &Who::desk(), new, Mode::Import).await?;
        }
        if self.json {
            speak::line(report_json(&report, is_trial, words).to_string());
        } else {
            print_report(&report, is_trial, words);
        }
        Ok(if report.rejected > 0 { ExitCode::from(SOME_REJECTED) } else { ExitCode::SUCCESS })
    }
}

impl TakeBack {
    /// Does it.
    pub async fn run(self, app: &App, words: Words) -> anyhow::Result<ExitCode> {
        let hall = hall(app, &self.community, words).await?;
        let id = AccountBookId(self.book);
        take_back_account_book(app, &hall, &Who::desk(), id, &self.reason).await?;
        speak::line(words.t("done-take-back-account-book"));
        Ok(ExitCode::SUCCESS)
    }
}

fn print_report(report: &BookReport, is_trial: bool, words: Words) {
    let columns: Vec<String> = report
        .columns
        .iter()
        .map(|(field, header)| {
            format!("{}={}", words.t(field.name_key()), header.split_whitespace().collect::<String>())
        })
        .collect();
    let header = [("row", report.header_row.to_string()), ("columns", columns.join(" "))];
    speak::line(speak::text(words, "cli-import-columns", &header));
    report.findings.iter().for_each(|finding| print_finding(finding, is_trial, words));
    for sum in &report.sums {
        let args = [
            ("account", words.word("account-book-account", sum.account.key())),
            ("opening", yuan(sum.opening)),
            ("income", yuan(sum.income)),
            ("expense", yuan(sum.expense)),
            ("closing", yuan(sum.closing)),
        ];
        speak::line(speak::text(words, "account-book-sum", &args));
        let said = [("opening", sum.said_opening, sum.opening), ("closing", sum.said_closing, sum.closing)];
        for (which, said, is) in said {
            if let Some(said) = said.filter(|said| *said != is) {
                let args = [("said", yuan(said)), ("by", yuan(said - is))];
                speak::line(speak::text(words, &format!("account-book-{which}-off"), &args));
            }
        }
    }
    let counts = [
        ("lines", report.lines.to_string()),
        ("doubtful", report.doubtful.to_string()),
        ("rejected", report.rejected.to_string()),
        ("passed", report.skipped.to_string()),
    ];
    speak::line(speak::text(words, "account-book-summary", &counts));
    if is_trial {
        speak::line(words.t("cli-import-dry-run"));
    }
    if let Some(book) = &report.book {
        speak::line(speak::text(words, "cli-account-book", &[("book", book.to_string())]));
    }
}

fn report_json(report: &BookReport, is_trial: bool, words: Words) -> Value {
    let findings = findings_json(&report.findings, words);
    let sums: Vec<Value> = report
        .sums
        .iter()
        .map(|sum| {
            json!({
                "account": sum.account, "opening": yuan(sum.opening), "income": yuan(sum.income),
                "expense": yuan(sum.expense), "closing": yuan(sum.closing),
                "said_opening": sum.said_opening.map(yuan), "said_closing": sum.said_closing.map(yuan),
            })
        })
        .collect();
    json!({
        "book": report.book, "dry_run": is_trial, "form": report.form, "lines": report.lines,
        "doubtful": report.doubtful, "rejected": report.rejected, "skipped": report.skipped, "sums": sums,
        "sheet": report.sheet, "header_row": report.header_row, "findings": findings,
    })
}
