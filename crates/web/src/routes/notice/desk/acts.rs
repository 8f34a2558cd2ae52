//! The acts of the desk on a notice: what was not done comes back with what was typed and why.

use crate::form::{self, Form};
use crate::parts::not_done::NotDone;
use crate::parts::taken_in;
use crate::problem::{Cause, Problem};
use crate::render::render_as;
use crate::routes::notice::page::NoticePage;
use crate::visit::Visit;
use axum::extract::{Path, Request};
use axum::response::Response;
use mingtong_app::Fail;
use mingtong_app::notice::{act_on_notice, view_notice};
use mingtong_domain::ids::{NoticeId, PictureId};
use mingtong_domain::notice::{Act, Command, Way};

/// Whoever had to sign in first comes back to the address of a form: there is the notice.
pub(crate) async fn back(visit: Visit, Path((_, id, _)): Path<(String, String, String)>) -> Response {
    visit.onward(&format!("/notices/{id}"))
}

pub(crate) async fn act(
    visit: Visit,
    Path((_, id, act)): Path<(String, String, String)>,
    request: Request,
) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    visit.signed_in()?;
    let act = Act::from_key(&act).ok_or_else(|| visit.because(Cause::NotFound))?;
    let (id, mut pictures) = (NoticeId(id), taken_in::kept(&form));
    match attempt(&visit, &id, act, &form, &mut pictures).await {
        Ok(()) => Ok(visit.onward(&format!("/notices/{id}?done={}", act.key()))),
        Err(NotDone { status, text, .. }) => {
            let mut page = NoticePage::load(&visit, &id, 0).await?;
            page.page.path = visit.link(&format!("/notices/{id}"));
            page.put_back(act, form, pictures, text);
            Ok(render_as(status, &page))
        }
    }
}

async fn attempt(
    visit: &Visit,
    id: &NoticeId,
    act: Act,
    form: &Form,
    pictures: &mut Vec<PictureId>,
) -> Result<(), NotDone> {
    let (app, hall) = (&visit.site.app, &visit.hall);
    let not_done = |fail: Fail| NotDone::new(visit, &fail);
    if taken_in::has_chosen(form) {
        // Pictures are stored before the act is carried: whoever may not do it stores none.
        visit.who().authorise(act).map_err(|refusal| not_done(refusal.into()))?;
        view_notice(app, hall, &visit.who(), id, 0).await.map_err(not_done)?;
        let taken = taken_in::take_in(visit, form, pictures).await;
        taken.map_err(|not_taken| NotDone::untaken(visit, &not_taken))?;
    }
    let command = read(act, form, pictures).map_err(|key| NotDone::to_put_right(visit, key))?;
    act_on_notice(app, hall, &visit.who(), id.clone(), form.get("seen").parse().ok(), command).await.map_err(not_done)
}

/// What was sent, as a command; else the key of what is wrong with it.
fn read(act: Act, form: &Form, pictures: &[PictureId]) -> Result<Command<String>, &'static str> {
    Ok(match act {
        Act::ShowPosted => Command::ShowPosted {
            way: Way::from_key(form.get("way")).ok_or("notice-wrong-way")?,
            day: form.get("day").trim().parse().map_err(|_| "notice-wrong-day")?,
            pictures: pictures.to_vec(),
            words: form.maybe("words"),
        },
        Act::AnswerObjection => Command::AnswerObjection {
            number: form.get("number").parse().map_err(|_| "problem-not-found")?,
            text: form.get("text").to_owned(),
        },
        Act::WithholdObjection => Command::WithholdObjection {
            number: form.get("number").parse().map_err(|_| "problem-not-found")?,
            reason: form.get("reason").to_owned(),
        },
        Act::TakeDown => Command::TakeDown { reason: form.maybe("reason") },
        Act::Object | Act::Post => return Err("problem-not-found"),
    })
}
