//! A raiser's own view of a matter, opened by its secret code: follow, rate, say "not fixed", take back. The code is
//! sent in forms. The address in the QR code of a receipt is the only one that carries it, and it is left at once: it
//! would stay in the history of the browser. While the page is open, a cookie that these pages alone are sent holds
//! the code, so that another language or large print, a picture, or "reload" does not ask for it again.

use super::track_done::raiser_did;
use super::track_needs::{NotJudged, ToJudge, to_judge};
use crate::args::text_arg;
use crate::cookies;
use crate::form::{self, Form};
use crate::page::Page;
use crate::params::Params;
use crate::parts::taken_in;
use crate::problem::{Cause, Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::routes::matter::facts::{Facts, facts};
use crate::routes::matter::story::{Asked, Story, story};
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Path, Query, Request};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use mingtong_app::matter::{
    ByNumber, MatterView, OtherMatter, Said, StepKind, Tracked as Found, act_on_matter, by_number, open_code,
};
use mingtong_app::throttle::Limited;
use mingtong_app::{Fail, Who};
use mingtong_domain::ids::{MatterId, PictureId};
use mingtong_domain::matter::{Act, Command, Kind, Visibility};
use mingtong_domain::refusal::Code;

/// Characters of a code as people type it, with spaces and hyphens.
const CODE_CHARS_MAX: usize = 40;
/// Brings a scanned code to the form, once.
const SCANNED: &str = "mt_scanned";
/// The code of the matter that is open.
const OPENED: &str = "mt_opened";
/// Seconds for which a browser holds a code: to look at it, not to be found by the next one at the same screen.
const HELD_SECONDS: u64 = 600;

#[derive(Template)]
#[template(path = "matter/public/track.html")]
struct TrackForm {
    page: Page,
    code: String,
    error: Option<String>,
}

#[derive(Template)]
#[template(path = "matter/public/tracked.html")]
struct Tracked {
    page: Page,
    view: MatterView,
    facts: Facts,
    story: Story,
    /// Their own matter, where it goes on in another: address and number, and its story.
    own: Option<OwnMatter>,
    /// What else the same code opens: the query that asks for it, number, state.
    others: Vec<(String, String, String)>,
    code: String,
    /// The matter that is open, of those that the code opens.
    which: String,
    /// What whoever works on it asks, as long as nobody has answered.
    asked: Option<String>,
    /// What came of it on the list of needs and waits for its raiser.
    judging: Vec<ToJudge>,
    /// Whether whoever raised it agreed that the unit that works on it may call them.
    may_be_called: bool,
    may_add: bool,
    may_rate: bool,
    may_reopen: bool,
    may_withdraw: bool,
    /// What the raiser has just done, in words.
    done: Option<String>,
    refused: Option<Refused>,
}

/// The raiser's own matter, where it goes on in another.
struct OwnMatter {
    number: String,
    story: Story,
}

/// What was not done, with what had been typed.
pub(super) struct Refused {
    act: &'static str,
    /// The id of the field that it is about.
    field: &'static str,
    text: String,
    reason: String,
    level: String,
    /// Pictures that were taken in.
    pictures: Vec<PictureId>,
}

impl Tracked {
    /// Why this form was not done.
    fn wrong(&self, act: &str) -> Option<&Refused> {
        self.refused.as_ref().filter(|refused| refused.act == act)
    }

    /// The words that had been typed into this form.
    fn reason(&self, act: &str) -> &str {
        self.wrong(act).map_or("", |refused| &refused.reason)
    }

    /// The pictures that had been taken in with this form.
    fn pictures(&self, act: &str) -> &[PictureId] {
        self.wrong(act).map_or(&[], |refused| &refused.pictures)
    }

    /// Whether this level had been chosen.
    fn is_chosen(&self, level: &str) -> bool {
        self.wrong("rate").is_some_and(|refused| refused.level == level)
    }
}

fn ask_code(visit: &Visit, code: String, error: Option<String>) -> Response {
    let status = if error.is_some() { StatusCode::NOT_FOUND } else { StatusCode::OK };
    let page = Page { path: visit.link("/track"), ..Page::new(visit, "track", visit.words.t("nav-track")) };
    render_as(status, &TrackForm { page, code, error })
}

