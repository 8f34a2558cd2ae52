//! One need.

use crate::params::Params;
use crate::parts::done::done_words;
use crate::problem::{Cause, Problem};
use crate::render::render;
use crate::routes::need::page::NeedPage;
use crate::visit::Visit;
use axum::extract::{Path, Query};
use axum::response::Response;
use mingtong_domain::ids::{Area, NeedId};

/// What the page shows.
const AREAS: &[Area] =
    &[Area::Register, Area::Need, Area::Resource, Area::Matter, Area::Agreement, Area::Fund, Area::Project];

pub(crate) async fn show(
    visit: Visit,
    Path((_, number)): Path<(String, String)>,
    Query(params): Query<Params>,
) -> Result<Response, Problem> {
    let id = NeedId::parse(&number).ok_or_else(|| visit.because(Cause::NotFound))?;
    let mut page = NeedPage::load(&visit, &id).await?.with_kept(&visit).await;
    page.done = done_words(&visit, params.get("done"));
    Ok(visit.cacheable(AREAS, render(&page)))
}
