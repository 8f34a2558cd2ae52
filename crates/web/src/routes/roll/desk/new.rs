//! A file of homes: first what would become of it, then it is taken in. A browser does not send a file again by itself,
//! so that whoever has read the report chooses it once more.

use crate::args::text_arg;
use crate::form;
use crate::page::Page;
use crate::params::{Params, asked};
use crate::parts::findings::{Findings, findings, said, spoken};
use crate::parts::place_choices::{bound_place, own_places_and};
use crate::problem::{Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::routes::roll::numbers::{NumberLine, by_building, of_all};
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Query, Request};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::roll::{ChangedHome, Mode, NewRollFile, RollRefused, RollReport, import_roll};
use mingtong_domain::ids::PlaceId;
use mingtong_domain::roll::Act;
use mingtong_office::Arg;
use mingtong_words::Words;

/// What became of a file, or would.
struct Report {
    is_trial: bool,
    summary: String,
    columns: String,
    notes: Vec<String>,
    findings: Findings,
    changes: Vec<String>,
    buildings: Vec<NumberLine>,
    all: NumberLine,
    roll: Option<String>,
}

#[derive(Template)]
#[template(path = "roll/desk/new.html")]
struct NewPage {
    page: Page,
    csrf: String,
    error: Option<String>,
    place: String,
    as_of: String,
    places: Vec<(String, String)>,
    report: Option<Report>,
}

pub(crate) async fn show(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    visit.authorised(Act::Enter)?;
    let bound = bound_place(&visit).map(|place| place.0).unwrap_or_default();
    let place = Some(asked(&params, "place").to_owned()).filter(|place| !place.is_empty()).unwrap_or(bound);
    page(&visit, StatusCode::OK, (place, String::new()), None, None)
}

pub(crate) async fn send(visit: Visit, request: Request) -> Result<Response, Problem> {
    let mut form = form::read(&visit, request).await?;
    let who = visit.authorised(Act::Enter)?;
    let typed = (form.get("place").to_owned(), form.get("as_of").trim().to_owned());
    let wrong = |key: &str| Some(visit.words.t(key).to_owned());
    let Some(bytes) = form.take_file("file") else {
        return page(&visit, StatusCode::UNPROCESSABLE_ENTITY, typed, wrong("roll-no-file"), None);
    };
    let as_of = match typed.1.as_str() {
        "" => None,
        day => match day.parse() {
            Ok(day) => Some(day),
            Err(_) => return page(&visit, StatusCode::UNPROCESSABLE_ENTITY, typed, wrong("roll-wrong-day"), None),
        },
    };
    let mode = if form.has("import") { Mode::Import } else { Mode::DryRun };
    let name = visit.words.t("roll-file").to_owned();
    let new = NewRollFile { place: PlaceId(typed.0.clone()), as_of, name, bytes };
    match import_roll(&visit.site.app, &visit.hall, &who, new, mode).await {
        Ok(report) => {
            let report = told(&visit, report, mode);
            page(&visit, StatusCode::OK, typed, None, Some(report))
        }
        Err(refused) => {
            let (status, text) = match &refused {
                RollRefused::Bad(bad) => {
                    (StatusCode::UNPROCESSABLE_ENTITY, visit.words.ta(bad.key(), &spoken(visit.words, bad.args())))
                }
                RollRefused::Fail(fail) => (fail_status(fail), fail_text(visit.words, fail)),
            };
            page(&visit, status, typed, Some(text), None)
        }
    }
}

fn page(
    visit: &Visit,
    status: StatusCode,
    (place, as_of): (String, String),
    error: Option<String>,
    report: Option<Report>,
) -> Result<Response, Problem> {
    let template = NewPage {
        page: Page::new(visit, "rolls", visit.words.t("roll-import")),
        csrf: visit.signed_in()?.csrf.clone(),
        error,
        places: own_places_and(visit, &place),
        place,
        as_of,
        report,
    };
    Ok(render_as(status, &template))
}

fn told(visit: &Visit, report: RollReport, mode: Mode) -> Report {
    let words = visit.words;
    let counts = [
        text_arg("rows", report.rows),
        text_arg("new", report.new),
        text_arg("changed", report.changed),
        text_arg("unchanged", report.unchanged),
        text_arg("doubtful", report.doubtful),
        text_arg("rejected", report.rejected),
        text_arg("passed", report.skipped + report.blank),
    ];
    let columns =
        report.columns.iter().map(|(field, column)| format!("{} ← {}", words.t(field.name_key()), column.header));
    let mut notes = vec![];
    if !report.unused.is_empty() {
        notes.push(words.ta("cli-import-unused", &[text_arg("names", report.unused.join(" | "))]));
    }
    if report.is_source_assumed {
        notes.push(words.t("roll-source-assumed").to_owned());
    }
    if report.not_in_file > 0 {
        notes.push(words.ta("roll-not-in-file", &[text_arg("homes", report.not_in_file)]));
    }
    Report {
        is_trial: mode == Mode::DryRun,
        summary: words.ta("cli-roll-summary", &counts),
        columns: columns.collect::<Vec<_>>().join(" · "),
        notes,
        findings: findings(words, &report.findings, mode == Mode::DryRun),
        changes: report.changes.iter().map(|change| changed(words, change)).collect(),
        buildings: by_building(words, &report.after),
        all: of_all(words, &report.after),
        roll: report.roll.map(|roll| visit.link(&format!("/rolls/{roll}"))),
    }
}

fn changed(words: Words, change: &ChangedHome) -> String {
    let value = |arg: &Arg| match said(words, arg) {
        text if text.is_empty() => words.t("roll-nothing").to_owned(),
        text => text,
    };
    let fields = change.fields.iter().map(|field| {
        let args = [
            text_arg("field", words.t(field.field)),
            text_arg("before", value(&field.before)),
            text_arg("after", value(&field.after)),
        ];
        words.ta("roll-changed-field", &args)
    });
    let fields = fields.collect::<Vec<_>>().join(words.t("cli-import-reasons-join"));
    let args = [text_arg("row", change.row), text_arg("home", &change.no), text_arg("fields", fields)];
    words.ta("cli-roll-changed", &args)
}
