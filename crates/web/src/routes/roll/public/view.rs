//! A roll: what its homes are together, by building and by use, and how it was posted.

use crate::format;
use crate::page::Page;
use crate::params::Params;
use crate::parts::done::done_words;
use crate::parts::vote_rows::{VoteRow, votes_of};
use crate::problem::Problem;
use crate::render::render;
use crate::routes::roll::numbers::{NumberLine, by_building, by_part, of_all};
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Response;
use mingtong_app::roll::{RollView, view_roll};
use mingtong_domain::Millis;
use mingtong_domain::ids::{Area, RollId};
use mingtong_domain::roll::Act;

/// What the page shows.
const AREAS: &[Area] = &[Area::Register, Area::Roll, Area::Vote];

/// Votes that were called from it, and are shown: those that go on, and the latest.
const VOTES_MAX: usize = 5;

#[derive(Template)]
#[template(path = "roll/public/view.html")]
struct RollPage {
    page: Page,
    done: Option<String>,
    id: String,
    place: (String, String),
    as_of: String,
    changed: String,
    buildings: Vec<NumberLine>,
    parts: Vec<NumberLine>,
    all: NumberLine,
    /// The address of the notice, and when it was posted.
    posted: Option<(String, String)>,
    changed_since: bool,
    /// The votes of its place: each was called from it.
    votes: Vec<VoteRow>,
    may_read: bool,
    /// Whether a vote can be called from it: it was posted, and the visitor may.
    may_call: bool,
    may: Vec<Act>,
}

impl RollPage {
    fn may(&self, act: &str) -> bool {
        self.may.iter().any(|may| may.key() == act)
    }
}

pub(crate) async fn show(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Query(params): Query<Params>,
) -> Result<Response, Problem> {
    let view = view_roll(&visit.site.app, &visit.hall, &visit.who(), &RollId(id)).await;
    let view = view.map_err(|fail| visit.problem(fail))?;
    let done = done_words(&visit, params.get("done"));
    let votes = votes_of(&visit, &view.roll.place, VOTES_MAX).await.map_err(|fail| visit.problem(fail))?;
    Ok(visit.cacheable(AREAS, render(&page(&visit, view, votes, done))))
}

fn page(visit: &Visit, view: RollView, votes: Vec<VoteRow>, done: Option<String>) -> RollPage {
    let (words, roll, is_signed_in) = (visit.words, &view.roll, visit.session.is_some());
    let posted = roll
        .posted
        .as_ref()
        .map(|posting| (visit.link(&format!("/notices/{}", posting.notice)), format::date(words, posting.at)));
    RollPage {
        page: Page::new(visit, "rolls", view.place.clone()),
        done,
        id: roll.id.0.clone(),
        place: (visit.link(&format!("/places/{}", roll.place)), view.place.clone()),
        as_of: format::date(words, Millis::from_date(roll.as_of)),
        changed: format::date(words, roll.changed),
        buildings: by_building(words, &roll.numbers),
        parts: by_part(words, &roll.numbers),
        all: of_all(words, &roll.numbers),
        posted,
        changed_since: roll.changed_since_posted(),
        votes,
        may_call: is_signed_in && roll.posted.is_some() && visit.who().may(mingtong_domain::vote::Act::Call),
        may_read: is_signed_in && view.may_read,
        may: if is_signed_in { view.may.clone() } else { vec![] },
    }
}
