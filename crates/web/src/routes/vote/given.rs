//! After a ballot was given: that it was taken, and of a secret one its receipt, which is told once. A cookie carries
//! it to this page, bound to the session or to the slip with which the ballot was given: whoever sits at the same
//! screen next finds nothing. It is forgotten once it was shown, at signing out, and soon in any case.

use crate::called::Called;
use crate::cookies;
use crate::format;
use crate::page::Page;
use crate::problem::Problem;
use crate::render::render;
use crate::routes::vote::told::SLIP;
use crate::visit::Visit;
use askama::Template;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use mingtong_app::Who;
use mingtong_app::vote::{GivenBallot, view_vote};
use mingtong_domain::ids::VoteId;
use sha2::{Digest, Sha256};

/// Seconds for which a browser holds it: until the page that shows it has come, even over a bad line.
const HELD_SECONDS: u64 = 180;

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

/// On to the page that says it was taken; `path` is where the form was sent, `holder` the secret of the session, or the
/// code of the slip.
pub(super) fn given(visit: &Visit, path: &str, holder: &str, id: &VoteId, ballot: &GivenBallot) -> Response {
    let said = format!("{id}.{}", ballot.receipt.as_deref().unwrap_or_default());
    let cookie = held(visit, path, &format!("{said}.{}", bound(&said, holder)), HELD_SECONDS);
    ([(header::SET_COOKIE, cookie)], Redirect::to(&visit.link(path))).into_response()
}

/// The cookie that forgets it.
pub(super) fn forgotten(visit: &Visit, path: &str) -> HeaderValue {
    held(visit, path, "", 0)
}

/// Slips have a page of their own; of accounts all votes are one, so that signing out forgets it.
fn held(visit: &Visit, path: &str, value: &str, seconds: u64) -> HeaderValue {
    let below = if path == SLIP { SLIP } else { cookies::GIVEN_BELOW };
    cookies::within(&visit.site.config, cookies::GIVEN, value, &visit.link(below), seconds)
}

/// What only whoever holds the secret could have been given.
fn bound(said: &str, holder: &str) -> String {
    hex::encode(Sha256::new().chain_update(holder).chain_update(".").chain_update(said).finalize())
}

/// The page of a ballot that was just given in this browser by this holder; none where none was.
pub(super) async fn page_of(
    visit: &Visit,
    headers: &HeaderMap,
    path: &str,
    holder: &str,
) -> Result<Option<Response>, Problem> {
    let held = cookies::get(headers, cookies::GIVEN).unwrap_or_default();
    let Some((said, _)) = held.rsplit_once('.').filter(|(said, mark)| *mark == bound(said, holder)) else {
        return Ok(None);
    };
    let (id, receipt) = said.split_once('.').unwrap_or((said, ""));
    if path != SLIP && path != format!("/votes/{id}/cast") {
        return Ok(None);
    }
    let Ok(view) = view_vote(&visit.site.app, &visit.hall, &Who::public(None), &VoteId(id.to_owned())).await else {
        return Ok(None);
    };
    let words = visit.words;
    let frame = Page::new(visit, "votes", words.t("vote-given"));
    let template = GivenPage {
        page: Page { path: visit.link(path), ..frame },
        title: Called::title(&view.title, words),
        action: visit.link(path),
        receipt: Some(receipt.to_owned()).filter(|receipt| !receipt.is_empty()),
        until: format::moment(words, view.vote.window.closes),
        vote: visit.link(&format!("/votes/{id}")),
        ballots: visit.outside_link(&format!("/votes/{id}/ballots")),
    };
    let forget = [(header::SET_COOKIE, forgotten(visit, path))];
    Ok(Some((AppendHeaders(forget), render(&template)).into_response()))
}
