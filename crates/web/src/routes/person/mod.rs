//! People: signing in and out, their own account, the role they wear, who holds which role, and
//! erasing what they have a right to; what is kept about somebody, for themself, and who looked at it.

mod desk;
mod public;

use crate::site::Site;
use axum::Router;
use axum::routing::{get, post};
use desk::{
    account, back_from_provider, codes, data_requests, elsewhere, erase, looks, many, newcomer, people, person,
    sign_in, sign_in_code, welcome,
};
use public::{own_data, own_data_acts, own_data_file};

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
        .route("/c/{community}/my-data", get(own_data::show).post(own_data::open))
        .route("/c/{community}/my-data/file.docx", get(own_data_file::word))
        .route("/c/{community}/my-data/file.json", get(own_data_file::json))
        .route("/c/{community}/my-data/{act}", post(own_data_acts::act))
        .route("/c/{community}/desk/data-requests", get(data_requests::show).post(data_requests::send))
        .route("/c/{community}/desk/looks", get(looks::show))
        .route("/c/{community}/desk/role", get(sign_in::back).post(sign_in::wear))
        .route("/c/{community}/desk/people", get(people::show))
        .route("/c/{community}/desk/people/new", get(newcomer::show).post(newcomer::send))
        .route("/c/{community}/desk/people/many", get(many::show).post(many::send))
        .route("/c/{community}/desk/people/{person}", get(person::show).post(person::send))
        // Of the ballot of an elector, the number of the elector follows.
        .route("/c/{community}/desk/erase/{noun}/{*id}", get(erase::show).post(erase::send))
}
