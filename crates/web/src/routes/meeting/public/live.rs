//! A meeting for the wall of the room and for whoever looks on: what is before it, who is there, what was decided last.
//! It is a page like any other; where there is script it looks again by itself whenever something happens.

use crate::page::Page;
use crate::problem::Problem;
use crate::render::render;
use crate::routes::meeting::agenda::{ItemLine, last_decided};
use crate::routes::meeting::facts::{Facts, facts};
use crate::routes::meeting::floor::{FloorLines, floor};
use crate::routes::meeting::load::shown;
use crate::routes::meeting::page::{Before, before};
use crate::visit::Visit;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use mingtong_domain::ids::{Area, MeetingId};

/// What the page shows.
const AREAS: &[Area] = &[Area::Register, Area::Body, Area::Meeting, Area::Presence];

#[derive(Template)]
#[template(path = "meeting/public/live.html")]
struct LivePage {
    page: Page,
    path: String,
    facts: Facts,
    before: Option<Before>,
    floor: Option<FloorLines>,
    last: Option<ItemLine>,
    open: Vec<String>,
}

pub(crate) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response, Problem> {
    let id = MeetingId(id);
    let view = shown(&visit, &id).await?;
    let open = view.meeting.open_items().map(|item| item.id);
    let title = |id| view.items.iter().find(|item| item.id == id).map(|item| format!("{id}. {}", item.title));
    let template = LivePage {
        open: open.filter_map(title).collect(),
        page: Page::new(&visit, "meetings", view.title.clone()),
        path: visit.link(&format!("/meetings/{id}")),
        facts: facts(&visit, &view),
        before: before(&visit, &view),
        floor: floor(&visit, &view),
        last: last_decided(&visit, &view),
    };
    Ok(visit.cacheable(AREAS, render(&template)))
}
