//! Ballots that were written down for somebody and wait for their witness: who wrote what when, and for the witness the
//! button that makes a ballot of it.

use crate::args::text_arg;
use crate::called::Called;
use crate::form;
use crate::format;
use crate::page::Page;
use crate::params::Params;
use crate::parts::done::done_words;
use crate::problem::{Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::routes::vote::page::lines;
use crate::routes::vote::says::says;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Path, Query, Request};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::vote::{OnVote, VoteView, WaitingBallot, act_on_vote, view_vote, waiting_ballots};
use mingtong_domain::ids::VoteId;
use mingtong_domain::vote::{Act, Command, StageKind};

/// A ballot that waits, in words.
struct Line {
    elector: u32,
    nth: u32,
    home: String,
    /// What it says to each line of the ballot.
    says: Vec<(Called, String)>,
    /// Who wrote it down, and when.
    by: String,
    witness: String,
    /// Whether whoever is signed in can confirm it now.
    can_confirm: bool,
}

#[derive(Template)]
#[template(path = "vote/desk/waiting.html")]
struct WaitingPage {
    page: Page,
    error: Option<String>,
    done: Option<String>,
    id: String,
    title: Called,
    /// Whether it is over: what waits still does not count.
    is_over: bool,
    lines: Vec<Line>,
}

pub(crate) async fn show(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Query(params): Query<Params>,
) -> Result<Response, Problem> {
    visit.authorised(Act::ConfirmOnBehalf)?;
    page(&visit, &VoteId(id), StatusCode::OK, (done_words(&visit, params.get("done")), None)).await
}

pub(crate) async fn send(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    let who = visit.authorised(Act::ConfirmOnBehalf)?;
    let id = VoteId(id);
    let number = |name: &str| -> u32 { form.get(name).parse().unwrap_or_default() };
    let on = OnVote { electors: vec![number("elector")], ..OnVote::default() };
    let command = Command::ConfirmOnBehalf { nth: number("nth") };
    match act_on_vote(&visit.site.app, &visit.hall, &who, id.clone(), on, command).await {
        Ok(()) => Ok(visit.onward(&format!("/desk/votes/{id}/waiting?done={}", Act::ConfirmOnBehalf.key()))),
        Err(fail) => page(&visit, &id, fail_status(&fail), (None, Some(fail_text(visit.words, &fail)))).await,
    }
}

async fn page(
    visit: &Visit,
    id: &VoteId,
    status: StatusCode,
    (done, error): (Option<String>, Option<String>),
) -> Result<Response, Problem> {
    let (app, hall, who, words) = (&visit.site.app, &visit.hall, visit.who(), visit.words);
    let found = waiting_ballots(app, hall, &who, id).await.map_err(|fail| visit.problem(fail))?;
    let view = view_vote(app, hall, &who, id).await.map_err(|fail| visit.problem(fail))?;
    let template = WaitingPage {
        page: Page::new(visit, "votes", words.t("vote-door-waiting")),
        error,
        done,
        id: id.0.clone(),
        title: Called::title(&view.title, words),
        is_over: view.stage != StageKind::Open,
        lines: found.into_iter().map(|waiting| line(visit, &view, waiting)).collect(),
    };
    Ok(render_as(status, &template))
}

fn line(visit: &Visit, view: &VoteView, waiting: WaitingBallot) -> Line {
    let words = visit.words;
    let erased = || words.t("words-erased").to_owned();
    let asked: Vec<Called> = lines(words, view).into_iter().map(|(_, called)| called).collect();
    let by = waiting.by.unwrap_or_else(erased);
    Line {
        elector: waiting.elector,
        nth: waiting.nth,
        home: waiting.home.0,
        says: says(words, &asked, &waiting.paper),
        by: words.ta("waiting-by", &[text_arg("name", by), text_arg("time", format::moment(words, waiting.at))]),
        witness: waiting.witness.unwrap_or_else(erased),
        can_confirm: waiting.is_witness && view.stage == StageKind::Open,
    }
}
