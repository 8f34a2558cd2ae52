//! The bodies for whoever keeps them: which are on their way, which stand and lack members, which have ended. What is
//! done with one is done on its page.

use crate::page::Page;
use crate::parts::body_rows::{BodyRow, body_rows};
use crate::problem::Problem;
use crate::render::render;
use crate::visit::Visit;
use askama::Template;
use axum::response::Response;
use mingtong_app::body::{BodyItem, list_bodies};
use mingtong_domain::body::{Act, StageKind};

/// Bodies of one state of things.
struct Part {
    title: &'static str,
    bodies: Vec<BodyRow>,
}

#[derive(Template)]
#[template(path = "body/desk/list.html")]
struct KeptPage {
    page: Page,
    parts: Vec<Part>,
}

/// The keys of the parts of the page, in its order.
const PARTS: [&str; 4] = ["bodies-on-their-way", "bodies-without-members", "bodies-standing", "bodies-ended"];

/// In which part a body stands.
fn part_of(body: &BodyItem) -> &'static str {
    let is_short = body.members == 0 || body.size.is_some_and(|size| body.members < size as usize);
    match body.stage {
        StageKind::Proposed | StageKind::Agreed | StageKind::Announced => PARTS[0],
        StageKind::Active if is_short => PARTS[1],
        StageKind::Active => PARTS[2],
        StageKind::Dissolved => PARTS[3],
    }
}

pub(crate) async fn show(visit: Visit) -> Result<Response, Problem> {
    visit.authorised(Act::Form)?;
    let all = list_bodies(&visit.site.app, &visit.hall).await.map_err(|fail| visit.problem(fail))?;
    let part = |key: &'static str| Part {
        title: visit.words.t(key),
        bodies: body_rows(&visit, all.iter().filter(|body| part_of(body) == key)),
    };
    let parts = PARTS.into_iter().map(part).filter(|part| !part.bodies.is_empty()).collect();
    Ok(render(&KeptPage { page: Page::new(&visit, "admin", visit.words.t("bodies-title")), parts }))
}
