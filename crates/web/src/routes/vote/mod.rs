//! Votes 表决: read by everybody; voted on with an account or with the slip of a household; worked on at the desk; on
//! paper.

mod ballot;
mod bars;
mod by_rule;
mod conduct;
mod corrected;
mod desk;
mod forms;
mod given;
mod hands;
mod links;
mod notices;
mod official;
mod page;
mod paper;
mod people;
mod public;
mod result;
mod says;
mod standing;
mod told;
mod voting;

pub(super) use public::slip;

use crate::site::Site;
use axum::Router;

pub(super) fn router() -> Router<Site> {
    Router::new().merge(public::router()).merge(desk::router()).merge(paper::router())
}
