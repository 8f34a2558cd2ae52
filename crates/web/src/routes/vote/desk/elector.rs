//! A home in a vote: its voice, who went there, what came by which way and what holds. What was met at the door is one
//! tap; nothing here says what a ballot says.

use super::at::At;
use super::cells::Cell;
use super::doors::command;
use super::sought::numbered;
use super::witnesses::witnesses;
use crate::args::text_arg;
use crate::called::Called;
use crate::form::{self, Form};
use crate::format;
use crate::page::Page;
use crate::params::{Params, asked};
use crate::parts::act_form::Choice;
use crate::parts::acting::take_in_for;
use crate::parts::not_done::NotDone;
use crate::parts::taken_in::TAKEN_IN;
use crate::parts::taken_in::kept;
use crate::problem::Problem;
use crate::render::render_as;
use crate::routes::vote::ballot::{BallotForm, By, read};
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Path, Query, Request};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::roll::square_metres;
use mingtong_app::vote::{ElectorView, GivenView, OnVote, VisitView, VoteView, act_on_vote, view_elector, view_vote};
use mingtong_domain::Millis;
use mingtong_domain::ids::{PersonId, PictureId, VoteId};
use mingtong_domain::limits::REASON_CHARS_MAX;
use mingtong_domain::vote::{Act, Command, StageKind};
use mingtong_words::FluentValue;

/// A visit in words.
struct VisitLine {
    nth: u32,
    on: String,
    door: String,
    by: Option<String>,
    /// How many pictures prove it, in words.
    proofs: Option<String>,
    pictures: Vec<String>,
    /// Why it was taken back.
    taken_back: Option<Called>,
    /// Whether it was to be taken back, and was not.
    is_to_be_taken_back: bool,
}

/// A ballot that was given, in words.
struct GivenLine {
    at: String,
    way: String,
    by_proxy: bool,
    holds: bool,
}

#[derive(Template)]
#[template(path = "vote/desk/elector.html")]
struct ElectorPage {
    page: Page,
    title: Called,
    error: Option<String>,
    back: String,
    action: String,
    cell: Cell,
    area: Option<String>,
    /// Other parts of the same voice.
    beside: Vec<Cell>,
    returned: Option<String>,
    /// How many people read the paper, in words.
    readings: String,
    visits: Vec<VisitLine>,
    given: Vec<GivenLine>,
    /// When something was written down that waits for its witness.
    waits: Option<String>,
    waiting: String,
    because: Option<String>,
    pictures: Vec<String>,
    proxy: Option<String>,
    /// How many pictures show it, in words.
    proxy_pictures: Option<String>,
    offered: Vec<Act>,
    is_issued: bool,
    is_teller: bool,
    is_secret: bool,
    is_open: bool,
    has_voted: bool,
    papers: String,
    box_: String,
    ballot: BallotForm,
    witnesses: Vec<Choice>,
    typed: Form,
    taken_in: Vec<String>,
    today: String,
    /// Where its words and pictures are erased, for whoever may and where there are any.
    erase: Option<String>,
}

pub(crate) async fn show(
    visit: Visit,
    Path((_, id, no)): Path<(String, String, String)>,
    Query(query): Query<Params>,
) -> Result<Response, Problem> {
    visit.authorised(Act::ReadElectors)?;
    let no = numbered(&visit, &no)?;
    let form = Form::of(vec![("entrance".to_owned(), asked(&query, "entrance").to_owned())]);
    let page = load(&visit, (&VoteId(id), no), form, &[]).await?;
    Ok(render_as(StatusCode::OK, &page))
}

pub(crate) async fn send(
    visit: Visit,
    Path((_, id, no)): Path<(String, String, String)>,
    request: Request,
) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    visit.authorised(Act::ReadElectors)?;
    let no = numbered(&visit, &no)?;
    let (id, mut pictures) = (VoteId(id), kept(&form));
    match attempt(&visit, (&id, no), &form, &mut pictures).await {
        Ok(done) => {
            let view = view_elector(&visit.site.app, &visit.hall, &visit.who(), &id, no).await;
            let home = view.map_err(|fail| visit.problem(fail))?.line.elector.home;
            let at = At { entrance: form.maybe("entrance"), ..At::home(&home) };
            let said = [("done", done.key().to_owned()), ("after", no.to_string())];
            Ok(visit.onward(&at.path(&id, &said)))
        }
        Err(not_done) => {
            let mut page = load(&visit, (&id, no), form, &pictures).await?;
            page.error = Some(not_done.text);
            Ok(render_as(not_done.status, &page))
        }
    }
}

async fn attempt(
    visit: &Visit,
    (id, no): (&VoteId, u32),
    form: &Form,
    pictures: &mut Vec<PictureId>,
) -> Result<Act, NotDone> {
    let (app, hall, who) = (&visit.site.app, &visit.hall, visit.who());
    let put_right = |key| NotDone::to_put_right(visit, key);
    let mut command = if form.get("do") == "on_behalf" {
        let view = view_vote(app, hall, &who, id).await.map_err(|fail| NotDone::new(visit, &fail))?;
        let paper = read(form, &view.vote.question, By::Voter).map_err(put_right)?;
        let witness = form.maybe("witness").map(PersonId).ok_or_else(|| put_right("elector-witness-first"))?;
        Command::CastOnBehalf { paper, witness }
    } else {
        command(form.get("do"), form, visit).map_err(put_right)?
    };
    if let Command::NoteDoor { pictures: proofs, .. } = &mut command {
        take_in_for(visit, form, pictures, view_elector(app, hall, &who, id, no)).await?;
        proofs.clone_from(pictures);
    }
    let act = command.act();
    let on = OnVote { electors: vec![no], ..OnVote::default() };
    let done = act_on_vote(app, hall, &who, id.clone(), on, command).await;
    done.map(|()| act).map_err(|fail| NotDone::new(visit, &fail))
}

