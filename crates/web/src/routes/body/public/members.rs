//! Who sits in a body, as a list to post or to file 议事组织成员名单.

use crate::args::text_arg;
use crate::format;
use crate::params::Params;
use crate::parts::paper::{Form, fact, paper, signed};
use crate::problem::Problem;
use crate::visit::Visit;
use axum::extract::Path;
use axum::response::Response;
use mingtong_app::body::{BodyView, SeatView, view_body};
use mingtong_domain::body::StageKind;
use mingtong_domain::ids::BodyId;
use mingtong_office::paper::{Document, Part, Table};

pub(crate) async fn page(visit: Visit, Path(params): Path<Params>) -> Result<Response, Problem> {
    show(&visit, &params, Form::Page).await
}

pub(crate) async fn word(visit: Visit, Path(params): Path<Params>) -> Result<Response, Problem> {
    show(&visit, &params, Form::Word).await
}

async fn show(visit: &Visit, params: &Params, form: Form) -> Result<Response, Problem> {
    let id = BodyId(params.get("body").cloned().unwrap_or_default());
    let view = view_body(&visit.site.app, &visit.hall, &visit.who(), &id).await;
    let view = view.map_err(|fail| visit.problem(fail))?;
    let back = format!("/bodies/{id}");
    paper(visit, form, "bodies", &back, &format!("{back}/members"), document(visit, &view))
}

fn document(visit: &Visit, view: &BodyView) -> Document {
    let (words, body) = (visit.words, &view.body);
    let title = match body.stage {
        StageKind::Active | StageKind::Dissolved => "paper-members-title",
        StageKind::Proposed | StageKind::Agreed | StageKind::Announced => "paper-members-proposed-title",
    };
    let mut parts = vec![fact(words, "body-new-kind", words.word("body-kind", body.registered.kind.key()))];
    parts.extend(view.place.as_ref().map(|place| fact(words, "body-place", place)));
    let seats = |size| words.ta("body-seats", &[text_arg("n", size)]);
    parts.extend(body.size.map(|size| fact(words, "body-size", seats(size))));
    parts.push(match view.held.is_empty() {
        true => Part::Text(words.t("body-nobody").to_owned()),
        false => Part::Table(members(visit, &view.held)),
    });
    parts.push(signed(visit));
    Document { title: words.ta(title, &[text_arg("body", &view.name)]), parts, ..Document::default() }
}

fn members(visit: &Visit, held: &[SeatView]) -> Table {
    let words = visit.words;
    let columns =
        [("paper-nth", 2), ("paper-name", 4), ("body-field-office", 4), ("paper-seated-by", 4), ("paper-term", 11)];
    let row = |(nth, view): (usize, &SeatView)| {
        let name = if view.name.is_empty() { words.t("body-name-erased").to_owned() } else { view.name.clone() };
        vec![
            (nth + 1).to_string(),
            name,
            words.word("body-office", view.seat.office.key()),
            words.word("body-seated-by", view.seat.by.key()),
            format::period(words, view.seat.from, view.seat.until),
        ]
    };
    Table {
        columns: columns.map(|(key, width)| (words.t(key).to_owned(), width)).to_vec(),
        rows: held.iter().enumerate().map(row).collect(),
        is_filled_by_hand: false,
    }
}
