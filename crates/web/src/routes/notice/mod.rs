//! Notices: listed, read and objected to by everybody; posted, answered and taken down by the desk.
//!
//! The page of a notice (`page.rs`) is one for everybody. It is shown by `public/view.rs`, and again by the forms on it
//! where something was not done.

mod desk;
mod facts;
mod objections;
mod page;
mod public;

use crate::site::Site;
use axum::Router;
use axum::routing::get;
use desk::{acts, list as work, post};
use public::{list, object, pictures, sheet, view};

pub(super) fn router() -> Router<Site> {
    Router::new()
        .route("/c/{community}/notices", get(list::show))
        .route("/c/{community}/notices/{id}", get(view::show))
        .route("/c/{community}/notices/{id}/sheet.html", get(sheet::page))
        .route("/c/{community}/notices/{id}/sheet.docx", get(sheet::word))
        .route("/c/{community}/notices/{id}/object", get(object::back).post(object::object))
        .route("/c/{community}/notices/{id}/pictures/{picture}", get(pictures::whole))
        .route("/c/{community}/notices/{id}/pictures/{picture}/small", get(pictures::small))
        .route("/c/{community}/notices/{id}/acts/{act}", get(acts::back).post(acts::act))
        .route("/c/{community}/desk/notices", get(work::show))
        .route("/c/{community}/desk/notices/new", get(post::show).post(post::send))
}
