//! A document as a page to print and as a Word file. Both are made of one [`Document`].

use crate::args::text_arg;
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
use mingtong_domain::Millis;
use mingtong_office::paper::{self, Coded, Document, Head, Part, Print, Table, Ticks};
use mingtong_office::qr;
use mingtong_words::Words;

/// The type of Word files.
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/// Names and what was said stand in it: nobody keeps it for others.
const KEEP: &str = "private, no-store";

/// So many columns fit a telephone beside each other; in large print an amount does not fit a third of its width.
const FEW_COLUMNS: usize = 3;
const FEW_COLUMNS_LARGE: usize = 2;

/// Characters of what tells a file from others.
const NAME_CHARS: usize = 24;

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
    /// Its Word file, where that has an address.
    word: Option<String>,
    /// What there is beside it, each with its address: the other buildings, the same in large print.
    beside: Vec<(String, String)>,
    hint: Option<String>,
    name: String,
    head: Option<Head>,
    title: String,
    parts: Vec<Part>,
    /// How it is printed: a word of the style sheet, after a space.
    print: &'static str,
}

impl PaperPage {
    /// The drawing of a code; none of what no code holds.
    fn code(&self, coded: &Coded) -> Option<String> {
        qr::svg(&coded.code, &coded.label).ok()
    }

    /// How much of the width a column of a ballot takes, in percent: the number of a line, what it asks, each box.
    fn share(&self, ticks: &Ticks, column: usize) -> u32 {
        let [nth, asks, tick] = paper::TICKS;
        let boxes = ticks.boxes.iter().fold(0, |all, _| all + tick);
        paper::TICKS.get(column).copied().unwrap_or(tick) * 100 / (nth + asks + boxes)
    }

    /// `lang` for what has Chinese characters in a paper of another language. Between what people wrote stand words of
    /// ours, which are in the language of the page.
    fn said(&self, text: &str) -> &'static str {
        let is_han = |c: char| matches!(c, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}');
        if text.contains(is_han) { self.page.said() } else { "" }
    }

    fn lines<'t>(&self, text: &'t str) -> Vec<&'t str> {
        paper::lines(text).collect()
    }

    /// Whether a column stands at its right edge.
    fn is_right(&self, amounts: &[bool], column: &usize) -> bool {
        amounts.get(*column) == Some(&true)
    }

    /// Whether a table is wider than a telephone: there each cell is a line with the word of its column, on paper it
    /// stays a table. What is filled in by hand is made for paper alone.
    fn stacks(&self, table: &Table) -> bool {
        let few = if self.page.large { FEW_COLUMNS_LARGE } else { FEW_COLUMNS };
        !table.is_filled_by_hand && table.columns.len() > few
    }

    /// The word of a column.
    fn column<'t>(&self, table: &'t Table, nth: &usize) -> &'t str {
        table.columns.get(*nth).map_or("", |(word, _)| word.as_str())
    }

    /// How much of the width a column takes, in percent.
    fn percent(&self, table: &Table, share: &u32) -> u32 {
        let all: u32 = table.columns.iter().map(|(_, share)| share).sum();
        share * 100 / all.max(1)
    }
}

/// Where a document stands.
#[derive(Debug, Clone, Default)]
pub(crate) struct Stands {
    /// The entry of the navigation.
    pub(crate) here: &'static str,
    /// The address of the thing that it is about.
    pub(crate) back: String,
    /// Its own without `.docx` or `.html`; empty where its Word file has no address.
    pub(crate) path: String,
    /// What stands behind that: which part of it, `?building=3`.
    pub(crate) query: String,
    /// What there is beside it: addresses within the community, and words.
    pub(crate) beside: Vec<(String, String)>,
    /// What whoever prints it has to know; not on paper.
    pub(crate) hint: Option<String>,
    /// What tells its Word file from others of its kind, behind its name: a number, a time.
    pub(crate) told_by: String,
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
    let stands = Stands { here, back: back.to_owned(), path: path.to_owned(), ..Stands::default() };
    paper_at(visit, form, stands, document)
}

/// The same of a document that has others beside it, or is a part of one.
pub(crate) fn paper_at(visit: &Visit, form: Form, stands: Stands, document: Document) -> Result<Response, Problem> {
    match form {
        Form::Page => Ok(as_page(visit, stands, document)),
        Form::Word => word_file(&document, &stands.told_by, visit.site.app.now()).map_err(|fail| visit.problem(fail)),
    }
}

fn as_page(visit: &Visit, stands: Stands, document: Document) -> Response {
    let (name, Stands { here, back, path, query, beside, hint, told_by: _ }) = (name(&document), stands);
    let page = PaperPage {
        page: Page::new(visit, here, name.clone()),
        back: visit.link(&back),
        word: (!path.is_empty()).then(|| visit.link(&format!("{path}.docx{query}"))),
        beside: beside.into_iter().map(|(address, words)| (visit.link(&address), words)).collect(),
        hint,
        name,
        head: document.head,
        title: document.title,
        parts: document.parts,
        print: match document.print {
            Print::Office => "",
            Print::Form | Print::Lying => " filled",
            Print::Large => " large",
            Print::Half => " filled half",
        },
    };
    ([(header::CACHE_CONTROL, KEEP)], render(&page)).into_response()
}

/// A document as a Word file; `told_by` stands behind its name.
pub(crate) fn word_file(document: &Document, told_by: &str, now: Millis) -> Result<Response, Fail> {
    let bytes = paper::docx(document, now.0).map_err(|error| Fail::Fault(error.to_string()))?;
    let file = format!("attachment; filename*=UTF-8''{}.docx", encoded(&format!("{}{told_by}", name(document))));
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

/// The community signs, and the sheet was printed today: what it tells has a day of its own.
pub(crate) fn printed(visit: &Visit) -> Part {
    let day = text_arg("day", format::date(visit.words, visit.site.app.now()));
    Part::Signed(visit.hall.name.clone(), visit.words.ta("printed", &[day]))
}

/// What tells one file from another, short enough for its name and without what no name of a file holds.
pub(crate) fn short(text: &str) -> String {
    let no_name = |c: char| c.is_control() || "\\/:*?\"<>|".contains(c);
    text.chars().filter(|c| !no_name(*c)).take(NAME_CHARS).collect::<String>().trim().to_owned()
}

/// Where the community is reached.
pub(crate) fn where_to(visit: &Visit) -> String {
    let name = &visit.hall.name;
    match visit.hall.contact() {
        Some(contact) => visit.words.ta("paper-where-to", &[text_arg("community", name), text_arg("contact", contact)]),
        None => name.clone(),
    }
}

/// What the document is called in a list of files.
fn name(document: &Document) -> String {
    match &document.head {
        Some(head) if document.title.is_empty() => head.name.clone(),
        _ => document.title.clone(),
    }
}
