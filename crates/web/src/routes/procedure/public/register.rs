//! The register of a procedure 四议两公开登记表: six sheets, filled in as far as it is, with places to sign.

use crate::args::text_arg;
use crate::called::Called;
use crate::parts::paper::{Form, paper};
use crate::problem::Problem;
use crate::routes::procedure::facts::{CorrectionLines, HeldLines, PublishedLines, StepLines, step_lines};
use crate::visit::Visit;
use axum::extract::Path;
use axum::response::Response;
use mingtong_app::procedure::{ProcedureView, StepView, view_procedure};
use mingtong_domain::ids::ProcedureId;
use mingtong_domain::procedure::{Standing, Step};
use mingtong_office::paper::{Document, Line, Part};
use mingtong_words::Words;

type Address = Path<(String, String)>;

/// Lines of handwriting for what was said, and for the names of whoever was there.
const SAID: u32 = 4;
const PRESENT: u32 = 3;

pub(crate) async fn page(visit: Visit, address: Address) -> Result<Response, Problem> {
    show(&visit, address, Form::Page).await
}

pub(crate) async fn word(visit: Visit, address: Address) -> Result<Response, Problem> {
    show(&visit, address, Form::Word).await
}

async fn show(visit: &Visit, Path((_, id)): Address, form: Form) -> Result<Response, Problem> {
    let id = ProcedureId(id);
    let view = view_procedure(&visit.site.app, &visit.hall, &visit.who(), &id).await;
    let view = view.map_err(|fail| visit.problem(fail))?;
    let back = format!("/procedures/{id}");
    paper(visit, form, "procedures", &back, &format!("{back}/register"), document(visit, &view))
}

fn document(visit: &Visit, view: &ProcedureView) -> Document {
    let title = visit.words.ta("paper-register-title", &[text_arg("community", &visit.hall.name)]);
    let parts = view.steps.iter().flat_map(|step| sheet(visit, view, step)).collect();
    Document { title, parts, ..Document::default() }
}

fn sheet(visit: &Visit, view: &ProcedureView, step: &StepView) -> [Part; 2] {
    let (words, lines) = (visit.words, step_lines(visit, view, step));
    let mut form = subject(words, view, step.step);
    match (&lines.held, &lines.published) {
        (Some(held), _) => form.extend(of_held(words, &lines, held)),
        (None, Some(published)) => form.extend(of_published(words, &lines, published)),
        (None, None) if step.standing == Standing::NotReached => {
            form.push(line(words, "procedure-state", &lines.standing));
        }
        (None, None) => form.extend(empty(words, &lines)),
    }
    if step.standing != Standing::NotReached {
        form.extend(signatures(words, &lines));
    }
    [Part::Sheet(lines.name), Part::Form(form)]
}

fn line(words: Words, asks: &str, text: &str) -> Line {
    Line { asks: words.t(asks).to_owned(), text: text.to_owned(), height: 1 }
}

/// Of what the sheet is; the first says what the question was.
fn subject(words: Words, view: &ProcedureView, step: Step) -> Vec<Line> {
    let mut form = vec![line(words, "paper-register-subject", &Called::title(&view.title, words).text)];
    if step == Step::Propose {
        form.push(line(words, "procedure-question", said(words, view.question.words())));
    }
    form.extend(view.withdrawn.as_ref().map(|reason| {
        let stage = words.word("stage", view.stage.key());
        line(words, "procedure-state", &format!("{stage}\n{}", said(words, reason.words())))
    }));
    form
}

fn said(words: Words, text: Option<&str>) -> &str {
    text.unwrap_or_else(|| words.t("words-erased"))
}

fn of_held(words: Words, lines: &StepLines, held: &HeldLines) -> Vec<Line> {
    let maybe = |asks: &str, text: &Option<String>| text.as_ref().map(|text| line(words, asks, text));
    let by_meeting = || words.t("procedure-by-meeting").to_owned();
    let mut form = vec![held.assembly.clone().unwrap_or_default(), held.form.clone().unwrap_or_else(by_meeting)];
    form.dedup();
    let tests = held.tests.iter().map(|(test, _)| test.as_str());
    let outcome: Vec<&str> = std::iter::once(lines.standing.as_str())
        .chain(lines.is_stop.then(|| words.t("procedure-not-carried")))
        .chain(tests)
        .collect();
    let mut form = vec![
        line(words, "procedure-day", &held.day),
        line(words, "procedure-where", held.place.as_deref().unwrap_or_default()),
        line(words, "procedure-form", form.join(" ").trim()),
        line(words, "procedure-register-share", &held.attended),
        line(words, "procedure-register-voices", &held.voices),
        line(words, "procedure-register-agreed", &held.agreed),
        line(words, "procedure-state", &outcome.join("\n")),
    ];
    form.extend(maybe("procedure-papers", &held.papers));
    form.extend(maybe("procedure-source", &held.source));
    form.push(Line { height: SAID, ..line(words, "procedure-said", said(words, held.said.as_deref())) });
    form.extend(lines.corrections.iter().map(|it| corrected(words, it)));
    form
}

/// That it was written anew, and what stood there.
fn corrected(words: Words, it: &CorrectionLines) -> Line {
    let before = format!("{}{} · {}", words.t("procedure-before"), it.before.day, it.before.roll);
    line(words, "paper-register-corrected", &format!("{}\n{before}", it.why))
}

fn of_published(words: Words, lines: &StepLines, it: &PublishedLines) -> Vec<Line> {
    let standing = std::iter::once(lines.standing.as_str()).chain(it.waits.as_deref()).collect::<Vec<_>>();
    let mut form =
        vec![line(words, "procedure-notice", &it.period), line(words, "procedure-state", &standing.join("\n"))];
    form.extend(it.cost.as_ref().map(|cost| line(words, "procedure-cost", cost)));
    form.extend(it.result.as_ref().map(|result| {
        let text = said(words, result.as_deref());
        Line { height: SAID, ..line(words, "procedure-result", text) }
    }));
    form
}

/// A sheet to fill in by hand.
fn empty(words: Words, lines: &StepLines) -> Vec<Line> {
    let asks: &[&str] = match lines.is_held() {
        true => &[
            "procedure-day",
            "procedure-where",
            "procedure-form",
            "procedure-register-share",
            "procedure-register-voices",
        ],
        false => &["procedure-notice", "paper-register-posted"],
    };
    let mut form: Vec<Line> = asks.iter().map(|asks| line(words, asks, "")).collect();
    form.push(Line { height: SAID, ..line(words, "procedure-said", "") });
    form
}

fn signatures(words: Words, lines: &StepLines) -> Vec<Line> {
    if !lines.is_held() {
        return vec![line(words, "procedure-sign-responsible", "")];
    }
    let mut form = ["procedure-sign-chair", "procedure-sign-recorder"].map(|asks| line(words, asks, "")).to_vec();
    form.push(Line { height: PRESENT, ..line(words, "procedure-sign-present", "") });
    form
}
