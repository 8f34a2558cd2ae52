//! Second: what it is, in words and pictures.

use super::draft::{Draft, keep as keep_draft, load, with_cookie};
use super::step::{FieldError, answer, begun, go_on, similar, step_page};
use crate::args::text_arg;
use crate::form::{self, Form};
use crate::format::moment;
use crate::page::Page;
use crate::params::{Params, asked};
use crate::parts::categories::{is_offered, majors};
use crate::parts::matter_rows::MatterRow;
use crate::problem::{Problem, fail_text};
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Query, Request};
use axum::http::HeaderMap;
use axum::response::Response;
use mingtong_app::matter::{PictureRefused, add_picture};
use mingtong_app::telling::known_at;
use mingtong_app::throttle::Limited;
use mingtong_app::{is_blank, is_longer};
use mingtong_domain::ids::{PictureId, PlaceId};
use mingtong_domain::limits;

#[derive(Template)]
#[template(path = "matter/public/report/what.html")]
struct WhatStep {
    page: Page,
    draft: Draft,
    /// The major categories: what is sent, what it is called.
    majors: Vec<(String, String)>,
    /// The name of the place that came with the code at its gate.
    scanned: Option<String>,
    similar: Vec<MatterRow>,
    /// What is known to be out there: its kind, what is said of it, until when.
    known: Vec<(&'static str, String, String)>,
    errors: Vec<FieldError>,
}

fn what_step(visit: &Visit, draft: Draft, errors: Vec<FieldError>) -> Response {
    let page = step_page(visit, "report-what", &errors);
    let scanned = scanned(visit, &draft);
    let (similar, known, majors) = (vec![], vec![], majors(visit));
    answer(&WhatStep { page, majors, scanned, similar, known, draft, errors: errors.clone() }, &errors)
}

fn scanned(visit: &Visit, draft: &Draft) -> Option<String> {
    draft.scanned.then(|| visit.hall.place_name(&PlaceId::from(draft.place.as_str())))
}

pub(crate) async fn show(visit: Visit, headers: HeaderMap, Query(params): Query<Params>) -> Result<Response, Problem> {
    let (_, draft) = match begun_at(&visit, &headers, asked(&params, "place")).await? {
        Ok(begun) => begun,
        Err(first) => return Ok(first),
    };
    let (page, similar) = (step_page(&visit, "report-what", &[]), similar(&visit, &draft).await);
    let (scanned, known) = (scanned(&visit, &draft), known(&visit, &draft.place).await?);
    let majors = majors(&visit);
    Ok(answer(&WhatStep { page, majors, scanned, similar, known, draft, errors: vec![] }, &[]))
}

/// What is known to be out at a place, so that nobody has to report it.
async fn known(visit: &Visit, place: &str) -> Result<Vec<(&'static str, String, String)>, Problem> {
    let found = known_at(&visit.site.app, &visit.hall, &PlaceId::from(place)).await;
    let found = found.map_err(|fail| visit.problem(fail))?.into_iter();
    Ok(found.map(|it| (it.kind.key(), it.text, moment(visit.words, it.ends))).collect())
}

pub(crate) async fn keep(visit: Visit, headers: HeaderMap, request: Request) -> Result<Response, Problem> {
    visit.throttle(Limited::Report)?;
    let form = form::read_from_anybody(&visit, request).await?;
    let (id, mut draft) = match begun_at(&visit, &headers, form.get("scanned")).await? {
        Ok(begun) => begun,
        Err(first) => return Ok(first),
    };
    form.get("what").clone_into(&mut draft.what);
    draft.hazard = form.has("hazard");
    // What is no longer given is let go of: nobody is kept from reporting by it.
    draft.about = form.maybe("about").filter(|about| is_offered(&visit, about)).unwrap_or_default();
    draft.pictures.retain(|picture| !form.all("without").contains(picture));
    let mut errors = text_errors(&visit, &draft.what);
    errors.extend(take_pictures(&visit, form, &mut draft).await?);
    // Kept also when something is wrong: whoever comes back later finds every word.
    let kept = match is_longer(&draft.what, limits::TEXT_CHARS_MAX) {
        false => keep_draft(&visit, id, &draft).await,
        true => Ok(id.unwrap_or_default()),
    };
    if errors.is_empty() || kept.is_err() {
        return go_on(&visit, kept, "/report/tell", "what", |errors| what_step(&visit, draft, errors));
    }
    let response = what_step(&visit, draft, errors);
    Ok(match kept {
        Ok(id) if !id.is_empty() => with_cookie(&visit, &id, response),
        _ => response,
    })
}

/// The report that was begun; with the place of the code at a gate also one that begins here.
async fn begun_at(
    visit: &Visit,
    headers: &HeaderMap,
    place: &str,
) -> Result<Result<(Option<String>, Draft), Response>, Problem> {
    if !visit.hall.register.is_place_in_use(&PlaceId::from(place)) {
        return Ok(begun(visit, headers).await?.map(|(id, draft)| (Some(id), draft)));
    }
    let (id, draft) = load(visit, headers).await?.map_or((None, Draft::default()), |(id, draft)| (Some(id), draft));
    Ok(Ok((id, Draft { place: place.to_owned(), scanned: true, ..draft })))
}

fn text_errors(visit: &Visit, what: &str) -> Vec<FieldError> {
    let over = [text_arg("max", limits::TEXT_CHARS_MAX)];
    match what.trim() {
        what if is_blank(what) => vec![("what", visit.words.t("report-error-what").to_owned())],
        what if is_longer(what, limits::TEXT_CHARS_MAX) => vec![("what", visit.words.ta("report-error-long", &over))],
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
        let beside = draft.pictures.iter().cloned().map(PictureId).collect();
        match add_picture(&visit.site.app, &visit.hall, bytes, beside).await {
            Ok(id) if draft.pictures.contains(&id.0) => {}
            Ok(id) => draft.pictures.push(id.0),
            Err(PictureRefused::Picture(_)) => {
                errors.push(("pics", visit.words.t("report-error-picture").to_owned()));
            }
            Err(PictureRefused::Fail(fail)) if fail.is_for_now() => {
                errors.push(("pics", fail_text(visit.words, &fail)))
            }
            Err(PictureRefused::Fail(fail)) => return Err(visit.problem(fail)),
        }
    }
    Ok(errors)
}
