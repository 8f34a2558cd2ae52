//! The ledger of matters 台账: which days, which of the office's own layouts; and the form that makes such a layout by
//! numbering the columns that are wanted.

use crate::args::text_arg;
use crate::form::{self, Form};
use crate::kept;
use crate::page::Page;
use crate::params::{Params, asked, encoded};
use crate::parts::digits::number;
use crate::parts::place_choices::every_place;
use crate::problem::{Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::routes::community::numbers::asked::Asked;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Query, Request};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use mingtong_app::Fail;
use mingtong_app::community::numbers::{DAYS_MAX, Period};
use mingtong_app::matter::MatterQuery;
use mingtong_app::matter::ledger::{
    LEDGER_ROWS_MAX, LedgerColumn, LedgerFailed, LedgerTemplate, TEMPLATES_MAX, delete_ledger_template,
    ledger_templates, save_ledger_template, write_ledger,
};
use mingtong_app::rows::Figure;
use mingtong_domain::limits::NAME_CHARS_MAX;
use mingtong_domain::matter::Act;
use mingtong_words::Words;
use std::collections::BTreeMap;

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/// The address of the page.
const ADDRESS: &str = "/desk/ledger";

/// A value to choose, its words, whether it is chosen.
type Choice = (String, String, bool);

#[derive(Template)]
#[template(path = "community/desk/ledger.html")]
struct LedgerPage {
    page: Page,
    /// What was just done.
    done: Option<&'static str>,
    error: Option<String>,
    templates: Vec<Choice>,
    /// The same as links to their columns.
    layouts: Vec<Choice>,
    /// The name of the template that is shown; empty for the usual columns.
    name: String,
    /// The key of each column, its words, its place as it was typed.
    columns: Vec<(&'static str, String, String)>,
    name_chars_max: usize,
    from: String,
    until: String,
    places: Vec<Choice>,
    rows_max: u32,
}

pub(crate) async fn show(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    visit.authorised(Act::Export)?;
    let kept = kept::typed(&visit, ADDRESS).await;
    let mut page = load(&visit, &params).await?;
    let unknown = chosen(&visit, &params).await?.err();
    page.done = match asked(&params, "done") {
        "saved" => Some("matters-ledger-saved"),
        "deleted" => Some("matters-ledger-deleted"),
        _ => None,
    };
    if let Some(form) = kept {
        page.error = Some(visit.words.t("work-kept").to_owned());
        page = page.typed(visit.words, &form);
    }
    let status = unknown.as_ref().map_or(StatusCode::OK, |unknown| unknown.0);
    page.error = unknown.map(|unknown| unknown.1).or(page.error);
    Ok(render_as(status, &page))
}

/// Keeps a layout.
pub(crate) async fn save(visit: Visit, request: Request) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    let who = visit.authorised(Act::Export)?;
    let template =
        read_columns(visit.words, &form).map(|columns| LedgerTemplate { name: form.get("name").to_owned(), columns });
    let wrong = match template {
        Ok(template) => match save_ledger_template(&visit.site.app, &visit.hall, &who, template).await {
            Ok(name) => return Ok(visit.onward(&format!("{ADDRESS}?template={}&done=saved", encoded(&name)))),
            Err(failed) => told(visit.words, &failed),
        },
        Err(wrong) => (StatusCode::UNPROCESSABLE_ENTITY, wrong),
    };
    let page = load(&visit, &Params::default()).await?.typed(visit.words, &form);
    Ok(render_as(wrong.0, &LedgerPage { error: Some(wrong.1), ..page }))
}

/// Removes a layout.
pub(crate) async fn delete(visit: Visit, request: Request) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    let who = visit.authorised(Act::Export)?;
    let deleted = delete_ledger_template(&visit.site.app, &visit.hall, &who, form.get("name").to_owned()).await;
    deleted.map_err(|fail| visit.problem(fail))?;
    Ok(visit.onward(&format!("{ADDRESS}?done=deleted")))
}

/// The ledger itself.
pub(crate) async fn sheet(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    let who = visit.authorised(Act::Export)?;
    let now = visit.site.app.now();
    let wanted = Asked::read(&params, now, Period::month_of(now));
    if let Some(wrong) = wanted.wrong {
        return refuse(&visit, &params, wrong_days(visit.words, wrong)).await;
    }
    let columns = match chosen(&visit, &params).await? {
        Ok(layout) => layout.columns,
        Err(unknown) => return refuse(&visit, &params, unknown).await,
    };
    let query = MatterQuery { counted: Some((Figure::Received, wanted.period.between())), ..wanted.narrowed.clone() };
    let words = visit.words;
    let say = move |key: &str| words.t(key).to_owned();
    match write_ledger(&visit.site.app, &visit.hall, &who, &query, &columns, &say).await {
        Ok(bytes) => {
            let days = wanted.period.ends().map(|(from, until)| format!("-{from}-{until}")).unwrap_or_default();
            let name = format!("attachment; filename=\"{}-ledger{days}.xlsx\"", visit.hall.slug);
            Ok(([(header::CONTENT_TYPE, XLSX.to_owned()), (header::CONTENT_DISPOSITION, name)], bytes).into_response())
        }
        Err(failed) => refuse(&visit, &params, told(visit.words, &failed)).await,
    }
}

/// The page again, with what was typed and why there is no ledger.
async fn refuse(visit: &Visit, params: &Params, (status, error): (StatusCode, String)) -> Result<Response, Problem> {
    let page = load(visit, params).await?;
    Ok(render_as(status, &LedgerPage { error: Some(error), ..page }))
}

