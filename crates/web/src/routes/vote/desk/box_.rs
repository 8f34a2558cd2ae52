//! The box of a secret vote 票箱: while it is open, whoever puts a paper in is ticked off; once it is over, its papers
//! are entered, each by two tellers. Nothing joins the two but their numbers.

use super::differences::says;
use super::quick;
use super::scanned::narrow;
use crate::args::text_arg;
use crate::called::Called;
use crate::form::{self, Form};
use crate::page::Page;
use crate::params::Params;
use crate::parts::act_form::Choice;
use crate::parts::not_done::NotDone;
use crate::problem::Problem;
use crate::render::render_as;
use crate::routes::vote::ballot::{BallotForm, By};
use crate::routes::vote::by_rule::{area_number, area_words};
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Path, Query, Request};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::Fail;
use mingtong_app::vote::{
    BoxView, BoxWaiting, NewBoxPaper, VoteView, enter_from_box, find_elector, tick_off, view_box, view_elector,
    view_vote,
};
use mingtong_domain::ids::VoteId;
use mingtong_domain::refusal::Code;
use mingtong_domain::vote::{Act, BoxSays, StageKind, Way};

#[derive(Template)]
#[template(path = "vote/desk/box.html")]
struct BoxPage {
    page: Page,
    vote: String,
    doors: String,
    action: String,
    title: Called,
    error: Option<(&'static str, String)>,
    done: Option<String>,
    /// The code under which the paper that was entered last is published.
    receipt: Option<String>,
    stage: String,
    is_open: bool,
    is_over: bool,
    ticked: u64,
    entered: u64,
    /// Papers of one area: its words, how many were ticked off, how many were entered.
    classes: Vec<(String, u64, u64)>,
    number: String,
    ways: Vec<Choice>,
    way: String,
    areas: Vec<Choice>,
    area: String,
    /// Made anew with each form: what is sent twice is entered once.
    sent: String,
    code: String,
    waiting: Vec<Waiting>,
    quick: String,
    digits: Vec<(char, String)>,
    lines: usize,
    ballot: BallotForm,
}

/// A paper that two people have not read alike.
struct Waiting {
    code: String,
    /// Whose turn it is, in words.
    whose: &'static str,
    /// Who read what, where they differ.
    differ: Vec<(Called, String)>,
}

pub(crate) async fn show(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Query(query): Query<Params>,
) -> Result<Response, Problem> {
    visit.authorised(Act::EnterPaper)?;
    let id = VoteId(id);
    let mut page = load(&visit, &id, &Form::default()).await?;
    if let Some(no) = query.get("ticked").and_then(|no| no.parse().ok()) {
        let found = view_elector(&visit.site.app, &visit.hall, &visit.who(), &id, no).await.ok();
        let home = found.filter(|it| it.line.ballot.holds.is_some()).map(|it| it.line.elector.home);
        page.done = home.map(|home| visit.words.ta("box-ticked-off", &[text_arg("home", home)]));
    }
    Ok(render_as(StatusCode::OK, &page))
}

pub(crate) async fn send(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    visit.authorised(Act::EnterPaper)?;
    let id = VoteId(id);
    let done = match form.get("do") {
        "enter" | "out" => enter(&visit, &id, &form).await,
        _ => tick(&visit, &id, &form).await.map(Done::Ticked),
    };
    let next = Form::of(vec![("area".to_owned(), form.get("area").to_owned())]);
    match done {
        Ok(Done::Ticked(no)) => Ok(visit.onward(&format!("/desk/votes/{id}/box?ticked={no}"))),
        Ok(Done::Entered(receipt)) => {
            // The code stands in no address: addresses are kept in the order in which they were asked for.
            let mut page = load(&visit, &id, &next).await?;
            page.receipt = Some(receipt);
            Ok(render_as(StatusCode::OK, &page))
        }
        Ok(Done::ReadAgain) => {
            let mut page = load(&visit, &id, &next).await?;
            page.done = Some(visit.words.t("box-read-again").to_owned());
            Ok(render_as(StatusCode::OK, &page))
        }
        Err((field, not_done)) => {
            let form = not_done.typed(form);
            let mut page = load(&visit, &id, &form).await?;
            page.error = Some((field, not_done.text));
            Ok(render_as(not_done.status, &page))
        }
    }
}

enum Done {
    /// This elector was ticked off.
    Ticked(u32),
    /// A paper was entered that nobody had entered; it is published under this code.
    Entered(String),
    /// A paper that another had entered was read once more.
    ReadAgain,
}

/// Why something was not done, and the field where that is put right.
type NotWritten = (&'static str, NotDone);

async fn tick(visit: &Visit, id: &VoteId, form: &Form) -> Result<u32, NotWritten> {
    let (app, hall, who) = (&visit.site.app, &visit.hall, visit.who());
    let failed = |fail: Fail| ("number", NotDone::new(visit, &fail));
    let typed: String = form.get("number").trim().chars().map(narrow).collect();
    let found = find_elector(app, hall, &who, id, &typed).await.map_err(failed)?;
    let elector = found.ok_or_else(|| ("number", NotDone::to_put_right(visit, "box-nobody")))?;
    let view = view_vote(app, hall, &who, id).await.map_err(failed)?;
    let first = view.vote.conduct.ways.iter().copied().find(|way| way.is_paper());
    let way = Way::from_key(form.get("way")).or(first).unwrap_or(Way::Paper);
    tick_off(app, hall, &who, id.clone(), elector.no, way).await.map_err(failed)?;
    Ok(elector.no)
}

async fn enter(visit: &Visit, id: &VoteId, form: &Form) -> Result<Done, NotWritten> {
    let (app, hall, who) = (&visit.site.app, &visit.hall, visit.who());
    let failed = |fail: Fail| {
        let field = if fail.code() == Some(Code::NoSuchPaper) { "code" } else { "marks" };
        (field, NotDone::new(visit, &fail))
    };
    let at = |field: &'static str, key| (field, NotDone::to_put_right(visit, key));
    let view = view_vote(app, hall, &who, id).await.map_err(failed)?;
    let receipt = form.maybe("code");
    let says = match form.get("do") {
        "out" if receipt.is_none() => return Err(at("code", "box-code-first")),
        "out" => None,
        _ => {
            let said = quick::said(form, &view.vote.question).map_err(|key| at("marks", key))?;
            let paper = said.ok_or_else(|| at("marks", "papers-mark-first"))?;
            let ballots = view_box(app, hall, &who, id).await.map_err(failed)?;
            let class = ballots.classes.iter().find(|class| value(class.area) == form.get("area"));
            let area = match (class, ballots.classes.as_slice()) {
                (Some(class), _) | (None, [class]) => class.area,
                (None, _) => return Err(at("area", "box-area-first")),
            };
            Some(BoxSays { area, paper })
        }
    };
    let is_first = receipt.is_none();
    let paper = NewBoxPaper { sent: form.get("sent").to_owned(), receipt, says };
    let receipt = enter_from_box(app, hall, &who, id.clone(), paper).await.map_err(|fail| match fail {
        // The form of before, with something else in it: what was entered with it stands.
        Fail::Changed if is_first => {
            let text = visit.words.t("box-sent-before").to_owned();
            ("marks", NotDone { text, used: Some("sent"), ..NotDone::new(visit, &fail) })
        }
        fail => failed(fail),
    })?;
    Ok(if is_first { Done::Entered(receipt) } else { Done::ReadAgain })
}

/// An area in a form.
fn value(area: Option<i64>) -> String {
    area.map_or_else(|| "unknown".to_owned(), |area| area.to_string())
}

async fn load(visit: &Visit, id: &VoteId, form: &Form) -> Result<BoxPage, Problem> {
    let (app, hall, who) = (&visit.site.app, &visit.hall, visit.who());
    let ballots = view_box(app, hall, &who, id).await.map_err(|fail| visit.problem(fail))?;
    let view = view_vote(app, hall, &who, id).await.map_err(|fail| visit.problem(fail))?;
    Ok(page(visit, &view, ballots, form))
}

fn page(visit: &Visit, view: &VoteView, ballots: BoxView, form: &Form) -> BoxPage {
    let (words, id, question) = (visit.words, &view.vote.id, &view.vote.question);
    let no_area = || words.t("box-no-area").to_owned();
    let area = |area: Option<i64>| area.map_or_else(no_area, |area| area_words(words, area.unsigned_abs()));
    let number = |area: Option<i64>| area.map_or_else(no_area, |area| area_number(area.unsigned_abs()));
    let ways = view.vote.conduct.ways.iter().filter(|way| way.is_paper());
    let ways: Vec<Choice> = ways.map(|way| Choice::word(way.key(), words.word("vote-way", way.key()))).collect();
    let several = ballots.classes.len() > 1;
    let areas = ballots.classes.iter().filter(|_| several);
    BoxPage {
        page: Page::new(visit, "votes", words.t("box-title")),
        vote: visit.link(&format!("/votes/{id}")),
        doors: visit.link(&format!("/desk/votes/{id}/doors")),
        action: visit.link(&format!("/desk/votes/{id}/box")),
        title: Called::title(&view.title, words),
        error: None,
        done: None,
        receipt: None,
        stage: words.word("vote-stage", view.stage.key()),
        is_open: view.stage == StageKind::Open,
        is_over: view.stage == StageKind::Over,
        ticked: ballots.ticked,
        entered: ballots.entered,
        areas: areas.clone().map(|class| Choice::word(&value(class.area), area(class.area))).collect(),
        classes: areas.map(|class| (number(class.area), class.ticked, class.entered)).collect(),
        area: form.get("area").to_owned(),
        number: form.get("number").to_owned(),
        way: form.maybe("way").or_else(|| ways.first().map(|way| way.value.clone())).unwrap_or_default(),
        ways,
        sent: form.maybe("sent").unwrap_or_else(|| visit.site.app.chance.secret()),
        code: form.get("code").to_owned(),
        waiting: ballots.waiting.iter().map(|it| waiting(visit, view, it, &area)).collect(),
        quick: form.get("marks").to_owned(),
        digits: quick::digits(question).into_iter().map(|(it, key)| (it, words.word("ballot-mark", key))).collect(),
        lines: view.lines.len(),
        ballot: BallotForm::of(words, view, By::Teller, Some(form)),
    }
}

fn waiting(visit: &Visit, view: &VoteView, it: &BoxWaiting, area: &impl Fn(Option<i64>) -> String) -> Waiting {
    let words = visit.words;
    let name =
        |name: &Option<String>| name.clone().map_or_else(|| Called::words(words.t("words-erased")), Called::name);
    let said = |it: &Option<BoxSays>| match it {
        None => words.t("box-not-there").to_owned(),
        Some(BoxSays { area: of, paper }) => {
            let of = of.map(|of| area(Some(of)));
            of.into_iter().chain(says(visit, view, paper)).collect::<Vec<_>>().join(words.t("vote-ways-join"))
        }
    };
    let whose = match (it.differ.is_empty(), it.is_own) {
        (false, _) => "box-differ",
        (true, true) => "box-waiting-own",
        (true, false) => "box-waiting-other",
    };
    let differ = it.differ.iter().map(|(by, read)| (name(by), said(read))).collect();
    Waiting { code: it.receipt.clone(), whose: words.t(whose), differ }
}
