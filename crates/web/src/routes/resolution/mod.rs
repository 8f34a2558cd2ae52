//! Resolutions: listed and read by everybody; drawn up, published and entered by whoever may.

mod by_vote;
mod desk;
mod forms;
mod load;
mod page;
mod points;
mod public;
mod votes;

use crate::site::Site;
use axum::Router;
use axum::routing::get;
use desk::{acts, from_vote, new, result};
use public::{list, pictures, sheet, view};

pub(super) fn router() -> Router<Site> {
    Router::new()
        .route("/c/{community}/resolutions", get(list::show))
        .route("/c/{community}/resolutions/{number}", get(view::show))
        .route("/c/{community}/resolutions/{number}/sheet.html", get(sheet::page))
        .route("/c/{community}/resolutions/{number}/sheet.docx", get(sheet::word))
        .route("/c/{community}/resolutions/{number}/acts/{act}", get(acts::back).post(acts::act))
        .route("/c/{community}/resolutions/{number}/pictures/{picture}", get(pictures::whole))
        .route("/c/{community}/resolutions/{number}/pictures/{picture}/small", get(pictures::small))
        .route("/c/{community}/desk/resolutions/new", get(new::show).post(new::send))
        .route("/c/{community}/desk/resolutions/from-vote", get(from_vote::show).post(from_vote::send))
        .route("/c/{community}/desk/resolutions/result", get(result::show).post(result::send))
}
