//! Meetings: listed, read and looked on at by everybody; called, led, attended, decided in and written down by those of
//! the body and the desk; their papers printed.
//!
//! The page of a meeting (`page.rs`), that of those who come and go (`people.rs`), of a call of names (`names.rs`) and
//! of the minutes (`minutes.rs`) are each one for everybody. `public/` shows them; the one handler of the acts
//! (`desk/acts.rs`) shows that page again on which the form stands, where something was not done.

mod agenda;
mod asked;
mod desk;
mod draft;
mod facts;
mod floor;
mod forms;
mod load;
mod minutes;
mod named;
mod names;
mod page;
mod paper;
mod part;
mod people;
mod public;

use crate::site::Site;
use axum::Router;
use axum::routing::get;
use desk::{acts, call, list as work, newcomers};
use public::{calendar, changes, list, live, pictures, view};

pub(super) fn router() -> Router<Site> {
    Router::new()
        .route("/c/{community}/meetings", get(list::show))
        .route("/c/{community}/meetings/{id}", get(view::meeting))
        .route("/c/{community}/meetings/{id}/people", get(view::people))
        .route("/c/{community}/meetings/{id}/names", get(view::names))
        .route("/c/{community}/meetings/{id}/minutes", get(view::minutes))
        .route("/c/{community}/meetings/{id}/live", get(live::show))
        .route("/c/{community}/meetings/{id}/changes", get(changes::watch))
        .route("/c/{community}/meetings/{id}/pictures/{picture}", get(pictures::whole))
        .route("/c/{community}/meetings/{id}/pictures/{picture}/small", get(pictures::small))
        .route("/c/{community}/meetings/{id}/acts/{act}", get(acts::back).post(acts::act))
        .route("/c/{community}/meetings/{id}/newcomers", get(newcomers::back).post(newcomers::sign_in))
        .route("/c/{community}/bodies/{body}/meetings.ics", get(calendar::of_body))
        .route("/c/{community}/desk/meetings", get(work::show))
        .route("/c/{community}/desk/meetings/new", get(call::show).post(call::send))
        .merge(paper::router())
}
