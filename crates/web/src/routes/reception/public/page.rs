//! One reception: when, where, who received, and what was written down there.

use crate::page::Page;
use crate::params::Params;
use crate::parts::matter_rows::{MatterRow, matter_rows};
use crate::parts::reception_rows::{ReceptionRow, reception_rows};
use crate::problem::{Cause, Problem};
use crate::render::render;
use crate::visit::Visit;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use mingtong_app::Who;
use mingtong_app::matter::{MatterQuery, list_matters};
use mingtong_app::reception::view_reception;
use mingtong_domain::ids::{Area, ReceptionId};
use mingtong_domain::limits;

/// What the page shows.
const AREAS: &[Area] = &[Area::Register, Area::Reception, Area::Matter, Area::Support];

#[derive(Template)]
#[template(path = "reception/public/page.html")]
struct ReceptionPage {
    page: Page,
    id: ReceptionId,
    row: ReceptionRow,
    /// How it was announced: the key of its words.
    announced: String,
    matters: Vec<MatterRow>,
    total: i64,
}

pub(crate) async fn show(visit: Visit, Path(params): Path<Params>) -> Result<Response, Problem> {
    let id = ReceptionId(params.get("id").cloned().unwrap_or_default());
    let (app, hall) = (&visit.site.app, &visit.hall);
    let reception = view_reception(app, hall, &id).await.map_err(|fail| visit.problem(fail))?;
    let query = MatterQuery { reception: Some(id), limit: limits::PAGE_ROWS_MAX, ..MatterQuery::default() };
    let list = list_matters(app, hall, &Who::public(None), &query).await.map_err(|fail| visit.problem(fail))?;
    let row = reception_rows(&visit, std::slice::from_ref(&reception)).pop();
    let row = row.ok_or_else(|| visit.because(Cause::NotFound))?;
    let template = ReceptionPage {
        page: Page::new(&visit, "receptions", row.title.clone()),
        id: reception.id,
        row,
        announced: reception.notice,
        matters: matter_rows(&visit, &list.items),
        total: list.total,
    };
    Ok(visit.cacheable(AREAS, render(&template)))
}
