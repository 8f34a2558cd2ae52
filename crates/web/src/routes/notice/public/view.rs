//! One notice.

use crate::format;
use crate::params::{Params, asked, skipped};
use crate::parts::done::done_words;
use crate::problem::Problem;
use crate::render::render;
use crate::routes::notice::page::NoticePage;
use crate::visit::Visit;
use axum::extract::{Path, Query};
use axum::response::Response;
use mingtong_app::Who;
use mingtong_app::notice::view_notice;
use mingtong_domain::ids::{Area, NoticeId};

/// What the page shows.
const AREAS: &[Area] = &[Area::Register, Area::Notice, Area::Body, Area::Reception, Area::Matter, Area::Procedure];

pub(crate) async fn show(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Query(params): Query<Params>,
) -> Result<Response, Problem> {
    let id = NoticeId(id);
    let skip = skipped(&params);
    let mut page = NoticePage::load(&visit, &id, skip).await?.with_kept(&visit).await;
    page.done = done_words(&visit, params.get("done"));
    page.thanks = thanks(&visit, &id, asked(&params, "thanks")).await?;
    Ok(visit.cacheable(AREAS, render(&page)))
}

/// The number of an objection that is there, and until when it is answered.
async fn thanks(visit: &Visit, id: &NoticeId, number: &str) -> Result<Option<(u32, String)>, Problem> {
    let Ok(number) = number.parse() else { return Ok(None) };
    let view = view_notice(&visit.site.app, &visit.hall, &Who::public(None), id, 0).await;
    let notice = view.map_err(|fail| visit.problem(fail))?.notice;
    Ok(notice.objection(number).map(|objection| (number, format::moment(visit.words, objection.due))))
}
