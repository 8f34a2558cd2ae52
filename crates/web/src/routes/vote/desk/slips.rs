//! Slips with which households vote: issued for all, or anew for one home; who holds one, and which were used. Their
//! codes are told once: the answer of the form that issues them is the paper that is cut and handed out.

use super::sought::is_before_its_end;
use crate::args::text_arg;
use crate::called::Called;
use crate::form;
use crate::format;
use crate::page::Page;
use crate::params::{Params, asked};
use crate::parts::vote_rows::window_words;
use crate::problem::{Problem, fail_status, fail_text};
use crate::render::{render, render_as};
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Path, Query, Request};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::vote::{Slip, SlipState, VoteView, find_elector, issue_slips, list_slips, view_vote};
use mingtong_domain::ids::{HomeNo, VoteId};
use mingtong_domain::limits::{HOME_NO_CHARS_MAX, PAGE_ROWS_MAX};
use mingtong_domain::vote::{Act, Way};
use mingtong_office::qr;

#[derive(Template)]
#[template(path = "vote/desk/slips.html")]
struct SlipsPage {
    page: Page,
    csrf: String,
    error: Option<String>,
    id: String,
    title: Called,
    electors: u32,
    issued: usize,
    used: usize,
    /// Whether anybody votes on a page here, and it is not over.
    can_issue: bool,
    /// The home that was typed.
    home: String,
    lines: Vec<SlipState>,
    earlier: Option<String>,
    next: Option<String>,
    no_chars_max: usize,
}

/// A slip on paper.
struct Printed {
    home: HomeNo,
    code: String,
    qr: String,
}

#[derive(Template)]
#[template(path = "vote/desk/slips_issued.html")]
struct IssuedPage {
    page: Page,
    back: String,
    title: Called,
    window: String,
    until: String,
    /// Where a code is entered by hand.
    address: String,
    slips: Vec<Printed>,
}

pub(crate) async fn show(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Query(params): Query<Params>,
) -> Result<Response, Problem> {
    visit.authorised(Act::IssueSlips)?;
    let skip = asked(&params, "skip").parse().unwrap_or(0);
    page(&visit, &VoteId(id), StatusCode::OK, (skip, asked(&params, "home")), None).await
}

pub(crate) async fn send(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    let who = visit.authorised(Act::IssueSlips)?;
    let (app, hall, id, home) = (&visit.site.app, &visit.hall, VoteId(id), form.get("home").trim().to_owned());
    let wrong = |key: &str| Some(visit.words.t(key).to_owned());
    let only = if form.has("all") {
        let before = list_slips(app, hall, &who, &id).await.map_err(|fail| visit.problem(fail))?;
        if !before.is_empty() && !form.has("sure") {
            return page(&visit, &id, StatusCode::UNPROCESSABLE_ENTITY, (0, ""), wrong("slips-sure-first")).await;
        }
        None
    } else {
        let found = find_elector(app, hall, &who, &id, &home).await.map_err(|fail| visit.problem(fail))?;
        match found {
            Some(found) => Some(found.no),
            None => {
                let said = visit.words.ta("elector-not-there", &[text_arg("home", &home)]);
                return page(&visit, &id, StatusCode::UNPROCESSABLE_ENTITY, (0, &home), Some(said)).await;
            }
        }
    };
    match issue_slips(app, hall, &who, id.clone(), only).await {
        Ok(slips) => issued(&visit, &id, slips).await,
        Err(fail) => {
            let said = Some(fail_text(visit.words, &fail));
            page(&visit, &id, fail_status(&fail), (0, &home), said).await
        }
    }
}

async fn found(visit: &Visit, id: &VoteId) -> Result<VoteView, Problem> {
    view_vote(&visit.site.app, &visit.hall, &visit.who(), id).await.map_err(|fail| visit.problem(fail))
}

async fn page(
    visit: &Visit,
    id: &VoteId,
    status: StatusCode,
    (skip, home): (usize, &str),
    error: Option<String>,
) -> Result<Response, Problem> {
    let (words, view) = (visit.words, found(visit, id).await?);
    let slips = list_slips(&visit.site.app, &visit.hall, &visit.who(), id).await;
    let slips = slips.map_err(|fail| visit.problem(fail))?;
    let most = PAGE_ROWS_MAX as usize;
    let at = |skip: usize| visit.link(&format!("/desk/votes/{id}/slips?skip={skip}"));
    let (issued, used) = (slips.len(), slips.iter().filter(|slip| slip.is_used).count());
    let template = SlipsPage {
        page: Page::new(visit, "votes", words.t("vote-door-slips")),
        csrf: visit.signed_in()?.csrf.clone(),
        error,
        id: id.0.clone(),
        title: Called::title(&view.title, words),
        electors: view.vote.size.electors,
        issued,
        used,
        can_issue: view.vote.allows(Way::Web) && is_before_its_end(view.stage),
        home: home.to_owned(),
        earlier: (skip > 0).then(|| at(skip.saturating_sub(most))),
        next: (skip.saturating_add(most) < issued).then(|| at(skip.saturating_add(most))),
        lines: slips.into_iter().skip(skip).take(most).collect(),
        no_chars_max: HOME_NO_CHARS_MAX,
    };
    Ok(render_as(status, &template))
}

/// The paper. Nothing of it is kept anywhere: whoever loses it issues new ones.
async fn issued(visit: &Visit, id: &VoteId, slips: Vec<Slip>) -> Result<Response, Problem> {
    let (words, view) = (visit.words, found(visit, id).await?);
    let label = words.t("slip-qr-label");
    let printed = |slip: Slip| Printed {
        qr: qr::svg(&visit.outside_link(&format!("/slip?code={}", slip.code)), label).unwrap_or_default(),
        home: slip.home,
        code: slip.code,
    };
    let template = IssuedPage {
        page: Page::new(visit, "votes", words.t("slips-issued")),
        back: visit.link(&format!("/desk/votes/{id}/slips")),
        title: Called::title(&view.title, words),
        window: window_words(words, view.vote.window),
        until: format::moment(words, view.vote.window.closes),
        address: visit.outside_link("/slip"),
        slips: slips.into_iter().map(printed).collect(),
    };
    Ok(render(&template))
}
