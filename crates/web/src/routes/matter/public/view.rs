//! One matter, as its visitor may see it.

use crate::params::{Params, asked};
use crate::problem::Problem;
use crate::render::render;
use crate::routes::matter::from_desk::FromDesk;
use crate::routes::matter::number::number;
use crate::routes::matter::page::MatterPage;
use crate::visit::Visit;
use axum::extract::{Path, Query};
use axum::response::Response;
use mingtong_domain::ids::Area;

/// What the page shows.
const AREAS: &[Area] = &[
    Area::Register,
    Area::Matter,
    Area::Support,
    Area::Body,
    Area::Meeting,
    Area::Procedure,
    Area::Vote,
    Area::Resolution,
    Area::Need,
    Area::Project,
    Area::Fund,
    Area::Agreement,
];

pub(crate) async fn show(
    visit: Visit,
    Path(params): Path<Params>,
    Query(query): Query<Params>,
) -> Result<Response, Problem> {
    let below = asked(&query, "below").parse().ok();
    let from_desk = FromDesk::of(&visit, &query);
    let mut template = MatterPage::load(&visit, number(&visit, &params)?, from_desk.clone(), below).await?;
    template.thanks = query.contains_key("thanks");
    template.open_merge(&query);
    template.set_done(&visit, &query, from_desk.as_ref());
    template.put_back_kept(&visit).await;
    template.put_back_drafts(&visit).await?;
    Ok(visit.cacheable(AREAS, render(&template)))
}
