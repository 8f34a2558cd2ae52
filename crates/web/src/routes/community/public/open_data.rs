//! Published data 开放数据 for everybody: the page that says what there is, its description as a data package
//! (Data Package 2.0), and the tables, a part at a time; where the next part is, the `Link` header says (RFC 8288).

use crate::page::Page;
use crate::params::{Params, asked};
use crate::problem::{Cause, Problem};
use crate::render::render;
use crate::visit::Visit;
use askama::Template;
use axum::extract::Query;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use mingtong_app::Fail;
use mingtong_app::community::open_data::{Field, FieldKind, MATTER_FIELDS, OpenPart, count_open_matters, open_matters};
use mingtong_app::community::public_checkpoint;
use mingtong_domain::ids::{Area, MatterId};
use mingtong_domain::limits::PAGE_ROWS_MAX;
use mingtong_words::{Language, Words};
use serde_json::{Value, json};

/// What the table of matters shows.
const OF_MATTERS: &[Area] = &[Area::Register, Area::Matter, Area::Support];

/// Everybody may use the data who says where they come from.
const LICENCE: &str = "CC-BY-4.0";
/// Where that is written.
const LICENCE_PATH: &str = "https://creativecommons.org/licenses/by/4.0/";

#[derive(Template)]
#[template(path = "community/public/open_data.html")]
struct OpenDataPage {
    page: Page,
    rows: String,
    part: u32,
    licence: &'static str,
    licence_path: &'static str,
}

pub(crate) async fn show(visit: Visit) -> Result<Response, Problem> {
    let counted = count_open_matters(&visit.site.app, &visit.hall).await.map_err(|fail| visit.problem(fail))?;
    let rows = if counted.1 { format!("{}+", counted.0) } else { counted.0.to_string() };
    let page = Page::new(&visit, "open", visit.words.t("open-data-title"));
    let (licence, licence_path) = (LICENCE, LICENCE_PATH);
    Ok(visit.cacheable(OF_MATTERS, render(&OpenDataPage { page, rows, part: PAGE_ROWS_MAX, licence, licence_path })))
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
    Ok((headers, described(&visit, checkpoint.as_deref()).to_string()).into_response())
}

pub(crate) async fn matters_csv(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    let part = part(&visit, &params).await?;
    let bytes = part.csv().map_err(|error| visit.problem(Fail::Fault(format!("CSV: {error}"))))?;
    let answer = ([(header::CONTENT_TYPE, "text/csv; charset=utf-8")], bytes).into_response();
    Ok(visit.cacheable(OF_MATTERS, with_next(&visit, &part, "csv", answer)))
}

pub(crate) async fn matters_json(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    let part = part(&visit, &params).await?;
    let answer = ([(header::CONTENT_TYPE, "application/json")], part.json().to_string()).into_response();
    Ok(visit.cacheable(OF_MATTERS, with_next(&visit, &part, "json", answer)))
}

/// The part that the address asks for; what is not the number of a matter leads nowhere.
async fn part(visit: &Visit, params: &Params) -> Result<OpenPart, Problem> {
    let before = match asked(params, "before") {
        "" => None,
        said => Some(MatterId::parse(said).ok_or_else(|| visit.because(Cause::NotFound))?),
    };
    open_matters(&visit.site.app, &visit.hall, before).await.map_err(|fail| visit.problem(fail))
}

fn with_next(visit: &Visit, part: &OpenPart, ext: &str, mut answer: Response) -> Response {
    let path = part.next.map(|next| visit.link(&format!("/open-data/matters.{ext}?before={next}")));
    if let Some(link) = path.and_then(|path| HeaderValue::try_from(format!("<{path}>; rel=\"next\"")).ok()) {
        answer.headers_mut().insert(header::LINK, link);
    }
    answer
}

fn described(visit: &Visit, checkpoint: Option<&str>) -> Value {
    json!({
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": visit.hall.slug,
        "title": in_both("open-data-title"),
        "description": in_both("open-data-lede"),
        "homepage": visit.outside_link("/open-data"),
        "licenses": [{ "name": LICENCE, "path": LICENCE_PATH }],
        "sources": [{ "title": visit.hall.name, "path": visit.outside_link("/record") }],
        "checkpoint": checkpoint,
        "resources": [
            resource(visit, "matters", "csv", "text/csv", &MATTER_FIELDS),
            resource(visit, "matters", "json", "application/json", &MATTER_FIELDS),
        ],
    })
}

fn resource(visit: &Visit, table: &str, ext: &str, media: &str, fields: &[Field]) -> Value {
    json!({
        "name": format!("{table}-{ext}"),
        "title": in_both("open-data-matters"),
        "description": in_both("open-data-parts"),
        "path": visit.outside_link(&format!("/open-data/{table}.{ext}")),
        "type": "table",
        "format": ext,
        "mediatype": media,
        "encoding": "utf-8",
        "schema": { "fields": fields.iter().map(column).collect::<Vec<_>>() },
    })
}

fn column((name, kind): &Field) -> Value {
    let title = by_language(|words| words.word("open-data-field", name));
    match kind {
        FieldKind::Positions => {
            json!({ "name": name, "title": title, "type": kind.key(), "itemType": "integer", "delimiter": " " })
        }
        FieldKind::Text | FieldKind::Integer | FieldKind::Moment => {
            json!({ "name": name, "title": title, "type": kind.key() })
        }
    }
}

fn in_both(key: &str) -> String {
    by_language(|words| words.t(key).to_owned())
}

/// A description has one title, which both readers understand.
fn by_language(say: impl Fn(Words) -> String) -> String {
    Language::ALL.map(|language| say(Words::new(language))).join(" / ")
}
