//! Procedures 四议两公开: which there are, how far each is, its sheets for paper; begun and carried on by the desk.

mod desk;
mod facts;
mod forms;
mod page;
mod public;
mod read;

use crate::site::Site;
use axum::Router;
use axum::routing::get;
use desk::{acts, new};
use public::{list, pictures, register, view};

pub(super) fn router() -> Router<Site> {
    Router::new()
        .route("/c/{community}/procedures", get(list::show))
        .route("/c/{community}/procedures/{id}", get(view::show))
        .route("/c/{community}/procedures/{id}/register.html", get(register::page))
        .route("/c/{community}/procedures/{id}/register.docx", get(register::word))
        .route("/c/{community}/procedures/{id}/pictures/{picture}", get(pictures::whole))
        .route("/c/{community}/procedures/{id}/pictures/{picture}/small", get(pictures::small))
        .route("/c/{community}/procedures/{id}/acts/{act}", get(acts::back).post(acts::act))
        .route("/c/{community}/desk/procedures/new", get(new::show).post(new::send))
}
