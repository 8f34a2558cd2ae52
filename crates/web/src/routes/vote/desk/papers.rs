//! Entering papers 录入选票: the number, what it says, the next. A paper is read by two people, each for themself; where
//! they read different things, both are shown side by side until they read the same.

use super::differences::{Difference, differences};
use super::elector::picture_link;
use super::quick;
use super::scanned::number;
use crate::args::text_arg;
use crate::called::Called;
use crate::form::{self, Form};
use crate::kept;
use crate::page::Page;
use crate::params::{Params, asked};
use crate::parts::acting::take_in_for;
use crate::parts::not_done::NotDone;
use crate::parts::taken_in::TAKEN_IN;
use crate::parts::taken_in::{self, has_chosen};
use crate::problem::Problem;
use crate::render::render_as;
use crate::routes::vote::ballot::{BallotForm, By};
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Path, Query, Request};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::Fail;
use mingtong_app::vote::{
    ElectorView, OnVote, PaperWaiting, VoteView, act_on_vote, differences as found_differences, papers_waiting,
    scan_picture, view_elector, view_vote,
};
use mingtong_domain::Refusal;
use mingtong_domain::ids::{PictureId, VoteId};
use mingtong_domain::refusal::Code;
use mingtong_domain::vote::{Act, Command, PaperNo};

/// Numbers that a list of papers shows at the most.
const LISTED_MAX: usize = 60;

/// The paper whose number is known.
struct Known {
    number: String,
    home: String,
    href: String,
    /// What is to be known before it is read: it was not issued, was read by two, or waits for somebody else.
    note: Option<String>,
    pictures: Vec<String>,
    /// The other parts of the same voice.
    beside: Vec<String>,
    has_proxy: bool,
}

/// Papers that wait for the same.
struct Waiting {
    key: &'static str,
    count: usize,
    /// The first of them: number, home, where it is entered.
    papers: Vec<(String, String, String)>,
}

