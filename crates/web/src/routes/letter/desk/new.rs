//! A file of letters: first what would become of it, then it is taken in. Where columns were not found or wrongly, they
//! are chosen from what the file has. A browser does not send a file again by itself, so that whoever has read the
//! report chooses it once more; what was chosen beside it stays.

use super::columns::{Beginning, chosen as chosen_above};
use super::known::{Known, name_of};
use crate::args::text_arg;
use crate::form::{self, Form};
use crate::page::Page;
use crate::parts::digits::number;
use crate::parts::findings::{Findings, findings, spoken};
use crate::problem::{Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::visit::Visit;
use askama::Template;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::letter::{FileRow, ImportRefused, ImportReport, Mode, first_rows, import_letters};
use mingtong_domain::letter::Act;
use mingtong_domain::limits::NAME_CHARS_MAX;
use mingtong_office::{BadMapping, DateOrder, Field, Mapping};
use mingtong_words::Words;

/// That a column is not read, as the form sends it.
const NOT_READ: &str = "-";

/// What became of a file, or would.
struct Report {
    is_trial: bool,
    summary: String,
    unused: String,
    other_sheets: String,
    /// Words for a category that the list does not know, each with how many letters have it.
    unknown_categories: String,
    findings: Findings,
    is_taken_in: bool,
}

/// A field of a letter with the columns that may hold it: what is sent, its words, whether it is chosen.
struct Choice {
    name: String,
    label: &'static str,
    /// Where it was found without anybody's choosing.
    found: Option<String>,
    columns: Vec<(String, String, bool)>,
}

#[derive(Template)]
#[template(path = "letter/desk/new.html")]
struct NewPage {
    page: Page,
    action: String,
    error: Option<String>,
    report: Option<Report>,
    typed: Form,
    choices: Vec<Choice>,
    /// How the file begins, with what each column is taken for; none before one was read.
    beginning: Option<Beginning>,
    /// Whether columns have to be chosen: their part of the form stands open.
    is_open: bool,
    orders: Vec<(&'static str, &'static str, bool)>,
    name_chars_max: usize,
}

pub(crate) async fn show(visit: Visit) -> Result<Response, Problem> {
    visit.authorised(Act::Import)?;
    let typed = crate::kept::typed(&visit, "/desk/letters/new").await;
    let error = typed.as_ref().map(|_| visit.words.t("work-kept").to_owned());
    Ok(render_as(
        StatusCode::OK,
        &NewPage { error, ..page(&visit, typed.unwrap_or_default(), &Known::Nothing, vec![]) },
    ))
}

pub(crate) async fn send(visit: Visit, request: Request) -> Result<Response, Problem> {
    let mut form = form::read(&visit, request).await?;
    let who = visit.authorised(Act::Import)?;
    let words = visit.words;
    let wrong = |form, rows, text: String, known: &Known, status| {
        Ok(render_as(status, &NewPage { error: Some(text), is_open: true, ..page(&visit, form, known, rows) }))
    };
    let unprocessable = StatusCode::UNPROCESSABLE_ENTITY;
    let Some(bytes) = form.take_file("file") else {
        return wrong(form, vec![], words.t("letters-no-file").to_owned(), &Known::Nothing, unprocessable);
    };
    let of_columns = mapping(words, &form);
    let as_sent = of_columns.clone().unwrap_or_else(|_| around(&form));
    let rows = first_rows(&visit.site.app, &visit.hall, &who, bytes.clone(), as_sent).await;
    let rows = rows.map_err(|fail| visit.problem(fail))?;
    let mapping = match of_columns {
        Ok(mapping) => mapping,
        Err(text) => return wrong(form, rows, text, &Known::Nothing, unprocessable),
    };
    let mode = if form.has("import") { Mode::Import } else { Mode::DryRun };
    let name = form.file_name("file").to_owned();
    match import_letters(&visit.site.app, &visit.hall, &who, &name, bytes, mapping, mode).await {
        Ok(report) => {
            let known = Known::of_report(&report);
            let report = Some(told(words, &report, mode));
            Ok(render_as(StatusCode::OK, &NewPage { report, ..page(&visit, form, &known, rows) }))
        }
        Err(ImportRefused::Unreadable(unreadable)) => {
            let text = words.ta(unreadable.key(), &spoken(words, unreadable.args()));
            wrong(form, rows, text, &Known::of_refused(unreadable), unprocessable)
        }
        Err(ImportRefused::Fail(fail)) => {
            wrong(form, rows, fail_text(words, &fail), &Known::Nothing, fail_status(&fail))
        }
        Err(ImportRefused::Stopped { batch, new, fail }) => {
            let why = fail_text(words, &fail);
            let args = [text_arg("new", new), text_arg("batch", batch), text_arg("why", why)];
            wrong(form, rows, words.ta("cli-import-stopped", &args), &Known::Nothing, fail_status(&fail))
        }
    }
}

fn mapping(words: Words, form: &Form) -> Result<Mapping, String> {
    let twice = |field: Field| words.ta("letters-field-twice", &[text_arg("field", words.t(field.name_key()))]);
    let above = chosen_above(form).map_err(twice)?;
    let named = Field::ALL.into_iter().filter_map(|field| Some((field, form.maybe(&name_of(field))?)));
    let named = named.map(|(field, column)| {
        let column = if column == NOT_READ { String::new() } else { column };
        (field, column)
    });
    let bad = |bad: BadMapping| words.ta(bad.key(), &spoken(words, bad.args()));
    around(form).with_columns(named.chain(above)).map_err(bad)
}

/// What is said of the file beside its columns.
fn around(form: &Form) -> Mapping {
    let order = match form.get("order") {
        "dmy" => DateOrder::Dmy,
        "mdy" => DateOrder::Mdy,
        _ => DateOrder::Ymd,
    };
    Mapping {
        sheet: form.maybe("sheet"),
        header_row: form.maybe("header").and_then(|row| number(&row)),
        date_order: order,
        default_unit: form.maybe("unit"),
        ..Mapping::default()
    }
}

fn page(visit: &Visit, typed: Form, known: &Known, rows: Vec<FileRow>) -> NewPage {
    let words = visit.words;
    let beginning = (!rows.is_empty()).then(|| Beginning::of(words, &typed, known, rows));
    let choices = Field::ALL.into_iter().map(|field| choice(words, &typed, known, field)).collect();
    let orders = [("ymd", "letters-order-ymd"), ("dmy", "letters-order-dmy"), ("mdy", "letters-order-mdy")];
    NewPage {
        page: Page::new(visit, "admin", words.t("letters-new")),
        action: visit.link("/desk/letters/new"),
        error: None,
        report: None,
        choices,
        beginning,
        is_open: Field::ALL.into_iter().any(|field| typed.maybe(&name_of(field)).is_some()),
        orders: orders.map(|(key, text)| (key, words.t(text), typed.get("order") == key)).to_vec(),
        typed,
        name_chars_max: NAME_CHARS_MAX,
    }
}

fn choice(words: Words, typed: &Form, known: &Known, field: Field) -> Choice {
    let name = name_of(field);
    let chosen = typed.maybe(&name).unwrap_or_default();
    let mut columns = known.columns();
    // What was chosen by what is no longer known stays chosen.
    if !chosen.is_empty() && chosen != NOT_READ && !columns.iter().any(|(value, _)| *value == chosen) {
        columns.push((chosen.clone(), chosen.clone()));
    }
    let not_read = (NOT_READ.to_owned(), words.t("letters-not-read").to_owned());
    let columns = std::iter::once(not_read).chain(columns);
    Choice {
        label: words.t(field.name_key()),
        found: known.found(field),
        columns: columns.map(|(value, said)| (value.clone(), said, value == chosen)).collect(),
        name,
    }
}

fn told(words: Words, report: &ImportReport, mode: Mode) -> Report {
    let counts = [
        text_arg("rows", report.rows),
        text_arg("new", report.new),
        text_arg("recognised", report.recognised),
        text_arg("updated", report.updated),
        text_arg("doubtful", report.doubtful),
        text_arg("rejected", report.rejected),
        text_arg("passed", report.skipped + report.blank),
    ];
    let is_trial = mode == Mode::DryRun;
    Report {
        is_trial,
        summary: words.ta("cli-import-summary", &counts),
        unused: report.columns.unused.join(words.t("cli-list-join")),
        other_sheets: report.other_sheets.join(words.t("cli-list-join")),
        unknown_categories: unknown_categories(words, report),
        findings: findings(words, &report.findings, is_trial),
        is_taken_in: report.batch.is_some(),
    }
}

fn unknown_categories(words: Words, report: &ImportReport) -> String {
    let each = |(word, n): &(String, u32)| {
        words.ta("letters-unknown-category", &[text_arg("category", word), text_arg("n", n)])
    };
    report.unknown_categories.iter().map(each).collect::<Vec<_>>().join(words.t("cli-list-join"))
}