pub(super) fn no_such_code(visit: &Visit, code: String) -> Response {
    ask_code(visit, code, Some(visit.words.t("track-error").to_owned()))
}

/// The page of a matter that its code has opened; the browser holds the code for a while longer.
fn tracked(
    visit: &Visit,
    found: Found,
    code: String,
    params: &Params,
    done: Option<String>,
    (refused, judging): (Option<Refused>, Vec<ToJudge>),
) -> Response {
    let Found { view, who, own, others } = found;
    let may = |act| view.acts.contains(&act);
    let facts = facts(visit, &view);
    let which = asked_for(&others, &who);
    let number = |id| visit.hall.number(id);
    let other = |other: &OtherMatter| {
        let ask = visit.link(&format!("/track?matter={}", other.matter));
        (ask, number(other.matter), visit.words.word("stage", other.stage.key()))
    };
    let cookie = held(visit, OPENED, &code, HELD_SECONDS);
    let may_be_called = own.as_ref().unwrap_or(&view).may_call.agreed;
    let template = Tracked {
        page: Page { path: visit.link("/track"), ..Page::new(visit, "track", view.number.clone()) },
        story: told(visit, &view, &which, params, "below"),
        own: own
            .map(|own| OwnMatter { number: own.number.clone(), story: told(visit, &own, &which, params, "own_below") }),
        which,
        others: others.iter().map(other).collect(),
        facts,
        code,
        asked: question(&view),
        judging,
        may_be_called,
        may_add: may(Act::AddWords),
        may_rate: may(Act::Rate),
        may_reopen: may(Act::Reopen),
        may_withdraw: may(Act::Withdraw),
        done,
        refused,
        view,
    };
    ([(header::SET_COOKIE, cookie)], render_as(StatusCode::OK, &template)).into_response()
}

/// A part of the story of one of the matters that the code opens: the steps below the position that `name` says.
fn told(visit: &Visit, view: &MatterView, which: &str, params: &Params, name: &str) -> Story {
    let with_code = "/track/pictures";
    let pictures = match view.matter.visibility {
        Visibility::Private => with_code.to_owned(),
        Visibility::Public => format!("/matters/{}/pictures", view.matter.id),
    };
    let address = |below: Option<i64>| {
        let matter = if which.is_empty() { String::new() } else { format!("matter={which}&") };
        let below = below.map(|below| format!("{name}={below}")).unwrap_or_default();
        visit.link(&format!("/track?{matter}{below}#story"))
    };
    let below = params.get(name).and_then(|below| below.parse().ok());
    story(visit, view, &Asked { pictures: &pictures, waiting: with_code, below, address: &address })
}

/// Which of several matters is open, as addresses and forms carry it on.
pub(super) fn asked_for(others: &[OtherMatter], who: &Who) -> String {
    let own = who.tracked.filter(|_| !others.is_empty()).map(|voice| voice.of);
    own.map(|id| id.to_string()).unwrap_or_default()
}

/// The latest question to whoever raised it, as long as it waits for them.
fn question(view: &MatterView) -> Option<String> {
    view.matter.asked_back?;
    let asked = view.steps.iter().find(|step| step.kind == StepKind::Plain(Kind::AskedBack))?;
    asked.said.as_ref().and_then(Said::words).map(str::to_owned)
}

pub(super) fn short(code: &str) -> String {
    code.trim().chars().take(CODE_CHARS_MAX).collect()
}

/// A code in a cookie that is sent to these pages only.
fn held(visit: &Visit, name: &str, code: &str, seconds: u64) -> HeaderValue {
    let code: String = code.chars().filter(char::is_ascii_alphanumeric).collect();
    cookies::within(&visit.site.config, name, &code, &visit.link("/track"), seconds)
}

/// The code of the page that is open in this browser.
pub(crate) fn opened_code(headers: &HeaderMap) -> Option<&str> {
    cookies::get(headers, OPENED).filter(|code| !code.is_empty())
}