#[derive(Template)]
#[template(path = "vote/desk/papers.html")]
struct PapersPage {
    page: Page,
    vote: String,
    doors: String,
    action: String,
    title: Called,
    error: Option<(&'static str, String)>,
    done: Option<String>,
    is_taken: bool,
    stage: String,
    number: String,
    quick: String,
    /// The digits that can be typed, with their words.
    digits: Vec<(char, String)>,
    lines: usize,
    ballot: BallotForm,
    by_proxy: bool,
    proxies: bool,
    known: Option<Known>,
    taken_in: Vec<String>,
    waiting: Vec<Waiting>,
    differences: Vec<Difference>,
}

pub(crate) async fn show(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Query(query): Query<Params>,
) -> Result<Response, Problem> {
    visit.authorised(Act::EnterPaper)?;
    let id = VoteId(id);
    let typed = kept::typed(&visit, &format!("/desk/votes/{id}/papers")).await;
    let typed = typed.unwrap_or_else(|| asked_for(&query));
    let mut page = match load(&visit, &id, &typed, &[]).await {
        Ok(page) => page,
        // Papers of a secret vote go through its box.
        Err(Fail::Refused(refusal)) if refusal.code == Code::BallotIsSecret => {
            return Ok(visit.onward(&format!("/desk/votes/{id}/box")));
        }
        Err(fail) => return Err(visit.problem(fail)),
    };
    if let Some(after) = query.get("after").and_then(|no| no.parse().ok()) {
        page.done = said_after(&visit, &id, after).await;
    }
    Ok(render_as(StatusCode::OK, &page))
}

/// The number that an address names.
fn asked_for(query: &Params) -> Form {
    let named = ["number", "paper"].into_iter().map(|name| asked(query, name)).find(|number| !number.is_empty());
    Form::of(vec![("number".to_owned(), named.unwrap_or_default().to_owned())])
}

pub(crate) async fn send(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    visit.authorised(Act::EnterPaper)?;
    let (id, mut pictures) = (VoteId(id), taken_in::kept(&form));
    let problem = |fail| visit.problem(fail);
    let view = view_vote(&visit.site.app, &visit.hall, &visit.who(), &id).await.map_err(problem)?;
    let form = with_scanned(&visit, &id, form).await.map_err(problem)?;
    let (status, error) = match attempt(&visit, &view, &form, &mut pictures).await {
        Ok(Some(no)) => return Ok(visit.onward(&format!("/desk/votes/{id}/papers?after={no}"))),
        // The number is there: what it says comes next.
        Ok(None) => (StatusCode::OK, None),
        Err((field, not_done)) => (not_done.status, Some((field, not_done.text))),
    };
    let mut page = load(&visit, &id, &form, &pictures).await.map_err(problem)?;
    page.error = error;
    Ok(render_as(status, &page))
}

/// The same with the number that a picture shows, where none was typed and whoever sends it counts here.
async fn with_scanned(visit: &Visit, id: &VoteId, form: Form) -> Result<Form, Fail> {
    if form.maybe("number").is_some() || !has_chosen(&form) {
        return Ok(form);
    }
    papers_waiting(&visit.site.app, &visit.hall, &visit.who(), id).await?;
    let mut found = None;
    for (_, bytes) in &form.files {
        let codes = scan_picture(&visit.site.app, bytes.clone()).await?;
        found = codes.into_iter().find(|code| number(code, id) != Err("papers-wrong-check"));
        if found.is_some() {
            break;
        }
    }
    Ok(match found {
        Some(code) => form.and("number", code),
        None => form,
    })
}

/// Why a paper was not entered, and the field where that is put right.
type NotEntered = (&'static str, NotDone);

/// Enters a paper; gives the number of its elector, or none where only that was typed.
async fn attempt(
    visit: &Visit,
    view: &VoteView,
    form: &Form,
    pictures: &mut Vec<PictureId>,
) -> Result<Option<u32>, NotEntered> {
    let (app, hall, who, id) = (&visit.site.app, &visit.hall, visit.who(), &view.vote.id);
    let at = |field: &'static str, key| (field, NotDone::to_put_right(visit, key));
    let failed = |fail: Fail| ("number", NotDone::new(visit, &fail));
    take_in_for(visit, form, pictures, papers_waiting(app, hall, &who, id))
        .await
        .map_err(|not_done| ("pictures", not_done))?;
    let unread = |key| if key == "papers-number-first" && !pictures.is_empty() { "papers-no-code" } else { key };
    let paper_no = number(form.get("number"), id).map_err(|key| at("number", unread(key)))?;
    let no = paper_no.elector();
    let is_known = form.get("known") == paper_no.to_string();
    let Some(paper) = quick::said(form, &view.vote.question).map_err(|key| at("marks", key))? else {
        if is_known {
            return Err(at("marks", "papers-mark-first"));
        }
        view_elector(app, hall, &who, id, no).await.map_err(|fail| failed(no_such(fail)))?;
        return Ok(None);
    };
    let command = Command::EnterPaper { paper, by_proxy: form.has("by_proxy"), pictures: pictures.clone() };
    let on = OnVote { electors: vec![no], ..OnVote::default() };
    act_on_vote(app, hall, &who, id.clone(), on, command).await.map_err(failed)?;
    Ok(Some(no))
}

/// There is no elector of this number, or no such vote at all: the first is put right in the form.
fn no_such(fail: Fail) -> Fail {
    match fail {
        Fail::NotFound => Refusal::new(Code::NoSuchElector, Act::EnterPaper).into(),
        other => other,
    }
}

/// What came of the paper that was entered last, without a word of what it says.
async fn said_after(visit: &Visit, id: &VoteId, no: u32) -> Option<String> {
    let view = view_elector(&visit.site.app, &visit.hall, &visit.who(), id, no).await.ok()?;
    let ballot = &view.line.ballot;
    let is_read = view.given.iter().any(|given| given.way.is_paper());
    let key = match (is_read, ballot.differs) {
        (true, _) => "papers-after-alike",
        (false, true) => "papers-after-differs",
        (false, false) => "papers-after-first",
    };
    let args = [text_arg("number", view.line.paper), text_arg("home", &view.line.elector.home)];
    Some(visit.words.ta(key, &args))
}

async fn load(visit: &Visit, id: &VoteId, form: &Form, pictures: &[PictureId]) -> Result<PapersPage, Fail> {
    let (app, hall, who) = (&visit.site.app, &visit.hall, visit.who());
    let waiting = papers_waiting(app, hall, &who, id).await?;
    let view = view_vote(app, hall, &who, id).await?;
    if view.vote.is_secret() {
        return Err(Refusal::new(Code::BallotIsSecret, Act::EnterPaper).into());
    }
    let differing = found_differences(app, hall, &who, id).await?;
    let known = match number(form.get("number"), id) {
        Ok(number) => view_elector(app, hall, &who, id, number.elector()).await.ok(),
        Err(_) => None,
    };
    let (words, question) = (visit.words, &view.vote.question);
    Ok(PapersPage {
        page: Page::new(visit, "votes", words.t("papers-title")),
        vote: visit.link(&format!("/votes/{id}")),
        doors: visit.link(&format!("/desk/votes/{id}/doors")),
        action: visit.link(&format!("/desk/votes/{id}/papers")),
        title: Called::title(&view.title, words),
        error: None,
        done: None,
        is_taken: Act::EnterPaper.is_possible_in(view.stage),
        stage: words.word("vote-stage", view.stage.key()),
        number: match number(form.get("number"), id) {
            Ok(number) => number.to_string(),
            Err(_) => form.get("number").trim().to_owned(),
        },
        quick: form.get("marks").trim().to_owned(),
        digits: quick::digits(question).into_iter().map(|(it, key)| (it, words.word("ballot-mark", key))).collect(),
        lines: view.lines.len(),
        ballot: BallotForm::of(words, &view, By::Teller, Some(form)),
        by_proxy: form.has("by_proxy"),
        proxies: view.vote.conduct.proxies_count,
        known: known.map(|of| known_paper(visit, id, &of, &waiting)),
        taken_in: pictures.iter().map(|picture| picture.0.clone()).collect(),
        differences: differences(visit, &view, &differing),
        waiting: wait_for(visit, id, &waiting),
    })
}

fn known_paper(visit: &Visit, id: &VoteId, of: &ElectorView, waiting: &[PaperWaiting]) -> Known {
    let (words, line) = (visit.words, &of.line);
    let own = waiting.iter().find(|it| it.elector == line.elector.no).is_some_and(|it| it.is_own && !it.differs);
    let note = match &line.ballot {
        ballot if !ballot.is_issued => Some("papers-note-not-issued"),
        _ if of.given.iter().any(|given| given.way.is_paper()) => Some("papers-note-alike"),
        _ if own => Some("papers-note-own"),
        _ if !of.given.is_empty() => Some("papers-note-given"),
        _ => None,
    };
    Known {
        number: line.paper.to_string(),
        home: line.elector.home.0.clone(),
        href: visit.link(&format!("/desk/votes/{id}/electors/{}", line.elector.no)),
        note: note.map(|key| words.t(key).to_owned()),
        pictures: of.pictures.iter().map(|it| picture_link(visit, id, line.elector.no, it)).collect(),
        beside: of.beside.iter().map(|it| it.elector.home.0.clone()).collect(),
        has_proxy: of.proxy.is_some(),
    }
}

/// What waits, by what it waits for.
fn wait_for(visit: &Visit, id: &VoteId, waiting: &[PaperWaiting]) -> Vec<Waiting> {
    let paper = |it: &PaperWaiting| {
        let number: PaperNo = it.paper;
        let href = visit.link(&format!("/desk/votes/{id}/papers?number={number}"));
        (number.to_string(), it.home.0.clone(), href)
    };
    let group = |key: &'static str, is_in: &dyn Fn(&&PaperWaiting) -> bool| Waiting {
        key,
        count: waiting.iter().filter(is_in).count(),
        papers: waiting.iter().filter(is_in).take(LISTED_MAX).map(paper).collect(),
    };
    vec![
        group("papers-wait-second", &|it| it.readings > 0 && !it.differs && !it.is_own),
        group("papers-wait-first", &|it| it.readings == 0),
        group("papers-wait-others", &|it| it.readings > 0 && !it.differs && it.is_own),
    ]
}

impl PapersPage {
    fn taken_in_name(&self) -> &'static str {
        TAKEN_IN
    }

    /// Whether whoever holds a proxy can have filled the paper in.
    fn may_be_by_proxy(&self) -> bool {
        self.proxies && self.known.as_ref().is_none_or(|known| known.has_proxy)
    }

    /// Whether what a paper says is typed next, and no longer its number.
    fn is_second_step(&self) -> bool {
        self.known.is_some() && self.error.as_ref().is_none_or(|(field, _)| *field != "number")
    }
}
