//! One fund.

use crate::params::{Params, asked, skipped};
use crate::parts::done::done_words;
use crate::problem::Problem;
use crate::render::render;
use crate::routes::fund::forms::Chosen;
use crate::routes::fund::page::FundPage;
use crate::visit::Visit;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Response};
use mingtong_domain::ids::FundId;

pub(crate) async fn show(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Query(params): Query<Params>,
) -> Result<Response, Problem> {
    let chosen = Chosen::of(asked(&params, "pledge"), asked(&params, "expense"));
    let skip = skipped(&params);
    let mut page = FundPage::load_chosen(&visit, &FundId(id), &chosen, skip).await?;
    page.done = done_words(&visit, params.get("done"));
    // What lapses depends on the moment: the page is made anew each time.
    Ok(render(&page).into_response())
}
