//! Every act on a meeting: one handler reads the form, asks for the act, and on failure shows the page of the form
//! again with what was wrong and with everything that was typed.

use crate::args::text_arg;
use crate::fields::Form;
use crate::form;
use crate::format::moment;
use crate::params::Params;
use crate::parts::not_done::NotDone;
use crate::parts::taken_in;
use crate::problem::{Cause, Problem};
use crate::render::render_as;
use crate::routes::meeting::forms::{People, Place, read};
use crate::routes::meeting::minutes::MinutesPage;
use crate::routes::meeting::names::NamesPage;
use crate::routes::meeting::page::MeetingPage;
use crate::routes::meeting::people::PeoplePage;
use crate::visit::Visit;
use axum::extract::{Path, Request};
use axum::response::Response;
use mingtong_app::Fail;
use mingtong_app::meeting::{act_on_meeting, view_meeting};
use mingtong_domain::ids::{MeetingId, PictureId};
use mingtong_domain::limits::MEETING_NAMED_MAX;
use mingtong_domain::meeting::Act;

type Address = Path<(String, String, String)>;

/// Whoever had to sign in first, as whoever comes with the code on the wall, comes back to the address of a form: there
/// is the page on which it stands.
pub(crate) async fn back(visit: Visit, Path((_, id, act)): Address) -> Result<Response, Problem> {
    visit.signed_in()?;
    let act = Act::from_key(&act).ok_or_else(|| visit.because(Cause::NotFound))?;
    let place = Place::of(act, visit.kept.is_some()).path();
    Ok(visit.onward(&format!("/meetings/{id}{place}#act-{}", act.key())))
}

pub(crate) async fn act(visit: Visit, Path((_, id, act)): Address, request: Request) -> Result<Response, Problem> {
    let (id, act) = (MeetingId(id), Act::from_key(&act).ok_or_else(|| visit.because(Cause::NotFound))?);
    let form = form::read_list(&visit, request, people_named(act)).await?;
    visit.authorised(act)?;
    let place = Place::of(act, form.has("sheet"));
    let mut pictures = taken_in::kept(&form);
    match attempt(&visit, &id, act, &form, &mut pictures).await {
        Ok(()) => Ok(visit.onward(&onward(&id, act, place))),
        Err(not_done) => again(&visit, &id, act, (form, pictures), place, not_done).await,
    }
}

/// How many people the form of an act names at the most, each in a field of their own.
fn people_named(act: Act) -> usize {
    match act {
        Act::Come | Act::Leave | Act::Excuse | Act::DecideByName => MEETING_NAMED_MAX,
        _ => 0,
    }
}

/// Where it goes on: after a motion with its count, after a count where the agenda tells what came of it.
fn onward(id: &MeetingId, act: Act, place: Place) -> String {
    let (place, key) = (if place == Place::Names { "" } else { place.path() }, act.key());
    let spot = if act == Act::PutMotion { format!("#act-{}", Act::DecideByHands.key()) } else { String::new() };
    format!("/meetings/{id}{place}?done={key}{spot}")
}

async fn attempt(
    visit: &Visit,
    id: &MeetingId,
    act: Act,
    form: &Form,
    pictures: &mut Vec<PictureId>,
) -> Result<(), NotDone> {
    let (app, hall, who) = (&visit.site.app, &visit.hall, visit.who());
    let failed = |fail: Fail| NotDone::new(visit, &fail);
    // Pictures are stored before the act is carried: where there is no such meeting, none is.
    let view = view_meeting(app, hall, &who, id).await.map_err(failed)?;
    if taken_in::has_chosen(form) {
        let taken = taken_in::take_in(visit, form, pictures).await;
        taken.map_err(|not_taken| NotDone::untaken(visit, &not_taken))?;
    }
    let people = People::load(visit, &view).await.map_err(failed)?;
    let command = read(act, form, &people, pictures).map_err(|wrong| NotDone::numbered(visit, wrong.key, wrong.nth))?;
    let command = command.ok_or_else(|| failed(Fail::NotFound))?;
    // Who comes, goes and wants to speak is noted whatever else happened meanwhile.
    let is_of_crowd = matches!(act, Act::Come | Act::Leave | Act::Excuse | Act::AskForFloor | Act::LeaveFloor);
    let seen = form.get("seen").parse().ok().filter(|_| !is_of_crowd);
    act_on_meeting(app, hall, &who, id.clone(), seen, command).await.map(|_| ()).map_err(failed)
}

/// The page of the form again, with the form open, what was wrong above it and what was typed in it.
async fn again(
    visit: &Visit,
    id: &MeetingId,
    act: Act,
    (form, pictures): (Form, Vec<PictureId>),
    place: Place,
    not_done: NotDone,
) -> Result<Response, Problem> {
    let sent = (&form, pictures.as_slice());
    let path = visit.link(&format!("/meetings/{id}{}", place.path()));
    let text = if not_done.changed { changed(visit, id).await? } else { not_done.text };
    Ok(match place {
        Place::Meeting => {
            let mut page = MeetingPage::load(visit, id, None).await?;
            page.put_back(visit, act, sent, &text);
            page.page.path = path;
            render_as(not_done.status, &page)
        }
        Place::Names => {
            let mut page = NamesPage::load(visit, id).await?;
            page.put_back(visit, sent, &text);
            page.page.path = path;
            render_as(not_done.status, &page)
        }
        Place::Minutes => {
            let mut page = MinutesPage::load(visit, id, &Params::default()).await?;
            page.put_back(visit, act, sent, &text);
            page.page.path = path;
            render_as(not_done.status, &page)
        }
        Place::People => {
            let skip = Params::from([("skip".to_owned(), form.get("skip").to_owned())]);
            let mut page = PeoplePage::load(visit, id, &skip).await?;
            page.put_back(act.key(), form, &text);
            page.page.path = path;
            render_as(not_done.status, &page)
        }
    })
}

/// What somebody else did meanwhile: what, in which role, when, and the state it led to.
async fn changed(visit: &Visit, id: &MeetingId) -> Result<String, Problem> {
    let view = view_meeting(&visit.site.app, &visit.hall, &visit.who(), id).await;
    let (words, view) = (visit.words, view.map_err(|fail| visit.problem(fail))?);
    let Some(latest) = view.latest else { return Ok(words.t("problem-changed").to_owned()) };
    let args = [
        text_arg("who", words.word("role", latest.role.key())),
        text_arg("step", words.word("act", latest.act.key())),
        text_arg("when", moment(words, latest.at)),
        text_arg("stage", words.word("meeting-stage", view.meeting.stage.key())),
    ];
    Ok(words.ta("meeting-changed", &args))
}
