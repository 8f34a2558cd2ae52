//! Every act on a procedure: one handler reads the form, asks for the act, and on failure shows the procedure again
//! with what was wrong and with everything that was typed.

use crate::fields::Form;
use crate::form;
use crate::parts::not_done::NotDone;
use crate::parts::taken_in;
use crate::problem::{Cause, Problem};
use crate::render::render_as;
use crate::routes::procedure::page::ProcedurePage;
use crate::routes::procedure::read::{Asked, read};
use crate::visit::Visit;
use axum::extract::{Path, Request};
use axum::response::Response;
use mingtong_app::Fail;
use mingtong_app::procedure::{act_on_procedure, publish_step, view_procedure};
use mingtong_domain::ids::{PictureId, ProcedureId};
use mingtong_domain::procedure::Act;

/// Whoever had to sign in first comes back to the address of a form: there is the procedure.
pub(crate) async fn back(visit: Visit, Path((_, id, _)): Path<(String, String, String)>) -> Response {
    visit.onward(&format!("/procedures/{id}"))
}

pub(crate) async fn act(
    visit: Visit,
    Path((_, id, act)): Path<(String, String, String)>,
    request: Request,
) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    let (id, act) = (ProcedureId(id), Act::from_key(&act).ok_or_else(|| visit.because(Cause::NotFound))?);
    visit.authorised(act)?;
    let mut pictures = taken_in::kept(&form);
    match attempt(&visit, &id, act, &form, &mut pictures).await {
        Ok(()) => Ok(visit.onward(&format!("/procedures/{id}?done={}", act.key()))),
        Err(NotDone { status, text, .. }) => {
            let mut page = ProcedurePage::load(&visit, &id).await?;
            page.put_back(&visit, act, &form, &pictures, &text);
            Ok(render_as(status, &page))
        }
    }
}

async fn attempt(
    visit: &Visit,
    id: &ProcedureId,
    act: Act,
    form: &Form,
    pictures: &mut Vec<PictureId>,
) -> Result<(), NotDone> {
    let (app, hall, who) = (&visit.site.app, &visit.hall, visit.who());
    let failed = |fail: Fail| NotDone::new(visit, &fail);
    if taken_in::has_chosen(form) {
        // Pictures are stored before the act is carried: where there is no such procedure, none is.
        view_procedure(app, hall, &who, id).await.map_err(failed)?;
        let taken = taken_in::take_in(visit, form, pictures).await;
        taken.map_err(|not_taken| NotDone::untaken(visit, &not_taken))?;
    }
    let seen = form.get("seen").parse().ok();
    match read(act, form, pictures).map_err(|key| NotDone::to_put_right(visit, key))? {
        Some(Asked::Act(command)) => act_on_procedure(app, hall, &who, id.clone(), seen, command).await,
        Some(Asked::Publish(new)) => publish_step(app, hall, &who, id.clone(), seen, new).await.map(|_| ()),
        None => Err(Fail::NotFound),
    }
    .map_err(failed)
}
