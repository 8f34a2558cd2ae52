//! People: signing in and out, their own account, the role they wear, who holds which role, and
//! erasing what they have a right to.

mod desk;
pub(super) mod going_in;

use crate::site::Site;
use axum::Router;
use axum::routing::{get, post};
use desk::{
    account, back_from_provider, codes, elsewhere, erase, many, newcomer, people, person, sign_in, sign_in_code,
    welcome,
};

pub(super) fn router() -> Router<Site> {
    Router::new()
        .route("/c/{community}/sign-in", get(sign_in::show).post(sign_in::enter))
        .route("/c/{community}/sign-in/code", get(sign_in_code::show).post(sign_in_code::send))
        // Registered at the provider, once for all communities: it leads on into the one from which somebody came.
        .route("/sign-in/return", get(back_from_provider::lead_on))
        .route("/c/{community}/sign-in/return", get(back_from_provider::show))
        .route("/c/{community}/welcome", get(welcome::show).post(welcome::send))
        .route("/c/{community}/sign-out", post(sign_in::leave))
        .route("/c/{community}/account", get(account::show).post(account::send))
        .route("/c/{community}/account/codes", get(codes::show).post(codes::send))
        .route("/c/{community}/account/elsewhere", get(elsewhere::show).post(elsewhere::send))
        .route("/c/{community}/desk/role", get(sign_in::back).post(sign_in::wear))
        .route("/c/{community}/desk/people", get(people::show))
        .route("/c/{community}/desk/people/new", get(newcomer::show).post(newcomer::send))
        .route("/c/{community}/desk/people/many", get(many::show).post(many::send))
        .route("/c/{community}/desk/people/{person}", get(person::show).post(person::send))
        // Of the ballot of an elector, the number of the elector follows.
        .route("/c/{community}/desk/erase/{noun}/{*id}", get(erase::show).post(erase::send))
}
