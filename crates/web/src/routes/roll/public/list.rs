//! The places that have a roll, each with what its homes are together.

use crate::args::text_arg;
use crate::page::Page;
use crate::params::{Params, skipped};
use crate::problem::Problem;
use crate::render::render;
use crate::routes::roll::numbers::area;
use crate::visit::Visit;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use mingtong_app::roll::{RollItem, list_rolls};
use mingtong_domain::ids::Area;
use mingtong_domain::roll::Act;

/// What the page shows.
const AREAS: &[Area] = &[Area::Register, Area::Roll];

/// A roll in the list.
struct Line {
    href: String,
    place: String,
    numbers: String,
    state: &'static str,
}

#[derive(Template)]
#[template(path = "roll/public/list.html")]
struct RollsPage {
    page: Page,
    lines: Vec<Line>,
    /// Whether whoever reads may take in a file of homes.
    may_import: bool,
    next: Option<String>,
}

pub(crate) async fn show(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    let skip = skipped(&params);
    let found = list_rolls(&visit.site.app, &visit.hall, skip).await.map_err(|fail| visit.problem(fail))?;
    let template = RollsPage {
        page: Page::new(&visit, "rolls", visit.words.t("rolls-title")),
        lines: found.items.iter().map(|item| line(&visit, item)).collect(),
        may_import: visit.session.is_some() && visit.who().may(Act::Enter),
        next: found.next.map(|skip| visit.link(&format!("/rolls?skip={skip}"))),
    };
    Ok(visit.cacheable(AREAS, render(&template)))
}

fn line(visit: &Visit, item: &RollItem) -> Line {
    let (words, all) = (visit.words, item.roll.numbers.all);
    let numbers = [text_arg("homes", all.homes), text_arg("heads", all.heads), text_arg("area", area(words, all.area))];
    Line {
        href: visit.link(&format!("/rolls/{}", item.id)),
        place: item.place.clone(),
        numbers: words.ta("roll-numbers", &numbers),
        state: words.t(if item.roll.posted.is_some() { "roll-is-posted" } else { "roll-is-not-posted" }),
    }
}
