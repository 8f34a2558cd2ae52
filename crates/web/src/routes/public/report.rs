//! A report in four short pages, without an account and without script.

use super::Params;
use super::draft::{self, Draft};
use super::receipt;
use super::rows::{PlaceGroup, Row, grouped, place_choices, rows};
use crate::form::{self, Form};
use crate::page::{Called, Page, render_as, text_arg};
use crate::problem::{Problem, fail_status, fail_text};
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Query, Request};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use mingtong_app::contact::{is_email, is_phone};
use mingtong_app::matters::{PictureRefused, add_picture, raise_matter};
use mingtong_app::queries::similar_matters;
use mingtong_app::throttle::Limited;
use mingtong_app::{Fail, Who};
use mingtong_domain::ids::PlaceId;
use mingtong_domain::limits;

/// Places that a person overlooks without searching.
const PLACES_AT_A_GLANCE: usize = 12;

/// An error: the id of its field, and what it says.
type FieldError = (&'static str, String);

#[derive(Template)]
#[template(path = "public/report_place.html")]
struct PlaceStep {
    page: Page,
    draft: Draft,
    /// What is looked for among the places; none where there are few.
    find: Option<Find>,
    places: Vec<PlaceGroup>,
    errors: Vec<FieldError>,
}

/// Looking for a place.
struct Find {
    words: String,
    is_vain: bool,
}

#[derive(Template)]
#[template(path = "public/report_what.html")]
struct WhatStep {
    page: Page,
    draft: Draft,
    similar: Vec<Row>,
    errors: Vec<FieldError>,
}

#[derive(Template)]
#[template(path = "public/report_tell.html")]
struct TellStep {
    page: Page,
    draft: Draft,
    similar: Vec<Row>,
    errors: Vec<FieldError>,
}

#[derive(Template)]
#[template(path = "public/report_check.html")]
struct CheckStep {
    page: Page,
    draft: Draft,
    place: Called,
    errors: Vec<FieldError>,
}

fn frame(visit: &Visit, key: &str, errors: &[FieldError]) -> Page {
    let title = visit.words.t(key);
    let wrong = if errors.is_empty() { "" } else { visit.words.t("report-error-title") };
    Page::new(visit, "report", format!("{wrong}{title}"))
}

fn show(template: &impl Template, errors: &[FieldError]) -> Response {
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    render_as(status, template)
}

fn place_step(visit: &Visit, draft: Draft, errors: Vec<FieldError>) -> Response {
    place_step_among(visit, draft, "", errors)
}

/// The first step with the places in whose names `sought` is found; with all where it is found in none.
fn place_step_among(visit: &Visit, draft: Draft, sought: &str, errors: Vec<FieldError>) -> Response {
    let page = frame(visit, "report-where", &errors);
    let mut places = place_choices(visit, &draft.place);
    let is_vain = !places.iter().any(|(_, name, _)| is_named(name, sought));
    let is_long = places.len() > PLACES_AT_A_GLANCE;
    places.retain(|(_, name, chosen)| is_vain || *chosen || is_named(name, sought));
    let find = is_long.then(|| Find { words: sought.to_owned(), is_vain });
    let places = grouped(visit, places);
    show(&PlaceStep { page, find, places, draft, errors: errors.clone() }, &errors)
}

/// Whether a name holds what is sought, however both are spaced and capitalised.
fn is_named(name: &str, sought: &str) -> bool {
    let plain = |text: &str| text.split_whitespace().collect::<String>().to_lowercase();
    plain(name).contains(&plain(sought))
}

fn what_step(visit: &Visit, draft: Draft, errors: Vec<FieldError>) -> Response {
    let page = frame(visit, "report-what", &errors);
    show(&WhatStep { page, similar: vec![], draft, errors: errors.clone() }, &errors)
}

fn tell_step(visit: &Visit, draft: Draft, errors: Vec<FieldError>) -> Response {
    let page = frame(visit, "report-tell", &errors);
    show(&TellStep { page, similar: vec![], draft, errors: errors.clone() }, &errors)
}

/// What others have reported that may be the same. It is a help: where it cannot be had, the way goes on without.
async fn similar(visit: &Visit, draft: &Draft) -> Vec<Row> {
    if draft.what.trim().is_empty() {
        return vec![];
    }
    let place = Some(draft.place.as_str()).filter(|place| !place.is_empty()).map(PlaceId::from);
    let found = similar_matters(&visit.site.app, &visit.hall, &draft.what, place.as_ref()).await;
    rows(visit, &found.unwrap_or_default())
}

fn check_step(visit: &Visit, draft: Draft, errors: Vec<FieldError>) -> Response {
    let place = match draft.place.as_str() {
        "" => Called::words(visit.words.t("report-place-unsure")),
        id => Called::name(visit.hall.place_name(&PlaceId::from(id))),
    };
    show(&CheckStep { page: frame(visit, "report-check", &errors), place, draft, errors: errors.clone() }, &errors)
}

/// On to the next step; when what was typed could not be kept now, the same step with all of it and the reason.
fn go_on(
    visit: &Visit,
    kept: Result<String, Fail>,
    next: &str,
    field: &'static str,
    again: impl FnOnce(Vec<FieldError>) -> Response,
) -> Result<Response, Problem> {
    match kept {
        Ok(id) => Ok(draft::go_on(visit, &id, next)),
        Err(fail @ Fail::Unavailable(_)) => {
            let mut response = again(vec![(field, fail_text(visit.words, &fail))]);
            *response.status_mut() = fail_status(&fail);
            Ok(response)
        }
        Err(fail) => Err(visit.problem(fail)),
    }
}

/// The draft, or the way to the first step.
async fn begun(visit: &Visit, headers: &HeaderMap) -> Result<Result<(String, Draft), Response>, Problem> {
    let first = || Redirect::to(&visit.link("/report")).into_response();
    Ok(draft::load(visit, headers).await?.ok_or_else(first))
}

pub(super) async fn place(visit: Visit, headers: HeaderMap, Query(params): Query<Params>) -> Result<Response, Problem> {
    let mut draft = draft::load(&visit, &headers).await?.map(|(_, draft)| draft).unwrap_or_default();
    let scanned = params.get("place").filter(|id| visit.hall.register.places.contains_key(&PlaceId((*id).clone())));
    if let Some(place) = scanned {
        draft.place.clone_from(place);
        draft.scanned = true;
    }
    let sought = params.get("q").map_or("", |words| words.trim());
    Ok(place_step_among(&visit, draft, sought, vec![]))
}

pub(super) async fn keep_place(visit: Visit, headers: HeaderMap, request: Request) -> Result<Response, Problem> {
    visit.throttle(Limited::Report)?;
    let form = form::read(&visit, request).await?;
    let (id, mut draft) =
        draft::load(&visit, &headers).await?.map_or((None, Draft::default()), |(id, d)| (Some(id), d));
    form.get("place").trim().clone_into(&mut draft.place);
    draft.scanned = !draft.place.is_empty() && form.get("scanned") == draft.place;
    if !draft.place.is_empty() && !visit.hall.register.places.contains_key(&PlaceId(draft.place.clone())) {
        let error = visit.words.t("report-error-place").to_owned();
        return Ok(place_step(&visit, draft, vec![("place", error)]));
    }
    let kept = draft::keep(&visit, id, &draft).await;
    go_on(&visit, kept, "/report/what", "place", |errors| place_step(&visit, draft, errors))
}

pub(super) async fn what(visit: Visit, headers: HeaderMap) -> Result<Response, Problem> {
    let (_, draft) = match begun(&visit, &headers).await? {
        Ok(begun) => begun,
        Err(first) => return Ok(first),
    };
    let (page, similar) = (frame(&visit, "report-what", &[]), similar(&visit, &draft).await);
    Ok(show(&WhatStep { page, similar, draft, errors: vec![] }, &[]))
}

pub(super) async fn keep_what(visit: Visit, headers: HeaderMap, request: Request) -> Result<Response, Problem> {
    visit.throttle(Limited::Report)?;
    let (id, mut draft) = match begun(&visit, &headers).await? {
        Ok(begun) => begun,
        Err(first) => return Ok(first),
    };
    let form = form::read(&visit, request).await?;
    form.get("what").clone_into(&mut draft.what);
    draft.hazard = form.has("hazard");
    draft.pictures.retain(|picture| !form.all("without").contains(picture));
    let mut errors = text_errors(&visit, &draft.what);
    errors.extend(take_pictures(&visit, form, &mut draft).await?);
    // Kept also when something is wrong: whoever comes back later finds every word.
    let kept = match draft.what.chars().count() <= limits::TEXT_CHARS_MAX {
        true => draft::keep(&visit, Some(id), &draft).await,
        false => Ok(id),
    };
    if errors.is_empty() || kept.is_err() {
        return go_on(&visit, kept, "/report/tell", "what", |errors| what_step(&visit, draft, errors));
    }
    Ok(what_step(&visit, draft, errors))
}

fn text_errors(visit: &Visit, what: &str) -> Vec<FieldError> {
    let over = [text_arg("max", limits::TEXT_CHARS_MAX)];
    match what.trim().chars().count() {
        0 => vec![("what", visit.words.t("report-error-what").to_owned())],
        count if count > limits::TEXT_CHARS_MAX => vec![("what", visit.words.ta("report-error-long", &over))],
        _ => vec![],
    }
}

async fn take_pictures(visit: &Visit, form: Form, draft: &mut Draft) -> Result<Vec<FieldError>, Problem> {
    let mut errors = Vec::new();
    for (_, bytes) in form.files {
        if draft.pictures.len() >= limits::PICTURES_MAX {
            let max = [text_arg("max", limits::PICTURES_MAX)];
            errors.push(("pics", visit.words.ta("report-error-pictures", &max)));
            break;
        }
        visit.throttle(Limited::Picture)?;
        match add_picture(&visit.site.app, &visit.hall, bytes).await {
            Ok(id) if draft.pictures.contains(&id.0) => {}
            Ok(id) => draft.pictures.push(id.0),
            Err(PictureRefused::Picture(_)) => {
                errors.push(("pics", visit.words.t("report-error-picture").to_owned()));
            }
            Err(PictureRefused::Fail(fail @ Fail::Unavailable(_))) => {
                errors.push(("pics", fail_text(visit.words, &fail)))
            }
            Err(PictureRefused::Fail(fail)) => return Err(visit.problem(fail)),
        }
    }
    Ok(errors)
}

pub(super) async fn tell(visit: Visit, headers: HeaderMap) -> Result<Response, Problem> {
    let (_, draft) = match begun(&visit, &headers).await? {
        Ok(begun) => begun,
        Err(first) => return Ok(first),
    };
    let (page, similar) = (frame(&visit, "report-tell", &[]), similar(&visit, &draft).await);
    Ok(show(&TellStep { page, similar, draft, errors: vec![] }, &[]))
}

pub(super) async fn keep_tell(visit: Visit, headers: HeaderMap, request: Request) -> Result<Response, Problem> {
    visit.throttle(Limited::Report)?;
    let (id, mut draft) = match begun(&visit, &headers).await? {
        Ok(begun) => begun,
        Err(first) => return Ok(first),
    };
    let form = form::read(&visit, request).await?;
    let cut = |name: &str| form.get(name).trim().chars().take(limits::CONTACT_CHARS_MAX).collect::<String>();
    (draft.reach, draft.phone, draft.email) = (cut("reach"), cut("phone"), cut("email"));
    draft.staff_only = form.get("open") == "staff";
    let kept = draft::keep(&visit, Some(id), &draft).await;
    let error = match draft.reach.as_str() {
        "phone" if draft.phone.is_empty() => Some(("phone", "report-error-phone")),
        "phone" if !is_phone(&draft.phone) => Some(("phone", "refusal-phone-incomplete")),
        "email" if !is_email(&draft.email) => Some(("email", "refusal-email-incomplete")),
        // Whoever left a number and forgot to choose it would wait for a call.
        "none" if !draft.phone.is_empty() || !draft.email.is_empty() => Some(("reach", "report-error-reach-unclear")),
        "none" | "phone" | "email" => None,
        _ => Some(("reach", "report-error-reach")),
    };
    match error {
        Some((field, key)) if kept.is_ok() => {
            let text = visit.words.t(key).to_owned();
            Ok(tell_step(&visit, draft, vec![(field, text)]))
        }
        _ => go_on(&visit, kept, "/report/check", "reach", |errors| tell_step(&visit, draft, errors)),
    }
}

pub(super) async fn check(visit: Visit, headers: HeaderMap) -> Result<Response, Problem> {
    let (_, draft) = match begun(&visit, &headers).await? {
        Ok(begun) => begun,
        Err(first) => return Ok(first),
    };
    Ok(match unfinished(&draft) {
        Some(step) => Redirect::to(&visit.link(step)).into_response(),
        None => check_step(&visit, draft, vec![]),
    })
}

/// The first step that is not done yet.
fn unfinished(draft: &Draft) -> Option<&'static str> {
    if draft.what.trim().is_empty() {
        return Some("/report/what");
    }
    draft.reach.is_empty().then_some("/report/tell")
}

