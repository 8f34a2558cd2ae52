//! Slips with which households vote: issued for all, for a building, or anew for one home; who holds one, and which
//! were used and when. Their codes are told once: the answer of the form that issues them is the paper that is cut and
//! handed out.

use super::sought::is_before_its_end;
use crate::args::text_arg;
use crate::called::Called;
use crate::form::{self, Form};
use crate::format;
use crate::page::Page;
use crate::params::{Params, asked, skipped};
use crate::parts::act_form::Choice;
use crate::parts::slips::{Around, SLIP, printed};
use crate::parts::vote_rows::window_words;
use crate::problem::{Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Path, Query, Request};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::vote::{
    Slip, SlipList, SlipPlace, SlipState, SlipsFor, VoteView, find_elector, issue_slips, list_slips, print_vote,
};
use mingtong_domain::ids::{HomeNo, VoteId};
use mingtong_domain::limits::{HOME_NO_CHARS_MAX, PAGE_ROWS_MAX, SLIPS_AT_ONCE_MAX};
use mingtong_domain::vote::{Across, Act, Way};
use mingtong_words::{FluentValue, Words};

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
    /// Whether all can be issued on one page.
    at_once: bool,
    /// Buildings or entrances, one of which is issued at a time.
    places: Vec<Choice>,
    /// The one that was chosen.
    within: String,
    lines: Vec<(String, String)>,
    earlier: Option<String>,
    next: Option<String>,
    no_chars_max: usize,
}

/// What was asked for, and where somebody reads the list.
#[derive(Default)]
struct Typed {
    skip: usize,
    home: String,
    within: String,
}

pub(crate) async fn show(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Query(params): Query<Params>,
) -> Result<Response, Problem> {
    visit.authorised(Act::IssueSlips)?;
    let typed = Typed { skip: skipped(&params), home: asked(&params, "home").to_owned(), within: String::new() };
    page(&visit, &VoteId(id), StatusCode::OK, typed, None).await
}

pub(crate) async fn send(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    let who = visit.authorised(Act::IssueSlips)?;
    let id = VoteId(id);
    let get = |name: &str| form.get(name).trim().to_owned();
    let typed = Typed { home: get("home"), within: get("within"), skip: 0 };
    let to = match wanted(&visit, &id, &form, &typed).await? {
        Ok(to) => to,
        Err(said) => return page(&visit, &id, StatusCode::UNPROCESSABLE_ENTITY, typed, Some(said)).await,
    };
    match issue_slips(&visit.site.app, &visit.hall, &who, id.clone(), to).await {
        Ok(slips) => issued(&visit, &id, slips).await,
        Err(fail) => page(&visit, &id, fail_status(&fail), typed, Some(fail_text(visit.words, &fail))).await,
    }
}

/// For whom slips are wanted, or what to say instead: those that are out are replaced by nobody who did not mean it.
async fn wanted(visit: &Visit, id: &VoteId, form: &Form, typed: &Typed) -> Result<Result<SlipsFor, String>, Problem> {
    let (app, hall, who, words) = (&visit.site.app, &visit.hall, visit.who(), visit.words);
    if !form.has("all") && !form.has("within") {
        let found = find_elector(app, hall, &who, id, &typed.home).await.map_err(|fail| visit.problem(fail))?;
        let missing = || words.ta("elector-not-there", &[text_arg("home", &typed.home)]);
        return Ok(found.map(|found| SlipsFor::One(found.no)).ok_or_else(missing));
    }
    if form.has("within") && typed.within.is_empty() {
        return Ok(Err(words.t("slips-choose-place").to_owned()));
    }
    let before = list_slips(app, hall, &who, id).await.map_err(|fail| visit.problem(fail))?;
    let (to, replaces) = if form.has("all") {
        (SlipsFor::All, !before.items.is_empty())
    } else {
        let place = before.places.iter().find(|place| place.within.as_str() == typed.within);
        (SlipsFor::Within(HomeNo(typed.within.clone())), place.is_some_and(|place| place.issued > 0))
    };
    let key = if form.has("all") { "slips-sure-first" } else { "slips-place-sure-first" };
    Ok(if replaces && !form.has("sure") { Err(words.t(key).to_owned()) } else { Ok(to) })
}

