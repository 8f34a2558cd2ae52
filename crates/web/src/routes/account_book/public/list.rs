//! Posted sheets, the latest period first.

use crate::format;
use crate::page::Page;
use crate::params::{Params, skipped};
use crate::parts::accounts_told::sum_told;
use crate::problem::Problem;
use crate::render::render;
use crate::visit::Visit;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use mingtong_app::account_book::{BookItem, list_account_books};
use mingtong_domain::account_book::Act;
use mingtong_domain::ids::Area;

/// What the page shows.
const AREAS: &[Area] = &[Area::Register, Area::AccountBook];

/// A sheet in the list.
struct Line {
    href: String,
    period: String,
    form: String,
    place: Option<String>,
    sums: Vec<String>,
    is_taken_back: bool,
}

#[derive(Template)]
#[template(path = "account_book/public/list.html")]
struct BooksPage {
    page: Page,
    lines: Vec<Line>,
    /// Whether whoever reads may post one.
    may_post: bool,
    next: Option<String>,
}

pub(crate) async fn show(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    let skip = skipped(&params);
    let found = list_account_books(&visit.site.app, &visit.hall, skip).await.map_err(|fail| visit.problem(fail))?;
    let template = BooksPage {
        page: Page::new(&visit, "accounts", visit.words.t("account-books-title")),
        lines: found.items.iter().map(|item| line(&visit, item)).collect(),
        may_post: visit.session.is_some() && visit.who().may(Act::Post),
        next: found.next.map(|skip| visit.link(&format!("/account-books?skip={skip}"))),
    };
    Ok(visit.cacheable(AREAS, render(&template)))
}

fn line(visit: &Visit, item: &BookItem) -> Line {
    let words = visit.words;
    Line {
        href: visit.link(&format!("/account-books/{}", item.id)),
        period: format::period(words, item.period.from, item.period.to),
        form: words.word("account-book-form", item.form.key()),
        place: item.place.clone(),
        sums: item.sums.iter().map(|sum| sum_told(words, sum)).collect(),
        is_taken_back: item.is_taken_back,
    }
}
