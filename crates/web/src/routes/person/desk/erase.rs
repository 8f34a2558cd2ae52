//! The texts and pictures of a thing, to be erased one by one by whoever may, because somebody has a right to it; and a
//! passage of the minutes of a meeting, the rest of which stays.

use crate::form::{self, Form};
use crate::format::moment;
use crate::kept;
use crate::page::Page;
use crate::params::{Params, skipped};
use crate::parts::done::done_words;
use crate::problem::{Cause, Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Path, Query, Request};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::meeting::{ERASED_PASSAGE, erase_from_minutes, view_meeting};
use mingtong_app::{Erasable, Fail, erasable, erase};
use mingtong_domain::ids::{PictureId, Stream, TextRef};
use mingtong_domain::limits::{PAGE_ROWS, TEXT_CHARS_MAX};
use mingtong_domain::matter::Piece;
use mingtong_domain::person::Act;

/// The things of which something is erased, as an address names one and many of them.
const NOUNS: [(&str, &str); 19] = [
    ("account_book", "account-books"),
    ("agreement", "agreements"),
    ("ballot", "desk/votes"),
    ("matter", "matters"),
    ("need", "needs"),
    ("notice", "notices"),
    ("meeting", "meetings"),
    ("resolution", "resolutions"),
    ("procedure", "procedures"),
    ("project", "projects"),
    ("body", "bodies"),
    ("reception", "receptions"),
    ("reporting", "reporting"),
    ("resource", "resources"),
    ("roll", "rolls"),
    ("vote", "votes"),
    ("fund", "funds"),
    ("pledge", "funds"),
    ("expense", "funds"),
];

/// Characters of a text by which it is known again.
const WORDS_CHARS: usize = 200;

/// A text or a picture.
struct PieceLine {
    /// What it is, and its id: what the form sends.
    what: &'static str,
    id: String,
    /// The beginning of the words; none for a picture.
    words: Option<String>,
    /// The address of the picture.
    picture: String,
    when: String,
    role: String,
}

#[derive(Template)]
#[template(path = "person/desk/erase.html")]
struct ErasePage {
    page: Page,
    csrf: String,
    done: Option<String>,
    error: Option<String>,
    back: String,
    action: String,
    pieces: Vec<PieceLine>,
    /// Whether it is a body, the name of which stays.
    keeps_name: bool,
    earlier: Option<String>,
    later: Option<String>,
    /// Whether there are minutes of which a passage can be erased, and what was typed of it.
    has_minutes: bool,
    passage: String,
    passage_chars_max: usize,
    mark: &'static str,
}

/// Community, noun and id.
type Address = Path<(String, String, String)>;

/// The thing of an address.
fn thing(visit: &Visit, noun: &str, id: &str) -> Result<Stream, Problem> {
    let is_one = NOUNS.iter().any(|(one, _)| *one == noun);
    let of = is_one.then(|| Stream::parse(&format!("{noun}/{id}"))).flatten();
    of.ok_or_else(|| visit.because(Cause::NotFound))
}

pub(crate) async fn show(
    visit: Visit,
    Path((_, noun, id)): Address,
    Query(query): Query<Params>,
) -> Result<Response, Problem> {
    visit.authorised(Act::Erase)?;
    let of = thing(&visit, &noun, &id)?;
    let skip = skipped(&query);
    let mut page = load(&visit, &of, skip).await?;
    page.done = done_words(&visit, query.get("done"));
    if let Some(typed) = kept::typed(&visit, &format!("/desk/erase/{of}")).await {
        page.passage = typed.get("passage").to_owned();
        page.error = Some(visit.words.t("work-kept").to_owned());
    }
    Ok(render_as(StatusCode::OK, &page))
}

