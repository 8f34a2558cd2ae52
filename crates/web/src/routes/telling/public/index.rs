//! Where to be told by oneself 订阅: the feeds and calendars, for programs that read them.

use crate::page::Page;
use crate::problem::Problem;
use crate::render::render;
use crate::visit::Visit;
use askama::Template;
use axum::response::Response;
use mingtong_domain::ids::Area;

#[derive(Template)]
#[template(path = "telling/public/feeds.html")]
struct FeedsPage {
    page: Page,
}

pub(crate) async fn show(visit: Visit) -> Result<Response, Problem> {
    let page = Page::new(&visit, "open", visit.words.t("feeds-title"));
    Ok(visit.cacheable(&[Area::Register], render(&FeedsPage { page })))
}
