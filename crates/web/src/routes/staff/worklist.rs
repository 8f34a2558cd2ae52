//! The worklist: what the person in the role worn has to do, the clock that is due first on top.

use super::authorised;
use super::beside::{Opened, onto};
use crate::format::{ClockShown, clock_of, date, short_date, stage_of, when};
use crate::page::{Called, Page, render, text_arg};
use crate::problem::Problem;
use crate::routes::public::Params;
use crate::routes::public::matter::done_words;
use crate::visit::Visit;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use mingtong_app::queries::{LastStep, MatterItem, Shown, last_steps, list_receptions, worklist};
use mingtong_app::{Fail, Who};
use mingtong_domain::Millis;
use mingtong_domain::ids::MatterId;
use mingtong_domain::limits;
use mingtong_domain::matter::Track;
use mingtong_domain::permission::Act;
use mingtong_domain::role::Role;

/// A matter in the worklist.
pub(crate) struct Row {
    pub(crate) id: MatterId,
    pub(crate) link: String,
    pub(crate) number: String,
    pub(crate) title: String,
    pub(crate) place: Option<String>,
    pub(crate) is_hazard: bool,
    pub(crate) is_private: bool,
    pub(crate) stage: String,
    pub(crate) owner: Called,
    pub(crate) clock: Option<ClockShown>,
}

/// The last step of a matter: what it was, and on which day.
struct Latest {
    step: String,
    day: String,
}

#[derive(Template)]
#[template(path = "staff/worklist.html")]
struct Worklist {
    page: Page,
    done: Option<String>,
    total: i64,
    /// That there is nothing in this list, and where the whole one is.
    nothing: String,
    whole: Option<String>,
    filters: Vec<(&'static str, &'static str, bool)>,
    rows: Vec<(Row, Latest)>,
    previous: Option<String>,
    next: Option<String>,
    calendar_ends: Option<String>,
    may_raise: bool,
    may_open_reception: bool,
    /// Address, time and title of each.
    receptions: Vec<(String, String, String)>,
}

pub(super) async fn show(visit: Visit, Query(wanted): Query<Params>) -> Result<Response, Problem> {
    let who = authorised(&visit, Act::ReadWork)?;
    let problem = |fail| visit.problem(fail);
    let (shown, skip) = (shown_of(asked(&wanted, "shown")), skip_of(asked(&wanted, "skip")));
    let (app, hall) = (&visit.site.app, &visit.hall);
    let found = worklist(app, hall, &who, shown, skip).await.map_err(problem)?;
    let steps = last_steps(app, hall, &who, &found.items).await.map_err(problem)?;
    let after = skip.saturating_add(limits::PAGE_ROWS_MAX);
    let to = |skip: u32| visit.link(&format!("/desk?shown={}&skip={skip}", value_of(shown)));
    let opened = Opened { shown, skip };
    let rows = found.items.iter().map(|item| (row(&visit, item, opened), latest(&visit, item, steps.get(&item.id))));
    let template = Worklist {
        page: Page::new(&visit, "work", visit.words.t(if watches(&who) { "work-list-watched" } else { "work-list" })),
        done: done_words(&visit, wanted.get("done")),
        total: found.total,
        nothing: nothing(&visit, &who, shown),
        whole: (shown != Shown::All).then(|| visit.link("/desk")),
        filters: filters(&visit, &who, shown),
        rows: rows.collect(),
        previous: (skip > 0).then(|| to(skip.saturating_sub(limits::PAGE_ROWS_MAX))),
        next: (i64::from(after) < found.total).then(|| to(after)),
        calendar_ends: app
            .calendar_ends()
            .filter(|_| who.may(Act::Accept))
            .map(|day| date(visit.words, Millis::from_date(day))),
        may_raise: who.may(Act::ReadContacts),
        may_open_reception: who.may(Act::OpenReception),
        receptions: receptions(&visit, &who).await.map_err(problem)?,
    };
    Ok(render(&template))
}

/// What the address says; nothing is as good as empty.
pub(super) fn asked<'q>(query: &'q Params, name: &str) -> &'q str {
    query.get(name).map(String::as_str).unwrap_or_default()
}