async fn load(visit: &Visit, of: &Stream, skip: usize) -> Result<ErasePage, Problem> {
    let found = erasable(&visit.site.app, &visit.hall, &visit.who(), of.clone()).await;
    let found = found.map_err(|fail| visit.problem(fail))?;
    let has_minutes = match of {
        Stream::Meeting(id) => {
            let view = view_meeting(&visit.site.app, &visit.hall, &visit.who(), id).await;
            !view.map_err(|fail| visit.problem(fail))?.minutes.is_empty()
        }
        _ => false,
    };
    let (back, action) = (visit.link(&address(of)), visit.link(&format!("/desk/erase/{of}")));
    let pictures = visit.link(&pictures(of));
    let most = PAGE_ROWS as usize;
    let page_of = |skip: usize| format!("{action}?skip={skip}");
    Ok(ErasePage {
        page: Page::new(visit, "work", visit.words.t("erase-title")),
        csrf: visit.signed_in()?.csrf.clone(),
        done: None,
        error: None,
        earlier: (skip > 0).then(|| page_of(skip.saturating_sub(most))),
        later: (skip.saturating_add(most) < found.len()).then(|| page_of(skip.saturating_add(most))),
        pieces: found.into_iter().skip(skip).take(most).map(|it| line(visit, &pictures, it)).collect(),
        keeps_name: matches!(of, Stream::Body(_)),
        has_minutes,
        passage: String::new(),
        passage_chars_max: TEXT_CHARS_MAX,
        mark: ERASED_PASSAGE,
        back,
        action,
    })
}

/// The address of a thing.
fn address(of: &Stream) -> String {
    if let Stream::Ballot(vote, elector) = of {
        return format!("/desk/votes/{vote}/electors/{elector}");
    }
    if let Stream::Pledge(fund, line) = of {
        return format!("/funds/{fund}?pledge={line}");
    }
    if let Stream::Expense(fund, line) = of {
        return format!("/funds/{fund}?expense={line}");
    }
    let called = of.to_string();
    let (noun, id) = called.split_once('/').unwrap_or_default();
    let many = NOUNS.iter().find(|(one, _)| *one == noun).map_or(noun, |(_, many)| many);
    format!("/{many}/{id}")
}

/// Where its pictures stand.
fn pictures(of: &Stream) -> String {
    match of {
        Stream::Vote(vote) => format!("/desk/votes/{vote}/proxies"),
        Stream::Pledge(fund, line) => format!("/funds/{fund}/pledges/{line}/pictures"),
        Stream::Expense(fund, line) => format!("/funds/{fund}/expenses/{line}/pictures"),
        _ => format!("{}/pictures", address(of)),
    }
}

fn line(visit: &Visit, pictures: &str, it: Erasable) -> PieceLine {
    let (what, id) = match it.what {
        Piece::Text(text) => ("text", text.0),
        Piece::Picture(picture) => ("picture", picture.0),
    };
    PieceLine {
        picture: format!("{pictures}/{id}"),
        what,
        id,
        words: it.words.as_deref().map(beginning),
        when: moment(visit.words, it.at),
        role: visit.words.word("role", it.role.key()),
    }
}

/// As much of a text as it takes to know it again.
fn beginning(words: &str) -> String {
    let mut beginning: String = words.chars().take(WORDS_CHARS).collect();
    if beginning.len() < words.len() {
        beginning.push('…');
    }
    beginning
}

pub(crate) async fn send(visit: Visit, Path((_, noun, id)): Address, request: Request) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    visit.authorised(Act::Erase)?;
    let of = thing(&visit, &noun, &id)?;
    match attempt(&visit, &of, &form).await {
        Ok(()) => Ok(visit.onward(&format!("/desk/erase/{of}?done={}", Act::Erase.key()))),
        Err(fail) => {
            let passage = form.get("passage").to_owned();
            let error = Some(match fail {
                // Somebody else erased it meanwhile, or the form was sent twice.
                Fail::NotFound => visit.words.t("erase-gone").to_owned(),
                _ => fail_text(visit.words, &fail),
            });
            let page = ErasePage { error, passage, ..load(&visit, &of, 0).await? };
            Ok(render_as(fail_status(&fail), &page))
        }
    }
}

async fn attempt(visit: &Visit, of: &Stream, form: &Form) -> Result<(), Fail> {
    let (app, hall, who) = (&visit.site.app, &visit.hall, visit.who());
    let id = form.get("id").to_owned();
    match (form.get("what"), of) {
        ("text", of) => erase(app, hall, &who, of.clone(), Piece::Text(TextRef(id))).await,
        ("picture", of) => erase(app, hall, &who, of.clone(), Piece::Picture(PictureId(id))).await,
        ("passage", Stream::Meeting(meeting)) => {
            erase_from_minutes(app, hall, &who, meeting.clone(), form.get("passage")).await
        }
        _ => Err(Fail::NotFound),
    }
}
