//! A file of accounts: first what would become of it, then it is posted. A browser does not send a file again by
//! itself, so that whoever has read the report chooses it once more.

use crate::args::text_arg;
use crate::form;
use crate::page::Page;
use crate::parts::findings::{Findings, findings, spoken};
use crate::parts::place_choices::{bound_place, own_places};
use crate::problem::{Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::routes::account_book::sums::{SumLine, sum_line};
use crate::visit::Visit;
use askama::Template;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::account_book::{BookRefused, BookReport, NewBookFile, import_account_book};
use mingtong_app::roll::Mode;
use mingtong_domain::account_book::{Account, Act, Period};
use mingtong_domain::ids::PlaceId;
use mingtong_office::account_book::BookSpan;

/// What became of a file, or would.
struct Report {
    is_trial: bool,
    summary: String,
    columns: String,
    findings: Findings,
    sums: Vec<SumLine>,
    book: Option<String>,
}

/// What was typed beside the file.
#[derive(Default)]
struct Typed {
    place: String,
    account: String,
    from: String,
    to: String,
}

#[derive(Template)]
#[template(path = "account_book/desk/new.html")]
struct NewPage {
    page: Page,
    csrf: String,
    error: Option<String>,
    typed: Typed,
    /// Whether the desk is one of the whole community.
    is_everywhere: bool,
    places: Vec<(String, String)>,
    accounts: Vec<(String, String)>,
    report: Option<Report>,
}

pub(crate) async fn show(visit: Visit) -> Result<Response, Problem> {
    visit.authorised(Act::Post)?;
    page(&visit, StatusCode::OK, Typed::default(), None, None)
}

pub(crate) async fn send(visit: Visit, request: Request) -> Result<Response, Problem> {
    let mut form = form::read(&visit, request).await?;
    let who = visit.authorised(Act::Post)?;
    let typed = |name: &str| form.get(name).trim().to_owned();
    let typed = Typed { place: typed("place"), account: typed("account"), from: typed("from"), to: typed("to") };
    let bytes = form.take_file("file");
    let wrong = |key: &str| Some(visit.words.t(key).to_owned());
    let Some(bytes) = bytes else {
        return page(&visit, StatusCode::UNPROCESSABLE_ENTITY, typed, wrong("account-book-no-file"), None);
    };
    let (Ok(from), Ok(to)) = (typed.from.parse(), typed.to.parse()) else {
        return page(&visit, StatusCode::UNPROCESSABLE_ENTITY, typed, wrong("account-book-no-period"), None);
    };
    let account = Account::from_key(&typed.account).unwrap_or(Account::Community);
    let new = NewBookFile {
        place: Some(PlaceId(typed.place.clone())).filter(|place| !place.as_str().is_empty()),
        span: BookSpan { period: Period { from, to }, account },
        name: visit.words.t("account-book-file").to_owned(),
        bytes,
    };
    let mode = if form.has("import") { Mode::Import } else { Mode::DryRun };
    match import_account_book(&visit.site.app, &visit.hall, &who, new, mode).await {
        Ok(report) => {
            let report = told(&visit, report, mode);
            page(&visit, StatusCode::OK, typed, None, Some(report))
        }
        Err(refused) => {
            let (status, text) = match &refused {
                BookRefused::Bad(bad) => {
                    (StatusCode::UNPROCESSABLE_ENTITY, visit.words.ta(bad.key(), &spoken(visit.words, bad.args())))
                }
                BookRefused::Fail(fail) => (fail_status(fail), fail_text(visit.words, fail)),
            };
            page(&visit, status, typed, Some(text), None)
        }
    }
}

fn page(
    visit: &Visit,
    status: StatusCode,
    typed: Typed,
    error: Option<String>,
    report: Option<Report>,
) -> Result<Response, Problem> {
    let word = |account: &Account| (account.key().to_owned(), visit.words.word("account-book-account", account.key()));
    let template = NewPage {
        page: Page::new(visit, "accounts", visit.words.t("account-book-new")),
        csrf: visit.signed_in()?.csrf.clone(),
        error,
        typed,
        is_everywhere: bound_place(visit).is_none(),
        places: own_places(visit),
        accounts: Account::ALL.iter().map(word).collect(),
        report,
    };
    Ok(render_as(status, &template))
}

fn told(visit: &Visit, report: BookReport, mode: Mode) -> Report {
    let words = visit.words;
    let counts = [
        text_arg("lines", report.lines),
        text_arg("doubtful", report.doubtful),
        text_arg("rejected", report.rejected),
        text_arg("passed", report.skipped),
    ];
    let columns = report.columns.iter().map(|(field, header)| format!("{} ← {header}", words.t(field.name_key())));
    let is_trial = mode == Mode::DryRun;
    Report {
        is_trial,
        summary: words.ta("account-book-summary", &counts),
        columns: columns.collect::<Vec<_>>().join(" · "),
        findings: findings(words, &report.findings, is_trial),
        sums: report.sums.iter().map(|sum| sum_line(words, sum)).collect(),
        book: report.book.map(|book| visit.link(&format!("/account-books/{book}"))),
    }
}
