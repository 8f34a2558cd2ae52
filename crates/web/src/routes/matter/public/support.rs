//! "Me too": whoever has the same trouble is counted, once a browser.

use crate::cookies;
use crate::form;
use crate::params::Params;
use crate::problem::{Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::routes::matter::from_desk::{FromDesk, onto};
use crate::routes::matter::me_too::MeToo;
use crate::routes::matter::number::number;
use crate::routes::matter::page::MatterPage;
use crate::site::Config;
use crate::visit::Visit;
use axum::extract::{Path, Query, Request};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use mingtong_app::Fail;
use mingtong_app::matter::support_matter;
use mingtong_app::throttle::Limited;
use mingtong_domain::ids::MatterId;

/// Days for which a browser is known again by "me too".
const VISITOR_DAYS: u32 = 400;

/// Whoever had to sign in first comes back to the address of the form: there is the matter.
pub(crate) async fn back(visit: Visit, Path(params): Path<Params>) -> Result<Response, Problem> {
    let id = number(&visit, &params)?;
    Ok(visit.onward(&format!("/matters/{id}")))
}

pub(crate) async fn support(
    mut visit: Visit,
    Path(params): Path<Params>,
    Query(query): Query<Params>,
    request: Request,
) -> Result<Response, Problem> {
    visit.throttle(Limited::Support)?;
    let id = number(&visit, &params)?;
    let from_desk = FromDesk::of(&visit, &query);
    let form = form::read(&visit, request).await?;
    let mark = visit.visitor.clone().unwrap_or_else(|| visit.site.app.chance.secret());
    visit.visitor = Some(mark.clone());
    let me_too = MeToo::of(&form);
    let reach = match me_too.reach() {
        Ok(reach) => reach,
        Err(key) => {
            let why = (StatusCode::UNPROCESSABLE_ENTITY, visit.words.t(key).to_owned());
            return refused(&visit, id, from_desk, me_too, why).await;
        }
    };
    match support_matter(&visit.site.app, &visit.hall, &visit.who(), id, reach).await {
        Ok(()) => {
            let there = visit.link(&onto(&format!("/matters/{id}"), from_desk.as_ref(), "thanks=1"));
            let mut response = Redirect::to(&there).into_response();
            remember(&visit.site.config, &mark, &mut response);
            Ok(response)
        }
        Err(fail @ Fail::Refused(_)) => {
            let why = (fail_status(&fail), fail_text(visit.words, &fail));
            refused(&visit, id, from_desk, me_too, why).await
        }
        Err(fail) => Err(visit.problem(fail)),
    }
}

/// The matter again, with all that was chosen and typed, and why it was not taken.
async fn refused(
    visit: &Visit,
    id: MatterId,
    from_desk: Option<FromDesk>,
    me_too: MeToo,
    (status, text): (StatusCode, String),
) -> Result<Response, Problem> {
    let path = visit.link(&onto(&format!("/matters/{id}"), from_desk.as_ref(), ""));
    let mut template = MatterPage::load(visit, id, from_desk, None).await?;
    template.page.path = path;
    (template.error, template.me_too) = (Some(text), me_too);
    Ok(render_as(status, &template))
}

fn remember(config: &Config, mark: &str, response: &mut Response) {
    let cookie = cookies::set(config, cookies::VISITOR, mark, VISITOR_DAYS);
    response.headers_mut().append(header::SET_COOKIE, cookie);
}
