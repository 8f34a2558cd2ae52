//! The community: its front page, its doors, its numbers, its rules and its record.

mod desk;
mod public;
mod rule_words;

use crate::site::Site;
use axum::Router;
use axum::routing::get;
use desk::{calendar, contact, rule, rules};
use public::{about, deliberation, home, numbers, open, record, start};

pub(super) fn router() -> Router<Site> {
    Router::new()
        .route("/", get(start::show))
        .route("/c/{community}", get(home::show))
        .route("/c/{community}/numbers", get(numbers::show))
        .route("/c/{community}/deliberation", get(deliberation::show))
        .route("/c/{community}/open", get(open::show))
        .route("/c/{community}/about", get(about::show))
        .route("/c/{community}/record", get(record::show))
        .route("/c/{community}/desk/calendar", get(calendar::show).post(calendar::send))
        .route("/c/{community}/desk/contact", get(contact::show).post(contact::send))
        .route("/c/{community}/desk/rules", get(rules::show))
        .route("/c/{community}/desk/rules/one", get(rule::show).post(rule::send))
}
