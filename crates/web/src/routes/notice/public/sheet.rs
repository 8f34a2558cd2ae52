//! A notice as a document: as it hangs on a board; once its period is over, with what was objected and answered.

use crate::args::text_arg;
use crate::called::Called;
use crate::format;
use crate::parts::paper::{Form, paper};
use crate::problem::Problem;
use crate::visit::Visit;
use axum::extract::Path;
use axum::response::Response;
use mingtong_app::matter::Said;
use mingtong_app::notice::{NoticeView, ObjectionView, PostedView, view_notice};
use mingtong_domain::Millis;
use mingtong_domain::ids::NoticeId;
use mingtong_domain::notice::StageKind;
use mingtong_office::paper::{Document, Part};
use mingtong_words::FluentValue;

type Address = Path<(String, String)>;

pub(crate) async fn page(visit: Visit, address: Address) -> Result<Response, Problem> {
    show(&visit, address, Form::Page).await
}

pub(crate) async fn word(visit: Visit, address: Address) -> Result<Response, Problem> {
    show(&visit, address, Form::Word).await
}

async fn show(visit: &Visit, Path((_, id)): Address, form: Form) -> Result<Response, Problem> {
    let id = NoticeId(id);
    let (app, hall, who) = (&visit.site.app, &visit.hall, visit.who());
    let mut view = view_notice(app, hall, &who, &id, 0).await.map_err(|fail| visit.problem(fail))?;
    let mut objections = std::mem::take(&mut view.objections);
    while let Some(skip) = view.next {
        view = view_notice(app, hall, &who, &id, skip).await.map_err(|fail| visit.problem(fail))?;
        objections.append(&mut view.objections);
    }
    objections.sort_by_key(|objection| objection.number);
    let back = format!("/notices/{id}");
    paper(visit, form, "notices", &back, &format!("{back}/sheet"), document(visit, &view, &objections))
}

fn document(visit: &Visit, view: &NoticeView, objections: &[ObjectionView]) -> Document {
    let (words, notice) = (visit.words, &view.notice);
    let text = match &view.text {
        Said::Words(text) => text.clone(),
        Said::Erased => words.t("words-erased").to_owned(),
        Said::AwaitsReview | Said::TakenDown => words.t("notice-text-taken-down").to_owned(),
    };
    let days = |label: &str, from, to| Part::Fact(words.t(label).to_owned(), format::period(words, from, to));
    let mut parts = vec![Part::Text(text)];
    parts.extend(notice.covers.map(|covered| days("notice-covers", covered.from, covered.to)));
    parts.push(days("notice-term", notice.from, notice.to));
    parts.push(Part::Signed(visit.hall.name.clone(), format::date(words, notice.by.1)));
    if view.stage.kind() != StageKind::Posted {
        parts.extend(result(visit, view, objections));
    }
    Document { title: Called::title(&view.title, words).text, parts, ..Document::default() }
}

/// Where it was posted, and what was objected and answered.
fn result(visit: &Visit, view: &NoticeView, objections: &[ObjectionView]) -> Vec<Part> {
    let words = visit.words;
    let mut parts = Vec::new();
    if !view.posted.is_empty() {
        parts.push(Part::Heading(words.t("notice-where").to_owned()));
        parts.extend(view.posted.iter().map(|sheet| Part::Text(posted(visit, sheet))));
    }
    let total = FluentValue::from(objections.len());
    parts.push(Part::Heading(words.ta("notice-objections-title", &[("n", total)])));
    if objections.is_empty() {
        parts.push(Part::Text(words.t("paper-no-objections").to_owned()));
    }
    parts.extend(objections.iter().flat_map(|it| objection(visit, it)));
    parts.push(Part::Note(format!("{}{}", words.t("notice-digest"), view.notice.text)));
    parts
}

fn posted(visit: &Visit, sheet: &PostedView) -> String {
    let day = format::date(visit.words, Millis::from_date(sheet.day));
    let way = visit.words.word("notice-way", sheet.way.key());
    [day, way].into_iter().chain(sheet.words.clone()).collect::<Vec<_>>().join(" ")
}

fn objection(visit: &Visit, it: &ObjectionView) -> Vec<Part> {
    let words = visit.words;
    let number = words.ta("notice-objection", &[text_arg("n", it.number)]);
    let label = |what: &str, at| format!("{what} {}{}", format::moment(words, at), words.t("paper-colon"));
    let mut parts = vec![Part::Fact(label(&number, it.at), said(visit, &it.text, "notice-words-await-answer"))];
    let reason = |reason: &String| format!("{}{reason}", words.t("notice-withheld-why"));
    parts.extend(it.withheld.as_ref().map(|it| Part::Text(reason(it))));
    parts.extend(it.answer.as_ref().map(|answer| {
        let text = said(visit, &answer.text, "words-erased");
        Part::Fact(label(words.t("notice-answer"), answer.at), text)
    }));
    parts
}

fn said(visit: &Visit, said: &Said, awaited: &str) -> String {
    let key = match said {
        Said::Words(words) => return words.clone(),
        Said::Erased => "words-erased",
        Said::AwaitsReview => awaited,
        Said::TakenDown => "notice-words-withheld",
    };
    visit.words.t(key).to_owned()
}
