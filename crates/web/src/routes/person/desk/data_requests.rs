//! 个人信息请求: what people ask for about their own data, with its clock; answered here.

use crate::form;
use crate::format::date;
use crate::navigation::ADMIN;
use crate::page::Page;
use crate::params::{Params, skipped};
use crate::parts::done::done_words;
use crate::problem::{Cause, Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Query, Request};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::Fail;
use mingtong_app::person::own_data::{Answer, DataRequest, RequestResult, answer_data_request, list_data_requests};
use mingtong_domain::limits::REASON_CHARS_MAX;
use mingtong_domain::person::Act;

/// What was asked for.
struct Line {
    id: String,
    kind: String,
    text: String,
    /// The page of what it is about: address and words.
    about: Option<(String, String)>,
    /// Where words and pictures of it are erased.
    erase: Option<String>,
    asked: String,
    due: String,
    is_overdue: bool,
    /// When it was answered, what came of it, and what was said.
    answered: Option<(String, String, String)>,
    /// What was typed as an answer that was not taken.
    typed: String,
}

#[derive(Template)]
#[template(path = "person/desk/data_requests.html")]
struct RequestsPage {
    page: Page,
    /// Where whoever answers comes from: the call list, or what is administered.
    back: String,
    csrf: String,
    done: Option<String>,
    error: Option<String>,
    lines: Vec<Line>,
    results: Vec<(&'static str, String)>,
    next: Option<String>,
    words_chars_max: usize,
}

pub(crate) async fn show(visit: Visit, Query(query): Query<Params>) -> Result<Response, Problem> {
    visit.authorised(Act::AnswerDataRequest)?;
    let skip = skipped(&query);
    let page = RequestsPage { done: done_words(&visit, query.get("done")), ..load(&visit, skip).await? };
    Ok(render_as(StatusCode::OK, &page))
}

async fn load(visit: &Visit, skip: u32) -> Result<RequestsPage, Problem> {
    let found = list_data_requests(&visit.site.app, &visit.hall, &visit.who(), skip).await;
    let found = found.map_err(|fail| visit.problem(fail))?;
    let result = |result: RequestResult| (result.key(), visit.words.word("own-data-result", result.key()));
    let (here, back) = if visit.who().may(Act::Tell) { ("tell", "/desk/tell") } else { ("admin", ADMIN) };
    Ok(RequestsPage {
        page: Page::new(visit, here, visit.words.t("data-requests-title")),
        back: visit.link(back),
        csrf: visit.signed_in()?.csrf.clone(),
        done: None,
        error: None,
        lines: found.items.into_iter().map(|request| line(visit, request)).collect(),
        results: RequestResult::ALL.into_iter().map(result).collect(),
        next: found.next.map(|skip| visit.link(&format!("/desk/data-requests?skip={skip}"))),
        words_chars_max: REASON_CHARS_MAX,
    })
}

fn line(visit: &Visit, asked: DataRequest) -> Line {
    let (words, request) = (visit.words, asked.request);
    let may_erase = visit.who().may(Act::Erase);
    let of_slip = |(of, no): (String, u32)| match of.split_once('/') {
        Some((agreement, _)) => {
            (visit.link(&format!("/agreements/{agreement}")), words.ta("data-requests-party", &[("n", no.into())]))
        }
        None => {
            let address = visit.link(&format!("/desk/votes/{of}/electors/{no}"));
            (address, words.ta("data-requests-home", &[("n", no.into())]))
        }
    };
    let of_matter = asked.matter.map(|id| (visit.link(&format!("/matters/{id}")), visit.hall.number(id)));
    Line {
        id: asked.id,
        kind: words.word("own-data-kind", request.kind.key()),
        about: of_matter.or_else(|| asked.slip.map(of_slip)),
        erase: asked.matter.filter(|_| may_erase).map(|id| visit.link(&format!("/desk/erase/matter/{id}"))),
        asked: date(words, request.asked),
        due: date(words, request.due),
        is_overdue: request.answered.is_none() && request.due < visit.site.app.now(),
        answered: request
            .answered
            .map(|(at, answer)| (date(words, at), words.word("own-data-result", answer.result.key()), answer.text)),
        text: request.text,
        typed: String::new(),
    }
}

pub(crate) async fn send(visit: Visit, request: Request) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    let who = visit.authorised(Act::AnswerDataRequest)?;
    let result = RequestResult::from_key(form.get("result")).ok_or_else(|| visit.because(Cause::Unreadable))?;
    let (id, text) = (form.get("id").to_owned(), form.get("answer").to_owned());
    let answer = Answer { result, text: text.clone() };
    match answer_data_request(&visit.site.app, &visit.hall, &who, id.clone(), answer).await {
        Ok(()) => Ok(visit.onward(&format!("/desk/data-requests?done={}", Act::AnswerDataRequest.key()))),
        Err(fail) => {
            let mut page = load(&visit, 0).await?;
            page.error = Some(match fail {
                Fail::Changed => visit.words.t("data-requests-changed").to_owned(),
                _ => fail_text(visit.words, &fail),
            });
            page.lines.iter_mut().filter(|line| line.id == id).for_each(|line| line.typed.clone_from(&text));
            Ok(render_as(fail_status(&fail), &page))
        }
    }
}
