//! The call list 打电话名单: a line for each person, with everything that waits for them, and what came of the call.

use crate::called::Called;
use crate::form;
use crate::format::moment;
use crate::page::Page;
use crate::params::Params;
use crate::problem::{Cause, Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Query, Request};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::person::Topic;
use mingtong_app::telling::{Called as Outcome, News, call_list, note_call};
use mingtong_app::{Fail, Who};
use mingtong_domain::ids::PersonId;
use mingtong_domain::person::Act;
use mingtong_domain::telling::CallResult;

/// One thing that somebody is told.
struct Item {
    number: String,
    link: String,
    title: Called,
    /// The words that stand before what was said, where it is no reply.
    about: Option<&'static str>,
    said: Option<String>,
}

/// Somebody who is to be called.
struct Line {
    person: String,
    seen: i64,
    name: Option<String>,
    phone: Option<String>,
    email: Option<String>,
    /// Why there is no number to call, and what is done instead.
    only_email: Option<String>,
    since: String,
    unanswered: usize,
    news: Vec<Item>,
}

#[derive(Template)]
#[template(path = "telling/desk/calls.html")]
struct Calls {
    page: Page,
    csrf: String,
    done: Option<String>,
    error: Option<String>,
    is_contact_withheld: bool,
    lines: Vec<Line>,
    results: Vec<&'static str>,
}

pub(crate) async fn show(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    let who = visit.authorised(Act::Tell)?;
    let done = params.get("done").and_then(|result| visit.words.word_if_any("calls-done", result));
    page(&visit, &who, done, None).await
}

async fn page(visit: &Visit, who: &Who, done: Option<String>, fail: Option<Fail>) -> Result<Response, Problem> {
    let calls = call_list(&visit.site.app, &visit.hall, who).await.map_err(|fail| visit.problem(fail))?;
    let is_contact_withheld = calls.iter().any(|call| call.is_contact_withheld);
    let lines = calls.into_iter().map(|call| Line {
        person: call.person.0,
        seen: call.seen,
        name: call.name,
        phone: call.phone,
        email: call.email,
        only_email: call.only_email.map(|why| visit.words.word("calls-only-email", why.key())),
        since: moment(visit.words, call.since),
        unanswered: usize::try_from(call.unanswered).unwrap_or_default(),
        news: call.news.into_iter().map(|news| item(visit, news)).collect(),
    });
    let template = Calls {
        page: Page::new(visit, "tell", visit.words.t("calls-title")),
        csrf: visit.signed_in()?.csrf.clone(),
        done,
        error: fail.as_ref().map(|fail| match fail {
            Fail::Changed => visit.words.t("calls-changed").to_owned(),
            fail => fail_text(visit.words, fail),
        }),
        is_contact_withheld,
        lines: lines.collect(),
        results: CallResult::ALL.iter().map(|result| result.key()).collect(),
    };
    Ok(render_as(fail.as_ref().map_or(StatusCode::OK, fail_status), &template))
}

fn item(visit: &Visit, news: News) -> Item {
    let words = visit.words;
    Item {
        number: visit.hall.number(news.matter),
        link: visit.link(&format!("/matters/{}", news.matter)),
        title: match &news.title {
            Some(title) => Called::title(title, words),
            None => Called::words(words.t("calls-hidden")),
        },
        about: match news.topic {
            Topic::Reply => None,
            Topic::Question => Some(words.t("calls-question")),
            Topic::Withdrawal => Some(words.t("calls-withdrawn")),
            Topic::Work => Some(words.t("calls-work")),
        },
        said: news.said,
    }
}

pub(crate) async fn note(visit: Visit, request: Request) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    let who = visit.authorised(Act::Tell)?;
    let unreadable = || visit.because(Cause::Unreadable);
    let result = CallResult::from_key(form.get("result")).ok_or_else(unreadable)?;
    let seen = form.get("seen").parse().map_err(|_| unreadable())?;
    let said = Outcome { person: PersonId(form.get("person").to_owned()), seen, result };
    match note_call(&visit.site.app, &visit.hall, &who, said).await {
        Ok(()) => Ok(visit.onward(&format!("/desk/tell?done={}", result.key()))),
        Err(fail) => page(&visit, &who, None, Some(fail)).await,
    }
}
