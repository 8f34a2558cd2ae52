//! Posted sheets: listed, read, posted from a file, taken back.

use super::wire::{BookBody, BookFields, BookFileForm, BookReportBody, BooksBody, BooksFields, TakeBackBookBody};
use crate::caller::{Caller, InHall};
use crate::extract::{Body, Fields, Id};
use crate::moment::day;
use crate::paging;
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use crate::upload;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::{Extension, Json};
use mingtong_app::App;
use mingtong_app::account_book::{
    BookRefused, NewBookFile, import_account_book, list_account_books, take_back_account_book, view_account_book,
};
use mingtong_app::roll::Mode;
use mingtong_domain::account_book::{Account, Act, Period};
use mingtong_domain::community;
use mingtong_domain::ids::{AccountBookId, PlaceId};
use mingtong_domain::limits::{PAGE_ROWS, PAGE_ROWS_MAX};
use mingtong_office::account_book::BookSpan;
use mingtong_words::Words;

routes! {
    list: community::Act::ReadPublic;
    read: community::Act::ReadPublic;
    import: Act::Post;
    take_back: Act::TakeBack;
}

impl From<BookRefused> for Problem {
    fn from(refused: BookRefused) -> Self {
        match refused {
            BookRefused::Bad(bad) => Self::of_file(bad.key(), bad.args(), &bad),
            BookRefused::Fail(fail) => fail.into(),
        }
    }
}

/// What offices posted of their accounts, the latest period first. It stands apart from the funds.
#[utoipa::path(
    get,
    operation_id = "list_account_books",
    path = "/communities/{c}/account-books",
    tag = "account-books",
    params(("c" = String, Path, description = "The community"), BooksFields),
    responses((status = 200, body = BooksBody), (status = "default", body = ProblemBody))
)]
pub(crate) async fn list(
    State(app): State<App>,
    InHall(hall): InHall,
    Fields(fields): Fields<BooksFields>,
) -> Result<Json<BooksBody>, Problem> {
    Ok(Json(list_account_books(&app, &hall, fields.skip.unwrap_or(0)).await?.into()))
}

/// A posted sheet with some of its rows. Personal data in their words are masked for whoever does not post.
#[utoipa::path(
    get,
    operation_id = "read_account_book",
    path = "/communities/{c}/account-books/{id}",
    tag = "account-books",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path), BookFields),
    responses((status = 200, body = BookBody), (status = "default", body = ProblemBody)),
    security((), ("session" = []))
)]
pub(crate) async fn read(
    State(app): State<App>,
    Id(id): Id<AccountBookId>,
    caller: Caller,
    Fields(fields): Fields<BookFields>,
) -> Result<Json<BookBody>, Problem> {
    let limit = paging::limit(fields.limit, PAGE_ROWS, PAGE_ROWS_MAX)?;
    let page = (fields.skip.unwrap_or(0), limit);
    Ok(Json(view_account_book(&app, &caller.hall, &caller.who(), &id, page).await?.into()))
}

/// Post a file of accounts as the sheet of a period, whole or not at all; or be told what would become of it.
///
/// 201 when it was posted, else 200.
#[utoipa::path(
    post,
    operation_id = "post_account_book",
    path = "/communities/{c}/account-books",
    tag = "account-books",
    params(("c" = String, Path, description = "The community")),
    request_body(content = BookFileForm, content_type = "multipart/form-data"),
    responses(
        (status = 200, body = BookReportBody),
        (status = 201, body = BookReportBody),
        (status = "default", body = ProblemBody)
    ),
    security(("session" = []))
)]
pub(crate) async fn import(
    State(app): State<App>,
    Extension(words): Extension<Words>,
    caller: Caller,
    request: Request,
) -> Result<(StatusCode, Json<BookReportBody>), Problem> {
    let who = caller.signed_in()?;
    // Before the form is read: whoever may not is told so, whatever they sent.
    who.authorise(Act::Post)?;
    let mut sent = upload::read(request, &["place", "account", "from", "to"]).await?;
    let mode = if sent.dry_run()?.unwrap_or(false) { Mode::DryRun } else { Mode::Import };
    let when = |part: &'static str| day(part, sent.word(part).unwrap_or_default());
    let period = Period { from: when("from")?, to: when("to")? };
    let account = match sent.word("account") {
        None => Account::Community,
        Some(key) => Account::from_key(key).ok_or_else(|| Problem::unfit("account"))?,
    };
    let place = sent.word("place").filter(|place| !place.is_empty()).map(PlaceId::from);
    let (name, bytes) = (std::mem::take(&mut sent.file_name), std::mem::take(&mut sent.file));
    let new = NewBookFile { place, span: BookSpan { period, account }, name, bytes };
    let report = import_account_book(&app, &caller.hall, &who, new, mode).await?;
    let status = if report.book.is_some() { StatusCode::CREATED } else { StatusCode::OK };
    Ok((status, Json(BookReportBody::new(report, words))))
}

/// Take a posted sheet back, whole. What it said stays in the record.
#[utoipa::path(
    post,
    operation_id = "take_back_account_book",
    path = "/communities/{c}/account-books/{id}/take-back",
    tag = "account-books",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    request_body = TakeBackBookBody,
    responses((status = 204), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn take_back(
    State(app): State<App>,
    Id(id): Id<AccountBookId>,
    caller: Caller,
    Body(body): Body<TakeBackBookBody>,
) -> Result<StatusCode, Problem> {
    let who = caller.signed_in()?;
    take_back_account_book(&app, &caller.hall, &who, id, &body.reason).await?;
    Ok(StatusCode::NO_CONTENT)
}
