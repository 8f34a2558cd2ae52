//! 我的个人信息: what this community keeps about whoever holds the code of a matter or the slip of a household. The code
//! is typed or carried over by a form, never in an address; a cookie that these pages alone are sent holds it for a
//! while. Every attempt counts: codes are guessed.

use super::own_data_facts::{Section, sections};
use crate::args::count_arg;
use crate::cookies;
use crate::form;
use crate::page::Page;
use crate::params::Params;
use crate::problem::Problem;
use crate::render::render_as;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Query, Request};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use mingtong_app::Fail;
use mingtong_app::person::own_data::{OwnData, OwnRequest, RequestKind, open_own_data};
use mingtong_app::throttle::Limited;
use mingtong_domain::Millis;
use mingtong_domain::limits::{NAME_CHARS_MAX, REASON_CHARS_MAX};

/// Where it is, below the community.
pub(super) const HOME: &str = "/my-data";
/// Characters of a code as people type it, with spaces and hyphens.
const CODE_CHARS_MAX: usize = 40;
/// The code that is open.
const OPENED: &str = "mt_data";
/// Seconds for which a browser holds a code: to look at it, not to be found by the next one at the same screen.
const HELD_SECONDS: u64 = 600;

#[derive(Template)]
#[template(path = "person/public/own_data_code.html")]
struct CodeForm {
    page: Page,
    code: String,
    error: Option<String>,
}

/// What was asked of the desk.
struct RequestLine {
    kind: String,
    text: String,
    asked: String,
    /// Until when it is answered; or when it was, what came of it, and the answer.
    due: String,
    answered: Option<(String, String, String)>,
}

/// What was not done, with what had been typed.
#[derive(Debug, Clone, Default)]
pub(super) struct Refused {
    pub(super) act: &'static str,
    /// The id of the field that it is about.
    pub(super) field: &'static str,
    pub(super) text: String,
    pub(super) name: String,
    pub(super) phone: String,
    pub(super) email: String,
    pub(super) words: String,
}

