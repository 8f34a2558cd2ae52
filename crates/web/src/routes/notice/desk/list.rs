//! The notices with which the desk has something to do: objections that wait, periods that are over, those that run.

use crate::page::Page;
use crate::params::{Params, skipped};
use crate::parts::notice_rows::{NoticeRow, notice_rows};
use crate::problem::Problem;
use crate::render::render;
use crate::visit::Visit;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use mingtong_app::notice::{NoticeItem, notices_to_work_on};
use mingtong_domain::notice::{Act, StageKind};

#[derive(Template)]
#[template(path = "notice/desk/list.html")]
struct WorkPage {
    page: Page,
    notices: Vec<NoticeRow>,
    /// Those whose period is over and that wait for no answer: folded away.
    over: Vec<NoticeRow>,
    next: Option<String>,
}

pub(crate) async fn show(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    let who = visit.authorised(Act::AnswerObjection)?;
    let skip = skipped(&params);
    let found = notices_to_work_on(&visit.site.app, &visit.hall, &who, skip).await;
    let found = found.map_err(|fail| visit.problem(fail))?;
    let is_over = |item: &NoticeItem| item.stage == StageKind::Over && item.unanswered == 0;
    let (over, items): (Vec<NoticeItem>, Vec<NoticeItem>) = found.items.into_iter().partition(is_over);
    let template = WorkPage {
        page: Page::new(&visit, "work", visit.words.t("work-notices")),
        notices: notice_rows(&visit, &items),
        over: notice_rows(&visit, &over),
        next: found.next.map(|skip| visit.link(&format!("/desk/notices?skip={skip}"))),
    };
    Ok(render(&template))
}
