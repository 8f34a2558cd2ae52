//! Voting with an account: for the homes that are one's own, several of one owner at once, or for those whose voice one
//! gives by a written proxy. A ballot is never kept for whoever has to sign in again: it would stand beside a name.

use crate::args::text_arg;
use crate::called::Called;
use crate::form::{self, Form};
use crate::page::Page;
use crate::problem::{Problem, fail_status, fail_text};
use crate::render::{render, render_as};
use crate::routes::vote::given::{forgotten, given, page_of};
use crate::routes::vote::page::lines;
use crate::routes::vote::says::says;
use crate::routes::vote::told::{not_now, told};
use crate::routes::vote::voting::{Step, VotingPage, With, once, refused, step};
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Path, Request};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use mingtong_app::Fail;
use mingtong_app::vote::{NewBallot, OwnElector, VoteView, Voter, cast_ballot, own_electors, view_vote};
use mingtong_domain::ids::VoteId;
use mingtong_domain::vote::{Across, Paper};
use mingtong_words::Words;

/// A home for which somebody may vote.
struct HomeRow {
    elector: u32,
    home: String,
    by_proxy: bool,
    /// Whether a ballot was given, and of a named one what it says.
    given: String,
    /// Whether one can be given now.
    is_open: bool,
}

#[derive(Template)]
#[template(path = "vote/public/cast.html")]
struct CastPage {
    page: Page,
    title: Called,
    error: Option<&'static str>,
    action: String,
    homes: Vec<HomeRow>,
    /// Whether several are voted for at once: a secret ballot is given one by one.
    together: bool,
    vote: String,
}

impl CastPage {
    /// Whether anything can be done about the homes that are one's own, or about the others.
    fn is_open(&self, by_proxy: bool) -> bool {
        self.homes.iter().any(|row| row.is_open && row.by_proxy == by_proxy)
    }
}

/// What somebody sees of their homes.
struct Own {
    view: VoteView,
    homes: Vec<OwnElector>,
}

fn path_of(id: &VoteId) -> String {
    format!("/votes/{id}/cast")
}

async fn own(visit: &Visit, id: &VoteId) -> Result<Own, Problem> {
    let (app, hall, who) = (&visit.site.app, &visit.hall, visit.who());
    let view = view_vote(app, hall, &who, id).await.map_err(|fail| visit.problem(fail))?;
    let homes = own_electors(app, hall, &who, id).await.map_err(|fail| visit.problem(fail))?;
    Ok(Own { view, homes })
}

/// The secret of the session.
fn token(visit: &Visit) -> &str {
    visit.token.as_deref().unwrap_or_default()
}

pub(crate) async fn show(
    visit: Visit,
    headers: HeaderMap,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let id = VoteId(id);
    visit.signed_in()?;
    if let Some(page) = page_of(&visit, &headers, &path_of(&id), token(&visit)).await? {
        return Ok(page);
    }
    let own = own(&visit, &id).await?;
    Ok(begin(&visit, &own, None))
}

/// Where to begin: with the homes, or where there is but one, with its ballot.
fn begin(visit: &Visit, own: &Own, error: Option<&'static str>) -> Response {
    let path = path_of(&own.view.vote.id);
    if let Some(why) = not_now(visit, &own.view) {
        return told(visit, &own.view, &path, why, StatusCode::OK);
    }
    let words = visit.words;
    match own.homes.as_slice() {
        [] => {
            let why = ("vote-told-no-home", words.t("vote-told-no-home-text").to_owned());
            told(visit, &own.view, &path, why, StatusCode::OK)
        }
        [only] if is_open(&own.view, only) && !only.voted && error.is_none() => {
            match step(words, &own.view, &Form::default(), With::Account) {
                Step::Show(screen) => render(&VotingPage::of(visit, &own.view, carried(words, &path, &[only]), screen)),
                Step::Give(_) => choose(visit, own, error),
            }
        }
        _ => choose(visit, own, error),
    }
}

fn choose(visit: &Visit, own: &Own, error: Option<&'static str>) -> Response {
    let (words, vote) = (visit.words, &own.view.vote);
    let title = Called::title(&own.view.title, words);
    let path = path_of(&vote.id);
    let frame = Page::new(visit, "votes", title.text.clone());
    let template = CastPage {
        page: Page { path: visit.link(&path), ..frame },
        title,
        error,
        action: visit.link(&path),
        homes: own.homes.iter().map(|home| row(words, &own.view, home)).collect(),
        together: !vote.is_secret(),
        vote: visit.link(&format!("/votes/{}", vote.id)),
    };
    render_as(if error.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK }, &template)
}

