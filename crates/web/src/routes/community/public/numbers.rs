//! The numbers, each with what it is made of and what is left out.

use crate::page::Page;
use crate::problem::Problem;
use crate::render::render;
use crate::visit::Visit;
use askama::Template;
use axum::response::Response;
use mingtong_app::community::{Rate, Statistics, statistics};
use mingtong_domain::ids::Area;

/// What the page shows.
const AREAS: &[Area] = &[Area::Register, Area::Matter];

/// A rate with its words: key of its name, key of what it is made of.
type Named = (&'static str, &'static str, Rate);

#[derive(Template)]
#[template(path = "community/public/numbers.html")]
struct NumbersPage {
    page: Page,
    rates: Vec<Named>,
    outcomes: Vec<(&'static str, i64)>,
    left_out: Vec<(&'static str, i64)>,
    statistics: Statistics,
}

pub(crate) async fn show(visit: Visit) -> Result<Response, Problem> {
    let statistics = statistics(&visit.site.app, &visit.hall).await.map_err(|fail| visit.problem(fail))?;
    let counts = &statistics.counts;
    let template = NumbersPage {
        page: Page::new(&visit, "numbers", visit.words.t("nav-numbers")),
        rates: vec![
            ("numbers-response", "numbers-response-of", statistics.response),
            ("numbers-response-in-time", "numbers-response-in-time-of", statistics.response_in_time),
            ("numbers-resolution", "numbers-resolution-of", statistics.resolution),
            ("numbers-finished-in-time", "numbers-finished-in-time-of", statistics.finished_in_time),
            ("numbers-satisfaction", "numbers-satisfaction-of", statistics.satisfaction),
        ],
        outcomes: vec![
            ("outcome-solved", counts.solved),
            ("outcome-explained", counts.explained),
            ("outcome-settled-elsewhere", counts.settled_elsewhere),
            ("outcome-not-solved", counts.not_solved),
        ],
        left_out: vec![
            ("numbers-left-out-withdrawn", counts.withdrawn),
            ("numbers-left-out-imported", counts.imported),
            ("numbers-left-out-merged", counts.merged),
            ("numbers-left-out-declined", counts.declined),
        ],
        statistics,
    };
    Ok(visit.cacheable(AREAS, render(&template)))
}
