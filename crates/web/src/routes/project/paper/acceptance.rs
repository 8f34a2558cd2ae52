//! The sheet on which the work is looked at 验收单: what was to be done and how far it is, with room for what was found
//! and for those who sign it, who neither did nor approved the work.

use super::facts::{facts, load, sum, table};
use crate::format;
use crate::parts::erased::or_erased;
use crate::parts::paper::{Form, Stands, fact, label, paper_at};
use crate::problem::Problem;
use crate::visit::Visit;
use axum::extract::Path;
use axum::response::Response;
use mingtong_app::project::ProjectView;
use mingtong_domain::Millis;
use mingtong_office::paper::{BOX, Document, Line, Part, Print};

type Address = Path<(String, String)>;

/// So many lines are written in by hand: one more, and those who sign an ordinary one stand on a second sheet.
const FOUND_LINES: u32 = 4;

pub(crate) async fn page(visit: Visit, address: Address) -> Result<Response, Problem> {
    show(&visit, address, Form::Page).await
}

pub(crate) async fn word(visit: Visit, address: Address) -> Result<Response, Problem> {
    show(&visit, address, Form::Word).await
}

async fn show(visit: &Visit, Path((_, number)): Address, form: Form) -> Result<Response, Problem> {
    // It is made for whoever works on it.
    visit.signed_in()?;
    let (id, view) = load(visit, &number).await?;
    let back = format!("/projects/{id}");
    let path = format!("{back}/acceptance");
    let told_by = format!("-{id}");
    paper_at(visit, form, Stands { here: "projects", back, path, told_by, ..Stands::default() }, document(visit, &view))
}

fn document(visit: &Visit, view: &ProjectView) -> Document {
    let words = visit.words;
    let mut parts = facts(visit, view);
    parts.push(Part::Heading(words.t("project-steps").to_owned()));
    let standing = view.steps.iter().filter(|step| step.dropped.is_none());
    let step = |it: &mingtong_app::project::StepView| {
        let until = format::date(words, Millis::from_date(it.until));
        let progress = words.word("project-progress", it.progress.key());
        vec![it.number.to_string(), or_erased(words, &it.text), until, progress]
    };
    let columns =
        [("paper-nth", 2), ("project-field-what", 12), ("project-field-until", 5), ("project-field-progress", 4)];
    parts.push(table(words, &columns, standing.map(step).collect()));
    let scope = |it: &mingtong_app::project::ScopeView| {
        Part::Text(format!("{} · {}", or_erased(words, &it.text), sum(words, it.amount_fen)))
    };
    if !view.scopes.is_empty() {
        parts.push(Part::Heading(words.t("project-scopes").to_owned()));
        parts.extend(view.scopes.iter().map(scope));
    }
    let found = words.t("paper-acceptance-what").to_owned();
    parts.push(Part::Form(vec![Line { asks: found, text: String::new(), height: FOUND_LINES }]));
    let choice = ["paper-acceptance-good", "paper-acceptance-again"].map(|key| format!("{BOX} {}", words.t(key)));
    parts.push(fact(words, "paper-result", choice.join("　　")));
    let signs =
        ["paper-acceptance-first", "paper-acceptance-second", "paper-acceptance-supervisor", "paper-consent-day"];
    parts.push(Part::ToSign(signs.map(|key| label(words, key)).to_vec()));
    parts.push(Part::Note(words.t("paper-acceptance-note").to_owned()));
    let title = words.t("paper-acceptance-title").to_owned();
    Document { title, parts, print: Print::Form, ..Document::default() }
}
