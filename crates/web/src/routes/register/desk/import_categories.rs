//! A list of categories out of a spreadsheet, pasted or as a file: first what becomes of each row, then it is taken in,
//! all of it or nothing.

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
use mingtong_app::register::{CategoriesReport, CategoryFault, CategoryOutcome, Trial, import_categories};
use mingtong_domain::register::Act;
use mingtong_words::Words;

/// Rows that a page shows, the wrong ones first: a community has no more.
const ROWS_SHOWN_MAX: usize = 300;

/// What became of a list, or would.
struct Report {
    is_trial: bool,
    /// Whether a row is wrong, so that nothing was or would be taken in.
    is_faulty: bool,
    summary: String,
    /// The row, its names, what becomes of it or what is wrong with it, and whether it is wrong.
    rows: Vec<(u32, String, String, bool)>,
    left_out: usize,
}

#[derive(Template)]
#[template(path = "register/desk/import_categories.html")]
struct ImportPage {
    page: Page,
    action: String,
    error: Option<String>,
    report: Option<Report>,
    rows: String,
}

pub(crate) async fn show(visit: Visit) -> Result<Response, Problem> {
    visit.authorised(Act::RegisterCategory)?;
    let (rows, error) = rows_kept(&visit, "/desk/categories/import").await;
    Ok(render_as(StatusCode::OK, &ImportPage { error, ..page(&visit, rows) }))
}

pub(crate) async fn send(visit: Visit, request: Request) -> Result<Response, Problem> {
    let mut form = form::read(&visit, request).await?;
    let who = visit.authorised(Act::RegisterCategory)?;
    let SentList { rows, trial, bytes } = SentList::of(&mut form);
    let words = visit.words;
    let bytes = match bytes {
        Ok(bytes) => bytes,
        Err(key) => return Ok(not_done(&visit, rows, (StatusCode::UNPROCESSABLE_ENTITY, words.t(key).to_owned()))),
    };
    match import_categories(&visit.site.app, &visit.hall, &who, &bytes, trial).await {
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
        page: Page::new(visit, "admin", visit.words.t("admin-categories-import")),
        action: visit.link("/desk/categories/import"),
        error: None,
        report: None,
        rows,
    }
}

fn told(words: Words, report: &CategoriesReport, trial: Trial) -> Report {
    let faults = report.rows.iter().filter(|(.., came)| came.is_err()).count();
    let counts = [
        text_arg("new", report.count(CategoryOutcome::Added)),
        text_arg("changed", report.count(CategoryOutcome::Changed)),
        text_arg("known", report.count(CategoryOutcome::Known)),
        text_arg("faults", faults),
    ];
    let key = match (report.is_faulty(), trial) {
        (true, _) => "admin-categories-refused",
        (false, Trial::Dry) => "admin-categories-dry-run",
        (false, Trial::Kept) => "admin-categories-taken-in",
    };
    let mut rows: Vec<(u32, String, String, bool)> = report
        .rows
        .iter()
        .map(|(row, names, came)| (*row, names.clone(), came_words(words, came), came.is_err()))
        .collect();
    rows.sort_by_key(|(row, _, _, is_wrong)| (!is_wrong, *row));
    let left_out = rows.len().saturating_sub(ROWS_SHOWN_MAX);
    rows.truncate(ROWS_SHOWN_MAX);
    let (is_trial, is_faulty) = (trial == Trial::Dry, report.is_faulty());
    Report { is_trial, is_faulty, summary: words.ta(key, &counts), rows, left_out }
}

fn came_words(words: Words, came: &Result<CategoryOutcome, CategoryFault>) -> String {
    match came {
        Ok(CategoryOutcome::Added) => words.t("admin-categories-row-added").to_owned(),
        Ok(CategoryOutcome::Changed) => words.t("admin-categories-row-changed").to_owned(),
        Ok(CategoryOutcome::Known) => words.t("admin-categories-row-known").to_owned(),
        Err(CategoryFault::NoMajor) => words.t("admin-categories-row-no-major").to_owned(),
        Err(CategoryFault::Twice { above }) => words.ta("admin-categories-row-twice", &[text_arg("above", above)]),
        Err(CategoryFault::Refused(refusal)) => refusal_text(words, refusal),
    }
}