/// Whether a ballot can be given for a home now: none was, or the later of two holds.
fn is_open(view: &VoteView, home: &OwnElector) -> bool {
    let replaces = view.vote.conduct.across == Across::LaterReplaces && !view.vote.is_secret();
    !home.voted || replaces
}

fn row(words: Words, view: &VoteView, home: &OwnElector) -> HomeRow {
    let called: Vec<Called> = lines(words, view).into_iter().map(|(_, called)| called).collect();
    let given = match &home.holds {
        Some((way, paper)) => {
            let said = says(words, &called, paper).into_iter();
            let said: Vec<String> =
                said.map(|(called, mark)| if mark.is_empty() { called.text } else { mark }).collect();
            let way = text_arg("way", words.word("vote-way", way.key()));
            words.ta("vote-home-said", &[way, text_arg("said", said.join(words.t("vote-ways-join")))])
        }
        None if home.voted => words.t("vote-home-voted").to_owned(),
        None => words.t("vote-home-not-voted").to_owned(),
    };
    HomeRow {
        elector: home.elector,
        home: home.home.0.clone(),
        by_proxy: home.by_proxy,
        given,
        is_open: is_open(view, home),
    }
}

/// Where forms go, what they carry, and for which homes.
fn carried<'p>(words: Words, path: &'p str, homes: &[&OwnElector]) -> (&'p str, Vec<(String, String)>, String) {
    let by_proxy = homes.iter().any(|home| home.by_proxy);
    let electors = homes.iter().map(|home| ("elector".to_owned(), home.elector.to_string()));
    let proxy = by_proxy.then(|| ("by_proxy".to_owned(), "yes".to_owned()));
    let names: Vec<&str> = homes.iter().map(|home| home.home.as_str()).collect();
    (path, electors.chain(proxy).collect(), names.join(words.t("vote-ways-join")))
}

pub(crate) async fn send(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Problem> {
    let id = VoteId(id);
    let form = form::read_from_anybody(&visit, request).await?;
    let path = path_of(&id);
    if form.has("close") {
        let forget = [(header::SET_COOKIE, forgotten(&visit, &path))];
        return Ok((forget, Redirect::to(&visit.link(&format!("/votes/{id}")))).into_response());
    }
    visit.signed_in()?;
    let own = own(&visit, &id).await?;
    let by_proxy = form.has("by_proxy");
    let asked = form.all("elector");
    let chosen = |home: &&OwnElector| home.by_proxy == by_proxy && asked.contains(&home.elector.to_string());
    let homes: Vec<&OwnElector> = own.homes.iter().filter(chosen).collect();
    // Whose home it is not, for them there is no such home.
    if homes.is_empty() || not_now(&visit, &own.view).is_some() {
        return Ok(begin(&visit, &own, Some("vote-choose-home")));
    }
    match step(visit.words, &own.view, &form, With::Account) {
        Step::Show(screen) => {
            let carried = carried(visit.words, &path, &homes);
            Ok(render(&VotingPage::of(&visit, &own.view, carried, screen)))
        }
        Step::Give(paper) => give(&visit, &own.view, &form, (&homes, by_proxy), paper).await,
    }
}

async fn give(
    visit: &Visit,
    view: &VoteView,
    form: &Form,
    (homes, by_proxy): (&[&OwnElector], bool),
    paper: Paper,
) -> Result<Response, Problem> {
    let (words, id) = (visit.words, view.vote.id.clone());
    let path = path_of(&id);
    let electors = homes.iter().map(|home| home.elector).collect();
    let ballot = NewBallot { electors, paper: paper.clone(), by_proxy, once: once(form) };
    match cast_ballot(&visit.site.app, &visit.hall, &visit.who(), id.clone(), Voter::Account, ballot).await {
        Ok(ballot) => Ok(given(visit, &path, token(visit), &id, &ballot)),
        Err(fail @ Fail::Refused(_)) => {
            let screen = refused(words, view, form, (&paper, With::Account), fail_text(words, &fail));
            let page = VotingPage::of(visit, view, carried(words, &path, homes), screen);
            Ok(render_as(fail_status(&fail), &page))
        }
        Err(fail) => Err(visit.problem(fail)),
    }
}
