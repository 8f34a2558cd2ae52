//! What is new in public, for programs that look again and again: matters, answers, notices, resolutions, each as Atom
//! (RFC 4287) and as JSON Feed 1.1. They say what the pages say, masked where those are.

use super::atom::atom;
use super::feed::{Entry, Feed};
use crate::called::Called;
use crate::format::{machine, period};
use crate::problem::{Cause, Problem};
use crate::visit::Visit;
use axum::Json;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use mingtong_app::community::{Happened, log_lines};
use mingtong_app::matter::{MatterQuery, StepKind, list_matters, view_matter};
use mingtong_app::notice::list_notices;
use mingtong_app::resolution::{ResolutionQuery, list_resolutions};
use mingtong_app::{Fail, Who};
use mingtong_domain::Millis;
use mingtong_domain::ids::Area;
use mingtong_domain::limits::{LOG_ROWS_MAX, PAGE_ROWS};
use mingtong_domain::matter::Kind;
use serde_json::{Value, json};

/// What matters and answers show.
const OF_MATTERS: &[Area] = &[Area::Register, Area::Matter, Area::Support];
/// What notices show.
const OF_NOTICES: &[Area] = &[Area::Register, Area::Notice];
/// What resolutions show.
const OF_RESOLUTIONS: &[Area] = &[Area::Register, Area::Resolution];

/// So many parts of the record are looked at for answers.
const PARTS_READ_MAX: usize = 20;

/// In which form.
#[derive(Clone, Copy)]
enum Form {
    Atom,
    Json,
}

/// A feed by the name of its file, as `matters.atom`.
pub(crate) async fn show(visit: Visit, Path((_, file)): Path<(String, String)>) -> Result<Response, Problem> {
    let (name, form) = match file.split_once('.') {
        Some((name, "atom")) => (name, Form::Atom),
        Some((name, "json")) => (name, Form::Json),
        _ => return Err(visit.because(Cause::NotFound)),
    };
    let (areas, title, home, entries) = match name {
        "matters" => (OF_MATTERS, "feeds-matters", "/matters", matters(&visit).await),
        "answers" => (OF_MATTERS, "feeds-answers", "/matters", answers(&visit).await),
        "notices" => (OF_NOTICES, "feeds-notices", "/notices", notices(&visit).await),
        "resolutions" => (OF_RESOLUTIONS, "feeds-resolutions", "/resolutions", resolutions(&visit).await),
        _ => return Err(visit.because(Cause::NotFound)),
    };
    let entries = entries.map_err(|fail| visit.problem(fail))?;
    let title = format!("{} · {}", visit.words.t(title), visit.hall.name);
    let own = visit.outside_link(&format!("/feeds/{file}"));
    Ok(answer(&visit, areas, form, Feed { title, home: visit.outside_link(home), own, entries }))
}

fn answer(visit: &Visit, areas: &'static [Area], form: Form, feed: Feed) -> Response {
    match form {
        Form::Atom => {
            let text = atom(visit.words.language.tag(), &visit.hall.name, &feed);
            visit.cacheable(areas, ([(header::CONTENT_TYPE, "application/atom+xml; charset=utf-8")], text))
        }
        Form::Json => {
            let body = Json(json_feed(visit, &feed)).into_response();
            visit.cacheable(areas, ([(header::CONTENT_TYPE, "application/feed+json")], body))
        }
    }
}

fn json_feed(visit: &Visit, feed: &Feed) -> Value {
    let item = |entry: &Entry| {
        json!({
            "id": entry.url,
            "url": entry.url,
            "title": entry.title,
            "content_text": entry.words,
            "date_published": machine(entry.published),
            "date_modified": machine(entry.updated),
        })
    };
    json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": feed.own,
        "language": visit.words.language.tag(),
        "authors": [{ "name": visit.hall.name }],
        "items": feed.entries.iter().map(item).collect::<Vec<_>>(),
    })
}

async fn matters(visit: &Visit) -> Result<Vec<Entry>, Fail> {
    let found = list_matters(&visit.site.app, &visit.hall, &Who::public(None), &MatterQuery::default()).await?;
    let entries = found.items.into_iter().map(|item| Entry {
        url: visit.outside_link(&format!("/matters/{}", item.id)),
        title: format!("{} {}", item.number, Called::title(&item.title, visit.words).text),
        words: visit.words.word("stage", item.stage.key()),
        published: item.received,
        updated: item.latest,
    });
    Ok(entries.collect())
}

async fn answers(visit: &Visit) -> Result<Vec<Entry>, Fail> {
    let (app, hall) = (&visit.site.app, &visit.hall);
    let replied = Happened::Step(StepKind::Plain(Kind::Replied));
    let (mut lines, mut below) = (vec![], None);
    // Ballots and pledges may lie between two answers.
    for _ in 0..PARTS_READ_MAX {
        let part = log_lines(app, hall, below, LOG_ROWS_MAX).await?;
        let Some(last) = part.last() else { break };
        below = Some(last.position);
        lines.extend(part.into_iter().filter(|line| line.what == replied));
        if lines.len() >= PAGE_ROWS as usize {
            break;
        }
    }
    let mut entries = vec![];
    for line in lines.into_iter().take(PAGE_ROWS as usize) {
        let Some(id) = line.matter else { continue };
        let view = match view_matter(app, hall, &Who::public(None), id).await {
            Ok(view) => view,
            Err(Fail::NotFound) => continue,
            Err(fail) => return Err(fail),
        };
        let step = view.steps.iter().find(|step| step.position == line.position);
        let said = step.and_then(|step| step.said.as_ref()?.words());
        entries.push(Entry {
            url: format!("{}#p{}", visit.outside_link(&format!("/matters/{id}")), line.position),
            title: format!("{} {}", view.number, Called::title(&view.title, visit.words).text),
            words: said.unwrap_or_default().to_owned(),
            published: line.at,
            updated: line.at,
        });
    }
    Ok(entries)
}

async fn notices(visit: &Visit) -> Result<Vec<Entry>, Fail> {
    let found = list_notices(&visit.site.app, &visit.hall, 0).await?;
    let mut items = found.items;
    items.sort_by(|a, b| (b.from, &b.id.0).cmp(&(a.from, &a.id.0)));
    let entries = items.into_iter().map(|item| {
        let from = Millis::from_date(item.from);
        Entry {
            url: visit.outside_link(&format!("/notices/{}", item.id)),
            title: Called::title(&item.title, visit.words).text,
            words: period(visit.words, item.from, item.to),
            published: from,
            updated: item.taken_down.unwrap_or(from),
        }
    });
    Ok(entries.collect())
}

async fn resolutions(visit: &Visit) -> Result<Vec<Entry>, Fail> {
    let (app, hall) = (&visit.site.app, &visit.hall);
    let (items, _) = list_resolutions(app, hall, &Who::public(None), &ResolutionQuery::default()).await?;
    let entries = items.into_iter().map(|item| Entry {
        url: visit.outside_link(&format!("/resolutions/{}", item.id)),
        title: format!("{} {}", item.number, item.title),
        words: String::new(),
        published: item.drawn,
        updated: item.drawn,
    });
    Ok(entries.collect())
}
