//! Pictures of the sheets, at the procedure that carries them.

use crate::problem::Problem;
use crate::visit::Visit;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use mingtong_app::matter::PictureSize;
use mingtong_app::procedure::procedure_picture;
use mingtong_domain::ids::{PictureId, ProcedureId};

/// A browser shows one for an hour without asking: who may see it can change.
const KEEP: &str = "private, max-age=3600";

type Address = Path<(String, String, String)>;

pub(crate) async fn whole(visit: Visit, address: Address) -> Result<Response, Problem> {
    picture(&visit, address, PictureSize::Whole).await
}

pub(crate) async fn small(visit: Visit, address: Address) -> Result<Response, Problem> {
    picture(&visit, address, PictureSize::Small).await
}

async fn picture(visit: &Visit, Path((_, id, picture)): Address, size: PictureSize) -> Result<Response, Problem> {
    let (id, picture) = (ProcedureId(id), PictureId(picture));
    let jpeg = procedure_picture(&visit.site.app, &visit.hall, &visit.who(), &id, &picture, size).await;
    let jpeg = jpeg.map_err(|fail| visit.problem(fail))?;
    Ok(([(header::CONTENT_TYPE, "image/jpeg"), (header::CACHE_CONTROL, KEEP)], jpeg).into_response())
}
