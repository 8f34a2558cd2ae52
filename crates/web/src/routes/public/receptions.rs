//! Receptions: those to come, those that were, and what was written down at each.

use super::Params;
use super::rows::{ReceptionRow, Row, reception_rows, rows};
use crate::page::{Page, render};
use crate::problem::{Cause, Problem};
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Response;
use mingtong_app::Who;
use mingtong_app::queries::{MatterQuery, list_matters, list_receptions, view_reception};
use mingtong_domain::ids::ReceptionId;
use mingtong_domain::limits;

#[derive(Template)]
#[template(path = "public/receptions.html")]
struct ReceptionsPage {
    page: Page,
    ahead: Vec<ReceptionRow>,
    past: Vec<ReceptionRow>,
    next: Option<String>,
}

#[derive(Template)]
#[template(path = "public/reception.html")]
struct ReceptionPage {
    page: Page,
    row: ReceptionRow,
    notice: String,
    rows: Vec<Row>,
    total: i64,
}

pub(super) async fn list(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    let skip: u32 = params.get("skip").and_then(|skip| skip.parse().ok()).unwrap_or(0);
    let found = list_receptions(&visit.site.app, &visit.hall, skip).await.map_err(|fail| visit.problem(fail))?;
    let is_full = found.len() >= limits::PAGE_ROWS as usize;
    let (past, mut ahead): (Vec<_>, Vec<_>) =
        reception_rows(&visit, &found).into_iter().partition(|reception| reception.is_over);
    ahead.reverse();
    let after = skip.saturating_add(limits::PAGE_ROWS);
    let template = ReceptionsPage {
        page: Page::new(&visit, "receptions", visit.words.t("receptions-title")),
        ahead,
        past,
        next: is_full.then(|| visit.link(&format!("/receptions?skip={after}"))),
    };
    Ok(visit.keep(render(&template)))
}

pub(super) async fn page(visit: Visit, Path(params): Path<Params>) -> Result<Response, Problem> {
    let id = ReceptionId(params.get("id").cloned().unwrap_or_default());
    let (app, hall) = (&visit.site.app, &visit.hall);
    let reception = view_reception(app, hall, &id).await.map_err(|fail| visit.problem(fail))?;
    let query = MatterQuery { reception: Some(id), limit: limits::PAGE_ROWS_MAX, ..MatterQuery::default() };
    let list = list_matters(app, hall, &Who::public(None), &query).await.map_err(|fail| visit.problem(fail))?;
    let row = reception_rows(&visit, std::slice::from_ref(&reception)).pop();
    let template = ReceptionPage {
        page: Page::new(&visit, "receptions", reception.title),
        row: row.ok_or_else(|| visit.because(Cause::NotFound))?,
        notice: reception.notice,
        rows: rows(&visit, &list.items),
        total: list.total,
    };
    Ok(visit.keep(render(&template)))
}
