//! Matters: reported, listed, followed by whoever raised them, and worked on.
//!
//! The page of a matter (`page.rs`) is one for everybody. It is shown by `public/view.rs`, and again by `desk/acts.rs`
//! where an act on it was not done.

mod act_forms;
mod alike;
mod beside;
mod deliberations;
mod desk;
mod facts;
mod from_desk;
mod me_too;
mod number;
mod page;
mod paper;
mod public;
mod story;
mod work_lists;
mod work_rows;

use crate::site::Site;
use axum::Router;
use axum::routing::{get, post};
use desk::{
    acts, code, filters, find, many, piece, raise, register, register_sync, team, telephone, templates, worklist,
};
use public::report::{check, place, receipt, tell, what};
use public::{list, pictures, support, track, track_judge, track_proof, track_telephone, view};

pub(super) fn router() -> Router<Site> {
    Router::new().merge(for_everybody()).merge(for_the_desk()).merge(paper::router())
}

fn for_everybody() -> Router<Site> {
    Router::new()
        .route("/c/{community}/report", get(place::show).post(place::keep))
        .route("/c/{community}/report/what", get(what::show).post(what::keep))
        .route("/c/{community}/report/tell", get(tell::show).post(tell::keep))
        .route("/c/{community}/report/check", get(check::show).post(check::send))
        .route("/c/{community}/report/receipt", get(receipt::show))
        .route("/c/{community}/report/pictures/{id}/small", get(pictures::of_draft))
        .route("/c/{community}/track", get(track::show).post(track::open))
        .route("/c/{community}/track/close", post(track::close))
        .route("/c/{community}/track/telephone", post(track_telephone::take_back))
        .route("/c/{community}/track/{act}", post(track::act))
        .route("/c/{community}/track/needs/{number}/{act}", post(track_judge::judge))
        .route("/c/{community}/track/proof", get(track_proof::file))
        .route("/c/{community}/track/pictures/{id}", get(pictures::tracked_whole))
        .route("/c/{community}/track/pictures/{id}/small", get(pictures::tracked_small))
        .route("/c/{community}/matters", get(list::show))
        .route("/c/{community}/matters/{number}", get(view::show))
        .route("/c/{community}/matters/{number}/support", get(support::back).post(support::support))
        .route("/c/{community}/matters/{number}/pictures/{id}", get(pictures::whole))
        .route("/c/{community}/matters/{number}/pictures/{id}/small", get(pictures::small))
}

fn for_the_desk() -> Router<Site> {
    Router::new()
        .route("/c/{community}/desk", get(worklist::show))
        .route("/c/{community}/desk/many", get(many::back_to_list).post(many::act))
        .route("/c/{community}/desk/find", get(find::show))
        .route("/c/{community}/desk/filters", get(filters::back_to_list).post(filters::send))
        .route("/c/{community}/desk/team", get(team::show).post(team::send))
        .route("/c/{community}/desk/templates", get(templates::show).post(templates::send))
        .route("/c/{community}/desk/templates/shared", get(templates::show_shared).post(templates::send_shared))
        .route("/c/{community}/desk/raise", get(raise::show).post(raise::write))
        .route("/c/{community}/desk/register", get(register::show).post(register_sync::send))
        .route("/c/{community}/desk/register/now.json", get(register_sync::now))
        .route("/c/{community}/desk/register/worker.js", get(register_sync::worker))
        .route("/c/{community}/matters/{number}/acts/{act}", get(acts::back).post(acts::act))
        .route("/c/{community}/matters/{number}/code", get(code::show).post(code::issue))
        .route("/c/{community}/matters/{number}/telephone", get(telephone::back).post(telephone::show))
        .route("/c/{community}/matters/{number}/pieces/{kind}/{id}", get(piece::show).post(piece::decide))
}
