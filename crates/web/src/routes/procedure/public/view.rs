//! One procedure.

use crate::params::Params;
use crate::parts::done::done_words;
use crate::problem::Problem;
use crate::render::render;
use crate::routes::procedure::page::ProcedurePage;
use crate::visit::Visit;
use axum::extract::{Path, Query};
use axum::response::Response;
use mingtong_domain::ids::{Area, ProcedureId};

/// What the page shows.
const AREAS: &[Area] = &[Area::Register, Area::Procedure, Area::Notice, Area::Meeting, Area::Matter];

pub(crate) async fn show(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Query(params): Query<Params>,
) -> Result<Response, Problem> {
    let mut page = ProcedurePage::load(&visit, &ProcedureId(id)).await?.with_kept(&visit).await;
    page.done = done_words(&visit, params.get("done"));
    Ok(visit.cacheable(AREAS, render(&page)))
}
