//! One resolution.

use crate::kept;
use crate::params::Params;
use crate::parts::done::done_words;
use crate::problem::{Cause, Problem};
use crate::render::render;
use crate::routes::resolution::page::ResolutionPage;
use crate::visit::Visit;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Response};
use mingtong_domain::ids::ResolutionId;
use mingtong_domain::resolution::Act;

pub(crate) async fn show(
    visit: Visit,
    Path((_, number)): Path<(String, String)>,
    Query(query): Query<Params>,
) -> Result<Response, Problem> {
    let id = ResolutionId::parse(&number).ok_or_else(|| visit.because(Cause::NotFound))?;
    let mut page = ResolutionPage::load(&visit, &id).await?;
    page.done = done_words(&visit, query.get("done"));
    if let Some((act, form)) = kept::typed_below(&visit, &format!("/resolutions/{id}/acts/")).await
        && let Some(act) = Act::from_key(&act)
    {
        page.put_back(&visit, act, (&form, &[]), visit.words.t("work-kept"));
    }
    // How far its matters and its notice are depends on the moment: the page is made anew each time.
    Ok(render(&page).into_response())
}
