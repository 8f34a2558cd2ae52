//! "Me too": whoever has the same trouble is counted, once a browser.

use crate::cookies;
use crate::form;
use crate::params::Params;
use crate::problem::{Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::routes::matter::from_desk::{FromDesk, onto};
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
    let (from_desk, here) = (FromDesk::of(&visit, &query), format!("/matters/{id}"));
    let form = form::read(&visit, request).await?;
    let mark = visit.visitor.clone().unwrap_or_else(|| visit.site.app.chance.secret());
    visit.visitor = Some(mark.clone());
    let (app, phone) = (visit.site.app.clone(), form.maybe("phone"));
    let done = support_matter(&app, &visit.hall, &visit.who(), id, phone).await;
    let mut response = match done {
        Ok(()) => Redirect::to(&visit.link(&onto(&here, from_desk.as_ref(), "thanks=1"))).into_response(),
        Err(fail @ Fail::Refused(_)) => {
            let path = visit.link(&onto(&here, from_desk.as_ref(), ""));
            let mut template = MatterPage::load(&visit, id, from_desk, None).await?;
            template.page.path = path;
            template.error = Some(fail_text(visit.words, &fail));
            form.get("phone").clone_into(&mut template.phone);
            render_as(fail_status(&fail), &template)
        }
        Err(fail) => return Err(visit.problem(fail)),
    };
    if response.status() == StatusCode::SEE_OTHER {
        remember(&visit.site.config, &mark, &mut response);
    }
    Ok(response)
}

fn remember(config: &Config, mark: &str, response: &mut Response) {
    let cookie = cookies::set(config, cookies::VISITOR, mark, VISITOR_DAYS);
    response.headers_mut().append(header::SET_COOKIE, cookie);
}
