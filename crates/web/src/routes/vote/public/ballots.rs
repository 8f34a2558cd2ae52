//! The ballots of a vote as they are published, in the order of their codes; whoever has a receipt finds their own. The
//! receipt is sent in a form: an address with it would tell others whose ballot it is.

use crate::called::Called;
use crate::form;
use crate::page::Page;
use crate::params::{Params, skipped};
use crate::problem::Problem;
use crate::render::{render, render_as};
use crate::routes::vote::by_rule::area_number;
use crate::routes::vote::page::lines;
use crate::routes::vote::says::says;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Path, Query, Request};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::throttle::Limited;
use mingtong_app::vote::{PublishedBallot, VoteView, published_ballots, view_vote};
use mingtong_domain::ids::{Area, VoteId};
use mingtong_words::Words;

/// What the page shows.
const AREAS: &[Area] = &[Area::Register, Area::Vote];
/// Ballots on a page.
const SHOWN: usize = 100;
/// Characters of a code as people type it.
const CODE_CHARS_MAX: usize = 40;

/// A ballot in words.
struct BallotRow {
    code: String,
    area: Option<String>,
    says: Vec<(Called, String)>,
}

/// What became of a search.
enum Sought {
    /// Nothing was sought.
    Nothing,
    /// A ballot of this code was found.
    Found(BallotRow),
    /// None was.
    Missing,
}

#[derive(Template)]
#[template(path = "vote/public/ballots.html")]
struct BallotsPage {
    page: Page,
    title: Called,
    vote: String,
    action: String,
    is_secret: bool,
    /// How many there are, and in which order.
    lede: String,
    has_area: bool,
    /// Why the vote is void.
    voided: Option<Called>,
    /// The lines of the ballot, to which the numbers of the marks refer.
    lines: Vec<Called>,
    typed: String,
    sought: Sought,
    total: usize,
    rows: Vec<BallotRow>,
    /// The number of the first, from 1.
    first: usize,
    previous: Option<String>,
    next: Option<String>,
}

async fn load(visit: &Visit, id: &VoteId) -> Result<(VoteView, Vec<PublishedBallot>), Problem> {
    let (app, hall, who) = (&visit.site.app, &visit.hall, visit.who());
    let ballots = published_ballots(app, hall, &who, id).await.map_err(|fail| visit.problem(fail))?;
    let view = view_vote(app, hall, &who, id).await.map_err(|fail| visit.problem(fail))?;
    Ok((view, ballots))
}

pub(crate) async fn show(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Query(params): Query<Params>,
) -> Result<Response, Problem> {
    let id = VoteId(id);
    let (view, ballots) = load(&visit, &id).await?;
    let skip = skipped(&params);
    let page = page_of(&visit, &view, &ballots, skip, (String::new(), Sought::Nothing));
    Ok(visit.cacheable(AREAS, render(&page)))
}

pub(crate) async fn find(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Problem> {
    // Whoever seeks makes the whole sheet anew.
    visit.throttle(Limited::Search)?;
    let form = form::read_from_anybody(&visit, request).await?;
    let (view, ballots) = load(&visit, &VoteId(id)).await?;
    let typed: String = form.get("receipt").trim().chars().take(CODE_CHARS_MAX).collect();
    let called = called(visit.words, &view);
    let found = ballots.iter().find(|ballot| ballot.is_called(&typed));
    let (status, sought) = match found {
        Some(ballot) => (StatusCode::OK, Sought::Found(row(visit.words, &called, ballot))),
        None => (StatusCode::NOT_FOUND, Sought::Missing),
    };
    let page = page_of(&visit, &view, &ballots, 0, (typed, sought));
    Ok(render_as(status, &page))
}

fn called(words: Words, view: &VoteView) -> Vec<Called> {
    lines(words, view).into_iter().map(|(_, called)| called).collect()
}

fn row(words: Words, called: &[Called], ballot: &PublishedBallot) -> BallotRow {
    let area = ballot.area.and_then(|area| u64::try_from(area).ok());
    BallotRow { code: ballot.code.clone(), area: area.map(area_number), says: says(words, called, &ballot.paper) }
}

fn page_of(
    visit: &Visit,
    view: &VoteView,
    ballots: &[PublishedBallot],
    skip: usize,
    (typed, sought): (String, Sought),
) -> BallotsPage {
    let words = visit.words;
    let called = called(words, view);
    let path = format!("/votes/{}/ballots", view.vote.id);
    let address = |skip: usize| visit.link(&format!("{path}?skip={skip}"));
    let frame = Page::new(visit, "votes", words.t("ballots-title"));
    let rows: Vec<BallotRow> =
        ballots.iter().skip(skip).take(SHOWN).map(|ballot| row(words, &called, ballot)).collect();
    BallotsPage {
        page: Page { path: visit.link(&path), ..frame },
        title: Called::title(&view.title, words),
        vote: visit.link(&format!("/votes/{}", view.vote.id)),
        action: visit.link(&path),
        is_secret: view.vote.is_secret(),
        lede: words
            .ta(if view.vote.is_secret() { "ballots-secret" } else { "ballots-named" }, &[("n", ballots.len().into())]),
        has_area: rows.iter().any(|row| row.area.is_some()),
        voided: view.voided.as_ref().map(|reason| Called::title(reason, words)),
        lines: called,
        typed,
        sought,
        total: ballots.len(),
        rows,
        first: skip.saturating_add(1),
        previous: (skip > 0).then(|| address(skip.saturating_sub(SHOWN))),
        next: skip.checked_add(SHOWN).filter(|next| *next < ballots.len()).map(address),
    }
}
