//! The bodies of the community: of what kind, for which courtyard, how many sit in them.

use crate::page::Page;
use crate::params::{Params, skipped};
use crate::parts::body_rows::{BodyRow, body_rows};
use crate::problem::Problem;
use crate::render::render;
use crate::visit::Visit;
use askama::Template;
use axum::extract::Query;
use axum::response::{IntoResponse, Response};
use mingtong_app::body::list_bodies;
use mingtong_domain::body::Act;
use mingtong_domain::limits::PAGE_ROWS_MAX;

#[derive(Template)]
#[template(path = "body/public/list.html")]
struct BodiesPage {
    page: Page,
    bodies: Vec<BodyRow>,
    /// Whether whoever reads may propose one, or enter one.
    may_add: bool,
    next: Option<String>,
}

pub(crate) async fn show(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    let skip: usize = skipped(&params);
    let all = list_bodies(&visit.site.app, &visit.hall).await.map_err(|fail| visit.problem(fail))?;
    let (after, rows) = (skip.saturating_add(PAGE_ROWS_MAX as usize), all.iter().skip(skip));
    let template = BodiesPage {
        page: Page::new(&visit, "bodies", visit.words.t("bodies-title")),
        bodies: body_rows(&visit, rows.take(PAGE_ROWS_MAX as usize)),
        may_add: visit.session.is_some() && (visit.who().may(Act::Propose) || visit.who().may(Act::Form)),
        next: (all.len() > after).then(|| visit.link(&format!("/bodies?skip={after}"))),
    };
    // Who sits in a body depends on the day: the page is made anew each time.
    Ok(render(&template).into_response())
}
