//! Agreements 协议: which there are, what each says and how far it is; drafted, put to parties and answered.

mod desk;
mod facts;
mod forms;
mod page;
mod paper;
mod public;
mod read;

use crate::site::Site;
use axum::Router;
use axum::routing::get;
use desk::{acts, new, papers, parties, redraft, slips};
use paper::{consent, sheet};
pub(super) use public::slip;
use public::{list, view};

pub(super) fn router() -> Router<Site> {
    Router::new()
        .route("/c/{community}/agreements", get(list::show))
        .route("/c/{community}/agreements/{id}", get(view::show))
        .route("/c/{community}/agreements/{id}/acts/{act}", get(acts::back).post(acts::act))
        .route("/c/{community}/agreements/{id}/papers/{version}/{party}/{picture}", get(papers::show))
        .route("/c/{community}/agreements/{id}/sheet.html", get(sheet::page))
        .route("/c/{community}/agreements/{id}/sheet.docx", get(sheet::word))
        .route("/c/{community}/agreements/{id}/consent.html", get(consent::page))
        .route("/c/{community}/agreements/{id}/consent.docx", get(consent::word))
        .route("/c/{community}/desk/agreements/new", get(new::show).post(new::send))
        .route("/c/{community}/desk/agreements/{id}/parties", get(parties::show))
        .route("/c/{community}/desk/agreements/{id}/slips", get(slips::show).post(slips::send))
        .route("/c/{community}/desk/agreements/{id}/redraft", get(redraft::show).post(redraft::send))
}
