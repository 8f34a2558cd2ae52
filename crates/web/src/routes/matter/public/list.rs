//! The list of matters with its filters. The address is the state: a filtered list can be sent to somebody.

use crate::page::Page;
use crate::params::{Params, encoded};
use crate::parts::counted;
use crate::parts::matter_rows::{MatterRow, matter_rows};
use crate::parts::place_choices::{PlaceChoice, overlooked, place_choices};
use crate::problem::{Cause, Problem};
use crate::render::render;
use crate::visit::Visit;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use mingtong_app::Who;
use mingtong_app::matter::{MatterQuery, Shown, list_matters};
use mingtong_app::throttle::Limited;
use mingtong_domain::ids::{Area, MatterId};
use mingtong_domain::matter::{Channel, StageKind};

/// What the page shows.
const AREAS: &[Area] = &[Area::Register, Area::Matter, Area::Support];

/// Characters of a search; more finds nothing more.
const WORDS_CHARS_MAX: usize = 100;

#[derive(Template)]
#[template(path = "matter/public/list.html")]
struct MattersPage {
    page: Page,
    words: String,
    stages: Vec<(&'static str, bool)>,
    channels: Vec<(&'static str, bool)>,
    places: Vec<PlaceChoice>,
    /// What the list counts, where a number opened it.
    counted: Option<String>,
    unanswered: bool,
    overdue: bool,
    /// Whether something was chosen beside the words; the choices are then in sight.
    has_conditions: bool,
    matters: Vec<MatterRow>,
    total: i64,
    /// Whether there are more than were counted.
    total_is_more: bool,
    next: Option<String>,
}

pub(crate) async fn show(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    let get = |name: &str| params.get(name).map_or("", |value| value.trim());
    let (stage, channel) = (StageKind::from_key(get("state")), Channel::from_key(get("channel")));
    let shown = match get("shown") {
        "unanswered" => Shown::Unanswered,
        "overdue" => Shown::Overdue,
        _ => Shown::All,
    };
    let place = Some(get("place")).filter(|id| !id.is_empty());
    let query = MatterQuery {
        stage,
        counted: counted::counted(&params).map_err(|key| visit.because(Cause::Wrong(key)))?,
        words: get("q").chars().take(WORDS_CHARS_MAX).collect(),
        shown,
        before: MatterId::parse(get("before")),
        ..counted::narrowed(&params)
    };
    // Whoever works here looks for words all day.
    if !query.words.trim().is_empty() && visit.session.is_none() {
        visit.throttle(Limited::Search)?;
    }
    // The public list is the same for everybody; whoever may see more has the worklist.
    let list = list_matters(&visit.site.app, &visit.hall, &Who::public(None), &query).await;
    let list = list.map_err(|fail| visit.problem(fail))?;
    let offered = StageKind::ALL.iter().filter(|kind| **kind != StageKind::Retracted);
    let template = MattersPage {
        page: Page::new(&visit, "matters", visit.words.t("nav-matters")),
        stages: offered.map(|kind| (kind.key(), Some(*kind) == stage)).collect(),
        channels: Channel::ALL.iter().map(|kind| (kind.key(), Some(*kind) == channel)).collect(),
        places: overlooked(&visit, place_choices(&visit, place.unwrap_or_default())).0,
        counted: counted::counted_words(visit.words, &params),
        unanswered: shown == Shown::Unanswered,
        overdue: shown == Shown::Overdue,
        has_conditions: stage.is_some() || channel.is_some() || place.is_some() || shown != Shown::All,
        matters: matter_rows(&visit, &list.items),
        next: list.next.map(|id| next_page(&visit, &params, id)),
        words: query.words,
        total: list.total,
        total_is_more: list.total_is_more,
    };
    Ok(visit.cacheable(AREAS, render(&template)))
}

/// The same list from the next matter on.
fn next_page(visit: &Visit, params: &Params, before: MatterId) -> String {
    let mut pairs: Vec<String> = ["state", "q", "shown"]
        .into_iter()
        .chain(counted::ASKED)
        .filter_map(|name| Some((name, params.get(name)?)))
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}={}", encoded(value)))
        .collect();
    pairs.push(format!("before={before}"));
    format!("{}?{}", visit.link("/matters"), pairs.join("&"))
}
