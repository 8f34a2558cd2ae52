//! One meeting, as its visitor may see it: its page, that of those who come and go, of a call of names, of the minutes.

use crate::fields::Form;
use crate::kept;
use crate::params::{Params, asked};
use crate::parts::done::done_words;
use crate::parts::taken_in;
use crate::problem::Problem;
use crate::render::render;
use crate::routes::meeting::forms::Place;
use crate::routes::meeting::minutes::MinutesPage;
use crate::routes::meeting::names::NamesPage;
use crate::routes::meeting::page::MeetingPage;
use crate::routes::meeting::people::{NEWCOMERS, PeoplePage};
use crate::visit::Visit;
use axum::extract::{Path, Query};
use axum::response::Response;
use mingtong_domain::ids::{Area, MeetingId};
use mingtong_domain::meeting::Act;

/// What the pages show.
const AREAS: &[Area] = &[Area::Register, Area::Body, Area::Meeting, Area::Presence];

type Address = Path<(String, String)>;

pub(crate) async fn meeting(
    visit: Visit,
    Path((_, id)): Address,
    Query(query): Query<Params>,
) -> Result<Response, Problem> {
    let id = MeetingId(id);
    let mut page = MeetingPage::load(&visit, &id, asked(&query, "from").parse().ok()).await?;
    page.done = done_words(&visit, query.get("done"));
    if let Some((act, form)) = kept_of(&visit, &id, Place::Meeting).await {
        page.put_back(&visit, act, (&form, &taken_in::kept(&form)), visit.words.t("work-kept"));
    }
    Ok(visit.cacheable(AREAS, render(&page)))
}

pub(crate) async fn people(
    visit: Visit,
    Path((_, id)): Address,
    Query(query): Query<Params>,
) -> Result<Response, Problem> {
    let id = MeetingId(id);
    let mut page = PeoplePage::load(&visit, &id, &query).await?;
    page.done = done_words(&visit, query.get("done"));
    if let Some((act, form)) = kept_of(&visit, &id, Place::People).await {
        page.put_back(act.key(), form, visit.words.t("work-kept"));
    } else if let Some(form) = kept::typed(&visit, &format!("/meetings/{id}/newcomers")).await {
        page.put_back(NEWCOMERS, form, visit.words.t("work-kept"));
    }
    Ok(visit.cacheable(AREAS, render(&page)))
}

pub(crate) async fn names(visit: Visit, Path((_, id)): Address) -> Result<Response, Problem> {
    let id = MeetingId(id);
    let mut page = NamesPage::load(&visit, &id).await?;
    if let Some((_, form)) = kept_of(&visit, &id, Place::Names).await {
        page.put_back(&visit, (&form, &[]), visit.words.t("work-kept"));
    }
    Ok(visit.cacheable(AREAS, render(&page)))
}

pub(crate) async fn minutes(
    visit: Visit,
    Path((_, id)): Address,
    Query(query): Query<Params>,
) -> Result<Response, Problem> {
    let id = MeetingId(id);
    let mut page = MinutesPage::load(&visit, &id, &query).await?;
    page.done = done_words(&visit, query.get("done"));
    if let Some((act, form)) = kept_of(&visit, &id, Place::Minutes).await {
        page.put_back(&visit, act, (&form, &taken_in::kept(&form)), visit.words.t("work-kept"));
    }
    Ok(visit.cacheable(AREAS, render(&page)))
}

/// What whoever is signed in had typed into a form of that page when their session had ended.
async fn kept_of(visit: &Visit, id: &MeetingId, place: Place) -> Option<(Act, Form)> {
    let (act, form) = kept::typed_below(visit, &format!("/meetings/{id}/acts/")).await?;
    let act = Act::from_key(&act)?;
    (Place::of(act, form.has("sheet")) == place).then_some((act, form))
}
