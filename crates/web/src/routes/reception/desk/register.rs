//! The register of a reception 接访登记表: a sheet for each matter that was written down, or for one of them; before
//! anything is, an empty one to write on by hand. Whoever may not read how to reach people does not print it either.

use crate::args::text_arg;
use crate::called::Called;
use crate::format;
use crate::params::{Params, asked};
use crate::parts::erased::or_erased;
use crate::parts::held::held;
use crate::parts::paper::{Form, Stands, label, paper_at};
use crate::problem::Problem;
use crate::visit::Visit;
use axum::extract::{Path, Query};
use axum::response::Response;
use mingtong_app::matter::{
    Contact, MatterQuery, Said, StepKind, TakenOut, list_matters, view_for_raiser, view_to_take_out,
};
use mingtong_app::reception::{ReceptionView, view_reception};
use mingtong_app::{Fail, Who};
use mingtong_domain::ids::{MatterId, ReceptionId};
use mingtong_domain::limits;
use mingtong_domain::matter::Kind;
use mingtong_domain::reception::Act;
use mingtong_office::paper::{Document, Line, Part, Print};

/// Printed lines of what was said and of what was answered that one sheet holds.
const SAID_LINES: usize = 10;
const ANSWER_LINES: usize = 3;
/// Lines of handwriting where nothing is typed: what was said, and what was answered.
const SAID_HAND_LINES: u32 = 4;
const HAND_LINES: u32 = 3;

type Address = Path<(String, String)>;

pub(crate) async fn page(visit: Visit, address: Address, query: Query<Params>) -> Result<Response, Problem> {
    show(&visit, address, query, Form::Page).await
}

pub(crate) async fn word(visit: Visit, address: Address, query: Query<Params>) -> Result<Response, Problem> {
    show(&visit, address, query, Form::Word).await
}

async fn show(
    visit: &Visit,
    Path((_, id)): Address,
    Query(query): Query<Params>,
    form: Form,
) -> Result<Response, Problem> {
    let who = visit.authorised(Act::Write)?;
    let (app, hall, id) = (&visit.site.app, &visit.hall, ReceptionId(id));
    let reception = view_reception(app, hall, &id).await.map_err(|fail| visit.problem(fail))?;
    let one = MatterId::parse(asked(&query, "matter"));
    let views = written(visit, &who, &id, one).await?;
    let stands = Stands {
        here: "work",
        back: format!("/desk/receptions/{id}"),
        path: format!("/desk/receptions/{id}/register"),
        query: one.map(|one| format!("?matter={one}")).unwrap_or_default(),
        told_by: format!("-{}", reception.starts.date()),
        ..Stands::default()
    };
    paper_at(visit, form, stands, document(visit, &reception, &views))
}

/// What was written down there, as far as whoever asks may see it, the first one first.
async fn written(visit: &Visit, who: &Who, id: &ReceptionId, one: Option<MatterId>) -> Result<Vec<TakenOut>, Problem> {
    let (app, hall) = (&visit.site.app, &visit.hall);
    let query = MatterQuery { reception: Some(id.clone()), limit: limits::PAGE_ROWS_MAX, ..MatterQuery::default() };
    let found = list_matters(app, hall, who, &query).await.map_err(|fail| visit.problem(fail))?;
    let mut views = vec![];
    for item in found.items.iter().rev().filter(|item| one.is_none_or(|one| item.id == one)) {
        // The raiser signs the sheet: it says what they may read.
        let view = match view_for_raiser(app, hall, who, item.id).await {
            Err(Fail::NotFound) => view_to_take_out(app, hall, who, item.id).await,
            view => view,
        };
        views.push(view.map_err(|fail| visit.problem(fail))?);
    }
    Ok(views)
}

fn document(visit: &Visit, reception: &ReceptionView, views: &[TakenOut]) -> Document {
    let words = visit.words;
    let mut parts = vec![];
    for view in views {
        parts.push(Part::Sheet(view.number.clone()));
        parts.extend(sheet(visit, reception, Some(view)));
    }
    if views.is_empty() {
        parts.extend(sheet(visit, reception, None));
    }
    let title = words.ta("paper-reception-title", &[text_arg("community", &visit.hall.name)]);
    Document { title, parts, print: Print::Form, ..Document::default() }
}

