//! After a ballot was given: that it was taken, and of a secret one its receipt, which is told once. A cookie that this
//! page alone is sent holds it for a few minutes, so that reloading loses nothing; it is forgotten at a touch.

use crate::called::Called;
use crate::cookies;
use crate::format;
use crate::page::Page;
use crate::problem::Problem;
use crate::render::render;
use crate::visit::Visit;
use askama::Template;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Redirect, Response};
use mingtong_app::Who;
use mingtong_app::vote::{GivenBallot, view_vote};
use mingtong_domain::ids::VoteId;

/// The vote in which a ballot was given, and its receipt.
const GIVEN: &str = "mt_given";
/// Seconds for which a browser holds it: to write it down, not to be found by the next one at the same screen.
const HELD_SECONDS: u64 = 600;

#[derive(Template)]
#[template(path = "vote/given.html")]
struct GivenPage {
    page: Page,
    title: Called,
    /// Where the form to forget it is sent.
    action: String,
    receipt: Option<String>,
    /// Until when ballots are taken.
    until: String,
    vote: String,
    /// Where the published ballots will be, for paper.
    ballots: String,
}

/// On to the page that says it was taken; `path` is where the form was sent.
pub(super) fn given(visit: &Visit, path: &str, id: &VoteId, ballot: &GivenBallot) -> Response {
    let receipt = ballot.receipt.as_deref().map(|receipt| format!(".{receipt}")).unwrap_or_default();
    let cookie = held(visit, path, &format!("{id}{receipt}"), HELD_SECONDS);
    ([(header::SET_COOKIE, cookie)], Redirect::to(&visit.link(path))).into_response()
}

/// The cookie that forgets it.
pub(super) fn forgotten(visit: &Visit, path: &str) -> HeaderValue {
    held(visit, path, "", 0)
}

fn held(visit: &Visit, path: &str, value: &str, seconds: u64) -> HeaderValue {
    cookies::within(&visit.site.config, GIVEN, value, &visit.link(path), seconds)
}

/// The page of a ballot that was just given in this browser; none where none was.
pub(super) async fn page_of(visit: &Visit, headers: &HeaderMap, path: &str) -> Result<Option<Response>, Problem> {
    let Some(held) = cookies::get(headers, GIVEN).filter(|held| !held.is_empty()) else { return Ok(None) };
    let (id, receipt) = held.split_once('.').map_or((held, None), |(id, receipt)| (id, Some(receipt)));
    // A cookie that somebody made up leads nowhere.
    let Ok(view) = view_vote(&visit.site.app, &visit.hall, &Who::public(None), &VoteId(id.to_owned())).await else {
        return Ok(None);
    };
    let words = visit.words;
    let frame = Page::new(visit, "votes", words.t("vote-given"));
    let template = GivenPage {
        page: Page { path: visit.link(path), ..frame },
        title: Called::title(&view.title, words),
        action: visit.link(path),
        receipt: receipt.map(str::to_owned),
        until: format::moment(words, view.vote.window.closes),
        vote: visit.link(&format!("/votes/{id}")),
        ballots: visit.outside_link(&format!("/votes/{id}/ballots")),
    };
    Ok(Some(render(&template)))
}
