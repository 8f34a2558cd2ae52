//! Funds: those that are open first.

use crate::args::text_arg;
use crate::called::Called;
use crate::format;
use crate::page::Page;
use crate::params::{Params, skipped};
use crate::problem::Problem;
use crate::render::render;
use crate::visit::Visit;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use mingtong_app::fund::{FundItem, list_funds};
use mingtong_domain::fund::Act;
use mingtong_domain::ids::Area;
use mingtong_domain::money::yuan;

/// What the page shows.
const AREAS: &[Area] = &[Area::Register, Area::Fund];

/// A fund in the list.
struct Line {
    href: String,
    purpose: Called,
    place: Option<String>,
    stage: String,
    class: Option<String>,
    target: Option<String>,
    opened: String,
}

#[derive(Template)]
#[template(path = "fund/public/list.html")]
struct FundsPage {
    page: Page,
    lines: Vec<Line>,
    /// Whether whoever reads may open one.
    may_open: bool,
    next: Option<String>,
}

pub(crate) async fn show(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    let skip = skipped(&params);
    let found = list_funds(&visit.site.app, &visit.hall, skip).await.map_err(|fail| visit.problem(fail))?;
    let template = FundsPage {
        page: Page::new(&visit, "funds", visit.words.t("funds-title")),
        lines: found.items.iter().map(|item| line(&visit, item)).collect(),
        may_open: visit.session.is_some() && visit.who().may(Act::OpenFund),
        next: found.next.map(|skip| visit.link(&format!("/funds?skip={skip}"))),
    };
    Ok(visit.cacheable(AREAS, render(&template)))
}

fn line(visit: &Visit, item: &FundItem) -> Line {
    let words = visit.words;
    Line {
        href: visit.link(&format!("/funds/{}", item.id)),
        purpose: Called::title(&item.purpose, words),
        place: item.place.clone(),
        stage: words.word("stage", item.stage.key()),
        class: item.class.map(|class| words.word("fund-class", class.key())),
        target: item.target.map(|fen| words.ta("fund-needs", &[text_arg("amount", yuan(fen))])),
        opened: words.ta("fund-opened-on", &[text_arg("day", format::date(words, item.opened))]),
    }
}
