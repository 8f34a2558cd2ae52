//! Every act on a matter: one handler reads the form, asks for the act, and on failure shows the matter again with what
//! was wrong and with everything that was typed.

use crate::args::text_arg;
use crate::form::{self, Form};
use crate::format::moment;
use crate::params::Params;
use crate::parts::not_done::NotDone;
use crate::parts::taken_in;
use crate::problem::{Cause, Problem};
use crate::render::render_as;
use crate::routes::matter::act_forms::help::{self, Help};
use crate::routes::matter::act_forms::{self, Sent, Wrong};
use crate::routes::matter::beside::next_in_list;
use crate::routes::matter::from_desk::{self, FromDesk, onto};
use crate::routes::matter::page::MatterPage;
use crate::visit::Visit;
use axum::extract::{Path, Query, Request};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::Fail;
use mingtong_app::matter::{MatterView, act_on_matter_along, read_matter};
use mingtong_app::person::{draft_thing, forget_own_draft, keep_own_draft};
use mingtong_domain::ids::{MatterId, PictureId};
use mingtong_domain::matter::Act;
use mingtong_domain::role::Role;

/// The form that was sent is no command.
fn wrong(visit: &Visit, wrong: Wrong) -> NotDone {
    match wrong {
        Wrong::Text(key) => NotDone::to_put_right(visit, key),
        Wrong::Refused(refusal) => NotDone::new(visit, &refusal.into()),
    }
}

/// Whoever had to sign in first comes back to the address of a form: there is the matter.
pub(crate) async fn back(
    visit: Visit,
    Path((_, number, _)): Path<(String, String, String)>,
    Query(query): Query<Params>,
) -> Response {
    match MatterId::parse(&number) {
        Some(id) => visit.onward(&onto(&format!("/matters/{id}"), FromDesk::of(&visit, &query).as_ref(), "")),
        None => visit.onward("/matters"),
    }
}

pub(crate) async fn act(
    visit: Visit,
    Path((_, number, act)): Path<(String, String, String)>,
    Query(query): Query<Params>,
    request: Request,
) -> Result<Response, Problem> {
    let mut form = form::read(&visit, request).await?;
    let who = visit.signed_in()?.who.clone();
    let not_found = || visit.because(Cause::NotFound);
    let (id, act) = MatterId::parse(&number).zip(Act::from_key(&act)).ok_or_else(not_found)?;
    let mut pictures = taken_in::kept(&form);
    let opened_at = FromDesk::of(&visit, &query);
    let next = match &opened_at {
        Some(at) => next_in_list(&visit, at, id).await.map_err(|fail| visit.problem(fail))?,
        None => None,
    };
    if let Some(help) = Help::asked(&form) {
        return helped(&visit, (id, act), (form, pictures), opened_at, help).await;
    }
    let outcome = attempt(&visit, id, act, &mut form, &mut pictures).await;
    keep_or_forget(&visit, id, act, &form, outcome.is_ok()).await?;
    let done = match next {
        Some(next) => format!("done={}&next={next}", act.key()),
        None => format!("done={}", act.key()),
    };
    match outcome {
        // What a unit sends back may be no longer for it to see.
        Ok(()) if act == Act::Return && who.actor.role == Role::UnitHandler => {
            Ok(visit.onward(&from_desk::back(opened_at.as_ref(), &done)))
        }
        Ok(()) => Ok(visit.onward(&onto(&format!("/matters/{id}"), opened_at.as_ref(), &done))),
        Err(not_done) => {
            // For whoever may not see the matter there is no page either, and no word of what was wrong.
            let page = MatterPage::load(&visit, id, opened_at, None).await?;
            Ok(again(&visit, page, act, &form, &pictures, not_done))
        }
    }
}

/// Takes in the pictures and acts. Every picture that is taken in is added to `pictures`, for the form in case the act
/// is refused.
async fn attempt(
    visit: &Visit,
    id: MatterId,
    act: Act,
    form: &mut Form,
    pictures: &mut Vec<PictureId>,
) -> Result<(), NotDone> {
    let not_done = |fail: Fail| NotDone::new(visit, &fail);
    take_in(visit, id, form, pictures).await?;
    let sent = Sent { matter: id, prefix: &visit.hall.prefix, form, pictures };
    let command = act_forms::read(act, &sent).map_err(|it| wrong(visit, it))?;
    let command = command.ok_or_else(|| not_done(Fail::NotFound))?;
    let seen = form.get("seen").parse().ok();
    let along = act_forms::along(form, act);
    let acted = act_on_matter_along(&visit.site.app, &visit.hall, &visit.who(), (id, seen), command, along).await;
    acted.map(|_| ()).map_err(not_done)
}

