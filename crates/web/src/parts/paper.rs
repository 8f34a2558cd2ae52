//! A document as a page to print and as a Word file. Both are made of one [`Document`].

use crate::format;
use crate::page::Page;
use crate::params::encoded;
use crate::problem::Problem;
use crate::render::render;
use crate::visit::Visit;
use askama::Template;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use mingtong_app::Fail;
use mingtong_office::paper::{self, Document, Head, Part, Table};
use mingtong_words::Words;

/// The type of Word files.
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/// Names and what was said stand in it: nobody keeps it for others.
const KEEP: &str = "private, no-store";

/// As what a document is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// A page to print.
    Page,
    /// A Word file.
    Word,
}

#[derive(Template)]
#[template(path = "paper.html")]
struct PaperPage {
    page: Page,
    /// The page of the thing that the document is about.
    back: String,
    word: String,
    name: String,
    head: Option<Head>,
    title: String,
    parts: Vec<Part>,
}

impl PaperPage {
    fn lines<'t>(&self, text: &'t str) -> Vec<&'t str> {
        paper::lines(text).collect()
    }

    /// How much of the width a column takes, in percent.
    fn percent(&self, table: &Table, share: &u32) -> u32 {
        let all: u32 = table.columns.iter().map(|(_, share)| share).sum();
        share * 100 / all.max(1)
    }
}

/// A document in the form that is asked for. `here` is the entry of the navigation, `back` the address of the thing
/// that it is about, `path` its own without `.docx` or `.html`.
pub(crate) fn paper(
    visit: &Visit,
    form: Form,
    here: &'static str,
    back: &str,
    path: &str,
    document: Document,
) -> Result<Response, Problem> {
    match form {
        Form::Page => Ok(as_page(visit, here, back, path, document)),
        Form::Word => as_word(visit, &document),
    }
}

fn as_page(visit: &Visit, here: &'static str, back: &str, path: &str, document: Document) -> Response {
    let name = name(&document);
    let page = PaperPage {
        page: Page::new(visit, here, name.clone()),
        back: visit.link(back),
        word: visit.link(&format!("{path}.docx")),
        name,
        head: document.head,
        title: document.title,
        parts: document.parts,
    };
    ([(header::CACHE_CONTROL, KEEP)], render(&page)).into_response()
}

fn as_word(visit: &Visit, document: &Document) -> Result<Response, Problem> {
    let bytes = paper::docx(document, visit.site.app.now().0);
    let bytes = bytes.map_err(|error| visit.problem(Fail::Fault(error.to_string())))?;
    let file = format!("attachment; filename*=UTF-8''{}.docx", encoded(&name(document)));
    let headers = [(header::CONTENT_TYPE, WORD), (header::CACHE_CONTROL, KEEP)];
    Ok((headers, [(header::CONTENT_DISPOSITION, file)], bytes).into_response())
}

/// A word before what is so, with its colon.
pub(crate) fn label(words: Words, key: &str) -> String {
    format!("{}{}", words.t(key), words.t("paper-colon"))
}

/// A fact of a document.
pub(crate) fn fact(words: Words, key: &str, text: impl Into<String>) -> Part {
    Part::Fact(label(words, key), text.into())
}

/// A table of numbers, each under its word.
pub(crate) fn numbers(words: Words, numbers: &[(&str, u32)]) -> Part {
    Part::Table(Table {
        columns: numbers.iter().map(|(key, _)| (words.t(key).to_owned(), 1)).collect(),
        rows: vec![numbers.iter().map(|(_, number)| number.to_string()).collect()],
        is_filled_by_hand: false,
    })
}

/// The community signs, today.
pub(crate) fn signed(visit: &Visit) -> Part {
    Part::Signed(visit.hall.name.clone(), format::date(visit.words, visit.site.app.now()))
}

/// What the document is called in a list of files.
fn name(document: &Document) -> String {
    match &document.head {
        Some(head) if document.title.is_empty() => head.name.clone(),
        _ => document.title.clone(),
    }
}
