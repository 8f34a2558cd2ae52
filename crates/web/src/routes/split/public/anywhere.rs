//! 分摊试算 in no community: by the law alone. What is short stands in the address, so that it can be sent to somebody;
//! what is long is answered to the form.

use super::sheet::SplitSheet;
use super::to_sign::document;
use super::typed::Typed;
use super::worked::Worked;
use crate::assets;
use crate::frame::Frame;
use crate::parts::paper::word_file;
use crate::problem::{Cause, Problem};
use crate::render::render_as;
use crate::site::Site;
use askama::Template;
use axum::extract::{Query, Request, State};
use axum::response::{IntoResponse, Redirect, Response};
use mingtong_domain::rules::RuleBook;
use mingtong_words::Words;

const ADDRESS: &str = "/split";

#[derive(Template)]
#[template(path = "split/public/split_anywhere.html")]
struct SplitAnywhere {
    words: Words,
    version: &'static str,
    title: &'static str,
    frame: Frame,
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

pub(crate) async fn show(State(site): State<Site>, asked: Asked, request: Request) -> Response {
    shown(&site, Frame::of(&request), typed(&asked))
}

pub(crate) async fn send(State(site): State<Site>, request: Request) -> Result<Response, Problem> {
    let (frame, typed) = sent(&site, request).await?;
    Ok(match typed.query() {
        Some(query) => Redirect::to(&format!("{ADDRESS}{query}")).into_response(),
        None => shown(&site, frame, typed),
    })
}

fn shown(site: &Site, frame: Frame, typed: Typed) -> Response {
    // Whoever switches the language stays with the form.
    let here = typed.query().map_or(ADDRESS.to_owned(), |query| format!("{ADDRESS}{query}"));
    let frame = Frame { here, ..frame };
    let words = frame.words;
    let worked = Worked::of(words, &typed, RuleBook::defaults(), site.app.now());
    let sheet = SplitSheet::of(words, ADDRESS.to_owned(), typed, worked, frame.large);
    let status = sheet.status();
    let (version, title, said) = (&*assets::VERSION, words.t("split-title"), frame.said());
    render_as(status, &SplitAnywhere { words, version, title, frame, sheet, has_paper: false, said })
}

pub(crate) async fn word(State(site): State<Site>, asked: Asked, request: Request) -> Result<Response, Problem> {
    as_word(&site, Frame::of(&request), typed(&asked))
}

pub(crate) async fn word_of_form(State(site): State<Site>, request: Request) -> Result<Response, Problem> {
    let (frame, typed) = sent(&site, request).await?;
    as_word(&site, frame, typed)
}

async fn sent(site: &Site, request: Request) -> Result<(Frame, Typed), Problem> {
    let frame = Frame::of(&request);
    let typed = Typed::sent(site, request).await.map_err(|cause| Problem::new(frame.words, cause))?;
    Ok((frame, typed))
}

/// What cannot be split is answered by the form, which says why.
fn as_word(site: &Site, frame: Frame, typed: Typed) -> Result<Response, Problem> {
    let (words, now) = (frame.words, site.app.now());
    match Worked::of(words, &typed, RuleBook::defaults(), now) {
        Worked::Blank => Err(Problem::new(words, Cause::NotFound)),
        Worked::Wrong(_) => Ok(shown(site, frame, typed)),
        Worked::Made(made) => {
            let document = document(words, &typed, &made);
            word_file(&document, "", now).map_err(|fail| Problem::new(words, Cause::Fail(fail)))
        }
    }
}
