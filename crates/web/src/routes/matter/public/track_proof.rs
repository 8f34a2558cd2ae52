//! The proof of what somebody raised, with their own words and the salts of those, for whoever holds the code.

use super::track;
use crate::params::Params;
use crate::parts::proof_file::kept;
use crate::problem::Problem;
use crate::visit::Visit;
use axum::extract::Query;
use axum::http::HeaderMap;
use axum::response::Response;
use mingtong_app::Fail;
use mingtong_app::community::keep_own_proof;
use mingtong_app::matter::open_code;
use mingtong_app::throttle::Limited;
use mingtong_domain::ids::MatterId;

/// The file, or on to the page that says why there is none yet. Whoever has looked at the matter for longer than the
/// browser holds the code is asked for it again.
pub(crate) async fn file(visit: Visit, headers: HeaderMap, Query(params): Query<Params>) -> Result<Response, Problem> {
    let Some(code) = track::opened_code(&headers) else { return Ok(visit.onward("/track")) };
    visit.throttle(Limited::Track)?;
    let (app, hall, code) = (&visit.site.app, &visit.hall, track::short(code));
    let which = params.get("matter").and_then(|number| MatterId::parse(number));
    let found = match open_code(app, hall, &code, which).await {
        Ok(found) => found,
        Err(Fail::NotFound) => return Ok(visit.onward("/track")),
        Err(fail) => return Err(visit.problem(fail)),
    };
    let own = found.own.as_ref().unwrap_or(&found.view);
    match keep_own_proof(app, hall, own).await {
        Ok(proof) => Ok(kept(&visit, &proof)),
        Err(Fail::NotFound) => Ok(visit.onward(&format!("/proof?entry={}", own.first_position))),
        Err(fail) => Err(visit.problem(fail)),
    }
}
