//! One text or picture of a matter, where the desk decides what the public sees of it: words masked, taken down, or
//! shown again as it was said.

use crate::form::{self, Form};
use crate::kept;
use crate::page::Page;
use crate::params::Params;
use crate::parts::done::done_words;
use crate::problem::{Cause, Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::routes::matter::story::showing_words;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Path, Query, Request};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::Fail;
use mingtong_app::matter::{MatterView, Step, act_on_matter, mask_words, masked_words, read_matter};
use mingtong_domain::ids::{MatterId, PictureId, TextRef};
use mingtong_domain::matter::{Act, Command, Piece, Showing};

#[derive(Template)]
#[template(path = "matter/desk/piece.html")]
struct PiecePage {
    page: Page,
    csrf: String,
    done: Option<String>,
    /// What was wrong with which form, or that it was filled in before a session ended.
    error: Option<(Act, String)>,
    back: String,
    number: String,
    action: String,
    seen: i64,
    /// The words as they were said; none for a picture, or where they were erased.
    said: Option<String>,
    /// The words without what was masked.
    masked: Option<String>,
    /// Address and size of the picture.
    picture: Option<(String, i64, i64)>,
    showing: Option<String>,
    may_mask: bool,
    may_take_down: bool,
    may_show_again: bool,
    words: String,
    reason: String,
}

/// Community, number of the matter, `text` or `picture`, and its id.
type Address = Path<(String, String, String, String)>;

fn piece_of(kind: &str, id: String) -> Option<Piece> {
    match kind {
        "text" => Some(Piece::Text(TextRef(id))),
        "picture" => Some(Piece::Picture(PictureId(id))),
        _ => None,
    }
}

pub(crate) async fn show(
    visit: Visit,
    Path((_, number, kind, id)): Address,
    Query(wanted): Query<Params>,
) -> Result<Response, Problem> {
    visit.authorised(Act::TakeDown)?;
    let (matter, piece) = address(&visit, &number, &kind, id)?;
    let done = done_words(&visit, wanted.get("done"));
    let mut page = PiecePage { done, ..load(&visit, matter, &piece).await? };
    let path = page.action.strip_prefix(&visit.link("")).unwrap_or_default().to_owned();
    if let Some(typed) = kept::typed(&visit, &path).await {
        page.error = Act::from_key(typed.get("act")).map(|act| (act, visit.words.t("work-kept").to_owned()));
        (page.words, page.reason) = (typed.get("words").to_owned(), typed.get("reason").to_owned());
    }
    Ok(render_as(StatusCode::OK, &page))
}

fn address(visit: &Visit, number: &str, kind: &str, id: String) -> Result<(MatterId, Piece), Problem> {
    MatterId::parse(number).zip(piece_of(kind, id)).ok_or_else(|| visit.because(Cause::NotFound))
}

async fn load(visit: &Visit, id: MatterId, piece: &Piece) -> Result<PiecePage, Problem> {
    let view = read_matter(&visit.site.app, &visit.hall, &visit.who(), id).await;
    let view = view.map_err(|fail| visit.problem(fail))?;
    let (said, picture) = found(visit, &view, piece).ok_or_else(|| visit.because(Cause::NotFound))?;
    let showing = view.matter.publication.of(piece);
    let masked = match piece {
        Piece::Text(text) => masked_words(&visit.site.app, &visit.hall, &visit.who(), &view.matter, text).await,
        Piece::Picture(_) => Ok(None),
    };
    let (kind, name) = match piece {
        Piece::Text(text) => ("text", text.as_str()),
        Piece::Picture(picture) => ("picture", picture.as_str()),
    };
    let title = if picture.is_some() { "piece-title-picture" } else { "piece-title-text" };
    Ok(PiecePage {
        page: Page::new(visit, "work", visit.words.t(title)),
        csrf: visit.signed_in()?.csrf.clone(),
        done: None,
        error: None,
        back: visit.link(&format!("/matters/{id}")),
        number: view.number.clone(),
        action: visit.link(&format!("/matters/{id}/pieces/{kind}/{name}")),
        seen: view.matter.latest.0,
        may_mask: said.is_some() && showing != Some(&Showing::TakenDown),
        may_take_down: showing != Some(&Showing::TakenDown),
        may_show_again: showing.is_some_and(|showing| *showing != Showing::AwaitsReview(None)),
        showing: showing.map(|showing| showing_words(visit.words, showing)),
        said,
        masked: masked.map_err(|fail| visit.problem(fail))?,
        picture,
        words: String::new(),
        reason: String::new(),
    })
}

type Found = (Option<String>, Option<(String, i64, i64)>);

/// The words or the picture as the desk sees them; none where the matter has no such piece that others read.
fn found(visit: &Visit, view: &MatterView, piece: &Piece) -> Option<Found> {
    let mut steps = view.steps.iter().filter(|step| !step.internal);
    match piece {
        Piece::Text(text) if *text == view.matter.title => Some((view.title.words().map(str::to_owned), None)),
        Piece::Text(text) => {
            let is_said = |step: &&Step| step.text_ref.as_ref() == Some(text);
            let said = steps.find(is_said)?.said.as_ref()?;
            Some((said.words().map(str::to_owned), None))
        }
        Piece::Picture(id) => {
            let picture = steps.flat_map(|step| &step.pictures).find(|picture| picture.id == *id)?;
            let link = visit.link(&format!("/matters/{}/pictures/{id}", view.matter.id));
            Some((None, Some((link, picture.size_px.0, picture.size_px.1))))
        }
    }
}

pub(crate) async fn decide(
    visit: Visit,
    Path((_, number, kind, id)): Address,
    request: Request,
) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    visit.authorised(Act::TakeDown)?;
    let (matter, piece) = address(&visit, &number, &kind, id.clone())?;
    let act = Act::from_key(form.get("act")).ok_or_else(|| visit.because(Cause::Unreadable))?;
    match attempt(&visit, matter, &piece, act, &form).await {
        Ok(()) => Ok(visit.onward(&format!("/matters/{matter}/pieces/{kind}/{id}?done={}", act.key()))),
        Err(fail) => {
            let page = load(&visit, matter, &piece).await?;
            let (words, reason) = (form.get("words").to_owned(), form.get("reason").to_owned());
            let error = Some((act, fail_text(visit.words, &fail)));
            Ok(render_as(fail_status(&fail), &PiecePage { error, words, reason, ..page }))
        }
    }
}

async fn attempt(visit: &Visit, id: MatterId, piece: &Piece, act: Act, form: &Form) -> Result<(), Fail> {
    let (app, hall, who) = (&visit.site.app, &visit.hall, visit.who());
    let (what, reason) = (piece.clone(), form.get("reason").to_owned());
    let command = match (act, piece) {
        (Act::Mask, Piece::Text(text)) => {
            return mask_words(app, hall, &who, id, text.clone(), form.get("words").to_owned()).await;
        }
        (Act::TakeDown, _) => Command::TakeDown { what, reason },
        (Act::ShowAgain, _) => Command::ShowAgain { what, reason },
        _ => return Err(Fail::NotFound),
    };
    let seen = form.get("seen").parse().ok();
    act_on_matter(app, hall, &who, id, seen, command).await.map(|_| ())
}

impl PiecePage {
    /// What was wrong with the form of an act.
    fn wrong(&self, act: &str) -> Option<&str> {
        self.error.as_ref().filter(|(wrong, _)| wrong.key() == act).map(|(_, text)| text.as_str())
    }
}