async fn found(visit: &Visit, id: &VoteId) -> Result<VoteView, Problem> {
    print_vote(&visit.site.app, &visit.hall, &visit.who(), id).await.map_err(|fail| visit.problem(fail))
}

async fn page(
    visit: &Visit,
    id: &VoteId,
    status: StatusCode,
    typed: Typed,
    error: Option<String>,
) -> Result<Response, Problem> {
    let (words, view) = (visit.words, found(visit, id).await?);
    let slips = list_slips(&visit.site.app, &visit.hall, &visit.who(), id).await;
    let SlipList { places, items: slips } = slips.map_err(|fail| visit.problem(fail))?;
    let skip = typed.skip;
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
        at_once: usize::try_from(view.vote.size.electors).is_ok_and(|all| all <= SLIPS_AT_ONCE_MAX),
        places: if places.len() > 1 { places.iter().map(|place| choice(words, place)).collect() } else { vec![] },
        within: typed.within,
        home: typed.home,
        earlier: (skip > 0).then(|| at(skip.saturating_sub(most))),
        next: (skip.saturating_add(most) < issued).then(|| at(skip.saturating_add(most))),
        lines: slips.into_iter().skip(skip).take(most).map(|slip| state(words, slip)).collect(),
        no_chars_max: HOME_NO_CHARS_MAX,
    };
    Ok(render_as(status, &template))
}

fn choice(words: Words, place: &SlipPlace) -> Choice {
    let numbers = [
        text_arg("place", &place.within),
        ("electors", FluentValue::from(place.electors)),
        ("issued", FluentValue::from(place.issued)),
    ];
    Choice::name(place.within.as_str(), words.ta("slips-place", &numbers))
}

/// A home, and what became of its slip.
fn state(words: Words, slip: SlipState) -> (String, String) {
    let said = match (slip.is_used, slip.used) {
        (true, Some(at)) => words.ta("slips-used-at", &[text_arg("time", format::moment(words, at))]),
        (true, None) => words.t("slips-is-used").to_owned(),
        (false, _) => words.t("slips-is-held").to_owned(),
    };
    let again = if slip.is_used && slip.is_open { words.t("slips-out-again") } else { "" };
    (slip.home.0, format!("{said}{again}"))
}

/// The paper. Nothing of it is kept anywhere: whoever loses it issues new ones.
async fn issued(visit: &Visit, id: &VoteId, slips: Vec<Slip>) -> Result<Response, Problem> {
    let (words, view) = (visit.words, found(visit, id).await?);
    let voted: Vec<&str> = slips.iter().filter(|slip| slip.has_voted).map(|slip| slip.home.as_str()).collect();
    let voted = (!voted.is_empty()).then(|| {
        let is_final = view.vote.is_secret() || view.vote.conduct.across == Across::FirstHolds;
        let key = if is_final { "slips-voted-final" } else { "slips-voted-later" };
        words.ta(key, &[text_arg("homes", voted.join(words.t("vote-ways-join")))])
    });
    let (until, window) = (format::moment(words, view.vote.window.closes), window_words(words, view.vote.window));
    let around = Around {
        at: "votes",
        back: visit.link(&format!("/desk/votes/{id}/slips")),
        title: Called::title(&view.title, words),
        notice: voted,
        how: words.ta("slip-how", &[text_arg("address", visit.outside_link(SLIP))]),
        until: words.ta("slip-until", &[text_arg("window", window), text_arg("until", until)]),
        scan: words.t("slip-qr-label"),
    };
    Ok(printed(visit, around, slips.into_iter().map(|slip| (slip.home.0, slip.code))))
}
