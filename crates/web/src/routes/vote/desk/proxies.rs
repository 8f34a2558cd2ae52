//! Who gives the voice of another by a written proxy: the home is looked for, then its owner is chosen, whoever gives
//! the voice is named, and the sheet is photographed.

use super::sought::{Sought, is_before_its_end, sought};
use crate::args::text_arg;
use crate::called::Called;
use crate::form::{self, Form};
use crate::kept;
use crate::page::Page;
use crate::params::{Params, asked};
use crate::parts::done::done_words;
use crate::parts::not_done::NotDone;
use crate::parts::taken_in;
use crate::parts::taken_in::TAKEN_IN;
use crate::problem::Problem;
use crate::render::render_as;
use crate::routes::vote::people::People;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Path, Query, Request};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::Fail;
use mingtong_app::roll::{Meant, OwnerView, roll_of_place, view_home};
use mingtong_app::vote::{NewHolder, OnVote, VoteView, act_on_vote, list_proxies, view_vote};
use mingtong_domain::ids::{PersonId, PictureId, RollId, VoteId};
use mingtong_domain::limits::{CONTACT_CHARS_MAX, HOME_NO_CHARS_MAX, NAME_CHARS_MAX};
use mingtong_domain::vote::{Act, Command, Elector};

/// A proxy in words.
struct Line {
    home: String,
    giver: String,
    holder: String,
    /// The address of each picture.
    pictures: Vec<String>,
}

#[derive(Template)]
#[template(path = "vote/desk/proxies.html")]
struct ProxiesPage {
    page: Page,
    csrf: String,
    error: Option<String>,
    done: Option<String>,
    id: String,
    title: Called,
    /// Whether voices given by others count here, and it is not over.
    can_name: bool,
    lines: Vec<Line>,
    /// The home that was looked for.
    home: String,
    elector: Option<Elector>,
    owners: Vec<OwnerView>,
    giver: String,
    holder: String,
    is_new: bool,
    phone: String,
    pictures: Vec<PictureId>,
    no_chars_max: usize,
    name_chars_max: usize,
    contact_chars_max: usize,
}

impl ProxiesPage {
    fn taken_in_name(&self) -> &'static str {
        TAKEN_IN
    }
}

pub(crate) async fn show(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Query(params): Query<Params>,
) -> Result<Response, Problem> {
    visit.authorised(Act::NameProxy)?;
    let id = VoteId(id);
    let path = format!("/desk/votes/{id}/proxies");
    let typed = kept::typed(&visit, &path).await;
    let said = typed.as_ref().map(|_| visit.words.t("work-kept").to_owned());
    let sought = sought(&visit, &id, asked(&params, "home"), asked(&params, "elector")).await?;
    let sought = match &typed {
        Some(form) => sought_again(&visit, &id, form).await?,
        None => sought,
    };
    let said = said.or_else(|| sought.missing(visit.words));
    let done = done_words(&visit, params.get("done"));
    page(&visit, &id, StatusCode::OK, (&typed.unwrap_or_default(), vec![], sought), (done, said)).await
}

pub(crate) async fn send(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    visit.authorised(Act::NameProxy)?;
    let id = VoteId(id);
    let sought = sought_again(&visit, &id, &form).await?;
    let mut pictures = taken_in::kept(&form);
    match attempt(&visit, &id, &form, &sought, &mut pictures).await {
        Ok(()) => Ok(visit.onward(&format!("/desk/votes/{id}/proxies?done={}", Act::NameProxy.key()))),
        Err(not_done) => {
            let said = (None, Some(not_done.text));
            page(&visit, &id, not_done.status, (&form, pictures, sought), said).await
        }
    }
}

/// The elector whom a form is about.
async fn sought_again(visit: &Visit, id: &VoteId, form: &Form) -> Result<Sought, Problem> {
    sought(visit, id, form.get("home"), form.get("elector")).await
}

async fn attempt(
    visit: &Visit,
    id: &VoteId,
    form: &Form,
    sought: &Sought,
    pictures: &mut Vec<PictureId>,
) -> Result<(), NotDone> {
    let not_done = |fail: Fail| NotDone::new(visit, &fail);
    let elector = sought.found.as_ref().map(|found| found.line.elector.no);
    let elector = elector.ok_or_else(|| not_done(Fail::NotFound))?;
    taken_in::take_in(visit, form, pictures).await.map_err(|not_taken| NotDone::untaken(visit, &not_taken))?;
    let giver = form.maybe("giver").map(PersonId);
    let giver = giver.ok_or_else(|| NotDone::to_put_right(visit, "proxy-wrong-giver"))?;
    let (holder, new) = holder(visit, id, form).await?;
    let command = Command::NameProxy { elector, giver, holder, pictures: pictures.clone() };
    let on = OnVote { holder: new, ..OnVote::default() };
    let done = act_on_vote(&visit.site.app, &visit.hall, &visit.who(), id.clone(), on, command).await;
    done.map_err(not_done)
}

