//! What did not arrive 未送达: sent again, or given up, by whoever keeps the community.

use crate::form;
use crate::format::moment;
use crate::page::Page;
use crate::params::Params;
use crate::parts::done::done_words;
use crate::problem::{Cause, Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Query, Request};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::Fail;
use mingtong_app::telling::{Dead, Fate, decide_dead_letter, open_dead_letters};
use mingtong_domain::telling::Act;

/// A message that did not arrive.
struct Line {
    id: String,
    is_unsure: bool,
    name: String,
    email: Option<String>,
    error: Option<String>,
    tries: usize,
    made: String,
}

#[derive(Template)]
#[template(path = "telling/desk/dead.html")]
struct DeadPage {
    page: Page,
    csrf: String,
    done: Option<String>,
    error: Option<String>,
    is_contact_withheld: bool,
    lines: Vec<Line>,
}

pub(crate) async fn show(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    visit.authorised(Act::SendAgain)?;
    let done = done_words(&visit, params.get("done"));
    page(&visit, done, None).await
}

async fn page(visit: &Visit, done: Option<String>, fail: Option<Fail>) -> Result<Response, Problem> {
    let dead = open_dead_letters(&visit.site.app, &visit.hall, &visit.who()).await;
    let dead = dead.map_err(|fail| visit.problem(fail))?;
    let template = DeadPage {
        page: Page::new(visit, "admin", visit.words.t("dead-title")),
        csrf: visit.signed_in()?.csrf.clone(),
        done,
        error: fail.as_ref().map(|fail| match fail {
            Fail::Changed => visit.words.t("dead-changed").to_owned(),
            fail => fail_text(visit.words, fail),
        }),
        is_contact_withheld: dead.iter().any(|dead| dead.is_contact_withheld),
        lines: dead.into_iter().map(|dead| line(visit, dead)).collect(),
    };
    Ok(render_as(fail.as_ref().map_or(StatusCode::OK, fail_status), &template))
}

fn line(visit: &Visit, dead: Dead) -> Line {
    let nobody = || visit.words.t("work-no-name").to_owned();
    Line {
        id: dead.id,
        is_unsure: dead.is_unsure,
        name: dead.name.unwrap_or_else(nobody),
        email: dead.email,
        error: dead.error,
        tries: usize::try_from(dead.tries).unwrap_or_default(),
        made: moment(visit.words, dead.made),
    }
}

pub(crate) async fn decide(visit: Visit, request: Request) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    let who = visit.authorised(Act::SendAgain)?;
    let fate = Fate::from_key(form.get("fate")).ok_or_else(|| visit.because(Cause::Unreadable))?;
    match decide_dead_letter(&visit.site.app, &visit.hall, &who, form.get("id"), fate).await {
        Ok(()) => Ok(visit.onward(&format!("/desk/dead-letters?done={}", Act::SendAgain.key()))),
        Err(fail) => page(&visit, None, Some(fail)).await,
    }
}
