//! The community: its front page, its doors, its numbers, its rules and its record.

mod desk;
mod numbers;
mod public;
mod rule_words;

use crate::site::Site;
use axum::Router;
use axum::routing::{get, post};
use desk::{backup, calendar, contact, rule, rules, street};
use public::{
    about, deliberation, home, log, log_page, log_sheet, open, open_data, overview, proof, record, set_up, sitemap,
    start, wall,
};

pub(super) fn router() -> Router<Site> {
    Router::new()
        .route("/", get(start::show))
        .route("/robots.txt", get(sitemap::robots))
        .route("/sitemap.xml", get(sitemap::index))
        .route("/setup", get(set_up::show).post(set_up::send))
        .route("/c/{community}", get(home::show))
        .route("/c/{community}/numbers", get(numbers::public::show))
        .route("/c/{community}/numbers/report.html", get(numbers::public::report_page))
        .route("/c/{community}/numbers/report.docx", get(numbers::public::report_word))
        .route("/c/{community}/overview", get(overview::show))
        .route("/c/{community}/wall", get(wall::show))
        .route("/c/{community}/deliberation", get(deliberation::show))
        .route("/c/{community}/open", get(open::show))
        .route("/c/{community}/open-data", get(open_data::show))
        .route("/c/{community}/open-data/datapackage.json", get(open_data::package))
        .route("/c/{community}/open-data/{file}", get(open_data::part))
        .route("/c/{community}/sitemap.xml", get(sitemap::show))
        .route("/c/{community}/about", get(about::show))
        .route("/c/{community}/record", get(record::show))
        .route("/c/{community}/proof", get(proof::show))
        .route("/c/{community}/log", get(log_page::show))
        .route("/c/{community}/log/checkpoint", get(log::checkpoint))
        .route("/c/{community}/log/tile/{*path}", get(log::tile))
        .route("/c/{community}/log/proof/{index}", get(proof::file))
        .route("/c/{community}/log/sheet.html", get(log_sheet::page))
        .route("/c/{community}/log/sheet.docx", get(log_sheet::word))
        .route("/c/{community}/desk/numbers", get(numbers::desk::show))
        .route("/c/{community}/desk/ledger", get(desk::ledger::show).post(desk::ledger::save))
        .route("/c/{community}/desk/ledger/delete", post(desk::ledger::delete))
        .route("/c/{community}/desk/ledger.xlsx", get(desk::ledger::sheet))
        .route("/c/{community}/desk/numbers/report.html", get(numbers::desk::report_page))
        .route("/c/{community}/desk/numbers/report.docx", get(numbers::desk::report_word))
        .route("/c/{community}/desk/street", get(street::show))
        .route("/c/{community}/desk/street.xlsx", get(street::sheet))
        .route("/c/{community}/desk/calendar", get(calendar::show).post(calendar::send))
        .route("/c/{community}/desk/contact", get(contact::show).post(contact::send))
        .route("/c/{community}/desk/backup", get(backup::show).post(backup::send))
        .route("/c/{community}/desk/rules", get(rules::show))
        .route("/c/{community}/desk/rules/one", get(rule::show).post(rule::send))
}
