//! One agreement.

use crate::params::Params;
use crate::parts::done::done_words;
use crate::problem::Problem;
use crate::render::render;
use crate::routes::agreement::page::AgreementPage;
use crate::visit::Visit;
use axum::extract::{Path, Query};
use axum::response::Response;
use mingtong_domain::ids::{AgreementId, Area};

/// What the page shows.
const AREAS: &[Area] = &[
    Area::Register,
    Area::Agreement,
    Area::Consent,
    Area::Roll,
    Area::Body,
    Area::Matter,
    Area::Need,
    Area::Fund,
    Area::Project,
];

pub(crate) async fn show(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Query(params): Query<Params>,
) -> Result<Response, Problem> {
    let mut page = AgreementPage::load(&visit, &AgreementId(id)).await?.with_kept(&visit).await;
    page.done = done_words(&visit, params.get("done"));
    Ok(visit.cacheable(AREAS, render(&page)))
}
