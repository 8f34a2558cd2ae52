//! One body, as its visitor may see it.

use crate::kept;
use crate::params::Params;
use crate::parts::done::done_words;
use crate::parts::taken_in;
use crate::problem::Problem;
use crate::render::render;
use crate::routes::body::page::BodyPage;
use crate::visit::Visit;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Response};
use mingtong_domain::body::Act;
use mingtong_domain::ids::BodyId;

pub(crate) async fn show(
    visit: Visit,
    Path(params): Path<Params>,
    Query(query): Query<Params>,
) -> Result<Response, Problem> {
    let id = BodyId(params.get("body").cloned().unwrap_or_default());
    let mut page = BodyPage::load(&visit, &id).await?;
    page.done = done_words(&visit, query.get("done"));
    if let Some((act, form)) = kept::typed_below(&visit, &format!("/bodies/{id}/acts/")).await
        && let Some(act) = Act::from_key(&act)
    {
        page.put_back(&visit, act, (&form, &taken_in::kept(&form)), visit.words.t("work-kept"));
    }
    // Who sits in a body depends on the day: the page is made anew each time.
    Ok(render(&page).into_response())
}
