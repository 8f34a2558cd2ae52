//! A list of needs or of resources out of a file: first what would become of it, then it is taken in. A browser
//! does not send a file again by itself, so that whoever has read the report chooses it once more.

use crate::args::text_arg;
use crate::form;
use crate::page::Page;
use crate::parts::findings::{Findings, findings, spoken};
use crate::problem::{Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::visit::Visit;
use askama::Template;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::need::{Ledger, LedgerRefused, import_ledger};
use mingtong_app::roll::Mode;
use mingtong_domain::need::Act;
use mingtong_words::{Language, Words};

/// What became of a file, or would.
struct Report {
    is_trial: bool,
    summary: String,
    findings: Findings,
}

#[derive(Template)]
#[template(path = "need/desk/import.html")]
struct ImportPage {
    page: Page,
    csrf: String,
    error: Option<String>,
    /// Whether resources were chosen.
    resources: bool,
    report: Option<Report>,
}

pub(crate) async fn show(visit: Visit) -> Result<Response, Problem> {
    visit.authorised(Act::Publish)?;
    page(&visit, StatusCode::OK, Ledger::Needs, None, None)
}

pub(crate) async fn send(visit: Visit, request: Request) -> Result<Response, Problem> {
    let mut form = form::read(&visit, request).await?;
    let who = visit.authorised(Act::Publish)?;
    let ledger = if form.get("list") == Ledger::Resources.file() { Ledger::Resources } else { Ledger::Needs };
    let Some(bytes) = form.take_file("file") else {
        let error = visit.words.t("ledger-import-no-file").to_owned();
        return page(&visit, StatusCode::UNPROCESSABLE_ENTITY, ledger, Some(error), None);
    };
    let mode = if form.has("import") { Mode::Import } else { Mode::DryRun };
    let say = |key: &str| -> Vec<String> {
        Language::ALL.iter().map(|language| Words::new(*language).t(key).to_owned()).collect()
    };
    match import_ledger(&visit.site.app, &visit.hall, &who, (ledger, bytes), &say, mode).await {
        Ok(report) => {
            let counts = [
                text_arg("new", report.new),
                text_arg("known", report.known),
                text_arg("doubtful", report.doubtful),
                text_arg("rejected", report.rejected),
            ];
            let is_trial = mode == Mode::DryRun;
            let summary = visit.words.ta("ledger-import-summary", &counts);
            let report = Report { is_trial, summary, findings: findings(visit.words, &report.findings, is_trial) };
            page(&visit, StatusCode::OK, ledger, None, Some(report))
        }
        Err(refused) => {
            let (status, text) = match &refused {
                LedgerRefused::Bad(bad) => {
                    (StatusCode::UNPROCESSABLE_ENTITY, visit.words.ta(bad.key(), &spoken(visit.words, bad.args())))
                }
                LedgerRefused::Fail(fail) => (fail_status(fail), fail_text(visit.words, fail)),
            };
            page(&visit, status, ledger, Some(text), None)
        }
    }
}

fn page(
    visit: &Visit,
    status: StatusCode,
    ledger: Ledger,
    error: Option<String>,
    report: Option<Report>,
) -> Result<Response, Problem> {
    let template = ImportPage {
        page: Page::new(visit, "lists", visit.words.t("ledger-import")),
        csrf: visit.signed_in()?.csrf.clone(),
        error,
        resources: ledger == Ledger::Resources,
        report,
    };
    Ok(render_as(status, &template))
}