async fn load(
    visit: &Visit,
    (id, no): (&VoteId, u32),
    typed: Form,
    taken_in: &[PictureId],
) -> Result<ElectorPage, Problem> {
    let (app, hall, who) = (&visit.site.app, &visit.hall, visit.who());
    let of = view_elector(app, hall, &who, id, no).await.map_err(|fail| visit.problem(fail))?;
    let view = view_vote(app, hall, &who, id).await.map_err(|fail| visit.problem(fail))?;
    let witnesses = match of.offered.contains(&Act::CastOnBehalf) {
        true => witnesses(visit, &view).await.map_err(|fail| visit.problem(fail))?,
        false => vec![],
    };
    let (words, line) = (visit.words, &of.line);
    let at = At { entrance: typed.maybe("entrance"), ..At::home(&line.elector.home) };
    let cell = |line| Cell::of(visit, id, &at, line, &[]);
    let picture = |picture: &PictureId| picture_link(visit, id, no, picture);
    let title = words.ta("elector-title", &[text_arg("home", &line.elector.home)]);
    let page = Page::new(visit, "votes", title);
    let has_pieces = !of.visits.is_empty() || !of.pictures.is_empty();
    Ok(ElectorPage {
        erase: page.erase_link("ballot", format_args!("{id}/{no}")).filter(|_| has_pieces),
        page,
        title: Called::title(&view.title, words),
        error: None,
        back: at.link(visit, id),
        action: visit.link(&format!("/desk/votes/{id}/electors/{no}")),
        cell: cell(line),
        area: line.elector.area.map(|it| words.ta("roll-square-metres", &[text_arg("area", square_metres(it))])),
        beside: of.beside.iter().map(cell).collect(),
        returned: line.ballot.returned.map(|at| format::moment(words, at)),
        readings: words.ta("elector-readings", &[("n", FluentValue::from(line.ballot.readings))]),
        visits: of.visits.iter().map(|it| visit_line(visit, it, &typed, &picture)).collect(),
        given: given_lines(visit, &of),
        waits: of.waits.map(|at| format::moment(words, at)),
        waiting: visit.link(&format!("/desk/votes/{id}/waiting")),
        because: because(visit, &view, &of),
        pictures: of.pictures.iter().map(picture).collect(),
        proxy: of
            .proxy
            .as_ref()
            .map(|it| words.ta("elector-proxy", &[text_arg("giver", &it.giver), text_arg("holder", &it.holder)])),
        proxy_pictures: of.proxy.as_ref().and_then(|it| proofs(visit, it.pictures.len())),
        is_issued: line.ballot.is_issued,
        is_teller: view.is_teller,
        is_secret: view.vote.is_secret(),
        is_open: view.stage == StageKind::Open,
        has_voted: line.ballot.holds.is_some(),
        papers: visit.link(&format!("/desk/votes/{id}/papers?number={}", line.paper)),
        box_: visit.link(&format!("/desk/votes/{id}/box")),
        ballot: BallotForm::of(words, &view, By::Voter, Some(&typed)),
        witnesses,
        taken_in: taken_in.iter().map(|picture| picture.0.clone()).collect(),
        typed,
        today: app.now().date().to_string(),
        offered: of.offered,
    })
}

/// The address of a picture of the ballot of an elector.
pub(super) fn picture_link(visit: &Visit, id: &VoteId, no: u32, picture: &PictureId) -> String {
    visit.link(&format!("/desk/votes/{id}/electors/{no}/pictures/{picture}"))
}

fn visit_line(visit: &Visit, view: &VisitView, typed: &Form, picture: &impl Fn(&PictureId) -> String) -> VisitLine {
    VisitLine {
        nth: view.nth,
        on: format::date(visit.words, Millis::from_date(view.on)),
        door: visit.words.word("door", view.door.key()),
        by: view.by.clone(),
        proofs: proofs(visit, view.proofs),
        pictures: view.pictures.iter().map(picture).collect(),
        taken_back: view.taken_back.as_ref().map(|reason| Called::title(reason, visit.words)),
        is_to_be_taken_back: typed.get("do") == "take_back" && typed.get("visit") == view.nth.to_string(),
    }
}

fn proofs(visit: &Visit, count: usize) -> Option<String> {
    (count > 0).then(|| visit.words.ta("elector-proofs", &[("n", FluentValue::from(count))]))
}

/// The ballots that were given; of a secret vote only that somebody voted.
fn given_lines(visit: &Visit, of: &ElectorView) -> Vec<GivenLine> {
    let words = visit.words;
    let line = |it: &GivenView| GivenLine {
        at: format::moment(words, it.at),
        way: words.word("vote-way", it.way.key()),
        by_proxy: it.by_proxy,
        holds: it.holds,
    };
    of.given.iter().map(line).collect()
}

/// Why that ballot holds which does; nothing where there is but one.
fn because(visit: &Visit, view: &VoteView, of: &ElectorView) -> Option<String> {
    let words = visit.words;
    let by = of.holds_by.filter(|_| of.given.len() > 1)?;
    let rule = words.word("vote-across", view.vote.conduct.across.key());
    Some(words.ta(&format!("elector-holds-{}", by.key()), &[text_arg("rule", rule)]))
}

impl ElectorPage {
    fn may(&self, key: &str) -> bool {
        self.offered.iter().any(|act| act.key() == key)
    }

    /// The longest reason.
    fn reason_chars_max(&self) -> usize {
        REASON_CHARS_MAX
    }

    fn taken_in_name(&self) -> &'static str {
        TAKEN_IN
    }
}
