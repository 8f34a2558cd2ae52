//! The answer letter 答复函: the public reply as a letter to whoever raised the matter, with number, day and room for
//! the seal. It is printed where the raiser's name may be read. Five hundred characters of a reply are one sheet; a
//! longer one goes on: a letter is not cut.

use crate::args::text_arg;
use crate::called::Called;
use crate::format;
use crate::params::Params;
use crate::parts::paper::{Form, Stands, fact, paper_at, where_to};
use crate::problem::{Cause, Problem};
use crate::routes::matter::number::number;
use crate::visit::Visit;
use axum::extract::Path;
use axum::response::Response;
use mingtong_app::matter::{MatterView, Said, Step, StepKind, TakenOut, view_for_raiser};
use mingtong_domain::matter::{Act, Kind};
use mingtong_office::paper::{Document, Head, Part, Print};

pub(crate) async fn page(visit: Visit, Path(params): Path<Params>) -> Result<Response, Problem> {
    show(&visit, &params, Form::Page).await
}

pub(crate) async fn word(visit: Visit, Path(params): Path<Params>) -> Result<Response, Problem> {
    show(&visit, &params, Form::Word).await
}

async fn show(visit: &Visit, params: &Params, form: Form) -> Result<Response, Problem> {
    let who = visit.authorised(Act::ReadContacts)?;
    let id = number(visit, params)?;
    let view = view_for_raiser(&visit.site.app, &visit.hall, &who, id).await.map_err(|fail| visit.problem(fail))?;
    let replies: Vec<(&Step, &str)> = view.steps.iter().filter_map(reply).collect();
    let latest = replies.first().copied().ok_or_else(|| visit.because(Cause::NotFound))?;
    let stands = Stands {
        here: "work",
        back: format!("/matters/{id}"),
        path: format!("/matters/{id}/answer"),
        told_by: format!("-{id}"),
        ..Stands::default()
    };
    paper_at(visit, form, stands, document(visit, &view, latest, replies.len()))
}

/// Whether there is something to write a letter of.
pub(crate) fn has_answer(view: &MatterView) -> bool {
    view.steps.iter().any(|step| reply(step).is_some())
}

/// A public reply, with its words.
fn reply(step: &Step) -> Option<(&Step, &str)> {
    let is_reply = step.kind == StepKind::Plain(Kind::Replied);
    step.said.as_ref().and_then(Said::words).filter(|_| is_reply).map(|words| (step, words))
}

fn document(visit: &Visit, view: &TakenOut, (step, reply): (&Step, &str), nth: usize) -> Document {
    let words = visit.words;
    let (title, number) = (Called::title(&view.title, words).text, &view.number);
    let day = step.at.map(|at| format::date(words, at)).unwrap_or_default();
    let name = view.contact.as_ref().and_then(|contact| contact.name.clone());
    let raised = [
        text_arg("day", format::date(words, view.matter.received)),
        text_arg("title", &title),
        text_arg("number", number),
    ];
    let mut parts = vec![
        fact(words, "paper-answer-to", name.unwrap_or_else(|| words.t("paper-answer-raiser").to_owned())),
        Part::Text(words.ta("paper-answer-raised", &raised)),
        Part::Text(reply.to_owned()),
    ];
    let outcome = view.matter.outcome.filter(|_| view.stage.has_ended());
    parts.extend(outcome.map(|outcome| fact(words, "paper-answer-outcome", words.word("outcome", outcome.key()))));
    let on = [text_arg("track", visit.outside_link("/track")), text_arg("where", where_to(visit))];
    parts.extend([
        Part::Text(words.ta("paper-answer-not-content", &on)),
        Part::Text(words.t("paper-answer-ends").to_owned()),
        Part::Signed(words.ta("paper-answer-seal", &[text_arg("community", &visit.hall.name)]), day),
    ]);
    let line = words.ta("paper-answer-no", &[text_arg("number", number), text_arg("n", nth)]);
    let head = Some(Head { name: visit.hall.name.clone(), line });
    Document { head, title: words.ta("paper-answer-title", &[text_arg("title", title)]), parts, print: Print::Form }
}
