//! A vote counted again from its sheet, by anybody: the one that was published, and any that a stranger brings.

use crate::args::text_arg;
use crate::called::Called;
use crate::form;
use crate::page::Page;
use crate::problem::Problem;
use crate::render::{render, render_as};
use crate::routes::vote::page::lines;
use crate::routes::vote::result::ResultWords;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Path, Request};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::throttle::Limited;
use mingtong_app::vote::{Recounted, VoteView, recount_brought, recount_vote, view_vote};
use mingtong_domain::ids::{Area, VoteId};
use mingtong_domain::vote::Uncountable;
use mingtong_words::Words;

/// What the page shows.
const AREAS: &[Area] = &[Area::Register, Area::Vote];
/// The longest sheet that a page counts: some twenty thousand electors. A longer one is counted on one's own machine.
const SHEET_BYTES_MAX: usize = 4 * 1024 * 1024;
/// The field of a sheet that is pasted.
const PASTED: &str = "sheet";

/// A count of a sheet in words.
struct Count {
    /// Whether it is what was recorded; none for a sheet of another vote.
    agrees: Option<bool>,
    digest: String,
    result: Option<ResultWords>,
    /// Why it cannot be counted.
    uncountable: Option<String>,
}

#[derive(Template)]
#[template(path = "vote/public/recount.html")]
struct RecountPage {
    page: Page,
    title: Called,
    /// Why the vote is void.
    voided: Option<Called>,
    vote: String,
    sheet: String,
    action: String,
    /// That of the record.
    own: Count,
    /// That of a sheet that somebody brought.
    brought: Option<Count>,
    error: Option<&'static str>,
    /// What was pasted and could not be counted.
    pasted: String,
}

pub(crate) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response, Problem> {
    let page = load(&visit, &VoteId(id)).await?.0;
    Ok(visit.cacheable(AREAS, render(&page)))
}

pub(crate) async fn count(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Problem> {
    // A long sheet costs what a picture does.
    visit.throttle(Limited::Picture)?;
    let form = form::read_from_anybody(&visit, request).await?;
    let (mut page, view, recorded) = load(&visit, &VoteId(id)).await?;
    let text = match form.files.first() {
        Some((_, bytes)) => std::str::from_utf8(bytes).ok(),
        None => Some(form.get(PASTED)),
    };
    let app = &visit.site.app;
    let brought = match text {
        Some(text) if text.len() > SHEET_BYTES_MAX => Err("recount-too-long"),
        Some(text) if text.trim().is_empty() => Err("recount-nothing"),
        Some(text) => {
            let recounted = recount_brought(app, text.to_owned()).await.map_err(|fail| visit.problem(fail))?;
            recounted.map_err(|_| "recount-unread")
        }
        None => Err("recount-unread"),
    };
    match brought {
        Ok(brought) => {
            let agrees = (brought.sheet.vote == view.vote.id).then(|| brought.digest == recorded);
            page.brought = Some(in_words(visit.words, &view, brought, agrees));
            Ok(render(&page))
        }
        Err(key) => {
            page.error = Some(key);
            page.pasted =
                Some(form.get(PASTED)).filter(|text| text.len() <= SHEET_BYTES_MAX).unwrap_or_default().into();
            Ok(render_as(StatusCode::UNPROCESSABLE_ENTITY, &page))
        }
    }
}

/// The page, the vote, and the digest of its sheet.
async fn load(visit: &Visit, id: &VoteId) -> Result<(RecountPage, VoteView, String), Problem> {
    let (app, hall, who) = (&visit.site.app, &visit.hall, visit.who());
    let recounted = recount_vote(app, hall, &who, id).await.map_err(|fail| visit.problem(fail))?;
    let view = view_vote(app, hall, &who, id).await.map_err(|fail| visit.problem(fail))?;
    let digest = recounted.digest.clone();
    let agrees = recounted.agrees;
    let path = format!("/votes/{id}/recount");
    let frame = Page::new(visit, "votes", visit.words.t("recount-title"));
    let page = RecountPage {
        page: Page { path: visit.link(&path), ..frame },
        title: Called::title(&view.title, visit.words),
        voided: view.voided.as_ref().map(|reason| Called::title(reason, visit.words)),
        vote: visit.link(&format!("/votes/{id}")),
        sheet: visit.link(&format!("/votes/{id}/sheet.json")),
        action: visit.link(&path),
        own: in_words(visit.words, &view, recounted, agrees),
        brought: None,
        error: None,
        pasted: String::new(),
    };
    Ok((page, view, digest))
}

fn in_words(words: Words, view: &VoteView, recounted: Recounted, agrees: Option<bool>) -> Count {
    let (question, decides) = (&recounted.sheet.question, recounted.sheet.decides);
    // The lines of another ballot have no words here: a sheet names texts by their digests.
    let called = || -> Vec<Called> {
        match *question == view.vote.question {
            true => lines(words, view).into_iter().map(|(_, called)| called).collect(),
            false => (1..=question.lines()).map(|nth| unnamed(words, nth)).collect(),
        }
    };
    let other = (!recounted.sheet.asked.is_known()).then(|| words.t("vote-note-other-shares").to_owned());
    let result = recounted.result.as_ref().ok().map(|result| {
        let said = ResultWords::of(words, (question, decides), &called(), result);
        ResultWords { notes: said.notes.into_iter().chain(other.clone()).collect(), ..said }
    });
    Count {
        agrees,
        digest: recounted.digest,
        result,
        uncountable: recounted.result.as_ref().err().map(|why| uncountable(words, why)),
    }
}

fn unnamed(words: Words, nth: usize) -> Called {
    Called::words(words.ta("recount-line", &[text_arg("n", nth)]))
}

fn uncountable(words: Words, why: &Uncountable) -> String {
    let number = why.number().map(|number| number.to_string()).unwrap_or_default();
    let args = [text_arg("why", words.word("uncountable", why.key())), text_arg("number", number)];
    words.ta("recount-uncountable", &args)
}
