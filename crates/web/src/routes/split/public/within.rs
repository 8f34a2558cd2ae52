//! 分摊试算 within a community: by the law, and what the community set itself; its sheet to sign is a page of its own.

use super::sheet::SplitSheet;
use super::to_sign::document;
use super::typed::Typed;
use super::worked::Worked;
use crate::page::Page;
use crate::parts::paper::{Form, Stands, paper_at};
use crate::problem::{Cause, Problem};
use crate::render::render_as;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Query, Request};
use axum::response::Response;
use mingtong_words::Words;

const ADDRESS: &str = "/split";

#[derive(Template)]
#[template(path = "split/public/split.html")]
struct SplitPage {
    page: Page,
    words: Words,
    sheet: SplitSheet,
    /// Whether the sheet to sign is a page of its own; else this one is printed.
    has_paper: bool,
    /// The language of what people typed.
    said: &'static str,
}

type Asked = Query<Vec<(String, String)>>;

fn typed(Query(asked): &Asked) -> Typed {
    Typed::of(asked.iter().map(|(name, text)| (name.as_str(), text.as_str())))
}

pub(crate) async fn show(visit: Visit, asked: Asked) -> Response {
    shown(&visit, typed(&asked))
}

pub(crate) async fn send(visit: Visit, request: Request) -> Result<Response, Problem> {
    let typed = sent(&visit, request).await?;
    Ok(match typed.query() {
        Some(query) => visit.onward(&format!("{ADDRESS}{query}")),
        None => shown(&visit, typed),
    })
}

fn shown(visit: &Visit, typed: Typed) -> Response {
    let words = visit.words;
    // Whoever switches the language stays with the form.
    let path = visit.link(&format!("{ADDRESS}{}", typed.query().unwrap_or_default()));
    let mut page = Page::new(visit, "split", words.t("split-title"));
    page.path = path;
    let sheet = SplitSheet::of(words, visit.link(ADDRESS), typed.clone(), worked(visit, &typed), page.large);
    let status = sheet.status();
    let said = page.said();
    render_as(status, &SplitPage { page, words, sheet, has_paper: true, said })
}

pub(crate) async fn page(visit: Visit, asked: Asked) -> Result<Response, Problem> {
    as_paper(&visit, &typed(&asked), Form::Page)
}

pub(crate) async fn page_of_form(visit: Visit, request: Request) -> Result<Response, Problem> {
    let typed = sent(&visit, request).await?;
    as_paper(&visit, &typed, Form::Page)
}

pub(crate) async fn word(visit: Visit, asked: Asked) -> Result<Response, Problem> {
    as_paper(&visit, &typed(&asked), Form::Word)
}

pub(crate) async fn word_of_form(visit: Visit, request: Request) -> Result<Response, Problem> {
    let typed = sent(&visit, request).await?;
    as_paper(&visit, &typed, Form::Word)
}

/// Nothing is kept of what is sent here, and nothing done: whoever is signed in needs no secret for it.
async fn sent(visit: &Visit, request: Request) -> Result<Typed, Problem> {
    Typed::sent(&visit.site, request).await.map_err(|cause| visit.because(cause))
}

fn worked(visit: &Visit, typed: &Typed) -> Worked {
    Worked::of(visit.words, typed, &visit.hall.register.rules, visit.site.app.now())
}

/// What cannot be split is answered by the form, which says why.
fn as_paper(visit: &Visit, typed: &Typed, form: Form) -> Result<Response, Problem> {
    let made = match worked(visit, typed) {
        Worked::Blank => return Err(visit.because(Cause::NotFound)),
        Worked::Wrong(_) => return Ok(shown(visit, typed.clone())),
        Worked::Made(made) => made,
    };
    let query = typed.query();
    // What no address holds has no link to its Word file; that is a button of the form.
    let path = if query.is_some() { ADDRESS.to_owned() } else { String::new() };
    let back = format!("{ADDRESS}{}", query.as_deref().unwrap_or_default());
    let stands = Stands { here: "split", back, path, query: query.unwrap_or_default(), ..Stands::default() };
    paper_at(visit, form, stands, document(visit.words, typed, &made))
}
