//! One project.

use crate::kept;
use crate::params::Params;
use crate::parts::done::done_words;
use crate::problem::{Cause, Problem};
use crate::render::render;
use crate::routes::project::page::ProjectPage;
use crate::visit::Visit;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Response};
use mingtong_domain::ids::ProjectId;
use mingtong_domain::project::Act;

pub(crate) async fn show(
    visit: Visit,
    Path((_, number)): Path<(String, String)>,
    Query(query): Query<Params>,
) -> Result<Response, Problem> {
    let id = ProjectId::parse(&number).ok_or_else(|| visit.because(Cause::NotFound))?;
    let mut page = ProjectPage::load(&visit, &id).await?;
    page.done = done_words(&visit, query.get("done"));
    if let Some((act, form)) = kept::typed_below(&visit, &format!("/projects/{id}/acts/")).await
        && let Some(act) = Act::from_key(&act)
    {
        page.put_back(&visit, act, (&form, &[]), visit.words.t("work-kept"));
    }
    // How its clock, its guarantee and its notice stand depends on the moment: the page is made anew each time.
    Ok(render(&page).into_response())
}
