//! The other communities in which whoever is signed in works: what one of them asks of them, yes or no to that, and
//! giving work there up again.

use super::account::{going_on, kept_at, token_of};
use crate::form;
use crate::format;
use crate::navigation::home_of;
use crate::page::Page;
use crate::params::{Params, asked};
use crate::problem::{Cause, Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::role_words::role_words_in;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Query, Request};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::person::{Offer, Workplace, agree_to_work, leave_work, offered_by};
use mingtong_domain::role::{Role, Scope};

const ADDRESS: &str = "/account/elsewhere";

/// A community in which they work.
struct Line {
    slug: String,
    name: String,
    href: String,
    role: String,
}

/// What a community asks.
struct Asked {
    slug: String,
    community: String,
    name: String,
    roles: String,
    ends: String,
}

#[derive(Template)]
#[template(path = "person/desk/elsewhere.html")]
struct ElsewherePage {
    page: Page,
    action: String,
    done: Option<String>,
    error: Option<String>,
    works: Vec<Line>,
    /// Short name, name, whether it is chosen.
    others: Vec<(String, String, bool)>,
    /// Whether a community was chosen.
    is_chosen: bool,
    asked: Option<Asked>,
}

pub(crate) async fn show(visit: Visit, Query(query): Query<Params>) -> Result<Response, Problem> {
    if let Some(home) = kept_at(&visit) {
        return Ok(home.onward(ADDRESS));
    }
    let done = visit.words.word_if_any("elsewhere-done", asked(&query, "done"));
    Ok(render_as(StatusCode::OK, &ElsewherePage { done, ..load(&visit, asked(&query, "in")).await? }))
}

pub(crate) async fn send(visit: Visit, request: Request) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    visit.signed_in()?;
    if let Some(home) = kept_at(&visit) {
        return Ok(home.onward(ADDRESS));
    }
    let (app, hall, token, there) = (&visit.site.app, &visit.hall, token_of(&visit), form.get("there"));
    let done = match form.get("what") {
        "agree" => match agree_to_work(app, hall, token, there).await {
            Ok(token) => {
                return Ok(going_on(&visit, visit.onward(&format!("{ADDRESS}?done=agreed")), &token));
            }
            Err(fail) => Err(fail),
        },
        "leave" => leave_work(app, hall, token, there).await,
        _ => return Err(visit.because(Cause::Unreadable)),
    };
    match done {
        Ok(()) => Ok(visit.onward(&format!("{ADDRESS}?done=left"))),
        Err(fail) => {
            let error = Some(fail_text(visit.words, &fail));
            Ok(render_as(fail_status(&fail), &ElsewherePage { error, ..load(&visit, there).await? }))
        }
    }
}

async fn load(visit: &Visit, chosen: &str) -> Result<ElsewherePage, Problem> {
    visit.signed_in()?;
    let problem = |fail| visit.problem(fail);
    let app = &visit.site.app;
    let offer = match chosen {
        "" => None,
        there => offered_by(app, &visit.hall, token_of(visit), there).await.map_err(problem)?,
    };
    let works = visit.workplaces.iter().filter(|place| place.hall.id != visit.hall.id);
    let works: Vec<Line> = works.map(|place| line(visit, place)).collect();
    let halls = app.halls().await.map_err(problem)?;
    let others = halls.iter().filter(|hall| hall.id != visit.hall.id && works.iter().all(|it| it.slug != hall.slug));
    let others = others.map(|hall| (hall.slug.clone(), hall.name.clone(), hall.slug == chosen)).collect();
    Ok(ElsewherePage {
        page: Page::new(visit, "account", visit.words.t("elsewhere-title")),
        action: visit.link(ADDRESS),
        done: None,
        error: None,
        others,
        works,
        is_chosen: !chosen.is_empty(),
        asked: offer.map(|offer| in_words(visit, &offer)),
    })
}

fn line(visit: &Visit, place: &Workplace) -> Line {
    let actor = &place.who.actor;
    Line {
        slug: place.hall.slug.clone(),
        name: place.hall.name.clone(),
        href: format!("/c/{}{}", place.hall.slug, home_of(actor.role)),
        role: role_words_in(visit.words, &place.hall, actor.role, &actor.scope),
    }
}

fn in_words(visit: &Visit, offer: &Offer) -> Asked {
    let role = |(role, scope): &(Role, Scope)| role_words_in(visit.words, &offer.there, *role, scope);
    let roles: Vec<String> = offer.roles.iter().map(role).collect();
    Asked {
        slug: offer.there.slug.clone(),
        community: offer.there.name.clone(),
        name: offer.name.clone(),
        roles: roles.join(visit.words.t("cli-list-join")),
        ends: format::moment(visit.words, offer.ends),
    }
}