fn sheet(visit: &Visit, reception: &ReceptionView, view: Option<&TakenOut>) -> [Part; 3] {
    let words = visit.words;
    let line = |key: &str, text: String, height| Line { asks: words.t(key).to_owned(), text, height };
    let mut lines = held_at(visit, reception);
    lines.extend(match view {
        Some(view) => of_matter(visit, view),
        None => vec![
            line("paper-reception-raiser", String::new(), 1),
            line("paper-reception-contact", String::new(), 1),
            line("paper-reception-where", String::new(), 1),
            line("paper-reception-said", String::new(), SAID_HAND_LINES),
            line("paper-reception-answered", String::new(), HAND_LINES),
            line("paper-reception-given-to", String::new(), 1),
        ],
    });
    let signs = ["paper-reception-signs-raiser", "paper-reception-signs-delegate", "paper-reception-signs-desk"];
    [
        Part::Form(lines),
        Part::ToSign(signs.map(|key| label(words, key)).to_vec()),
        Part::Note(words.t("paper-reception-note").to_owned()),
    ]
}

/// When and where it was, and who received.
fn held_at(visit: &Visit, reception: &ReceptionView) -> Vec<Line> {
    let words = visit.words;
    let line = |key: &str, text: String| Line { asks: words.t(key).to_owned(), text, height: 1 };
    let names = reception.delegates.iter();
    let names = names.map(|seat| {
        words.ta(
            "paper-reception-delegate",
            &[text_arg("name", &seat.name), text_arg("kind", words.word("delegate", seat.kind.key()))],
        )
    });
    let hours = format::hours(reception.starts, reception.ends);
    vec![
        line("paper-reception-of", or_erased(words, &reception.title)),
        line("paper-when", format!("{} {hours}", format::date(words, reception.starts))),
        line("paper-where", reception.place.clone().unwrap_or_default()),
        line("paper-reception-delegates", names.collect::<Vec<_>>().join(words.t("paper-between"))),
    ]
}

fn of_matter(visit: &Visit, view: &TakenOut) -> Vec<Line> {
    let words = visit.words;
    let line = |key: &str, text: String, height| Line { asks: words.t(key).to_owned(), text, height };
    let cut = |text: &str, lines_max| {
        let (kept, is_cut) = held(text, lines_max);
        if is_cut { format!("{kept}\n{}", words.t("paper-goes-on")) } else { kept }
    };
    let place = view.place.clone().unwrap_or_else(|| words.t("paper-place-unknown").to_owned());
    let (said, answered) = (words_of(view, Kind::Raised), words_of(view, Kind::Replied));
    let mut lines = contact(visit, view.contact.as_ref());
    lines.extend([
        line("paper-reception-where", place, 1),
        line("paper-reception-about", Called::title(&view.title, words).text, 1),
        line("paper-reception-said", cut(said, SAID_LINES), SAID_HAND_LINES),
        line("paper-reception-answered", cut(answered, ANSWER_LINES), HAND_LINES),
        line("paper-reception-given-to", view.unit.clone().unwrap_or_default(), 1),
    ]);
    lines
}

/// Who said it and how they are reached; nothing for whoever may not read that, and nothing to fill in where nobody
/// left anything.
fn contact(visit: &Visit, contact: Option<&Contact>) -> Vec<Line> {
    let Some(contact) = contact else { return vec![] };
    let words = visit.words;
    let or_none = |text: Option<String>| text.unwrap_or_else(|| words.t("paper-reception-not-left").to_owned());
    let reached: Vec<&str> = contact.phone.iter().chain(&contact.email).map(String::as_str).collect();
    let reached = Some(reached.join(words.t("paper-between"))).filter(|reached| !reached.is_empty());
    vec![
        Line { asks: words.t("paper-reception-raiser").to_owned(), text: or_none(contact.name.clone()), height: 1 },
        Line { asks: words.t("paper-reception-contact").to_owned(), text: or_none(reached), height: 1 },
    ]
}

/// What was said in the latest step of a kind; empty where there is none to read.
fn words_of(view: &TakenOut, kind: Kind) -> &str {
    let found = view.steps.iter().find(|step| step.kind == StepKind::Plain(kind));
    found.and_then(|step| step.said.as_ref()).and_then(Said::words).unwrap_or_default()
}
