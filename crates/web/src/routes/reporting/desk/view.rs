//! One report.

use crate::kept;
use crate::params::Params;
use crate::parts::done::done_words;
use crate::parts::taken_in;
use crate::problem::{Cause, Problem};
use crate::render::render;
use crate::routes::reporting::page::ReportingPage;
use crate::visit::Visit;
use axum::extract::{Path, Query};
use axum::response::Response;
use mingtong_domain::ids::ReportingId;
use mingtong_domain::reporting::Act;

pub(crate) async fn show(
    visit: Visit,
    Path((_, number)): Path<(String, String)>,
    Query(params): Query<Params>,
) -> Result<Response, Problem> {
    visit.authorised(Act::Read)?;
    let id = ReportingId::parse(&number).ok_or_else(|| visit.because(Cause::NotFound))?;
    let mut page = ReportingPage::load(&visit, &id).await?;
    let below = format!("/reporting/{id}/acts/");
    if let Some((act, form)) = kept::typed_below(&visit, &below).await
        && let Some(act) = Act::from_key(&act)
    {
        page.put_back(&visit, act, (&form, &taken_in::kept(&form)), visit.words.t("work-kept"));
    }
    page.done = done_words(&visit, params.get("done"));
    Ok(render(&page))
}
