//! The roll as it was posted last, masked, sheet by sheet.

use crate::format;
use crate::page::Page;
use crate::params::{Params, asked};
use crate::problem::{Cause, Problem};
use crate::render::render;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Response;
use mingtong_app::Fail;
use mingtong_app::roll::{PostedLine, view_posted_roll};
use mingtong_domain::ids::{Area, RollId};

/// What the page shows.
const AREAS: &[Area] = &[Area::Register, Area::Roll];

#[derive(Template)]
#[template(path = "roll/public/posted.html")]
struct PostedPage {
    page: Page,
    roll: String,
    notice: String,
    day: String,
    lines: Option<Vec<PostedLine>>,
    digest: String,
    previous: Option<String>,
    next: Option<String>,
}

pub(crate) async fn show(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Query(params): Query<Params>,
) -> Result<Response, Problem> {
    let nth = asked(&params, "sheet").parse().unwrap_or(0);
    let found = view_posted_roll(&visit.site.app, &visit.hall, &RollId(id.clone()), nth).await;
    let sheet = found.map_err(|fail| match fail {
        Fail::NotFound => visit.because(Cause::NotFound),
        other => visit.problem(other),
    })?;
    let address = |nth: usize| visit.link(&format!("/rolls/{id}/posted?sheet={nth}"));
    let template = PostedPage {
        page: Page::new(&visit, "rolls", visit.words.t("roll-posted-title")),
        roll: visit.link(&format!("/rolls/{id}")),
        notice: visit.link(&format!("/notices/{}", sheet.posting.notice)),
        day: format::date(visit.words, sheet.posting.at),
        lines: sheet.lines,
        digest: sheet.digest.0,
        previous: nth.checked_sub(1).map(address),
        next: (nth + 1 < sheet.posting.sheets.len()).then(|| address(nth + 1)),
    };
    Ok(visit.cacheable(AREAS, render(&template)))
}
