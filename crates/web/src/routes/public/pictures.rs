//! Pictures, by the digest of their bytes: what an address shows never changes.

use super::Params;
use crate::problem::{Cause, Problem};
use crate::visit::Visit;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};

pub(super) async fn whole(visit: Visit, Path(params): Path<Params>) -> Result<Response, Problem> {
    picture(&visit, &params, false).await
}

pub(super) async fn small(visit: Visit, Path(params): Path<Params>) -> Result<Response, Problem> {
    picture(&visit, &params, true).await
}

async fn picture(visit: &Visit, params: &Params, is_small: bool) -> Result<Response, Problem> {
    let id = params.get("id").map_or("", String::as_str);
    let unavailable = |error: mingtong_app::StoreError| visit.problem(error.into());
    let mut reader = visit.site.app.store.read().await.map_err(unavailable)?;
    let bytes = reader.link().picture_bytes(visit.hall.id, id, is_small).await.map_err(unavailable)?;
    let bytes = bytes.ok_or_else(|| Problem::new(visit.words, Cause::NotFound))?;
    // Not for shared caches: a picture of a private matter is known only to those who know its digest.
    let headers =
        [(header::CONTENT_TYPE, "image/jpeg"), (header::CACHE_CONTROL, "private, max-age=31536000, immutable")];
    Ok((headers, bytes).into_response())
}
