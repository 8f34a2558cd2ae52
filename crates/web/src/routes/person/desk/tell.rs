//! Who still has to be told of a reply; ticked off one by one.

use crate::called::Called;
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
use mingtong_app::matter::{MatterView, Step, StepKind, view_matter};
use mingtong_app::person::{Telling, Topic, mark_told, waiting_to_be_told};
use mingtong_app::{Fail, Who};
use mingtong_domain::Millis;
use mingtong_domain::ids::MatterId;
use mingtong_domain::matter::Kind;
use mingtong_domain::person::Act;
use std::collections::HashMap;

/// Somebody who waits to be told.
struct Waiting {
    id: i64,
    number: String,
    link: String,
    title: Called,
    /// What they are to be told: the words that stand before it, where it is no reply, and itself.
    about: Option<&'static str>,
    said: Option<String>,
    name: Option<String>,
    phone: Option<String>,
    email: Option<String>,
    since: String,
}

#[derive(Template)]
#[template(path = "person/desk/tell.html")]
struct Tell {
    page: Page,
    csrf: String,
    done: Option<String>,
    error: Option<String>,
    waiting: Vec<Waiting>,
}

pub(crate) async fn show(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    let who = visit.authorised(Act::Tell)?;
    let done = done_words(&visit, params.get("done"));
    page(&visit, &who, done, None).await
}

async fn page(visit: &Visit, who: &Who, done: Option<String>, fail: Option<Fail>) -> Result<Response, Problem> {
    let waiting = waiting_to_be_told(&visit.site.app, &visit.hall, who).await;
    let waiting = waiting.map_err(|fail| visit.problem(fail))?;
    let matters = matters(visit, who, &waiting).await?;
    let waiting = waiting.into_iter().map(|telling| Waiting {
        id: telling.id,
        number: visit.hall.number(telling.matter),
        link: visit.link(&format!("/matters/{}", telling.matter)),
        title: matters.get(&telling.matter).map(|view| Called::title(&view.title, visit.words)).unwrap_or_default(),
        about: match telling.topic {
            Topic::Reply => None,
            Topic::Question => Some(visit.words.t("work-tell-question")),
            Topic::Withdrawal => Some(visit.words.t("work-tell-withdrawn")),
        },
        said: matters.get(&telling.matter).and_then(|view| said(view, &telling)),
        name: telling.name,
        phone: telling.phone,
        email: telling.email,
        since: moment(visit.words, Millis(telling.queued_ms)),
    });
    let template = Tell {
        page: Page::new(visit, "tell", visit.words.t("work-tell")),
        csrf: visit.signed_in()?.csrf.clone(),
        done,
        error: fail.as_ref().map(|fail| match fail {
            Fail::Changed => visit.words.t("work-tell-changed").to_owned(),
            fail => fail_text(visit.words, fail),
        }),
        waiting: waiting.collect(),
    };
    Ok(render_as(fail.as_ref().map_or(StatusCode::OK, fail_status), &template))
}

/// The matters that the page is about, each once.
async fn matters(visit: &Visit, who: &Who, waiting: &[Telling]) -> Result<HashMap<MatterId, MatterView>, Problem> {
    let mut views = HashMap::new();
    for id in waiting.iter().map(|telling| telling.matter) {
        if views.contains_key(&id) {
            continue;
        }
        match view_matter(&visit.site.app, &visit.hall, who, id).await {
            Ok(view) => drop(views.insert(id, view)),
            Err(Fail::NotFound) => {}
            Err(fail) => return Err(visit.problem(fail)),
        }
    }
    Ok(views)
}

/// What was said when somebody began to wait to be told: the reply, the question, or why it was taken back.
fn said(view: &MatterView, telling: &Telling) -> Option<String> {
    let kind = StepKind::Plain(match telling.topic {
        Topic::Reply => Kind::Replied,
        Topic::Question => Kind::AskedBack,
        Topic::Withdrawal => Kind::Withdrawn,
    });
    let given = |step: &&Step| step.kind == kind && step.at.is_some_and(|at| at.0 <= telling.queued_ms);
    view.steps.iter().find(given)?.said.as_ref()?.words().map(str::to_owned)
}

pub(crate) async fn tick(visit: Visit, request: Request) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    let who = visit.authorised(Act::Tell)?;
    let id = form.get("id").parse().map_err(|_| visit.because(Cause::Unreadable))?;
    match mark_told(&visit.site.app, &visit.hall, &who, id).await {
        Ok(()) => Ok(visit.onward("/desk/tell?done=tell")),
        Err(fail) => page(&visit, &who, None, Some(fail)).await,
    }
}