/// Who gives the voice: somebody whom the community knows, or somebody new.
async fn holder(visit: &Visit, id: &VoteId, form: &Form) -> Result<(PersonId, Option<NewHolder>), NotDone> {
    let not_done = |fail: Fail| NotDone::new(visit, &fail);
    let name = form.maybe("holder").ok_or_else(|| NotDone::to_put_right(visit, "proxy-wrong-holder"))?;
    if form.has("new") {
        return Ok((PersonId(String::new()), Some(NewHolder { name, phone: form.maybe("phone") })));
    }
    let view = view_vote(&visit.site.app, &visit.hall, &visit.who(), id).await.map_err(not_done)?;
    let roll = roll_of(visit, &view).await.map_err(not_done)?;
    let people = People::load(visit).await.map_err(not_done)?;
    let said = |key| NotDone {
        status: StatusCode::UNPROCESSABLE_ENTITY,
        text: visit.words.ta(key, &[text_arg("name", &name)]),
        changed: false,
        used: None,
    };
    match people.meant(visit, roll.as_ref(), &name).await.map_err(not_done)? {
        Meant::One(holder) => Ok((holder, None)),
        Meant::Several => Err(said("call-several-called")),
        Meant::Nobody => Err(said("proxy-nobody-called")),
    }
}

async fn roll_of(visit: &Visit, view: &VoteView) -> Result<Option<RollId>, Fail> {
    match &view.vote.place {
        Some(place) => roll_of_place(&visit.site.app, &visit.hall, place).await,
        None => Ok(None),
    }
}

/// The owners of a home as the roll knows them today; nobody where it knows none, or not for whoever asks.
async fn owners(visit: &Visit, view: &VoteView, sought: &Sought) -> Result<Vec<OwnerView>, Fail> {
    let (Some(found), Some(roll)) = (&sought.found, roll_of(visit, view).await?) else { return Ok(vec![]) };
    let home = view_home(&visit.site.app, &visit.hall, &visit.who(), &roll, &found.line.elector.home).await;
    match home {
        Ok(home) => Ok(home.owners),
        Err(Fail::NotFound) => Ok(vec![]),
        Err(fail) => Err(fail),
    }
}

async fn page(
    visit: &Visit,
    id: &VoteId,
    status: StatusCode,
    (form, pictures, sought): (&Form, Vec<PictureId>, Sought),
    (done, error): (Option<String>, Option<String>),
) -> Result<Response, Problem> {
    let problem = |fail: Fail| visit.problem(fail);
    let (words, app, hall, who) = (visit.words, &visit.site.app, &visit.hall, visit.who());
    let proxies = list_proxies(app, hall, &who, id).await.map_err(problem)?;
    let view = view_vote(app, hall, &who, id).await.map_err(problem)?;
    let owners = owners(visit, &view, &sought).await.map_err(problem)?;
    let erased = || words.t("words-erased").to_owned();
    let line = |it: mingtong_app::vote::ProxyItem| Line {
        home: it.elector.home.0,
        giver: it.giver.unwrap_or_else(erased),
        holder: it.holder.unwrap_or_else(erased),
        pictures: it.pictures.iter().map(|it| visit.link(&format!("/desk/votes/{id}/proxies/{it}"))).collect(),
    };
    let giver = match (form.get("giver"), owners.as_slice()) {
        ("", [only]) => only.person.0.clone(),
        (typed, _) => typed.to_owned(),
    };
    let template = ProxiesPage {
        page: Page::new(visit, "votes", words.t("vote-door-proxies")),
        csrf: visit.signed_in()?.csrf.clone(),
        error,
        done,
        id: id.0.clone(),
        title: Called::title(&view.title, words),
        can_name: view.vote.conduct.proxies_count && is_before_its_end(view.stage),
        lines: proxies.into_iter().map(line).collect(),
        home: sought.home,
        elector: sought.found.map(|found| found.line.elector),
        owners,
        giver,
        holder: form.get("holder").to_owned(),
        is_new: form.has("new"),
        phone: form.get("phone").to_owned(),
        pictures,
        no_chars_max: HOME_NO_CHARS_MAX,
        name_chars_max: NAME_CHARS_MAX + HOME_NO_CHARS_MAX,
        contact_chars_max: CONTACT_CHARS_MAX,
    };
    Ok(render_as(status, &template))
}
