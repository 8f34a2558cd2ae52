//! The log for programs that check it (C2SP tlog-tiles): its signed head, the tiles of its tree, and its entries.

use crate::problem::{Cause, Problem};
use crate::visit::Visit;
use axum::extract::Path;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use mingtong_app::community::{LogTile, log_tile, public_checkpoint};
use mingtong_proof::Tile;

/// A full tile never changes.
const KEEP_FULL: &str = "public, max-age=31536000, immutable";
/// Nor does a narrower one, but a day later nobody asks for it any more.
const KEEP_PARTIAL: &str = "public, max-age=86400";
/// The head moves with the log.
const KEEP_HEAD: &str = "no-cache";
/// Names the position of an entry that is too long for its bundle.
const TOO_LONG: HeaderName = HeaderName::from_static("mingtong-entry-too-long");

pub(crate) async fn checkpoint(visit: Visit) -> Result<Response, Problem> {
    let note = public_checkpoint(&visit.site.app, &visit.hall).map_err(|fail| visit.problem(fail))?;
    let headers = [(header::CONTENT_TYPE, "text/plain; charset=utf-8"), (header::CACHE_CONTROL, KEEP_HEAD)];
    Ok((headers, note).into_response())
}

pub(crate) async fn tile(visit: Visit, Path((_, path)): Path<(String, String)>) -> Result<Response, Problem> {
    let tile: Tile = path.parse().map_err(|_| visit.because(Cause::NotFound))?;
    let found = log_tile(&visit.site.app, &visit.hall, tile).await.map_err(|fail| visit.problem(fail))?;
    let keep = if tile.is_full() { KEEP_FULL } else { KEEP_PARTIAL };
    match found {
        LogTile::Bytes(bytes) => {
            let headers = [(header::CONTENT_TYPE, "application/octet-stream"), (header::CACHE_CONTROL, keep)];
            Ok((headers, bytes).into_response())
        }
        LogTile::HeldBack | LogTile::Altered(_) => Err(visit.because(Cause::NotFound)),
        LogTile::TooLong(position) => {
            Ok((StatusCode::NOT_FOUND, [(TOO_LONG, HeaderValue::from(position))]).into_response())
        }
    }
}
