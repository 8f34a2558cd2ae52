//! Voting with the slip of a household: its QR code brings the code, or it is typed. The address in the QR code is the
//! only one that carries it, and it is left at once: it would stay in the history of the browser, and be told to the
//! next page. A cookie that this page alone is sent holds it for a while, and every form carries the code of the slip
//! that it shows: whoever scans two slips on one telephone gives each home its own ballot.

use crate::cookies;
use crate::form::Form;
use crate::page::Page;
use crate::params::Params;
use crate::problem::{Problem, fail_status, fail_text};
use crate::render::{render, render_as};
use crate::routes::vote::given::{forgotten, given, page_of};
use crate::routes::vote::told::{SLIP, not_now, told};
use crate::routes::vote::voting::{Asks, Step, VotingPage, With, once, refused, step};
use crate::visit::Visit;
use askama::Template;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use mingtong_app::throttle::Limited;
use mingtong_app::vote::{NewBallot, OpenSlip, VoteView, Voter, cast_ballot, open_slip, view_vote};
use mingtong_app::{Fail, Who, normal_code};
use mingtong_domain::ids::{HomeNo, VoteId};
use mingtong_domain::refusal::Code;
use mingtong_domain::vote::Paper;

/// Characters of a code as people type it, with spaces and hyphens.
const CODE_CHARS_MAX: usize = 40;
/// Characters of the number of a home that a form carries on.
const HOME_CHARS_MAX: usize = 40;
/// The code of the slip that is open.
const OPENED: &str = "mt_slip";
/// Seconds for which a browser holds a code: to vote with it, not to be found by the next one at the same screen.
const HELD_SECONDS: u64 = 600;

#[derive(Template)]
#[template(path = "vote/public/slip.html")]
struct SlipForm {
    page: Page,
    code: String,
    error: Option<String>,
}

fn ask_code(visit: &Visit, code: String, error: Option<String>) -> Response {
    let status = if error.is_some() { StatusCode::NOT_FOUND } else { StatusCode::OK };
    let page = Page { path: visit.link(SLIP), ..Page::new(visit, "votes", visit.words.t("slip-title")) };
    render_as(status, &SlipForm { page, code, error })
}

/// There is no such code; the browser forgets it.
fn no_such_code(visit: &Visit, code: &str) -> Response {
    let error = Some(visit.words.t("slip-no-such").to_owned());
    ([(header::SET_COOKIE, held(visit, "", 0))], ask_code(visit, code.to_owned(), error)).into_response()
}

/// As much of it as a code has.
pub(in crate::routes) fn short(code: &str) -> String {
    code.trim().chars().take(CODE_CHARS_MAX).collect()
}

/// A code as a cookie carries it.
fn plain(code: &str) -> String {
    normal_code(code)
}

/// The code in a cookie that is sent to this page only.
fn held(visit: &Visit, code: &str, seconds: u64) -> HeaderValue {
    cookies::within(&visit.site.config, OPENED, &plain(code), &visit.link(SLIP), seconds)
}

/// There is no such code. Only such a one counts as an attempt: thousands of households may be behind one address of a
/// carrier, and sixty bits are not guessed.
pub(in crate::routes) fn guessed(visit: &Visit, code: &str) -> Result<Response, Problem> {
    visit.throttle(Limited::Track)?;
    Ok(no_such_code(visit, code))
}