pub(super) async fn send(visit: Visit, headers: HeaderMap, request: Request) -> Result<Response, Problem> {
    visit.throttle(Limited::Report)?;
    form::read(&visit, request).await?;
    let receipt_page = || Redirect::to(&visit.link("/report/receipt")).into_response();
    let (id, draft) = match begun(&visit, &headers).await? {
        Ok(begun) => begun,
        // Sent twice: the first time it arrived, and its receipt is there.
        Err(_) if draft::load_receipt(&visit, &headers).await?.is_some() => return Ok(receipt_page()),
        Err(first) => return Ok(first),
    };
    if let Some(step) = unfinished(&draft) {
        return Ok(Redirect::to(&visit.link(step)).into_response());
    }
    let who = Who::public(visit.who().actor.person.filter(|_| visit.session.is_none()));
    let app = &visit.site.app;
    match raise_matter(app, &visit.hall, &who, draft.report(&id)).await {
        Ok(raised) => {
            let code = raised.tracking_code.clone();
            let kept = draft.kept(raised, app.now().0);
            // It was raised; whoever raised it gets the code, even where it cannot be kept for a second look.
            Ok(match draft::keep_receipt(&visit, &id, &kept).await {
                Ok(()) => receipt_page(),
                Err(_) => receipt::show(&visit, kept, code),
            })
        }
        Err(Fail::Changed) => Ok(receipt_page()),
        Err(fail @ (Fail::Refused(_) | Fail::Unavailable(_))) => {
            let text = fail_text(visit.words, &fail);
            let mut response = check_step(&visit, draft, vec![("send", text)]);
            *response.status_mut() = fail_status(&fail);
            Ok(response)
        }
        Err(fail) => Err(visit.problem(fail)),
    }
}
