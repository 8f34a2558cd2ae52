//! Splits 分摊试算: what each home would bear of a cost, tried out by anybody.

mod public;

use crate::site::Site;
use axum::Router;
use axum::routing::get;
use public::{anywhere, within};

pub(super) fn router() -> Router<Site> {
    Router::new()
        .route("/split", get(anywhere::show).post(anywhere::send))
        .route("/split.docx", get(anywhere::word).post(anywhere::word_of_form))
        .route("/c/{community}/split", get(within::show).post(within::send))
        .route("/c/{community}/split.html", get(within::page).post(within::page_of_form))
        .route("/c/{community}/split.docx", get(within::word).post(within::word_of_form))
}
