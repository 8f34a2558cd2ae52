//! Pictures of an official result, at the resolution that carries them.

use crate::problem::{Cause, Problem};
use crate::visit::Visit;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use mingtong_app::matter::PictureSize;
use mingtong_app::resolution::resolution_picture;
use mingtong_domain::ids::{PictureId, ResolutionId};

/// A browser shows one for an hour without asking: it is not shown for ever.
const KEEP: &str = "private, max-age=3600";

type Address = Path<(String, String, String)>;

pub(crate) async fn whole(visit: Visit, address: Address) -> Result<Response, Problem> {
    picture(&visit, address, PictureSize::Whole).await
}

pub(crate) async fn small(visit: Visit, address: Address) -> Result<Response, Problem> {
    picture(&visit, address, PictureSize::Small).await
}

async fn picture(visit: &Visit, Path((_, number, id)): Address, size: PictureSize) -> Result<Response, Problem> {
    let number = ResolutionId::parse(&number).ok_or_else(|| visit.because(Cause::NotFound))?;
    let jpeg = resolution_picture(&visit.site.app, &visit.hall, number, &PictureId(id), size).await;
    let jpeg = jpeg.map_err(|fail| visit.problem(fail))?;
    Ok(([(header::CONTENT_TYPE, "image/jpeg"), (header::CACHE_CONTROL, KEEP)], jpeg).into_response())
}
