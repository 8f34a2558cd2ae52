//! Published data 开放数据 for everybody: the page that says what there is, its description as a data package
//! (Data Package 2.0), and the tables, a part at a time; where the next part is, the `Link` header says (RFC 8288).

use crate::page::Page;
use crate::params::{Params, asked};
use crate::parts::data_package::{Home, LICENCE, LICENCE_PATH, data_package, table_title};
use crate::problem::{Cause, Problem};
use crate::render::render;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Path, Query};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use mingtong_app::Fail;
use mingtong_app::community::open_data::{OpenForm, OpenPart, OpenTable, open_part};
use mingtong_app::community::public_checkpoint;
use mingtong_domain::ids::Area;

/// A table to choose.
struct Choice {
    title: String,
    csv: String,
    json: String,
}

#[derive(Template)]
#[template(path = "community/public/open_data.html")]
struct OpenDataPage {
    page: Page,
    tables: Vec<Choice>,
    licence: &'static str,
    licence_path: &'static str,
}

pub(crate) async fn show(visit: Visit) -> Result<Response, Problem> {
    let choice = |table: OpenTable| Choice {
        title: table_title(visit.words, table),
        csv: visit.link(&address(table, OpenForm::Csv)),
        json: visit.link(&address(table, OpenForm::Json)),
    };
    let tables = OpenTable::ALL.map(choice).into();
    let page = Page::new(&visit, "open", visit.words.t("open-data-title"));
    let (licence, licence_path) = (LICENCE, LICENCE_PATH);
    let page = OpenDataPage { page, tables, licence, licence_path };
    Ok(visit.cacheable(&[Area::Register], render(&page)))
}

fn address(table: OpenTable, form: OpenForm) -> String {
    format!("/open-data/{}", table.file(form))
}

/// Not kept: the checkpoint moves with every entry of the log.
pub(crate) async fn package(visit: Visit) -> Result<Response, Problem> {
    let checkpoint = match public_checkpoint(&visit.site.app, &visit.hall) {
        Ok(checkpoint) => Some(checkpoint),
        // No log is signed here.
        Err(Fail::NotFound) => None,
        Err(fail) => return Err(visit.problem(fail)),
    };
    let headers = [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-cache")];
    let home = Home { page: visit.outside_link("/open-data"), record: visit.outside_link("/record") };
    let path = |table, form| visit.outside_link(&address(table, form));
    let package = data_package(&visit.hall, Some(&home), checkpoint.as_deref(), path);
    Ok((headers, package.to_string()).into_response())
}

/// A part of a table: the first one, or the one that another part names as its next.
pub(crate) async fn part(
    visit: Visit,
    Path((_, file)): Path<(String, String)>,
    Query(params): Query<Params>,
) -> Result<Response, Problem> {
    let (table, form) = named(&file).ok_or_else(|| visit.because(Cause::NotFound))?;
    let from = Some(asked(&params, "from")).filter(|from| !from.is_empty());
    let part = open_part(&visit.site.app, &visit.hall, table, from).await.map_err(|fail| visit.problem(fail))?;
    let body = match form {
        OpenForm::Csv => part.csv().map_err(|error| visit.problem(Fail::Fault(format!("CSV: {error}"))))?,
        OpenForm::Json => format!("[{}]", part.json_rows().join(",")).into_bytes(),
    };
    let answer = ([(header::CONTENT_TYPE, content_type(form))], body).into_response();
    Ok(visit.cacheable(table.areas(), with_next(&visit, &part, &address(table, form), answer)))
}

fn content_type(form: OpenForm) -> &'static str {
    match form {
        OpenForm::Csv => "text/csv; charset=utf-8",
        OpenForm::Json => "application/json",
    }
}

/// The table that a file is of, and its form.
fn named(file: &str) -> Option<(OpenTable, OpenForm)> {
    let (table, ext) = file.split_once('.')?;
    let form = OpenForm::ALL.into_iter().find(|form| form.key() == ext)?;
    Some((OpenTable::from_key(table)?, form))
}

fn with_next(visit: &Visit, part: &OpenPart, address: &str, mut answer: Response) -> Response {
    let path = part.next.as_ref().map(|next| visit.link(&format!("{address}?from={next}")));
    if let Some(link) = path.and_then(|path| HeaderValue::try_from(format!("<{path}>; rel=\"next\"")).ok()) {
        answer.headers_mut().insert(header::LINK, link);
    }
    answer
}
