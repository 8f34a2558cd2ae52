//! The worklist: what the person in the role worn has to do, the clock that is due first on top.

use super::authorised;
use crate::format::{ClockShown, clock_of, when};
use crate::page::{Page, render};
use crate::problem::Problem;
use crate::visit::Visit;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use mingtong_app::queries::{MatterItem, MatterQuery, Shown, list_matters, list_receptions, worklist};
use mingtong_app::{Fail, Who};
use mingtong_domain::ids::MatterId;
use mingtong_domain::limits;
use mingtong_domain::matter::Track;
use mingtong_domain::permission::Act;
use mingtong_domain::role::Scope;
use serde::Deserialize;

/// What the address asks for.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    shown: String,
    #[serde(default)]
    skip: String,
    #[serde(default)]
    before: String,
}

struct Row {
    link: String,
    number: String,
    title: String,
    place: Option<String>,
    is_hazard: bool,
    is_private: bool,
    stage: String,
    owner: String,
    latest: String,
    clock: Option<ClockShown>,
}

#[derive(Template)]
#[template(path = "staff/worklist.html")]
struct Worklist {
    page: Page,
    total: i64,
    shown: String,
    filters: Vec<(&'static str, String)>,
    rows: Vec<Row>,
    previous: Option<String>,
    next: Option<String>,
    may_raise: bool,
    may_open_reception: bool,
    receptions: Vec<(String, String)>,
}

/// The rows with how many there are, and the addresses of the pages before and after.
struct Found {
    items: Vec<MatterItem>,
    total: i64,
    previous: Option<String>,
    next: Option<String>,
}

pub(super) async fn show(visit: Visit, Query(wanted): Query<Wanted>) -> Result<Response, Problem> {
    let who = authorised(&visit, Act::ReadWork)?;
    let problem = |fail| visit.problem(fail);
    let found = match shown_of(&wanted.shown) {
        Some(shown) => filtered(&visit, &who, shown, &wanted).await.map_err(problem)?,
        None => by_clock(&visit, &who, &wanted).await.map_err(problem)?,
    };
    let rows = found.items.iter().map(|item| row(&visit, item)).collect();
    let template = Worklist {
        page: Page::new(&visit, "work", visit.words.t("work-list")),
        total: found.total,
        filters: filters(&visit, &who),
        shown: wanted.shown,
        rows,
        previous: found.previous,
        next: found.next,
        may_raise: who.may(Act::ReadContacts),
        may_open_reception: who.may(Act::OpenReception),
        receptions: receptions(&visit, &who).await.map_err(problem)?,
    };
    Ok(render(&template))
}

fn shown_of(value: &str) -> Option<Shown> {
    match value {
        "overdue" => Some(Shown::Overdue),
        "unanswered" => Some(Shown::Unanswered),
        "personal-data" => Some(Shown::PersonalData),
        _ => None,
    }
}

fn filters(visit: &Visit, who: &Who) -> Vec<(&'static str, String)> {
    let t = |key: &'static str| visit.words.t(key).to_owned();
    let mut filters = vec![
        ("", t("work-shown-all")),
        ("overdue", t("work-shown-overdue")),
        ("unanswered", t("work-shown-unanswered")),
    ];
    if who.may(Act::ReviewPersonalData) {
        filters.push(("personal-data", t("work-shown-personal-data")));
    }
    filters
}

async fn by_clock(visit: &Visit, who: &Who, wanted: &Wanted) -> Result<Found, Fail> {
    let skip: u32 = wanted.skip.parse().unwrap_or(0);
    let page = worklist(&visit.site.app, &visit.hall, who, skip).await?;
    let after = skip.saturating_add(limits::PAGE_ROWS_MAX);
    let to = |skip: u32| visit.link(&format!("/desk?skip={skip}"));
    Ok(Found {
        items: page.items,
        total: page.total,
        previous: (skip > 0).then(|| to(skip.saturating_sub(limits::PAGE_ROWS_MAX))),
        next: (i64::from(after) < page.total).then(|| to(after)),
    })
}

async fn filtered(visit: &Visit, who: &Who, shown: Shown, wanted: &Wanted) -> Result<Found, Fail> {
    let (place, unit) = match &who.actor.scope {
        Scope::Place(place) => (Some(place.clone()), None),
        Scope::Unit(unit) => (None, Some(unit.clone())),
        Scope::Body(_) | Scope::Community => (None, None),
    };
    let before = MatterId::parse(&wanted.before);
    let query = MatterQuery { place, unit, shown, before, limit: limits::PAGE_ROWS_MAX, ..MatterQuery::default() };
    let page = list_matters(&visit.site.app, &visit.hall, who, &query).await?;
    let next = page.next.map(|id| visit.link(&format!("/desk?shown={}&before={id}", wanted.shown)));
    let previous = before.map(|_| visit.link(&format!("/desk?shown={}", wanted.shown)));
    Ok(Found { items: page.items, total: page.total, previous, next })
}

fn row(visit: &Visit, item: &MatterItem) -> Row {
    let words = visit.words;
    Row {
        link: visit.link(&format!("/matters/{}", item.id)),
        number: item.number.clone(),
        title: item.title.clone(),
        place: item.place.clone(),
        is_hazard: item.track == Track::Hazard,
        is_private: item.visibility == mingtong_domain::matter::Visibility::Private,
        stage: words.t(&format!("stage-{}", item.stage.key().replace('_', "-"))).to_owned(),
        owner: match item.handler.as_deref() {
            Some("unit") => item.unit.clone().unwrap_or_default(),
            Some("street") => words.t("work-owner-street").to_owned(),
            Some(_) => words.t("work-owner-community").to_owned(),
            None => String::new(),
        },
        latest: when(words, item.latest),
        clock: clock_of(words, visit.site.app.now(), item),
    }
}

/// Receptions that are not over, for whoever may write into them.
async fn receptions(visit: &Visit, who: &Who) -> Result<Vec<(String, String)>, Fail> {
    if !who.may(Act::WriteReception) {
        return Ok(vec![]);
    }
    let found = list_receptions(&visit.site.app, &visit.hall, 0).await?;
    let open = found.into_iter().filter(|reception| reception.closed.is_none());
    Ok(open
        .map(|reception| {
            let link = visit.link(&format!("/desk/receptions/{}", reception.id));
            (link, format!("{} {}", when(visit.words, reception.starts), reception.title))
        })
        .collect())
}
