//! Resolutions, the latest first: all, or those of one body.

use crate::page::Page;
use crate::params::{Params, skipped};
use crate::parts::resolution_rows::{ResolutionRow, resolution_rows};
use crate::problem::Problem;
use crate::render::render;
use crate::visit::Visit;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use mingtong_app::resolution::{ResolutionQuery, list_resolutions};
use mingtong_domain::ids::{Area, BodyId};
use mingtong_domain::resolution::Act;

/// What the page shows.
const AREAS: &[Area] = &[Area::Register, Area::Resolution];

#[derive(Template)]
#[template(path = "resolution/public/list.html")]
struct ResolutionsPage {
    page: Page,
    /// Of which body.
    body: Option<String>,
    resolutions: Vec<ResolutionRow>,
    may_record: bool,
    next: Option<String>,
}

pub(crate) async fn show(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    let body = params.get("body").filter(|body| !body.is_empty()).cloned().map(BodyId);
    let skip = skipped(&params);
    let query = ResolutionQuery { body: body.clone(), skip, ..ResolutionQuery::default() };
    let found = list_resolutions(&visit.site.app, &visit.hall, &visit.who(), &query).await;
    let (items, next) = found.map_err(|fail| visit.problem(fail))?;
    let of = body.as_ref().map(|body| format!("&body={body}")).unwrap_or_default();
    let template = ResolutionsPage {
        page: Page::new(&visit, "resolutions", visit.words.t("resolutions-title")),
        body: body.as_ref().map(|body| visit.hall.body_name(body).to_owned()),
        resolutions: resolution_rows(&visit, &items),
        may_record: visit.session.is_some() && visit.who().may(Act::RecordResult),
        next: next.map(|skip| visit.link(&format!("/resolutions?skip={skip}{of}"))),
    };
    Ok(visit.cacheable(AREAS, render(&template)))
}