pub(crate) async fn show(visit: Visit, headers: HeaderMap, Query(params): Query<Params>) -> Result<Response, Problem> {
    if let Some(code) = params.get("code") {
        let cookie = held(&visit, SCANNED, &short(code), HELD_SECONDS);
        let policy = HeaderValue::from_static("no-referrer");
        let headers = [(header::SET_COOKIE, cookie), (header::REFERRER_POLICY, policy)];
        return Ok((headers, Redirect::to(&visit.link("/track"))).into_response());
    }
    if let Some(code) = cookies::get(&headers, SCANNED).filter(|code| !code.is_empty()) {
        let forget = held(&visit, SCANNED, "", 0);
        return Ok(([(header::SET_COOKIE, forget)], ask_code(&visit, short(code), None)).into_response());
    }
    match opened_code(&headers) {
        Some(code) => opened(&visit, short(code), &params).await,
        None => Ok(ask_code(&visit, String::new(), None)),
    }
}

/// The matter whose code the browser holds. A cookie can be guessed like a form, so it counts like one.
async fn opened(visit: &Visit, code: String, params: &Params) -> Result<Response, Problem> {
    visit.throttle(Limited::Track)?;
    let which = params.get("matter").and_then(|number| MatterId::parse(number));
    match open_code(&visit.site.app, &visit.hall, &code, which).await {
        Ok(found) => {
            let done = params.get("done").and_then(|act| raiser_did(visit, &found.view, act));
            let judging = to_judge(visit, &found.who, None).await.map_err(|fail| visit.problem(fail))?;
            Ok(tracked(visit, found, code, params, done, (None, judging)))
        }
        Err(Fail::NotFound) => {
            let forget = held(visit, OPENED, "", 0);
            Ok(([(header::SET_COOKIE, forget)], ask_code(visit, String::new(), None)).into_response())
        }
        Err(fail) => Err(visit.problem(fail)),
    }
}

/// On to the page that can be reloaded and switched, with the code where no address shows it.
pub(super) fn go_on(visit: &Visit, code: &str, query: &str) -> Response {
    let cookie = held(visit, OPENED, code, HELD_SECONDS);
    ([(header::SET_COOKIE, cookie)], Redirect::to(&visit.link(&format!("/track{query}")))).into_response()
}

pub(crate) async fn open(visit: Visit, request: Request) -> Result<Response, Problem> {
    visit.throttle(Limited::Track)?;
    let form = form::read_from_anybody(&visit, request).await?;
    let code = short(form.get("code"));
    match open_code(&visit.site.app, &visit.hall, &code, None).await {
        Ok(_) => Ok(go_on(&visit, &code, "")),
        Err(Fail::NotFound) => by_its_number(&visit, code).await,
        Err(fail) => Err(visit.problem(fail)),
    }
}

/// What was typed is no code: where it is the number of a public matter, on to its page; where it is that of none, it
/// says that only the code opens such a one.
async fn by_its_number(visit: &Visit, typed: String) -> Result<Response, Problem> {
    match by_number(&visit.site.app, &visit.hall, &typed).await.map_err(|fail| visit.problem(fail))? {
        ByNumber::Public(id) => Ok(visit.onward(&format!("/matters/{id}"))),
        ByNumber::NotShown(number) => {
            let error = visit.words.ta("track-error-number", &[text_arg("number", number)]);
            Ok(ask_code(visit, typed, Some(error)))
        }
        ByNumber::NoNumber => Ok(no_such_code(visit, typed)),
    }
}

/// Forgets the code, so that the next one at this screen does not find the matter open.
pub(crate) async fn close(visit: Visit, request: Request) -> Result<Response, Problem> {
    form::read_from_anybody(&visit, request).await?;
    let forget = held(&visit, OPENED, "", 0);
    Ok(([(header::SET_COOKIE, forget)], Redirect::to(&visit.link("/track"))).into_response())
}

/// What the form of an act asks for, with the pictures that came with it; the act's name and the field that a refusal
/// is about.
fn asked(act: &str, form: &Form, pictures: &[PictureId]) -> Option<(Command<String>, &'static str, &'static str)> {
    let reason = form.get("reason").to_owned();
    Some(match act {
        "rate" => {
            let level = form.get("level").parse().unwrap_or(0);
            let field = if level == 0 { "rate-level" } else { "rate-reason" };
            (Command::Rate { level, text: form.maybe("reason") }, "rate", field)
        }
        "add-words" => {
            (Command::AddWords { text: reason, pictures: pictures.to_vec() }, "add-words", "add-words-reason")
        }
        "reopen" => (Command::Reopen { reason, pictures: pictures.to_vec() }, "reopen", "reopen-reason"),
        "withdraw" => (Command::Withdraw { reason: form.maybe("reason") }, "withdraw", "withdraw-reason"),
        _ => return None,
    })
}

