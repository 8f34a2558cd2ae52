//! Deliberating bodies: which there are, who sits in them, how one is founded.

mod desk;
mod forms;
mod page;
mod public;
mod sheet;

use crate::site::Site;
use axum::Router;
use axum::routing::get;
use desk::{acts, list as kept, new};
use public::{list, members, pictures, view};

pub(super) fn router() -> Router<Site> {
    Router::new()
        .route("/c/{community}/bodies", get(list::show))
        .route("/c/{community}/bodies/{body}", get(view::show))
        .route("/c/{community}/bodies/{body}/members.html", get(members::page))
        .route("/c/{community}/bodies/{body}/members.docx", get(members::word))
        .route("/c/{community}/bodies/{body}/pictures/{picture}", get(pictures::whole))
        .route("/c/{community}/bodies/{body}/pictures/{picture}/small", get(pictures::small))
        .route("/c/{community}/bodies/{body}/acts/{act}", get(acts::back).post(acts::act))
        .route("/c/{community}/desk/bodies", get(kept::show))
        .route("/c/{community}/desk/bodies/new", get(new::show).post(new::send))
}
