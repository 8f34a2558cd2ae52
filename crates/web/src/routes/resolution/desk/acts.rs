//! Every act on a resolution: one handler reads the form, asks for the act, and on failure shows the resolution again
//! with what was wrong and with everything that was typed.

use crate::form::{self, Form};
use crate::parts::not_done::NotDone;
use crate::problem::{Cause, Problem};
use crate::render::render_as;
use crate::routes::resolution::forms::{Asked, read};
use crate::routes::resolution::page::ResolutionPage;
use crate::visit::Visit;
use axum::extract::{Path, Request};
use axum::response::{IntoResponse, Response};
use mingtong_app::Fail;
use mingtong_app::resolution::{act_on_resolution, publish_resolution};
use mingtong_domain::ids::ResolutionId;
use mingtong_domain::resolution::Act;

/// Whoever had to sign in first comes back to the address of a form: there is the resolution.
pub(crate) async fn back(visit: Visit, Path((_, number, _)): Path<(String, String, String)>) -> Response {
    visit.onward(&format!("/resolutions/{number}"))
}

pub(crate) async fn act(
    visit: Visit,
    Path((_, number, act)): Path<(String, String, String)>,
    request: Request,
) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    let named = ResolutionId::parse(&number).zip(Act::from_key(&act));
    let (id, act) = named.ok_or_else(|| visit.because(Cause::NotFound))?;
    visit.authorised(act)?;
    match attempt(&visit, id, act, &form).await {
        Ok(()) => Ok(visit.onward(&format!("/resolutions/{id}?done={}", act.key()))),
        Err(NotDone { status, text, .. }) => {
            let mut page = ResolutionPage::load(&visit, id).await?;
            page.put_back(&visit, act, &form, &text);
            Ok(render_as(status, &page).into_response())
        }
    }
}

async fn attempt(visit: &Visit, id: ResolutionId, act: Act, form: &Form) -> Result<(), NotDone> {
    let (app, hall, who) = (&visit.site.app, &visit.hall, visit.who());
    let failed = |fail: Fail| NotDone::new(visit, &fail);
    let asked = read(act, form).map_err(|key| NotDone::to_put_right(visit, key))?;
    let seen = form.get("seen").parse().ok();
    let done = match asked {
        None => Err(Fail::NotFound),
        Some(Asked::Publish(publication)) => publish_resolution(app, hall, &who, id, seen, publication).await,
        Some(Asked::Command(command)) => act_on_resolution(app, hall, &who, id, seen, command).await,
    };
    done.map(|_| ()).map_err(failed)
}
