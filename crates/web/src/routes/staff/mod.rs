//! Pages for whoever works here.

pub(crate) mod act_forms;
pub(crate) mod acts;
pub(crate) mod beside;
mod new_reception;
mod raise;
mod reception;
mod sign_in;
mod tell;
mod worklist;
mod written;

use crate::Site;
use crate::problem::Problem;
use crate::visit::Visit;
use axum::Router;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use mingtong_app::Who;
use mingtong_domain::permission::Act;

pub(super) fn router() -> Router<Site> {
    Router::new()
        .route("/c/{community}/sign-in", get(sign_in::show).post(sign_in::enter))
        .route("/c/{community}/sign-out", post(sign_in::leave))
        .route("/c/{community}/desk", get(worklist::show))
        .route("/c/{community}/desk/role", post(sign_in::wear))
        .route("/c/{community}/desk/raise", get(raise::show).post(raise::write))
        .route("/c/{community}/desk/tell", get(tell::show).post(tell::tick))
        .route("/c/{community}/desk/receptions/new", get(new_reception::show).post(new_reception::open))
        .route("/c/{community}/desk/receptions/{reception}", get(reception::show).post(reception::write))
        .route("/c/{community}/desk/receptions/{reception}/close", post(reception::close))
        .route("/c/{community}/matters/{number}/acts/{act}", get(acts::back).post(acts::act))
}

/// Whoever is signed in, in a role that may attempt `act`.
fn authorised(visit: &Visit, act: Act) -> Result<Who, Problem> {
    let who = visit.signed_in()?.who.clone();
    who.authorise(act).map_err(|refusal| visit.problem(refusal.into()))?;
    Ok(who)
}

/// On to a page of the community after something was done, so that reloading does not do it again.
fn onward(visit: &Visit, path: &str) -> Response {
    (StatusCode::SEE_OTHER, [(header::LOCATION, visit.link(path))]).into_response()
}