#[derive(Template)]
#[template(path = "person/public/own_data.html")]
struct OwnDataPage {
    page: Page,
    code: String,
    done: Option<String>,
    refused: Option<Refused>,
    sections: Vec<Section>,
    requests: Vec<RequestLine>,
    /// The kinds that do not wait for an answer already: key and words.
    kinds: Vec<(&'static str, String)>,
    /// Name, telephone and e-mail as the form begins with; none where there is nothing that they may change.
    contact: Option<(String, String, String)>,
    /// Whether a telephone number or an address is kept.
    is_told: bool,
    may_be_called: bool,
    letters_ended: bool,
    /// Whether words and pictures of what was taken back can be erased at once.
    has_words: bool,
    is_registered: bool,
    is_household: bool,
    /// Until when the desk answers, in words.
    answered_within: String,
    name_chars_max: usize,
    words_chars_max: usize,
}

impl OwnDataPage {
    /// Why this form was not done.
    fn wrong(&self, act: &str) -> Option<&Refused> {
        self.refused.as_ref().filter(|refused| refused.act == act)
    }
}

fn ask_code(visit: &Visit, code: String, error: Option<String>) -> Response {
    let status = if error.is_some() { StatusCode::NOT_FOUND } else { StatusCode::OK };
    let page = Page { path: visit.link(HOME), ..Page::new(visit, "track", visit.words.t("own-data-title")) };
    render_as(status, &CodeForm { page, code, error })
}

/// There is no such code; the browser forgets it.
pub(super) fn no_such_code(visit: &Visit, code: String) -> Response {
    let error = Some(visit.words.t("own-data-no-such").to_owned());
    ([(header::SET_COOKIE, forgotten(visit))], ask_code(visit, code, error)).into_response()
}

/// As much of it as a code has.
pub(super) fn short(code: &str) -> String {
    code.trim().chars().take(CODE_CHARS_MAX).collect()
}

/// The code in a cookie that is sent to these pages only.
fn held(visit: &Visit, code: &str, seconds: u64) -> HeaderValue {
    let code: String = code.chars().filter(char::is_ascii_alphanumeric).collect();
    cookies::within(&visit.site.config, OPENED, &code, &visit.link(HOME), seconds)
}

/// A cookie that takes the place of the code: the next one at this screen does not find it open.
pub(super) fn forgotten(visit: &Visit) -> HeaderValue {
    held(visit, "", 0)
}

/// The code that this browser holds.
pub(super) fn held_code(headers: &HeaderMap) -> Option<String> {
    cookies::get(headers, OPENED).filter(|code| !code.is_empty()).map(short)
}

/// On to the page that can be reloaded and switched, with the code where no address shows it.
pub(super) fn go_on(visit: &Visit, code: &str, query: &str) -> Response {
    let cookie = held(visit, code, HELD_SECONDS);
    ([(header::SET_COOKIE, cookie)], Redirect::to(&visit.link(&format!("{HOME}{query}")))).into_response()
}

pub(crate) async fn show(visit: Visit, headers: HeaderMap, Query(params): Query<Params>) -> Result<Response, Problem> {
    let Some(code) = held_code(&headers) else { return Ok(ask_code(&visit, String::new(), None)) };
    let done = params.get("done").and_then(|act| visit.words.word_if_any("own-data-done", act));
    page(&visit, code, done, None).await
}

/// The page of whoever holds a code. A cookie can be guessed like a form, so it counts like one.
async fn page(
    visit: &Visit,
    code: String,
    done: Option<String>,
    refused: Option<(Refused, StatusCode)>,
) -> Result<Response, Problem> {
    visit.throttle(Limited::Track)?;
    match open_own_data(&visit.site.app, &visit.hall, &code).await {
        Ok(data) => {
            let (refused, status) = refused.map_or((None, StatusCode::OK), |(refused, status)| (Some(refused), status));
            let cookie = held(visit, &code, HELD_SECONDS);
            let page = filled(visit, code, &data, done, refused);
            Ok(([(header::SET_COOKIE, cookie)], render_as(status, &page)).into_response())
        }
        Err(Fail::NotFound) => Ok(no_such_code(visit, String::new())),
        Err(fail) => Err(visit.problem(fail)),
    }
}

/// The page as it is now, with the form that was not done.
pub(super) async fn again(
    visit: &Visit,
    code: String,
    refused: Refused,
    status: StatusCode,
) -> Result<Response, Problem> {
    page(visit, code, None, Some((refused, status))).await
}

fn filled(visit: &Visit, code: String, data: &OwnData, done: Option<String>, refused: Option<Refused>) -> OwnDataPage {
    let words = visit.words;
    let changeable = data.person.as_ref().filter(|person| person.is_theirs());
    let of = |part: &Option<String>| part.clone().unwrap_or_default();
    let contact = changeable.map(|person| match refused.as_ref().filter(|refused| refused.act == "correct") {
        Some(typed) => (typed.name.clone(), typed.phone.clone(), typed.email.clone()),
        None => (of(&person.name), of(&person.phone), of(&person.email)),
    });
    let waits = |kind: &RequestKind| data.requests.iter().any(|it| it.kind == *kind && it.answered.is_none());
    let kinds = RequestKind::ALL.into_iter().filter(|kind| !waits(kind));
    OwnDataPage {
        page: Page { path: visit.link(HOME), ..Page::new(visit, "track", words.t("own-data-title")) },
        code,
        done,
        sections: sections(visit, data),
        requests: data.requests.iter().map(|request| line(visit, request)).collect(),
        kinds: kinds.map(|kind| (kind.key(), words.word("own-data-kind", kind.key()))).collect(),
        contact,
        is_told: changeable.is_some_and(|person| person.phone.is_some() || person.email.is_some()),
        may_be_called: data.matters.iter().any(|matter| matter.may_be_called.is_some()),
        letters_ended: data.letters_ended,
        has_words: data
            .matters
            .iter()
            .any(|it| it.is_taken_back && (it.pictures > 0 || it.said.iter().any(|said| said.words.is_some()))),
        is_registered: data.person.as_ref().is_some_and(|person| person.is_registered),
        is_household: data.home.is_some(),
        answered_within: words.ta("own-data-request-about", &[count_arg("n", data.answer_days)]),
        name_chars_max: NAME_CHARS_MAX,
        words_chars_max: REASON_CHARS_MAX,
        refused,
    }
}

fn line(visit: &Visit, request: &OwnRequest) -> RequestLine {
    let words = visit.words;
    let day = |at: Millis| crate::format::date(words, at);
    RequestLine {
        kind: words.word("own-data-kind", request.kind.key()),
        text: request.text.clone(),
        asked: day(request.asked),
        due: day(request.due),
        answered: request
            .answered
            .as_ref()
            .map(|(at, answer)| (day(*at), words.word("own-data-result", answer.result.key()), answer.text.clone())),
    }
}

pub(crate) async fn open(visit: Visit, request: Request) -> Result<Response, Problem> {
    visit.throttle(Limited::Track)?;
    let form = form::read_from_anybody(&visit, request).await?;
    let code = short(form.get("code"));
    match open_own_data(&visit.site.app, &visit.hall, &code).await {
        Ok(_) => Ok(go_on(&visit, &code, "")),
        Err(Fail::NotFound) => Ok(no_such_code(&visit, code)),
        Err(fail) => Err(visit.problem(fail)),
    }
}