/// On to the page itself, with the code where no address shows it; what holds no letter of a code is none.
pub(in crate::routes) fn open(visit: &Visit, code: &str) -> Response {
    if plain(code).is_empty() && !code.trim().is_empty() {
        return no_such_code(visit, &short(code));
    }
    let cookies = [(header::SET_COOKIE, held(visit, &short(code), HELD_SECONDS)), forget_given(visit)];
    let policy = [(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"))];
    (policy, AppendHeaders(cookies), Redirect::to(&visit.link(SLIP))).into_response()
}

fn forget_given(visit: &Visit) -> (header::HeaderName, HeaderValue) {
    (header::SET_COOKIE, forgotten(visit, SLIP))
}

/// The code that this browser holds.
pub(in crate::routes) fn held_code(headers: &HeaderMap) -> Option<String> {
    cookies::get(headers, OPENED).filter(|code| !code.is_empty()).map(short)
}

pub(in crate::routes) async fn show(visit: Visit, headers: HeaderMap, params: Params) -> Result<Response, Problem> {
    if let Some(code) = params.get("code") {
        return Ok(open(&visit, code));
    }
    let Some(code) = held_code(&headers) else {
        return Ok(ask_code(&visit, String::new(), None));
    };
    if let Some(page) = page_of(&visit, &headers, SLIP, &code).await? {
        return Ok((AppendHeaders([(header::SET_COOKIE, held(&visit, "", 0))]), page).into_response());
    }
    // A cookie can be guessed like a form, so it counts like one.
    match opened(&visit, &code).await {
        Ok((slip, view)) => Ok(first(&visit, &code, &slip, &view)),
        Err(Fail::NotFound) => guessed(&visit, &code),
        Err(fail) => Err(visit.problem(fail)),
    }
}

/// What a code opens.
async fn opened(visit: &Visit, code: &str) -> Result<(OpenSlip, VoteView), Fail> {
    let (app, hall) = (&visit.site.app, &visit.hall);
    let slip = open_slip(app, hall, code).await?;
    let view = view_vote(app, hall, &Who::public(None), &slip.vote).await?;
    Ok((slip, view))
}

/// The first screen of a ballot, or why there is none.
fn first(visit: &Visit, code: &str, slip: &OpenSlip, view: &VoteView) -> Response {
    if let Some(why) = not_now(visit, view) {
        return told(visit, view, SLIP, why, StatusCode::OK);
    }
    if slip.is_used || slip.is_final {
        let key = if slip.is_used { "slip-used" } else { "slip-home-voted" };
        let text = if slip.is_used { "slip-used-text" } else { "slip-home-voted-text" };
        return told(visit, view, SLIP, (key, visit.words.t(text).to_owned()), StatusCode::OK);
    }
    let Step::Show(screen) = step(visit.words, view, &Form::default(), With::Slip) else {
        return no_such_code(visit, code);
    };
    render(&VotingPage::of(visit, view, carried(code, &slip.vote, &slip.home), screen))
}

/// Where forms go, what they carry, and for which home.
fn carried(code: &str, vote: &VoteId, home: &HomeNo) -> (&'static str, Vec<(String, String)>, String) {
    let field = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let hidden = vec![field("code", code), field("vote", vote.as_str()), field("home", home.as_str())];
    (SLIP, hidden, home.0.clone())
}

pub(in crate::routes) async fn send(visit: Visit, headers: HeaderMap, form: Form) -> Result<Response, Problem> {
    if form.has("close") {
        let cookies = [(header::SET_COOKIE, held(&visit, "", 0)), forget_given(&visit)];
        return Ok((AppendHeaders(cookies), Redirect::to(&visit.link(SLIP))).into_response());
    }
    let code = short(form.get("code"));
    if !form.has("vote") {
        return Ok(open(&visit, &code));
    }
    // What is chosen on the way opens nothing yet: only who reads it back, and who gives it, tries a code.
    let (vote, home) = (VoteId(form.get("vote").to_owned()), form.get("home"));
    let home = HomeNo(home.chars().take(HOME_CHARS_MAX).collect());
    let view = view_vote(&visit.site.app, &visit.hall, &Who::public(None), &vote).await;
    let view = view.map_err(|fail| visit.problem(fail))?;
    match step(visit.words, &view, &form, With::Slip) {
        Step::Show(screen) if !home.0.is_empty() && !matches!(screen.asks, Asks::Sure { .. }) => {
            Ok(render(&VotingPage::of(&visit, &view, carried(&code, &vote, &home), screen)))
        }
        Step::Show(_) => read_back(&visit, &code, &form).await,
        Step::Give(paper) => give(&visit, (&headers, &code, &home), &form, (&view, paper)).await,
    }
}

/// Reads a ballot back, for the home of which the slip is, whatever the form says.
async fn read_back(visit: &Visit, code: &str, form: &Form) -> Result<Response, Problem> {
    let (slip, view) = match opened(visit, code).await {
        Ok(found) => found,
        Err(Fail::NotFound) => return guessed(visit, code),
        Err(fail) => return Err(visit.problem(fail)),
    };
    if not_now(visit, &view).is_some() || slip.is_used || slip.is_final {
        return Ok(first(visit, code, &slip, &view));
    }
    match step(visit.words, &view, form, With::Slip) {
        Step::Show(screen) => Ok(render(&VotingPage::of(visit, &view, carried(code, &slip.vote, &slip.home), screen))),
        Step::Give(_) => Ok(first(visit, code, &slip, &view)),
    }
}

async fn give(
    visit: &Visit,
    (headers, code, home): (&HeaderMap, &str, &HomeNo),
    form: &Form,
    (view, paper): (&VoteView, Paper),
) -> Result<Response, Problem> {
    // What was read back as the ballot of one home is not given for another.
    if !home.0.is_empty()
        && let Ok((slip, of_slip)) = opened(visit, code).await
        && slip.home != *home
    {
        return Ok(first(visit, code, &slip, &of_slip));
    }
    let ballot = NewBallot { electors: vec![], paper: paper.clone(), by_proxy: false, once: once(form) };
    let (app, id) = (&visit.site.app, view.vote.id.clone());
    let voter = Voter::Slip(code.to_owned());
    match cast_ballot(app, &visit.hall, &Who::public(None), id.clone(), voter, ballot).await {
        Ok(ballot) => {
            // The next page is for whoever holds this code, and forgets it.
            let opened = [(header::SET_COOKIE, held(visit, code, HELD_SECONDS))];
            Ok((AppendHeaders(opened), given(visit, SLIP, &plain(code), &id, &ballot)).into_response())
        }
        Err(Fail::NotFound) => guessed(visit, code),
        Err(Fail::Refused(refusal)) if refusal.code == Code::SlipUsed => already_in(visit, headers, code).await,
        Err(fail @ Fail::Refused(_)) => {
            let screen = refused(visit.words, view, form, (&paper, With::Slip), fail_text(visit.words, &fail));
            let page = VotingPage::of(visit, view, carried(code, &id, home), screen);
            Ok(render_as(fail_status(&fail), &page))
        }
        Err(fail) => Err(visit.problem(fail)),
    }
}

/// Somebody voted with this slip. Whoever pressed twice sees what the first press gave, as long as their browser holds
/// it; everybody is told that the ballot is in, and nobody to fetch another slip.
async fn already_in(visit: &Visit, headers: &HeaderMap, code: &str) -> Result<Response, Problem> {
    if let Some(page) = page_of(visit, headers, SLIP, &plain(code)).await? {
        return Ok(page);
    }
    let (_, view) = opened(visit, code).await.map_err(|fail| visit.problem(fail))?;
    let why = ("slip-used", visit.words.t("slip-used-text").to_owned());
    Ok(told(visit, &view, SLIP, why, StatusCode::CONFLICT))
}
