//! Why somebody cannot vote here now, in plain words, and where to go on.

use crate::args::text_arg;
use crate::called::Called;
use crate::format;
use crate::page::Page;
use crate::parts::vote_rows::moment_that_begins;
use crate::render::render_as;
use crate::visit::Visit;
use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::vote::VoteView;
use mingtong_domain::vote::{StageKind, Way};

pub(super) use crate::parts::slips::SLIP;

#[derive(Template)]
#[template(path = "vote/told.html")]
struct ToldPage {
    page: Page,
    title: Called,
    heading: &'static str,
    text: String,
    /// The address of the vote.
    vote: String,
    /// Whether this browser holds a code that can be forgotten.
    holds_code: bool,
}

/// Why a vote takes no ballot on a page now; none while it does.
pub(super) fn not_now(visit: &Visit, view: &VoteView) -> Option<(&'static str, String)> {
    let (words, window) = (visit.words, view.vote.window);
    let text = |key: &str, time: String| words.ta(key, &[text_arg("time", time)]);
    match view.stage {
        StageKind::Open if view.vote.allows(Way::Web) => None,
        StageKind::Open => Some(("vote-told-no-web", words.t("vote-told-no-web-text").to_owned())),
        StageKind::Announced => {
            let opens = moment_that_begins(words, window.opens);
            Some(("vote-told-not-yet", text("vote-told-not-yet-text", opens)))
        }
        StageKind::Over | StageKind::Counted | StageKind::Published => {
            let closed = format::moment(words, window.closes);
            Some(("vote-told-over", text("vote-told-over-text", closed)))
        }
        StageKind::Void => Some(("vote-told-void", words.t("vote-told-void-text").to_owned())),
    }
}

/// The page that says so; `path` is its address, for the switches of language and print.
pub(super) fn told(
    visit: &Visit,
    view: &VoteView,
    path: &str,
    (heading, text): (&'static str, String),
    status: StatusCode,
) -> Response {
    let frame = Page::new(visit, "votes", visit.words.t(heading));
    render_as(
        status,
        &ToldPage {
            page: Page { path: visit.link(path), ..frame },
            title: Called::title(&view.title, visit.words),
            heading,
            text,
            vote: visit.link(&format!("/votes/{}", view.vote.id)),
            holds_code: path == SLIP,
        },
    )
}