pub(crate) async fn act(visit: Visit, Path(params): Path<Params>, request: Request) -> Result<Response, Problem> {
    visit.throttle(Limited::Track)?;
    let form = form::read_from_anybody(&visit, request).await?;
    let name = params.get("act").map_or("", String::as_str);
    let not_found = || visit.because(Cause::NotFound);
    let mut pictures = taken_in::kept(&form);
    let (_, act, field) = asked(name, &form, &pictures).ok_or_else(not_found)?;
    let (app, hall, code) = (&visit.site.app, &visit.hall, short(form.get("code")));
    let which = MatterId::parse(form.get("matter"));
    let Found { view, who, others, .. } = match open_code(app, hall, &code, which).await {
        Ok(found) => found,
        Err(Fail::NotFound) => return Ok(no_such_code(&visit, code)),
        Err(fail) => return Err(visit.problem(fail)),
    };
    let typed = |name: &str| form.get(name).to_owned();
    let refused = |text, pictures| {
        let (reason, level) = (typed("reason"), typed("level"));
        Refused { act, field, text, reason, level, pictures }
    };
    // Whoever may add nothing stores no pictures.
    let shown = pictures_of(act).filter(|(with, _)| view.acts.contains(with));
    if let Some((_, field)) = shown
        && let Err(not_taken) = taken_in::take_in(&visit, &form, &mut pictures).await
    {
        let refused = Refused { field, ..refused(not_taken.text(visit.words), pictures) };
        return again(&visit, code, which, Some(refused), None, not_taken.status()).await;
    }
    let (ask, ..) = asked(name, &form, &pictures).ok_or_else(not_found)?;
    match act_on_matter(app, hall, &who, view.matter.id, seen_of(act, &form), ask).await {
        Ok(_) => {
            let open = asked_for(&others, &who);
            let open = if open.is_empty() { open } else { format!("&matter={open}") };
            Ok(go_on(&visit, &code, &format!("?done={act}{open}")))
        }
        Err(fail @ (Fail::Refused(_) | Fail::Changed)) => {
            let refused = refused(refusal_of(&visit, act, &fail), pictures);
            again(&visit, code, which, Some(refused), None, fail_status(&fail)).await
        }
        Err(fail) => Err(visit.problem(fail)),
    }
}

/// The act that pictures come with, and the field in which they are chosen.
fn pictures_of(act: &str) -> Option<(Act, &'static str)> {
    match act {
        "add-words" => Some((Act::AddWords, "add-words-pictures")),
        "reopen" => Some((Act::Reopen, "reopen-pictures")),
        _ => None,
    }
}

/// What its raiser adds is as true when somebody acted meanwhile; what they judge or take back may not be.
fn seen_of(act: &str, form: &Form) -> Option<i64> {
    form.get("seen").parse().ok().filter(|_| act != "add-words")
}

/// Why an act was not done, by the name of its field and with an example where one was left empty.
fn refusal_of(visit: &Visit, act: &str, fail: &Fail) -> String {
    match (act, fail.code()) {
        ("add-words", Some(Code::TextMissing)) => visit.words.t("track-error-add-words").to_owned(),
        ("reopen", Some(Code::TextMissing)) => visit.words.t("track-error-reopen").to_owned(),
        ("rate", Some(Code::RatingRange)) => visit.words.t("track-error-level").to_owned(),
        _ => fail_text(visit.words, fail),
    }
}

/// The matter as it is now, with the form that was not done.
pub(super) async fn again(
    visit: &Visit,
    code: String,
    which: Option<MatterId>,
    refused: Option<Refused>,
    not_judged: Option<NotJudged>,
    status: StatusCode,
) -> Result<Response, Problem> {
    let found = open_code(&visit.site.app, &visit.hall, &code, which).await;
    let found = found.map_err(|fail| visit.problem(fail))?;
    let judging = to_judge(visit, &found.who, not_judged).await.map_err(|fail| visit.problem(fail))?;
    let mut response = tracked(visit, found, code, &Params::new(), None, (refused, judging));
    *response.status_mut() = status;
    Ok(response)
}
