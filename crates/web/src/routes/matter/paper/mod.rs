//! The papers of a matter: the slip with which a unit is given it, and the letter with which its raiser is answered.

mod answer;
mod handling;

use crate::site::Site;
use crate::visit::Visit;
use axum::Router;
use axum::routing::get;
use mingtong_app::matter::{MatterView, hands_on};
use mingtong_domain::matter::Act;

pub(super) fn router() -> Router<Site> {
    Router::new()
        .route("/c/{community}/matters/{number}/handling.html", get(handling::page))
        .route("/c/{community}/matters/{number}/handling.docx", get(handling::word))
        .route("/c/{community}/matters/{number}/answer.html", get(answer::page))
        .route("/c/{community}/matters/{number}/answer.docx", get(answer::word))
}

/// What of a matter can be printed by whoever is signed in: each paper's address, and the key of its words.
pub(super) fn offered(visit: &Visit, view: &MatterView) -> Vec<(String, &'static str)> {
    let (who, is_staff) = (visit.who(), visit.session.is_some());
    let handling = is_staff && hands_on(&visit.hall, &who, &view.matter);
    let answer = is_staff && who.may(Act::ReadContacts) && answer::has_answer(view);
    let papers = [(handling, "handling", "matter-paper-handling"), (answer, "answer", "matter-paper-answer")];
    let there = papers.into_iter().filter(|(is_there, ..)| *is_there);
    there.map(|(_, name, key)| (visit.link(&format!("/matters/{}/{name}.html", view.matter.id)), key)).collect()
}
