//! Pictures, at the matter or the draft that carries them: who may not see that, may not see them either.

use super::report::draft;
use super::track;
use crate::params::Params;
use crate::problem::{Cause, Problem};
use crate::routes::matter::number::number;
use crate::visit::Visit;
use axum::extract::Path;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use mingtong_app::matter::{PictureBytes, PictureSize, draft_picture, matter_picture, tracked_picture};
use mingtong_app::throttle::Limited;
use mingtong_domain::ids::PictureId;
use mingtong_domain::matter::Visibility;

pub(crate) async fn whole(visit: Visit, Path(params): Path<Params>) -> Result<Response, Problem> {
    of_matter(&visit, &params, PictureSize::Whole).await
}

pub(crate) async fn small(visit: Visit, Path(params): Path<Params>) -> Result<Response, Problem> {
    of_matter(&visit, &params, PictureSize::Small).await
}

async fn of_matter(visit: &Visit, params: &Params, size: PictureSize) -> Result<Response, Problem> {
    let number = number(visit, params)?;
    let found = matter_picture(&visit.site.app, &visit.hall, &visit.who(), number, &id(params), size).await;
    found.map(answer).map_err(|fail| visit.problem(fail))
}

pub(crate) async fn tracked_whole(
    visit: Visit,
    headers: HeaderMap,
    Path(params): Path<Params>,
) -> Result<Response, Problem> {
    of_code(&visit, &headers, &params, PictureSize::Whole).await
}

pub(crate) async fn tracked_small(
    visit: Visit,
    headers: HeaderMap,
    Path(params): Path<Params>,
) -> Result<Response, Problem> {
    of_code(&visit, &headers, &params, PictureSize::Small).await
}

async fn of_code(visit: &Visit, headers: &HeaderMap, params: &Params, size: PictureSize) -> Result<Response, Problem> {
    let code = track::opened_code(headers).ok_or_else(|| not_found(visit))?;
    visit.throttle(Limited::TrackedPicture)?;
    if !visit.site.app.throttle.allows_holder(Limited::TrackedPicture, visit.hall.id.0, code) {
        return Err(visit.because(Cause::TooOften));
    }
    let found = tracked_picture(&visit.site.app, &visit.hall, code, &id(params), size).await;
    found.map(answer).map_err(|fail| visit.problem(fail))
}

/// What was taken in with the report being written, for whoever is writing it.
pub(crate) async fn of_draft(
    visit: Visit,
    headers: HeaderMap,
    Path(params): Path<Params>,
) -> Result<Response, Problem> {
    let id = id(&params);
    let draft = draft::load(&visit, &headers).await?.map(|(_, draft)| draft);
    draft.filter(|draft| draft.pictures.contains(&id.0)).ok_or_else(|| not_found(&visit))?;
    let shown = draft_picture(&visit.site.app, &visit.hall, &id, PictureSize::Small).await;
    let shown = shown.map_err(|fail| visit.problem(fail))?;
    Ok(([(header::CONTENT_TYPE, "image/jpeg")], shown.jpeg).into_response())
}

fn id(params: &Params) -> PictureId {
    PictureId(params.get("id").cloned().unwrap_or_default())
}

fn not_found(visit: &Visit) -> Problem {
    visit.because(Cause::NotFound)
}

/// A picture is named by its digest, so its address never shows another; one that not everybody may see is not kept.
fn answer(picture: PictureBytes) -> Response {
    let keep = match picture.visibility {
        Visibility::Public => "private, max-age=31536000, immutable",
        Visibility::Private => "no-store",
    };
    ([(header::CONTENT_TYPE, "image/jpeg"), (header::CACHE_CONTROL, keep)], picture.shown.jpeg).into_response()
}
