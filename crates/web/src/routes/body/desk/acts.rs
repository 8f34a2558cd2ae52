//! Every act on a body: one handler reads the form, asks for the act, and on failure shows the body again with what was
//! wrong and with everything that was typed.

use crate::fields::Form;
use crate::form;
use crate::parts::not_done::NotDone;
use crate::parts::taken_in;
use crate::problem::{Cause, Problem};
use crate::render::render_as;
use crate::routes::body::forms::{self, Asked};
use crate::routes::body::page::BodyPage;
use crate::visit::Visit;
use axum::extract::{Path, Request};
use axum::response::{IntoResponse, Response};
use mingtong_app::Fail;
use mingtong_app::body::{act_on_body, seat_newcomer, view_body};
use mingtong_domain::body::Act;
use mingtong_domain::ids::{BodyId, PictureId};

/// Whoever had to sign in first comes back to the address of a form: there is the body.
pub(crate) async fn back(visit: Visit, Path((_, id, _)): Path<(String, String, String)>) -> Response {
    visit.onward(&format!("/bodies/{id}"))
}

pub(crate) async fn act(
    visit: Visit,
    Path((_, id, act)): Path<(String, String, String)>,
    request: Request,
) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    let (id, act) = (BodyId(id), Act::from_key(&act).ok_or_else(|| visit.because(Cause::NotFound))?);
    visit.authorised(act)?;
    let mut pictures = taken_in::kept(&form);
    match attempt(&visit, &id, act, &form, &mut pictures).await {
        Ok(()) => Ok(visit.onward(&format!("/bodies/{id}?done={}", act.key()))),
        Err(NotDone { status, text, .. }) => {
            let mut page = BodyPage::load(&visit, &id).await?;
            page.put_back(&visit, act, &form, &pictures, &text);
            Ok(render_as(status, &page).into_response())
        }
    }
}

async fn attempt(
    visit: &Visit,
    id: &BodyId,
    act: Act,
    form: &Form,
    pictures: &mut Vec<PictureId>,
) -> Result<(), NotDone> {
    let (app, hall, who) = (&visit.site.app, &visit.hall, visit.who());
    let failed = |fail: Fail| NotDone::new(visit, &fail);
    if taken_in::has_chosen(form) {
        // Pictures are stored before the act is carried: where there is no such body, none is.
        view_body(app, hall, &who, id).await.map_err(failed)?;
        let taken = taken_in::take_in(visit, form, pictures).await;
        taken.map_err(|not_taken| NotDone::untaken(visit, &not_taken))?;
    }
    let asked = forms::read(act, form, pictures).map_err(|key| NotDone::to_put_right(visit, key))?;
    let Some(Asked { command, newcomer }) = asked else { return Err(failed(Fail::NotFound)) };
    let seen = form.get("seen").parse().ok();
    match newcomer {
        Some(name) => seat_newcomer(app, hall, &who, id.clone(), seen, &name, command).await.map_err(failed),
        None => act_on_body(app, hall, &who, id.clone(), seen, command).await.map_err(failed),
    }
}
