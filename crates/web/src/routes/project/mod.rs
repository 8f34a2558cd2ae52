//! Projects: listed and read by everybody; opened, worked on, accepted and accounted for by whoever may.

mod desk;
mod forms;
mod lines;
mod page;
mod paper;
mod public;
mod read;

use crate::site::Site;
use axum::Router;
use axum::routing::get;
use desk::{acts, new};
use paper::{acceptance, account};
use public::{list, pictures, view};

pub(super) fn router() -> Router<Site> {
    Router::new()
        .route("/c/{community}/projects", get(list::show))
        .route("/c/{community}/projects/{number}", get(view::show))
        .route("/c/{community}/projects/{number}/acts/{act}", get(acts::back).post(acts::act))
        .route("/c/{community}/projects/{number}/pictures/{picture}", get(pictures::whole))
        .route("/c/{community}/projects/{number}/pictures/{picture}/small", get(pictures::small))
        .route("/c/{community}/projects/{number}/acceptance.html", get(acceptance::page))
        .route("/c/{community}/projects/{number}/acceptance.docx", get(acceptance::word))
        .route("/c/{community}/projects/{number}/account.html", get(account::page))
        .route("/c/{community}/projects/{number}/account.docx", get(account::word))
        .route("/c/{community}/desk/projects/new", get(new::show).post(new::send))
}
