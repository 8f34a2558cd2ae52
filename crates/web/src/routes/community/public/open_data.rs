//! Published data 开放数据 for everybody: the page that says what there is, its description as a data package
//! (Data Package 2.0), and the tables, a part at a time; where the next part is, the `Link` header says (RFC 8288).

use crate::page::Page;
use crate::params::{Params, asked};
use crate::problem::{Cause, Problem};
use crate::render::render;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Path, Query};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use mingtong_app::Fail;
use mingtong_app::community::open_data::{Field, FieldKind, OpenPart, OpenTable, open_part};
use mingtong_app::community::public_checkpoint;
use mingtong_domain::ids::Area;
use mingtong_domain::limits::PAGE_ROWS_MAX;
use mingtong_words::{Language, Words};
use serde_json::{Value, json};

/// Everybody may use the data who says where they come from.
const LICENCE: &str = "CC-BY-4.0";
/// Where that is written.
const LICENCE_PATH: &str = "https://creativecommons.org/licenses/by/4.0/";

/// In which form a table is written.
#[derive(Clone, Copy)]
enum Form {
    Csv,
    Json,
}

impl Form {
    const ALL: [Self; 2] = [Self::Csv, Self::Json];

    /// How its files end.
    fn ext(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }

    fn media(self) -> &'static str {
        match self {
            Self::Csv => "text/csv",
            Self::Json => "application/json",
        }
    }

    fn content_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::Json => "application/json",
        }
    }
}

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
    part: u32,
    licence: &'static str,
    licence_path: &'static str,
}

pub(crate) async fn show(visit: Visit) -> Result<Response, Problem> {
    let choice = |table: OpenTable| Choice {
        title: title(visit.words, table),
        csv: visit.link(&address(table, Form::Csv)),
        json: visit.link(&address(table, Form::Json)),
    };
    let tables = OpenTable::ALL.map(choice).into();
    let page = Page::new(&visit, "open", visit.words.t("open-data-title"));
    let (licence, licence_path) = (LICENCE, LICENCE_PATH);
    let page = OpenDataPage { page, tables, part: PAGE_ROWS_MAX, licence, licence_path };
    Ok(visit.cacheable(&[Area::Register], render(&page)))
}

fn title(words: Words, table: OpenTable) -> String {
    words.word("open-data-table", table.key())
}

fn address(table: OpenTable, form: Form) -> String {
    format!("/open-data/{}.{}", table.key(), form.ext())
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
        Form::Csv => part.csv().map_err(|error| visit.problem(Fail::Fault(format!("CSV: {error}"))))?,
        Form::Json => part.json().to_string().into_bytes(),
    };
    let answer = ([(header::CONTENT_TYPE, form.content_type())], body).into_response();
    Ok(visit.cacheable(table.areas(), with_next(&visit, &part, &address(table, form), answer)))
}

/// The table that a file is of, and its form.
fn named(file: &str) -> Option<(OpenTable, Form)> {
    let (table, ext) = file.split_once('.')?;
    let form = Form::ALL.into_iter().find(|form| form.ext() == ext)?;
    Some((OpenTable::from_key(table)?, form))
}

fn with_next(visit: &Visit, part: &OpenPart, address: &str, mut answer: Response) -> Response {
    let path = part.next.as_ref().map(|next| visit.link(&format!("{address}?from={next}")));
    if let Some(link) = path.and_then(|path| HeaderValue::try_from(format!("<{path}>; rel=\"next\"")).ok()) {
        answer.headers_mut().insert(header::LINK, link);
    }
    answer
}

fn described(visit: &Visit, checkpoint: Option<&str>) -> Value {
    let of = |table: OpenTable| Form::ALL.map(|form| resource(visit, table, form));
    let resources = OpenTable::ALL.into_iter().flat_map(of);
    json!({
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": visit.hall.slug,
        "title": in_both("open-data-title"),
        "description": in_both("open-data-lede"),
        "homepage": visit.outside_link("/open-data"),
        "licenses": [{ "name": LICENCE, "path": LICENCE_PATH }],
        "sources": [{ "title": visit.hall.name, "path": visit.outside_link("/record") }],
        "checkpoint": checkpoint,
        "resources": resources.collect::<Vec<_>>(),
    })
}

fn resource(visit: &Visit, table: OpenTable, form: Form) -> Value {
    json!({
        "name": format!("{}-{}", table.key(), form.ext()),
        "title": by_language(|words| title(words, table)),
        "description": in_both("open-data-parts"),
        "path": visit.outside_link(&address(table, form)),
        "type": "table",
        "format": form.ext(),
        "mediatype": form.media(),
        "encoding": "utf-8",
        "schema": { "fields": table.fields().iter().map(column).collect::<Vec<_>>() },
    })
}

fn column((name, kind): &Field) -> Value {
    let title = by_language(|words| words.word("open-data-field", name));
    match kind {
        FieldKind::Positions => {
            json!({ "name": name, "title": title, "type": kind.key(), "itemType": "integer", "delimiter": " " })
        }
        FieldKind::Text | FieldKind::Integer | FieldKind::Flag | FieldKind::Day | FieldKind::Moment => {
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
