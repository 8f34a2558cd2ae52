//! The papers of a fund, each as a page to print and as a Word file: a receipt for whoever gave, the slip of an
//! expense, the sheet on which whoever gets something back signs.

mod expense_slip;
mod given_back;
mod receipt;

use crate::site::Site;
use axum::Router;
use axum::routing::get;

pub(super) fn router() -> Router<Site> {
    Router::new()
        .route("/c/{community}/funds/{id}/pledges/{pledge}/{no}/receipt.html", get(receipt::page))
        .route("/c/{community}/funds/{id}/pledges/{pledge}/{no}/receipt.docx", get(receipt::word))
        .route("/c/{community}/funds/{id}/given-back.html", get(given_back::page))
        .route("/c/{community}/funds/{id}/given-back.docx", get(given_back::word))
        .route("/c/{community}/funds/{id}/expenses/{expense}/slip.html", get(expense_slip::page))
        .route("/c/{community}/funds/{id}/expenses/{expense}/slip.docx", get(expense_slip::word))
}
