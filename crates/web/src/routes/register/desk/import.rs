//! A list of places out of a spreadsheet, pasted or as a file: first what would become of it, then it is taken in, all
//! of it or nothing.

use crate::args::text_arg;
use crate::form;
use crate::page::Page;
use crate::parts::sent_list::{SentList, refused, rows_kept};
use crate::problem::{Problem, refusal_text};
use crate::render::render_as;
use crate::visit::Visit;
use askama::Template;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::register::{PlacesReport, RowFault, Trial, import_places};
use mingtong_domain::register::{Act, PlaceKind};
use mingtong_words::Words;

/// Faulty rows that a page shows; who has more mends these first.
const FAULTS_SHOWN_MAX: usize = 200;

/// What became of a list, or would.
struct Report {
    is_trial: bool,
    /// Whether a row is wrong, so that nothing was or would be taken in.
    is_faulty: bool,
    summary: String,
    /// The row and what is wrong with it.
    faults: Vec<(u32, String)>,
    left_out: usize,
    /// The new places by name, and how many more there are; shown where no row is wrong.
    new: Vec<String>,
    more: usize,
    /// The rows that were passed over, or that name a place out of use, in words.
    passed_over: Vec<String>,
}

#[derive(Template)]
#[template(path = "register/desk/import.html")]
struct ImportPage {
    page: Page,
    action: String,
    error: Option<String>,
    report: Option<Report>,
    rows: String,
    kinds: String,
}

pub(crate) async fn show(visit: Visit) -> Result<Response, Problem> {
    visit.authorised(Act::RegisterPlace)?;
    let (rows, error) = rows_kept(&visit, "/desk/places/import").await;
    Ok(render_as(StatusCode::OK, &ImportPage { error, ..page(&visit, rows) }))
}

pub(crate) async fn send(visit: Visit, request: Request) -> Result<Response, Problem> {
    let mut form = form::read(&visit, request).await?;
    let who = visit.authorised(Act::RegisterPlace)?;
    let SentList { rows, trial, bytes } = SentList::of(&mut form);
    let words = visit.words;
    let bytes = match bytes {
        Ok(bytes) => bytes,
        Err(key) => return Ok(not_done(&visit, rows, (StatusCode::UNPROCESSABLE_ENTITY, words.t(key).to_owned()))),
    };
    match import_places(&visit.site.app, &visit.hall, &who, &bytes, trial).await {
        Ok(report) => {
            let report = told(words, &report, trial);
            let status = if report.is_faulty { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
            let rows = if report.is_trial || report.is_faulty { rows } else { String::new() };
            Ok(render_as(status, &ImportPage { report: Some(report), ..page(&visit, rows) }))
        }
        Err(fail) => Ok(not_done(&visit, rows, refused(words, &fail))),
    }
}

/// The form again with what was pasted, and why nothing became of it.
fn not_done(visit: &Visit, rows: String, (status, text): (StatusCode, String)) -> Response {
    render_as(status, &ImportPage { error: Some(text), ..page(visit, rows) })
}

fn page(visit: &Visit, rows: String) -> ImportPage {
    ImportPage {
        page: Page::new(visit, "admin", visit.words.t("admin-places-import")),
        action: visit.link("/desk/places/import"),
        error: None,
        report: None,
        rows,
        kinds: kinds(visit.words),
    }
}

fn told(words: Words, report: &PlacesReport, trial: Trial) -> Report {
    let counts =
        [text_arg("new", report.new.len()), text_arg("known", report.known), text_arg("faults", report.faults.len())];
    let is_faulty = !report.faults.is_empty();
    let key = match (is_faulty, trial) {
        (true, _) => "cli-places-refused",
        (false, Trial::Dry) => "cli-places-dry-run",
        (false, Trial::Kept) => "cli-places-taken-in",
    };
    let faults = report.faults.iter().take(FAULTS_SHOWN_MAX);
    let (new, more) = report.named();
    let of_row = |key: &str, (row, text): &(u32, String)| {
        words.ta(key, &[text_arg("row", *row), text_arg("text", text.as_str())])
    };
    let totals = report.totals.iter().take(FAULTS_SHOWN_MAX).map(|row| of_row("cli-places-total", row));
    let retired = report.retired.iter().take(FAULTS_SHOWN_MAX).map(|row| of_row("cli-places-retired", row));
    Report {
        is_trial: trial == Trial::Dry,
        is_faulty,
        summary: words.ta(key, &counts),
        faults: faults.map(|(row, fault)| (*row, fault_text(words, fault))).collect(),
        left_out: report.faults.len().saturating_sub(FAULTS_SHOWN_MAX),
        new: new.to_vec(),
        more,
        passed_over: totals.chain(retired).collect(),
    }
}

/// The words for the kinds of places, as a list.
fn kinds(words: Words) -> String {
    let known: Vec<String> = PlaceKind::ALL.iter().map(|kind| words.word("place-kind", kind.key())).collect();
    known.join(words.t("cli-list-join"))
}

fn fault_text(words: Words, fault: &RowFault) -> String {
    let given = |key: &str, given: &str| words.ta(key, &[text_arg("given", given)]);
    match fault {
        RowFault::Kind(kind) => {
            words.ta("cli-unknown-kind", &[text_arg("given", kind), text_arg("known", kinds(words))])
        }
        RowFault::NoParent(named) => given("cli-places-no-parent", named),
        RowFault::ManyParents(named) => given("cli-places-many-parents", named),
        RowFault::Twice { above } => words.ta("cli-places-twice", &[text_arg("above", above)]),
        RowFault::Refused(refusal) => refusal_text(words, refusal),
    }
}
