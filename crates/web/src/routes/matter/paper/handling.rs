//! The handling slip 办理单: what a unit is asked to do, where and until when, on one A4 sheet with pictures and lines to
//! sign. It says what the unit may read, and no name or telephone number of anybody.

use crate::args::text_arg;
use crate::called::Called;
use crate::format;
use crate::params::Params;
use crate::parts::held::held;
use crate::parts::paper::{Form, Stands, label, paper_at};
use crate::problem::Problem;
use crate::routes::matter::number::number;
use crate::visit::Visit;
use axum::extract::Path;
use axum::response::Response;
use mingtong_app::matter::{Said, Step, StepKind, TakenOut, view_for_unit};
use mingtong_domain::matter::{ClockRun, Kind};
use mingtong_domain::time::ClockKind;
use mingtong_office::paper::{Coded, Document, Line, Part, Print, Shown, Table};

/// Printed lines of what was said, of what is asked and of the title that one sheet holds.
const SAID_LINES: usize = 6;
const ASKED_LINES: usize = 2;
const TITLE_LINES: usize = 1;
/// Pictures beside each other across a sheet.
const PICTURES_MAX: usize = 4;
/// Lines of handwriting for what was done.
const HAND_LINES: u32 = 3;

pub(crate) async fn page(visit: Visit, Path(params): Path<Params>) -> Result<Response, Problem> {
    show(&visit, &params, Form::Page).await
}

pub(crate) async fn word(visit: Visit, Path(params): Path<Params>) -> Result<Response, Problem> {
    show(&visit, &params, Form::Word).await
}

async fn show(visit: &Visit, params: &Params, form: Form) -> Result<Response, Problem> {
    let who = visit.signed_in()?.who.clone();
    let id = number(visit, params)?;
    let view = view_for_unit(&visit.site.app, &visit.hall, &who, id).await.map_err(|fail| visit.problem(fail))?;
    let stands = Stands {
        here: "work",
        back: format!("/matters/{id}"),
        path: format!("/matters/{id}/handling"),
        told_by: format!("-{id}"),
        ..Stands::default()
    };
    paper_at(visit, form, stands, document(visit, &view))
}

fn document(visit: &Visit, view: &TakenOut) -> Document {
    let words = visit.words;
    let mut parts = vec![Part::Coded(head(visit, view)), Part::Form(lines(visit, view))];
    let pictures = pictures(visit, view);
    if !pictures.is_empty() {
        parts.push(Part::Pictures(pictures));
    }
    let signs = ["paper-handling-taken", "paper-handling-handled", "paper-handling-checked"];
    parts.extend([
        Part::Table(Table {
            columns: signs.map(|key| (words.t(key).to_owned(), 1)).to_vec(),
            rows: vec![vec![String::new(); signs.len()]],
            is_filled_by_hand: true,
        }),
        Part::Note(words.t("paper-handling-note").to_owned()),
    ]);
    Document { title: words.t("paper-handling-title").to_owned(), parts, print: Print::Form, ..Document::default() }
}

/// What, where, who and until when, beside the code that opens the matter.
fn head(visit: &Visit, view: &TakenOut) -> Coded {
    let words = visit.words;
    let place = view.place.clone().unwrap_or_else(|| words.t("paper-place-unknown").to_owned());
    let mut facts = vec![
        ("paper-number", view.number.clone()),
        ("paper-handling-received", format::when(words, view.matter.received)),
        ("paper-where", place),
        ("paper-handling-track", words.word("track", view.matter.track.key())),
        ("paper-handling-unit", view.unit.clone().unwrap_or_default()),
    ];
    facts.extend(view.matter.clocks.all().iter().filter(|run| is_for_unit(run)).map(|run| {
        let until = format::moment(words, run.deadline.due);
        ("paper-handling-until", format!("{until} {}", words.word("clock-kind", run.deadline.kind.key())))
    }));
    Coded {
        facts: facts.into_iter().map(|(key, text)| (label(words, key), text)).collect(),
        code: visit.outside_link(&format!("/matters/{}", view.matter.id)),
        label: words.t("paper-handling-scan").to_owned(),
        caption: words.t("paper-handling-scan").to_owned(),
    }
}

/// The clocks that run against whoever works on it.
fn is_for_unit(run: &ClockRun) -> bool {
    run.stopped.is_none() && matches!(run.deadline.kind, ClockKind::FirstReply | ClockKind::Finish)
}

fn lines(visit: &Visit, view: &TakenOut) -> Vec<Line> {
    let words = visit.words;
    let line = |key: &str, text: String, height| Line { asks: words.t(key).to_owned(), text, height };
    let cut = |text: &str, lines_max| {
        let (kept, is_cut) = held(text, lines_max);
        if is_cut { format!("{kept}\n{}", words.t("paper-goes-on")) } else { kept }
    };
    let said = first(view).and_then(|step| step.said.as_ref());
    let mut lines = vec![
        line("paper-handling-about", held(&Called::title(&view.title, words).text, TITLE_LINES).0, 0),
        line("paper-handling-said", cut(&said_or_why(visit, said), SAID_LINES), 0),
    ];
    if let Some(asked) = asked(view) {
        lines.push(line("paper-handling-asked", cut(asked, ASKED_LINES), 0));
    }
    lines.push(line("paper-handling-done", String::new(), HAND_LINES));
    lines
}

/// The report itself.
fn first(view: &TakenOut) -> Option<&Step> {
    let is_first = |step: &&Step| matches!(step.kind, StepKind::Plain(Kind::Raised) | StepKind::SplitOff);
    view.steps.iter().find(is_first)
}

/// What the unit was asked when it was given the matter, last of all times.
fn asked(view: &TakenOut) -> Option<&str> {
    let given = |step: &&Step| matches!(step.kind, StepKind::Plain(Kind::Assigned) | StepKind::Arbitrated);
    view.steps.iter().find(given)?.said.as_ref()?.words()
}

fn said_or_why(visit: &Visit, said: Option<&Said>) -> String {
    let words = visit.words;
    match said {
        Some(Said::Words(said)) => said.clone(),
        Some(Said::AwaitsReview) => words.t("title-awaits-review").to_owned(),
        Some(Said::TakenDown) => words.t("title-taken-down").to_owned(),
        Some(Said::Erased) | None => words.t("words-erased").to_owned(),
    }
}

/// What was shown with the report and with what was added to it.
fn pictures(visit: &Visit, view: &TakenOut) -> Vec<Shown> {
    let id = view.matter.id;
    let told =
        |step: &&Step| matches!(step.kind, StepKind::Plain(Kind::Raised | Kind::WordsAdded) | StepKind::SplitOff);
    let all = view.steps.iter().rev().filter(told).flat_map(|step| &step.pictures).take(PICTURES_MAX);
    let shown = all.zip(1..).map(|(picture, nth): (_, usize)| Shown {
        address: visit.link(&format!("/matters/{id}/pictures/{}/small", picture.id)),
        caption: visit.words.ta("picture-alt", &[text_arg("n", nth)]),
    });
    shown.collect()
}
