//! Funds: listed and read by everybody, as far as each may; pledged to, paid of and closed by whoever may.

mod budget;
mod chart;
mod desk;
mod figures;
mod forms;
mod lines;
mod page;
mod paper;
mod passed;
mod periods;
mod posted_books;
mod public;
mod read;

use crate::site::Site;
use axum::Router;
use axum::routing::get;
use desk::{acts, new, refund};
use public::{account, account_sheets, accounts, entries, list, pictures, view};

pub(super) fn router() -> Router<Site> {
    Router::new()
        .route("/c/{community}/funds", get(list::show))
        .route("/c/{community}/funds/{id}", get(view::show))
        .route("/c/{community}/funds/{id}/acts/{act}", get(acts::back).post(acts::act))
        .route("/c/{community}/funds/{id}/{lines}/{line}/pictures/{picture}", get(pictures::whole))
        .route("/c/{community}/funds/{id}/{lines}/{line}/pictures/{picture}/small", get(pictures::small))
        .route("/c/{community}/desk/funds/new", get(new::show).post(new::send))
        .route("/c/{community}/desk/funds/{id}/refund", get(refund::show).post(refund::send))
        .route("/c/{community}/accounts", get(accounts::show))
        .route("/c/{community}/accounts.html", get(account_sheets::page_of_all))
        .route("/c/{community}/accounts.docx", get(account_sheets::word_of_all))
        .route("/c/{community}/accounts.xlsx", get(account_sheets::sheet_of_all))
        .route("/c/{community}/accounts/{id}", get(account::show))
        .route("/c/{community}/accounts/{id}/entries", get(entries::show))
        .route("/c/{community}/accounts/{id}/sheet.html", get(account_sheets::page))
        .route("/c/{community}/accounts/{id}/sheet.docx", get(account_sheets::word))
        .route("/c/{community}/accounts/{id}/sheet.xlsx", get(account_sheets::sheet))
        .merge(paper::router())
}
