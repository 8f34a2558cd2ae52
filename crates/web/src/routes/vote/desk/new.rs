//! A vote is called on a roll: what is asked, by whose rule, of whom, from when until when. Before anything is frozen
//! it is tried: whoever calls it sees who would vote, what is doubtful about that, and the notice written from it all.

use super::choices::{Choices, Roll, rolls};
use super::look::Look;
use super::start::Start;
use super::typed::Typed;
use crate::form::{self, Form};
use crate::kept;
use crate::page::Page;
use crate::params::{Params, asked};
use crate::problem::{Problem, fail_status, fail_text};
use crate::render::{render, render_as};
use crate::routes::vote::people::People;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Query, Request};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::Fail;
use mingtong_app::vote::{NewVote, VoteNotice, call_vote, preview_vote};
use mingtong_domain::limits::{MEETING_TELLERS_MAX, REASON_CHARS_MAX, TEXT_CHARS_MAX, TITLE_CHARS_MAX};
use mingtong_domain::refusal::Code;
use mingtong_domain::vote::{Act, Secrecy};

/// Fields that list many: buildings, and people who count.
const LISTED: usize = 2_000 + MEETING_TELLERS_MAX;

#[derive(Template)]
#[template(path = "vote/desk/choose.html")]
struct ChoosePage {
    page: Page,
    rolls: Vec<Roll>,
}

#[derive(Template)]
#[template(path = "vote/desk/new.html")]
struct NewPage {
    page: Page,
    csrf: String,
    error: Option<String>,
    /// Whether it is refused because it cannot be secret: a named vote is offered.
    offers_named: bool,
    place: String,
    roll: String,
    /// The first vote, where this is the second.
    first: Option<String>,
    typed: Typed,
    choices: Choices,
    title_chars_max: usize,
    text_chars_max: usize,
    reason_chars_max: usize,
}

#[derive(Template)]
#[template(path = "vote/desk/look.html")]
struct LookPage {
    page: Page,
    csrf: String,
    error: Option<String>,
    typed: Typed,
    look: Look,
    title_chars_max: usize,
    text_chars_max: usize,
}

pub(crate) async fn show(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    visit.authorised(Act::Call)?;
    if let Some(form) = kept::typed(&visit, "/desk/votes/new").await {
        let typed = Typed::read(&form);
        let start = Start::load(&visit, typed.get("roll"), typed.get("again")).await?;
        return page(&visit, &start, typed, Said::Kept).await;
    }
    let (roll, again) = (asked(&params, "roll"), asked(&params, "again"));
    if roll.is_empty() && again.is_empty() {
        let template = ChoosePage {
            page: Page::new(&visit, "votes", visit.words.word("act", Act::Call.key())),
            rolls: rolls(&visit).await?,
        };
        return Ok(render(&template));
    }
    let start = Start::load(&visit, roll, again).await?;
    if start.roll.roll.posted.is_none() {
        return Ok(visit.onward(&format!("/rolls/{}", start.roll.roll.id)));
    }
    let mut typed = Typed::proposed(&visit, &start);
    if !asked(&params, "matter").is_empty() {
        typed.set("matter", asked(&params, "matter"));
    }
    page(&visit, &start, typed, Said::Nothing).await
}

pub(crate) async fn send(visit: Visit, request: Request) -> Result<Response, Problem> {
    let form = form::read_list(&visit, request, LISTED).await?;
    visit.authorised(Act::Call)?;
    let mut typed = Typed::read(&form);
    let start = Start::load(&visit, typed.get("roll"), typed.get("again")).await?;
    if form.has("back") {
        return page(&visit, &start, typed, Said::Nothing).await;
    }
    if form.has("named") {
        typed.set("secrecy", Secrecy::Named.key());
    }
    let people = People::load(&visit).await.map_err(|fail| visit.problem(fail))?;
    match typed.vote(&visit, &start, &people).await {
        Ok(new) => tried(&visit, &start, typed, new, &form).await,
        Err(text) => page(&visit, &start, typed, Said::Wrong(text)).await,
    }
}

/// Calls it where that was asked for, and otherwise shows how it would be called.
async fn tried(visit: &Visit, start: &Start, mut typed: Typed, new: NewVote, form: &Form) -> Result<Response, Problem> {
    let (app, hall, who) = (&visit.site.app, &visit.hall, visit.who());
    let mut said = None;
    if form.has("call") {
        match typed.notice() {
            None => said = Some((StatusCode::UNPROCESSABLE_ENTITY, visit.words.t("roll-wrong-day").to_owned())),
            Some(notice) => {
                let new = NewVote { notice: Some(notice), ..new.clone() };
                match call_vote(app, hall, &who, new).await {
                    Ok(id) => return Ok(visit.onward(&format!("/votes/{id}?done={}", Act::Call.key()))),
                    Err(fail) => said = Some((fail_status(&fail), fail_text(visit.words, &fail))),
                }
            }
        }
    }
    // It is tried as if its notice hung from today until it opens.
    let (from, to) = (app.now().date(), new.window.opens.date());
    let told = VoteNotice { title: new.title.clone(), text: new.text.clone(), from, to };
    let preview = match preview_vote(app, hall, &who, NewVote { notice: Some(told), ..new.clone() }).await {
        Ok(preview) => preview,
        Err(fail) => return page(visit, start, typed, Said::Refused(fail)).await,
    };
    let look = Look::of(visit, visit.words, start, &new, &preview);
    if said.is_none() && !form.has("keep") {
        Look::notice(visit, start, &new, &preview).into_iter().for_each(|(name, value)| typed.set(name, value));
    }
    let (status, error) = said.map_or((StatusCode::OK, None), |(status, text)| (status, Some(text)));
    let template = LookPage {
        page: Page::new(visit, "votes", visit.words.t("call-look")),
        csrf: visit.signed_in()?.csrf.clone(),
        error,
        typed,
        look,
        title_chars_max: TITLE_CHARS_MAX,
        text_chars_max: TEXT_CHARS_MAX,
    };
    Ok(render_as(status, &template))
}

/// What there is to say above the form.
enum Said {
    Nothing,
    /// It was typed before the session ended.
    Kept,
    /// Something has to be put right.
    Wrong(String),
    /// It cannot be called like this.
    Refused(Fail),
}

async fn page(visit: &Visit, start: &Start, typed: Typed, said: Said) -> Result<Response, Problem> {
    let words = visit.words;
    let (status, error) = match &said {
        Said::Nothing => (StatusCode::OK, None),
        Said::Kept => (StatusCode::OK, Some(words.t("work-kept").to_owned())),
        Said::Wrong(text) => (StatusCode::UNPROCESSABLE_ENTITY, Some(text.clone())),
        Said::Refused(fail) => (fail_status(fail), Some(fail_text(words, fail))),
    };
    let offers_named = matches!(&said, Said::Refused(fail) if fail.code() == Some(Code::SecretWeights));
    let template = NewPage {
        page: Page::new(visit, "votes", words.word("act", Act::Call.key())),
        csrf: visit.signed_in()?.csrf.clone(),
        error,
        offers_named,
        place: start.roll.place.clone(),
        roll: visit.link(&format!("/rolls/{}", start.roll.roll.id)),
        first: start.first.as_ref().map(|first| visit.link(&format!("/votes/{}", first.vote.id))),
        choices: Choices::of(visit, start, &typed).await?,
        typed,
        title_chars_max: TITLE_CHARS_MAX,
        text_chars_max: TEXT_CHARS_MAX,
        reason_chars_max: REASON_CHARS_MAX,
    };
    Ok(render_as(status, &template))
}