/// What can be shown: its value in the address, the key of its words.
const SHOWN: [(&str, &str, Shown); 4] = [
    ("", "work-shown-all", Shown::All),
    ("overdue", "work-shown-overdue", Shown::Overdue),
    ("unanswered", "work-shown-unanswered", Shown::Unanswered),
    ("personal-data", "work-shown-personal-data", Shown::PersonalData),
];

pub(super) fn shown_of(value: &str) -> Shown {
    SHOWN.iter().find(|(known, ..)| *known == value).map_or(Shown::All, |(.., shown)| *shown)
}

pub(super) fn value_of(shown: Shown) -> &'static str {
    SHOWN.iter().find(|(.., known)| *known == shown).map_or("", |(value, ..)| value)
}

/// So many entries in; at the beginning where the address says nothing sensible.
pub(super) fn skip_of(value: &str) -> u32 {
    value.parse().unwrap_or(0)
}

/// Whether somebody watches what others do: nothing in the list waits for them.
fn watches(who: &Who) -> bool {
    matches!(who.actor.role, Role::Supervisor | Role::Delegate)
}

/// What is shown, in words.
pub(super) fn shown_words(visit: &Visit, who: &Who, shown: Shown) -> &'static str {
    let known = SHOWN.iter().find(|(.., known)| *known == shown).map_or("work-shown-all", |(_, key, _)| key);
    visit.words.t(if shown == Shown::All && watches(who) { "work-shown-watched" } else { known })
}

/// That a list is empty, in the words of that list.
pub(super) fn nothing(visit: &Visit, who: &Who, shown: Shown) -> String {
    match shown {
        Shown::All => visit.words.t("work-nothing").to_owned(),
        shown => visit.words.ta("work-nothing-shown", &[text_arg("shown", shown_words(visit, who, shown))]),
    }
}

/// What can be chosen: value, words, whether it is chosen.
fn filters(visit: &Visit, who: &Who, chosen: Shown) -> Vec<(&'static str, &'static str, bool)> {
    let offered =
        SHOWN.into_iter().filter(|(.., shown)| *shown != Shown::PersonalData || who.may(Act::ReviewPersonalData));
    offered.map(|(value, _, shown)| (value, shown_words(visit, who, shown), shown == chosen)).collect()
}

pub(super) fn row(visit: &Visit, item: &MatterItem, opened: Opened) -> Row {
    let words = visit.words;
    Row {
        id: item.id,
        link: visit.link(&onto(&format!("/matters/{}", item.id), Some(opened), "")),
        number: item.number.clone(),
        title: item.title.clone(),
        place: item.place.clone(),
        is_hazard: item.track == Track::Hazard,
        is_private: item.visibility == mingtong_domain::matter::Visibility::Private,
        stage: stage_of(words, item),
        owner: match item.handler.as_deref() {
            Some("unit") => Called::name(item.unit.clone().unwrap_or_default()),
            Some("street") => Called::words(words.t("work-owner-street")),
            Some(_) => Called::words(words.t("work-owner-community")),
            None => Called::default(),
        },
        clock: clock_of(words, visit.site.app.now(), item),
    }
}

/// Without its step only the day is told: what it was has been erased, or is internal.
fn latest(visit: &Visit, item: &MatterItem, step: Option<&LastStep>) -> Latest {
    let word = |step: &LastStep| visit.words.t(&format!("step-{}", step.kind.replace('_', "-"))).to_owned();
    let at = step.map_or(item.latest, |step| step.at);
    Latest { step: step.map(word).unwrap_or_default(), day: short_date(visit.words, visit.site.app.now(), at) }
}

/// Receptions that are not over, for whoever may write into them.
async fn receptions(visit: &Visit, who: &Who) -> Result<Vec<(String, String, String)>, Fail> {
    if !who.may(Act::WriteReception) {
        return Ok(vec![]);
    }
    let found = list_receptions(&visit.site.app, &visit.hall, 0).await?;
    let open = found.into_iter().filter(|reception| reception.closed.is_none());
    Ok(open
        .map(|reception| {
            let link = visit.link(&format!("/desk/receptions/{}", reception.id));
            (link, when(visit.words, reception.starts), reception.title)
        })
        .collect())
}
