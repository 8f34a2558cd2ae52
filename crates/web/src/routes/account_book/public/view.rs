//! A posted sheet: its sums, its rows, and what of them does not add up.

use crate::args::{count_arg, text_arg};
use crate::format;
use crate::page::Page;
use crate::params::{Params, skipped};
use crate::parts::done::done_words;
use crate::problem::Problem;
use crate::render::render;
use crate::routes::account_book::sums::{SumLine, sum_line};
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Response;
use mingtong_app::account_book::{BookView, Carried, LineView, LineWords, view_account_book};
use mingtong_domain::Millis;
use mingtong_domain::account_book::{Form, Odd};
use mingtong_domain::ids::{AccountBookId, Area};
use mingtong_domain::limits::PAGE_ROWS_MAX;
use mingtong_domain::money::yuan;

/// What the page shows.
const AREAS: &[Area] = &[Area::Register, Area::AccountBook];

/// A row of the sheet.
struct Line {
    /// Its row in the file.
    row: u32,
    account: String,
    /// Its day; of a quarterly sheet its opening.
    first: String,
    /// None where its words were erased.
    words: Option<LineWords>,
    income: String,
    expense: String,
    balance: String,
    odd: Vec<String>,
}

/// The closing of the sheet before.
struct Before {
    href: String,
    said: String,
    /// By how much the opening differs from it now.
    off: Option<String>,
}

#[derive(Template)]
#[template(path = "account_book/public/view.html")]
struct BookPage {
    page: Page,
    done: Option<String>,
    id: String,
    form: String,
    is_book: bool,
    has_accounts: bool,
    period: String,
    posted: String,
    place: Option<(String, String)>,
    sums: Vec<SumLine>,
    before: Vec<Before>,
    odd: Option<String>,
    /// When it was taken back, and why.
    taken_back: Option<(String, String)>,
    lines: Vec<Line>,
    next: Option<String>,
    may_take_back: bool,
}

pub(crate) async fn show(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Query(params): Query<Params>,
) -> Result<Response, Problem> {
    let skip = skipped(&params);
    let id = AccountBookId(id);
    let view = view_account_book(&visit.site.app, &visit.hall, &visit.who(), &id, (skip, PAGE_ROWS_MAX)).await;
    let view = view.map_err(|fail| visit.problem(fail))?;
    let done = done_words(&visit, params.get("done"));
    Ok(visit.cacheable(AREAS, render(&page(&visit, view, done))))
}

fn page(visit: &Visit, view: BookView, done: Option<String>) -> BookPage {
    let (words, book) = (visit.words, &view.book);
    let is_book = book.form == Form::Book;
    let place = book.place.as_ref().zip(view.place.clone());
    let taken_back = book.taken_back.as_ref().map(|it| format::date(words, it.at)).zip(view.taken_back.clone());
    BookPage {
        page: Page::new(visit, "accounts", words.t("account-book-title")),
        done,
        id: book.id.0.clone(),
        form: words.word("account-book-form", book.form.key()),
        is_book,
        has_accounts: book.sums.len() > 1,
        period: format::period(words, book.period.from, book.period.to),
        posted: format::date(words, book.by.1),
        place: place.map(|(id, name)| (visit.link(&format!("/places/{id}")), name)),
        sums: book.sums.iter().map(|sum| sum_line(words, sum)).collect(),
        before: view.carried.iter().map(|carried| before(visit, &view, carried)).collect(),
        odd: (view.odd > 0).then(|| words.ta("account-book-odd", &[count_arg("n", view.odd)])),
        taken_back,
        next: view.next.map(|skip| visit.link(&format!("/account-books/{}?skip={skip}", book.id))),
        may_take_back: visit.session.is_some() && view.may_take_back,
        lines: view.lines.iter().map(|it| line(visit, it, is_book)).collect(),
    }
}

fn before(visit: &Visit, view: &BookView, carried: &Carried) -> Before {
    let words = visit.words;
    let opening = view.book.sums.iter().find(|sum| sum.account == carried.account).map_or(0, |sum| sum.opening);
    let by = opening - carried.closing;
    let args = [
        text_arg("account", words.word("account-book-account", carried.account.key())),
        text_arg("closing", yuan(carried.closing)),
    ];
    Before {
        href: visit.link(&format!("/account-books/{}", carried.book)),
        said: words.ta("account-book-before", &args),
        off: (by != 0).then(|| words.ta("account-book-before-off", &[text_arg("by", yuan(by))])),
    }
}

fn line(visit: &Visit, view: &LineView, is_book: bool) -> Line {
    let (words, line) = (visit.words, &view.line);
    let day = || line.day.map(|day| format::date(words, Millis::from_date(day)));
    let opening = || line.opening.map(yuan);
    let odd = view.odd.iter().map(|odd| match odd {
        Odd::Balance(by) => words.ta("account-book-row-balance", &[text_arg("by", yuan(*by))]),
        Odd::Day => words.t("account-book-row-day-outside").to_owned(),
    });
    let amount = |fen: i64| if fen == 0 { String::new() } else { yuan(fen) };
    Line {
        row: line.row,
        account: words.word("account-book-account", line.account.key()),
        first: if is_book { day() } else { opening() }.unwrap_or_default(),
        words: view.words.clone(),
        income: amount(line.income),
        expense: amount(line.expense),
        balance: line.balance.map(yuan).unwrap_or_default(),
        odd: odd.collect(),
    }
}
