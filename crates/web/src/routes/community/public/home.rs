//! The front page of a community.

use crate::format;
use crate::page::Page;
use crate::parts::matter_rows::{MatterRow, matter_rows};
use crate::parts::meeting_rows::{MeetingRow, next_meetings};
use crate::parts::money_to_do::{ToDo, to_answer};
use crate::parts::reception_rows::{ReceptionRow, reception_rows};
use crate::problem::Problem;
use crate::render::render;
use crate::visit::Visit;
use askama::Template;
use axum::response::Response;
use mingtong_app::community::{Rates, home};
use mingtong_domain::ids::Area;

/// What the page shows.
const AREAS: &[Area] = Area::ALL;

#[derive(Template)]
#[template(path = "community/public/home.html")]
struct HomePage {
    page: Page,
    rates: Rates,
    longest: Option<String>,
    /// Agreements that wait for whoever is signed in.
    money_to_do: ToDo,
    due: Vec<MatterRow>,
    solved: Vec<MatterRow>,
    latest: Vec<MatterRow>,
    receptions: Vec<ReceptionRow>,
    meetings: Vec<MeetingRow>,
}

/// Meetings on the front page.
const MEETINGS_MAX: u32 = 2;

pub(crate) async fn show(visit: Visit) -> Result<Response, Problem> {
    let app = &visit.site.app;
    let home = home(app, &visit.hall).await.map_err(|fail| visit.problem(fail))?;
    let waiting_since = home.rates.counts.waiting_since_ms;
    let longest = waiting_since.map(|since| format::span(visit.words, app.now().0 - since));
    let meetings = next_meetings(&visit, None, MEETINGS_MAX).await.map_err(|fail| visit.problem(fail))?;
    let template = HomePage {
        page: Page::new(&visit, "home", visit.words.t("nav-home")),
        longest,
        money_to_do: to_answer(&visit).await.map_err(|fail| visit.problem(fail))?,
        due: matter_rows(&visit, &home.due),
        solved: matter_rows(&visit, &home.solved),
        latest: matter_rows(&visit, &home.latest),
        receptions: reception_rows(&visit, &home.receptions),
        meetings,
        rates: home.rates,
    };
    Ok(visit.cacheable(AREAS, render(&template)))
}