/// What was sent and not done is kept as a draft, so that nothing long is typed twice; what was done is one no more.
async fn keep_or_forget(visit: &Visit, id: MatterId, act: Act, form: &Form, is_done: bool) -> Result<(), Problem> {
    let (app, hall, who, thing) = (&visit.site.app, &visit.hall, visit.who(), draft_thing(id));
    let kept = match is_done {
        true if help::can_wait(act) => forget_own_draft(app, hall, &who, &thing, act.key()).await,
        false if help::has_words(act, form) => {
            let fields = help::fields_to_keep(form);
            keep_own_draft(app, hall, &who, (&thing, act.key()), &fields).await.map(|_| ())
        }
        _ => Ok(()),
    };
    kept.map_err(|fail| visit.problem(fail))
}

/// The matter again with a kept text in the form, or with what was typed kept for later.
async fn helped(
    visit: &Visit,
    (id, act): (MatterId, Act),
    (mut form, mut pictures): (Form, Vec<PictureId>),
    opened_at: Option<FromDesk>,
    help: Help,
) -> Result<Response, Problem> {
    let problem = |fail| visit.problem(fail);
    let taken = take_in(visit, id, &mut form, &mut pictures).await;
    let mut page = MatterPage::load(visit, id, opened_at, None).await?;
    if let Err(not_taken) = taken {
        return Ok(again(visit, page, act, &form, &pictures, not_taken));
    }
    let (form, key) = match help {
        Help::PutIn => help::put_in(visit, &page.view, act, form).await.map_err(problem)?,
        Help::KeepDraft => {
            let fields = help::fields_to_keep(&form);
            let to = (draft_thing(id), act.key());
            let kept = keep_own_draft(&visit.site.app, &visit.hall, &visit.who(), (&to.0, to.1), &fields).await;
            (form, if kept.map_err(problem)? { "work-draft-kept" } else { "work-draft-too-long" })
        }
    };
    page.tell_in(visit, act, &form, &pictures, visit.words.t(key));
    Ok(render_as(StatusCode::OK, &page))
}

/// Takes in the pictures that were sent.
async fn take_in(visit: &Visit, id: MatterId, form: &mut Form, pictures: &mut Vec<PictureId>) -> Result<(), NotDone> {
    if !taken_in::has_chosen(form) {
        return Ok(());
    }
    // Pictures are stored before the act is carried: whoever may not see the matter stores none.
    let seen = read_matter(&visit.site.app, &visit.hall, &visit.who(), id).await;
    seen.map_err(|fail| NotDone::new(visit, &fail))?;
    let untaken = |not_taken| NotDone::untaken(visit, &not_taken);
    taken_in::take_in_before(visit, form, pictures).await.map_err(untaken)?;
    taken_in::take_in(visit, form, pictures).await.map_err(untaken)
}

/// The matter again, with the form of the act open, what was wrong above it and what was typed in it.
fn again(
    visit: &Visit,
    mut page: MatterPage,
    act: Act,
    form: &Form,
    pictures: &[PictureId],
    not_done: NotDone,
) -> Response {
    let text = if not_done.changed { changed(visit, &page.view) } else { not_done.text };
    page.put_back(visit, act, form, pictures, &text);
    render_as(not_done.status, &page)
}

/// What somebody else did meanwhile: the latest step, by which role, when, and the state it led to.
fn changed(visit: &Visit, view: &MatterView) -> String {
    let words = visit.words;
    let Some(step) = view.steps.iter().max_by_key(|step| step.position) else {
        return words.t("problem-changed").to_owned();
    };
    words.ta(
        "work-changed",
        &[
            text_arg("who", words.word("role", step.role.key())),
            text_arg("step", words.word("step", step.kind.key())),
            text_arg("when", step.at.map(|at| moment(words, at)).unwrap_or_default()),
            text_arg("stage", words.word("stage", view.stage.key())),
        ],
    )
}
