//! The notices with which the desk has something to do: objections that wait, periods that are over, those that run.

use crate::page::Page;
use crate::params::{Params, asked};
use crate::parts::notice_rows::{NoticeRow, notice_rows};
use crate::problem::Problem;
use crate::render::render;
use crate::visit::Visit;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use mingtong_app::notice::notices_to_work_on;
use mingtong_domain::notice::Act;

#[derive(Template)]
#[template(path = "notice/desk/list.html")]
struct WorkPage {
    page: Page,
    notices: Vec<NoticeRow>,
    next: Option<String>,
}

pub(crate) async fn show(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    let who = visit.authorised(Act::AnswerObjection)?;
    let skip = asked(&params, "skip").parse().unwrap_or(0);
    let found = notices_to_work_on(&visit.site.app, &visit.hall, &who, skip).await;
    let found = found.map_err(|fail| visit.problem(fail))?;
    let template = WorkPage {
        page: Page::new(&visit, "work", visit.words.t("work-notices")),
        notices: notice_rows(&visit, &found.items),
        next: found.next.map(|skip| visit.link(&format!("/desk/notices?skip={skip}"))),
    };
    Ok(render(&template))
}
