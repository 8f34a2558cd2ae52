//! The form in which an agreement is drafted, with what everybody would pay or get.

use super::typed::{Typed, Wrong};
use crate::args::text_arg;
use crate::page::Page;
use crate::parts::place_choices::{bound_place, own_places};
use crate::problem::Problem;
use crate::render::render_as;
use crate::routes::agreement::facts::{Told, income_said};
use crate::visit::Visit;
use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::agreement::PreviewView;
use mingtong_app::roll::list_rolls;
use mingtong_domain::agreement::{Change, Part, SharedBy, SharedOf};
use mingtong_domain::limits::{REASON_CHARS_MAX, TEXT_CHARS_MAX, TITLE_CHARS_MAX};
use mingtong_domain::money::yuan;
use mingtong_domain::roll;

/// A value, its words, whether it is chosen.
type Chosen = (String, String, bool);

/// A party as it would be.
struct ShareLine {
    no: u32,
    kind: String,
    name: String,
    part: String,
    /// What it gives where that is no money, and what that is worth.
    gives: Vec<String>,
    share: String,
}

#[derive(Template)]
#[template(path = "agreement/desk/new.html")]
struct DraftPage {
    page: Page,
    csrf: String,
    action: String,
    error: Option<String>,
    typed: Typed,
    places: Vec<Chosen>,
    is_bound: bool,
    rolls: Vec<Chosen>,
    kinds: Vec<Chosen>,
    parts: Vec<Chosen>,
    told: &'static Told,
    /// Of income that is shared out, gross or net.
    shared_of: Vec<Chosen>,
    by: Vec<Chosen>,
    /// Why it is drafted anew; nothing for the first version.
    changes: Vec<Chosen>,
    preview: Vec<ShareLine>,
    /// Above that, of income that would be shared out what came and what it cost.
    income: Option<String>,
    title_chars_max: usize,
    text_chars_max: usize,
    reason_chars_max: usize,
}

/// What stands above the form.
pub(super) enum Above {
    /// Nothing.
    Nothing,
    /// What has to be put right.
    Error(String),
    /// What everybody would pay or get.
    Preview(Box<PreviewView>),
}

/// The words for what has to be put right.
pub(super) fn wrong(visit: &Visit, wrong: &Wrong) -> String {
    match wrong {
        Wrong::Field(key) => visit.words.t(key).to_owned(),
        Wrong::Line(unread) => unread.said(visit.words),
    }
}

/// The page. `again` where it is a version of an agreement that is there.
pub(super) async fn page(
    visit: &Visit,
    (status, action): (StatusCode, String),
    typed: Typed,
    above: Above,
    again: bool,
) -> Result<Response, Problem> {
    let words = visit.words;
    let chosen = |name: &str, key: &str, label: String| (key.to_owned(), label, typed.get(name) == key);
    let places = own_places(visit).into_iter().map(|(id, name)| (id.clone(), name, typed.get("place") == id));
    let rolls = list_rolls(&visit.site.app, &visit.hall, 0).await.map_err(|fail| visit.problem(fail))?;
    let rolls = rolls.items.into_iter().map(|it| chosen("roll", it.id.as_str(), it.place.clone()));
    let parts = [Part::Pays, Part::Benefits].into_iter();
    let kind = |it: &roll::Part| (it.key().to_owned(), words.word("home-part", it.key()), typed.draws(it.key()));
    let told = Told::of(typed.shares_income());
    let (error, preview, income) = match above {
        Above::Nothing => (None, vec![], None),
        Above::Error(text) => (Some(text), vec![], None),
        Above::Preview(view) => {
            (None, shares(visit, told, &view), view.deed.income.map(|income| income_said(words, income)))
        }
    };
    let title = if again { "work-agreement-again" } else { "work-agreement-new" };
    let changes = Change::ALL.iter().filter(|_| again);
    let template = DraftPage {
        page: Page::new(visit, "agreements", words.t(title)),
        csrf: visit.signed_in()?.csrf.clone(),
        action: visit.link(&action),
        error,
        places: places.collect(),
        is_bound: bound_place(visit).is_some(),
        rolls: rolls.collect(),
        kinds: roll::Part::ALL.iter().map(kind).collect(),
        parts: parts.map(|it| chosen("part", it.key(), words.word(told.part, it.key()))).collect(),
        told,
        shared_of: SharedOf::ALL
            .iter()
            .map(|it| chosen("of", it.key(), words.word("agreement-of", it.key())))
            .collect(),
        by: SharedBy::ALL.iter().map(|it| chosen("by", it.key(), words.word("agreement-by", it.key()))).collect(),
        changes: changes.map(|it| chosen("change", it.key(), words.word("agreement-change", it.key()))).collect(),
        preview,
        income,
        title_chars_max: TITLE_CHARS_MAX,
        text_chars_max: TEXT_CHARS_MAX,
        reason_chars_max: REASON_CHARS_MAX,
        typed,
    };
    Ok(render_as(status, &template))
}

fn shares(visit: &Visit, told: &Told, view: &PreviewView) -> Vec<ShareLine> {
    let words = visit.words;
    let worth = |fen: i64| words.ta("agreement-worth", &[text_arg("yuan", yuan(fen))]);
    let line = |line: &mingtong_app::agreement::PreviewLine| ShareLine {
        gives: line.gives.clone().into_iter().chain(line.party.worth.map(worth)).collect(),
        no: line.party.no,
        kind: words.word("agreement-kind", line.kind.key()),
        name: line.name.clone(),
        part: words.word(told.part, line.party.part.key()),
        share: words.ta("agreement-yuan", &[text_arg("yuan", yuan(line.party.share))]),
    };
    view.lines.iter().map(line).collect()
}
