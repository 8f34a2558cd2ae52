//! The needs with which the desk has something to do.

use crate::page::Page;
use crate::params::{Params, skipped};
use crate::parts::need_rows::{NeedRow, need_rows};
use crate::problem::Problem;
use crate::render::render;
use crate::visit::Visit;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use mingtong_app::need::needs_to_work_on;
use mingtong_domain::need::Act;

#[derive(Template)]
#[template(path = "need/desk/list.html")]
struct WorkPage {
    page: Page,
    needs: Vec<NeedRow>,
    next: Option<String>,
}

pub(crate) async fn show(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    let who = visit.authorised(Act::Publish)?;
    let skip = skipped(&params);
    let found = needs_to_work_on(&visit.site.app, &visit.hall, &who, skip).await;
    let found = found.map_err(|fail| visit.problem(fail))?;
    let template = WorkPage {
        page: Page::new(&visit, "work", visit.words.t("work-needs")),
        needs: need_rows(&visit, &found.items),
        next: found.next.map(|skip| visit.link(&format!("/desk/needs?skip={skip}"))),
    };
    Ok(render(&template))
}
