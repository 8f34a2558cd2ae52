//! A proof as a file that somebody keeps. What stands in it is for whoever asked, so nobody keeps it for others.

use crate::visit::Visit;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use mingtong_proof::ProofFile;

pub(crate) fn kept(visit: &Visit, proof: &ProofFile) -> Response {
    let name = format!("attachment; filename=\"{}-{}.tlog-proof\"", visit.hall.slug, proof.index);
    let headers = [
        (header::CONTENT_TYPE, "text/plain; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, name),
        (header::CACHE_CONTROL, "private, no-store".to_owned()),
    ];
    (headers, proof.to_string()).into_response()
}
