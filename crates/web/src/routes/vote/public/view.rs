//! One vote.

use crate::kept;
use crate::params::Params;
use crate::parts::done::done_words;
use crate::problem::Problem;
use crate::render::render;
use crate::routes::vote::page::VotePage;
use crate::visit::Visit;
use axum::extract::{Path, Query};
use axum::response::Response;
use mingtong_domain::ids::{Area, VoteId};
use mingtong_domain::vote::Act;

/// What the page shows. Ballots are not among it: how many take part is told in steps, from minute to minute.
const AREAS: &[Area] = &[Area::Register, Area::Roll, Area::Vote, Area::Resolution];

pub(crate) async fn show(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Query(query): Query<Params>,
) -> Result<Response, Problem> {
    let id = VoteId(id);
    let mut page = VotePage::load(&visit, &id).await?;
    page.done = done_words(&visit, query.get("done"));
    if let Some((act, form)) = kept::typed_below(&visit, &format!("/votes/{id}/acts/")).await
        && let Some(act) = Act::from_key(&act)
    {
        page.put_back(&visit, act, (&form, &[]), visit.words.t("work-kept"));
    }
    Ok(visit.cacheable(AREAS, render(&page)))
}
