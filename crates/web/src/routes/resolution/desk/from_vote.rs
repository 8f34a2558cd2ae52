//! A resolution is drawn up from what a vote decided: everything that the vote says is filled in. What kind it is
//! stands there in words, and is not chosen.

use crate::called::Called;
use crate::form::{self, Form};
use crate::kept;
use crate::page::Page;
use crate::params::{Params, asked};
use crate::parts::spoken::Spoken;
use crate::problem::{Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::routes::resolution::desk::typed::{FIELDS_OF_POINT, TypedPoint, doers, funds};
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Query, Request};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use mingtong_app::resolution::{DrawableFromVote, NewFromVote, draw_from_vote, drawable_from_vote};
use mingtong_app::vote::{LineView, Sentences, VoteView};
use mingtong_domain::ids::VoteId;
use mingtong_domain::limits::{REASON_CHARS_MAX, RESOLUTION_POINTS_MAX, TITLE_CHARS_MAX, VOTE_LINES_MAX};
use mingtong_domain::resolution::Act;

/// Where the form is.
const PATH: &str = "/desk/resolutions/from-vote";

/// What was typed so far.
#[derive(Default)]
struct Typed {
    vote: String,
    lines: Vec<u32>,
    title: String,
    points: Vec<TypedPoint>,
}

/// A line of the ballot to choose.
struct LineChoice {
    number: u32,
    called: Called,
    chosen: bool,
}

#[derive(Template)]
#[template(path = "resolution/desk/from_vote.html")]
struct FromVotePage {
    page: Page,
    csrf: String,
    error: Option<String>,
    vote: Called,
    vote_link: String,
    lines: Vec<LineChoice>,
    /// Lines that stand in a resolution: which, its address and number.
    resolved: Vec<(u32, String, String)>,
    /// What it is by law, and whom it binds.
    legal: Option<String>,
    /// The law behind it.
    bases: Vec<String>,
    typed: Typed,
    /// Whether there is room for one more point.
    may_add: bool,
    doers: Vec<(String, String, bool)>,
    funds: Vec<(&'static str, String)>,
    title_chars_max: usize,
    reason_chars_max: usize,
}

impl Typed {
    fn read(form: &Form) -> Self {
        let get = |name: &str| form.get(name).trim().to_owned();
        Self {
            vote: get("vote"),
            lines: form.all("line").iter().filter_map(|line| line.parse().ok()).collect(),
            title: get("title"),
            points: TypedPoint::read(form),
        }
    }

    /// What the vote says: all its lines that were carried, a point for each, the matter it comes from in the first;
    /// one more is left empty.
    fn filled(view: &VoteView) -> Self {
        let is_open = |line: &&LineView| view.to_resolve.contains(&line.line);
        let words = |line: &LineView| line.words.words().unwrap_or_default().to_owned();
        let open = view.lines.iter().filter(is_open).take(RESOLUTION_POINTS_MAX - 1);
        let mut points: Vec<TypedPoint> =
            open.map(|line| TypedPoint { text: words(line), ..TypedPoint::default() }).collect();
        points.push(TypedPoint::default());
        if let Some((first, matter)) = points.first_mut().zip(view.vote.origin.matter) {
            first.matter = matter.to_string();
        }
        let title = view.title.words().unwrap_or_default().to_owned();
        Self { vote: view.vote.id.0.clone(), lines: view.to_resolve.clone(), title, points }
    }

    /// The resolution that is asked for.
    ///
    /// # Errors
    /// The key of the text that says what to put right.
    fn resolution(&self) -> Result<NewFromVote, &'static str> {
        Ok(NewFromVote {
            vote: VoteId(self.vote.clone()),
            lines: self.lines.clone(),
            title: self.title.clone(),
            points: TypedPoint::asked(&self.points)?,
        })
    }
}

pub(crate) async fn show(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    visit.authorised(Act::Draw)?;
    if let Some(form) = kept::typed(&visit, PATH).await {
        return page(&visit, StatusCode::OK, Typed::read(&form), Some(visit.words.t("work-kept").to_owned())).await;
    }
    let from = from(&visit, asked(&params, "vote")).await?;
    let typed = Typed::filled(&from.vote);
    page_of(&visit, StatusCode::OK, from, typed, None)
}

pub(crate) async fn send(visit: Visit, request: Request) -> Result<Response, Problem> {
    let listed = VOTE_LINES_MAX + FIELDS_OF_POINT * RESOLUTION_POINTS_MAX;
    let form: Form = form::read_list(&visit, request, listed).await?;
    let who = visit.authorised(Act::Draw)?;
    let mut typed = Typed::read(&form);
    if form.has("more") {
        typed.points.push(TypedPoint::default());
        return page(&visit, StatusCode::OK, typed, None).await;
    }
    let new = match typed.resolution() {
        Ok(new) => new,
        Err(wrong) => {
            let text = visit.words.t(wrong).to_owned();
            return page(&visit, StatusCode::UNPROCESSABLE_ENTITY, typed, Some(text)).await;
        }
    };
    match draw_from_vote(&visit.site.app, &visit.hall, &who, new).await {
        Ok(id) => Ok(visit.onward(&format!("/resolutions/{id}?done={}", Act::Draw.key()))),
        Err(fail) => page(&visit, fail_status(&fail), typed, Some(fail_text(visit.words, &fail))).await,
    }
}

async fn from(visit: &Visit, vote: &str) -> Result<DrawableFromVote, Problem> {
    let found = drawable_from_vote(&visit.site.app, &visit.hall, &visit.who(), &VoteId(vote.to_owned())).await;
    found.map_err(|fail| visit.problem(fail))
}

async fn page(visit: &Visit, status: StatusCode, typed: Typed, error: Option<String>) -> Result<Response, Problem> {
    let from = from(visit, &typed.vote).await?;
    page_of(visit, status, from, typed, error)
}

fn page_of(
    visit: &Visit,
    status: StatusCode,
    from: DrawableFromVote,
    typed: Typed,
    error: Option<String>,
) -> Result<Response, Problem> {
    let (words, view) = (visit.words, &from.vote);
    let open = view.lines.iter().filter(|line| view.to_resolve.contains(&line.line));
    let lines = open.map(|line| LineChoice {
        number: line.line,
        called: Called::title(&line.words, words),
        chosen: typed.lines.contains(&line.line),
    });
    let resolved = view
        .resolved
        .iter()
        .map(|(line, id)| (*line, visit.link(&format!("/resolutions/{id}")), visit.hall.resolution_number(*id)));
    let legal = view.legal.as_ref().map(|legal| Sentences::new(&Spoken(words), view.vote.decides).legal(legal));
    let template = FromVotePage {
        page: Page::new(visit, "resolutions", words.t("resolution-new")),
        csrf: visit.signed_in()?.csrf.clone(),
        error,
        vote: Called::title(&view.title, words),
        vote_link: visit.link(&format!("/votes/{}", view.vote.id)),
        lines: lines.collect(),
        resolved: resolved.collect(),
        legal,
        bases: view.legal.as_ref().map(|legal| legal.basis.clone()).unwrap_or_default(),
        may_add: typed.points.len() < RESOLUTION_POINTS_MAX,
        typed,
        doers: doers(visit, &from.bodies),
        funds: funds(words),
        title_chars_max: TITLE_CHARS_MAX,
        reason_chars_max: REASON_CHARS_MAX,
    };
    Ok(render_as(status, &template).into_response())
}