fn wrong_days(words: Words, key: &str) -> (StatusCode, String) {
    (StatusCode::UNPROCESSABLE_ENTITY, words.ta(key, &[text_arg("days", DAYS_MAX)]))
}

/// Why something was not made, in words.
fn told(words: Words, failed: &LedgerFailed) -> (StatusCode, String) {
    let wrong = |key: &str, n: usize| (StatusCode::UNPROCESSABLE_ENTITY, words.ta(key, &[text_arg("n", n)]));
    match failed {
        LedgerFailed::Fail(fail) => (fail_status(fail), fail_text(words, fail)),
        LedgerFailed::Unwritable(why) => {
            let fault = Fail::Fault(why.to_string());
            (fail_status(&fault), fail_text(words, &fault))
        }
        LedgerFailed::TooMany => wrong("matters-ledger-too-many", LEDGER_ROWS_MAX as usize),
        LedgerFailed::Name => wrong("matters-ledger-wrong-name", NAME_CHARS_MAX),
        LedgerFailed::NoColumn => wrong("matters-ledger-no-column", 0),
        LedgerFailed::Full => wrong("matters-ledger-full", TEMPLATES_MAX),
    }
}

/// The columns that are numbered, in the order of their numbers; or what is wrong with the numbers: nobody knows which
/// of two with the same one comes first.
fn read_columns(words: Words, form: &Form) -> Result<Vec<LedgerColumn>, String> {
    let mut numbered: BTreeMap<u16, LedgerColumn> = BTreeMap::new();
    for column in LedgerColumn::ALL {
        let Some(typed) = form.maybe(&field(*column)) else { continue };
        let place: u16 = number(&typed).ok_or_else(|| words.t("matters-ledger-wrong-place").to_owned())?;
        if let Some(first) = numbered.insert(place, *column) {
            let name = |column: LedgerColumn| words.word("matters-ledger-column", column.key());
            let both = [text_arg("n", place), text_arg("first", name(first)), text_arg("second", name(*column))];
            return Err(words.ta("matters-ledger-same-place", &both));
        }
    }
    Ok(numbered.into_values().collect())
}

fn field(column: LedgerColumn) -> String {
    format!("place-{}", column.key())
}

/// All columns, in the order in which they are offered.
fn usual() -> LedgerTemplate {
    LedgerTemplate { name: String::new(), columns: LedgerColumn::ALL.to_vec() }
}

/// The layout that an address names, the usual one where it names none, or that there is none of that name.
async fn chosen(visit: &Visit, params: &Params) -> Result<Result<LedgerTemplate, (StatusCode, String)>, Problem> {
    let known = ledger_templates(&visit.site.app, &visit.hall, &visit.who()).await;
    let known = known.map_err(|fail| visit.problem(fail))?;
    let named = asked(params, "template");
    if named.is_empty() {
        return Ok(Ok(usual()));
    }
    let unknown = || {
        let text = visit.words.ta("matters-ledger-no-layout", &[text_arg("given", named)]);
        (StatusCode::NOT_FOUND, text)
    };
    Ok(known.into_iter().find(|template| template.name == named).ok_or_else(unknown))
}

async fn load(visit: &Visit, params: &Params) -> Result<LedgerPage, Problem> {
    let words = visit.words;
    let known = ledger_templates(&visit.site.app, &visit.hall, &visit.who()).await;
    let known = known.map_err(|fail| visit.problem(fail))?;
    let shown = chosen(visit, params).await?.unwrap_or_else(|_| usual());
    let now = visit.site.app.now();
    let wanted = Asked::read(params, now, Period::month_of(now));
    let ends = wanted.period.ends().filter(|_| wanted.wrong.is_none());
    let [from, until] = match ends {
        Some((from, until)) => [from.to_string(), until.to_string()],
        None => [wanted.from.clone(), wanted.until.clone()],
    };
    let place = wanted.narrowed.place.as_ref().map(|id| id.as_str()).unwrap_or_default();
    let name = |template: &LedgerTemplate| (template.name.clone(), template.name.clone(), template.name == shown.name);
    let link = |template: &LedgerTemplate| {
        let href = visit.link(&format!("{ADDRESS}?template={}", encoded(&template.name)));
        (href, template.name.clone(), template.name == shown.name)
    };
    Ok(LedgerPage {
        page: Page::new(visit, "reports", words.t("matters-ledger-title")),
        done: None,
        error: None,
        templates: known.iter().map(name).collect(),
        layouts: known.iter().map(link).collect(),
        columns: LedgerColumn::ALL.iter().map(|column| column_row(words, *column, &shown)).collect(),
        name: shown.name.clone(),
        name_chars_max: NAME_CHARS_MAX,
        from,
        until,
        places: every_place(visit).into_iter().map(|(id, name)| (id.clone(), name, id == place)).collect(),
        rows_max: LEDGER_ROWS_MAX,
    })
}

/// A column with its place in a layout, from 1 on.
fn column_row(words: Words, column: LedgerColumn, shown: &LedgerTemplate) -> (&'static str, String, String) {
    let place = shown.columns.iter().position(|it| *it == column).map(|at| (at + 1).to_string());
    (column.key(), words.word("matters-ledger-column", column.key()), place.unwrap_or_default())
}

impl LedgerPage {
    /// The page with what was typed.
    fn typed(self, words: Words, form: &Form) -> Self {
        let row = |column: &LedgerColumn| {
            let place = form.get(&field(*column)).to_owned();
            (column.key(), words.word("matters-ledger-column", column.key()), place)
        };
        Self { name: form.get("name").to_owned(), columns: LedgerColumn::ALL.iter().map(row).collect(), ..self }
    }
}
