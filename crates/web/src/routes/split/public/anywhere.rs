//! 分摊试算 in no community: by the law alone. What is short stands in the address, so that it can be sent to somebody;
//! what is long is answered to the form.

use super::sheet::SplitSheet;
use super::to_sign::document;
use super::typed::Typed;
use super::worked::Worked;
use crate::assets;
use crate::fields::read_public;
use crate::frame::Frame;
use crate::parts::paper::word_file;
use crate::problem::{Cause, Problem};
use crate::render::render;
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
    let words = frame.words;
    let worked = Worked::of(words, &typed, RuleBook::defaults(), site.app.now());
    let sheet = SplitSheet::of(words, ADDRESS.to_owned(), typed, worked);
    let (version, title, said) = (&*assets::VERSION, words.t("split-title"), frame.said());
    render(&SplitAnywhere { words, version, title, frame, sheet, has_paper: false, said })
}

pub(crate) async fn word(State(site): State<Site>, asked: Asked, request: Request) -> Result<Response, Problem> {
    as_word(&site, Frame::of(&request).words, &typed(&asked))
}

pub(crate) async fn word_of_form(State(site): State<Site>, request: Request) -> Result<Response, Problem> {
    let (frame, typed) = sent(&site, request).await?;
    as_word(&site, frame.words, &typed)
}

async fn sent(site: &Site, request: Request) -> Result<(Frame, Typed), Problem> {
    let frame = Frame::of(&request);
    let form = read_public(site, request).await.map_err(|cause| Problem::new(frame.words, cause))?;
    Ok((frame, Typed::of(form.pairs())))
}

fn as_word(site: &Site, words: Words, typed: &Typed) -> Result<Response, Problem> {
    let now = site.app.now();
    let made = Worked::of(words, typed, RuleBook::defaults(), now).made();
    let made = made.ok_or_else(|| Problem::new(words, Cause::NotFound))?;
    let document = document(words, typed, &made);
    word_file(&document, now).map_err(|fail| Problem::new(words, Cause::Fail(fail)))
}
