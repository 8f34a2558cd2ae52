//! The worklist: what the person in the role worn has to do, the clock that is due first on top.

use super::authorised;
use crate::format::{ClockShown, clock_of, short_date, when};
use crate::page::{Page, render};
use crate::problem::Problem;
use crate::routes::public::matter::done_words;
use crate::routes::public::rows::stage;
use crate::visit::Visit;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use mingtong_app::queries::{MatterItem, Shown, list_receptions, worklist};
use mingtong_app::{Fail, Who};
use mingtong_domain::limits;
use mingtong_domain::matter::Track;
use mingtong_domain::permission::Act;
use mingtong_domain::role::Role;
use serde::Deserialize;

/// What the address asks for.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    shown: String,
    #[serde(default)]
    skip: String,
    /// What the person has just done.
    done: Option<String>,
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
    done: Option<String>,
    total: i64,
    filters: Vec<(&'static str, String, bool)>,
    rows: Vec<Row>,
    previous: Option<String>,
    next: Option<String>,
    calendar_ends: Option<String>,
    may_raise: bool,
    may_open_reception: bool,
    receptions: Vec<(String, String)>,
}

pub(super) async fn show(visit: Visit, Query(wanted): Query<Wanted>) -> Result<Response, Problem> {
    let who = authorised(&visit, Act::ReadWork)?;
    let problem = |fail| visit.problem(fail);
    let (shown, skip) = (shown_of(&wanted.shown), wanted.skip.parse::<u32>().unwrap_or(0));
    let found = worklist(&visit.site.app, &visit.hall, &who, shown, skip).await.map_err(problem)?;
    let after = skip.saturating_add(limits::PAGE_ROWS_MAX);
    let to = |skip: u32| visit.link(&format!("/desk?shown={}&skip={skip}", value_of(shown)));
    let rows = found.items.iter().map(|item| row(&visit, item)).collect();
    let template = Worklist {
        page: Page::new(&visit, "work", visit.words.t(if watches(&who) { "work-list-watched" } else { "work-list" })),
        done: done_words(&visit, wanted.done.as_ref()),
        total: found.total,
        filters: filters(&visit, &who, shown),
        rows,
        previous: (skip > 0).then(|| to(skip.saturating_sub(limits::PAGE_ROWS_MAX))),
        next: (i64::from(after) < found.total).then(|| to(after)),
        calendar_ends: visit.site.app.calendar_ends().filter(|_| who.may(Act::Accept)).map(|day| day.to_string()),
        may_raise: who.may(Act::ReadContacts),
        may_open_reception: who.may(Act::OpenReception),
        receptions: receptions(&visit, &who).await.map_err(problem)?,
    };
    Ok(render(&template))
}

/// What can be shown: its value in the address, the key of its words.
const SHOWN: [(&str, &str, Shown); 4] = [
    ("", "work-shown-all", Shown::All),
    ("overdue", "work-shown-overdue", Shown::Overdue),
    ("unanswered", "work-shown-unanswered", Shown::Unanswered),
    ("personal-data", "work-shown-personal-data", Shown::PersonalData),
];

fn shown_of(value: &str) -> Shown {
    SHOWN.iter().find(|(known, ..)| *known == value).map_or(Shown::All, |(.., shown)| *shown)
}

fn value_of(shown: Shown) -> &'static str {
    SHOWN.iter().find(|(.., known)| *known == shown).map_or("", |(value, ..)| value)
}

/// Whether somebody watches what others do: nothing in the list waits for them.
fn watches(who: &Who) -> bool {
    matches!(who.actor.role, Role::Supervisor | Role::Delegate)
}

/// What can be chosen: value, words, whether it is chosen.
fn filters(visit: &Visit, who: &Who, chosen: Shown) -> Vec<(&'static str, String, bool)> {
    let offered =
        SHOWN.into_iter().filter(|(.., shown)| *shown != Shown::PersonalData || who.may(Act::ReviewPersonalData));
    let key = |key, shown| if shown == Shown::All && watches(who) { "work-shown-watched" } else { key };
    offered.map(|(value, own, shown)| (value, visit.words.t(key(own, shown)).to_owned(), shown == chosen)).collect()
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
        stage: stage(words, item),
        owner: match item.handler.as_deref() {
            Some("unit") => item.unit.clone().unwrap_or_default(),
            Some("street") => words.t("work-owner-street").to_owned(),
            Some(_) => words.t("work-owner-community").to_owned(),
            None => String::new(),
        },
        latest: short_date(words, item.latest),
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
