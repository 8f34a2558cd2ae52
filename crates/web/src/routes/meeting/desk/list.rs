//! The meetings of whoever is signed in: those of their body, or of all for the desk; what runs, comes, and waits for
//! its minutes.

use crate::page::Page;
use crate::params::{Params, asked};
use crate::parts::meeting_rows::{MeetingRow, meeting_rows};
use crate::problem::Problem;
use crate::render::render;
use crate::visit::Visit;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use mingtong_app::meeting::{MeetingListed, MeetingQuery, MeetingsShown, list_meetings};
use mingtong_domain::ids::BodyId;
use mingtong_domain::limits::PAGE_ROWS_MAX;
use mingtong_domain::meeting::{Act, StageKind};
use mingtong_domain::role::Scope;

#[derive(Template)]
#[template(path = "meeting/desk/list.html")]
struct WorkPage {
    page: Page,
    ahead: Vec<MeetingRow>,
    /// Over, with minutes that do not stand yet.
    unwritten: Vec<MeetingRow>,
    past: Vec<MeetingRow>,
    next: Option<String>,
}

pub(crate) async fn show(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    let who = visit.authorised(Act::Call)?;
    let skip = asked(&params, "skip").parse().unwrap_or(0);
    let query = |shown| MeetingQuery { skip, limit: PAGE_ROWS_MAX, ..MeetingQuery::of(shown, own(&who.actor.scope)) };
    let list = async |shown| {
        list_meetings(&visit.site.app, &visit.hall, &query(shown)).await.map_err(|fail| visit.problem(fail))
    };
    let ahead = if skip == 0 { list(MeetingsShown::Ahead).await?.0 } else { vec![] };
    let (past, next) = list(MeetingsShown::Past).await?;
    let is_unwritten = |it: &MeetingListed| matches!(it.stage, StageKind::Ended | StageKind::Minuted);
    let (unwritten, past): (Vec<MeetingListed>, Vec<MeetingListed>) = past.into_iter().partition(is_unwritten);
    let template = WorkPage {
        page: Page::new(&visit, "work", visit.words.t("work-meetings")),
        ahead: meeting_rows(&visit, &ahead),
        unwritten: meeting_rows(&visit, &unwritten),
        past: meeting_rows(&visit, &past),
        next: next.map(|skip| visit.link(&format!("/desk/meetings?skip={skip}"))),
    };
    Ok(render(&template))
}

/// The body of whoever holds their role in one.
fn own(scope: &Scope) -> Option<BodyId> {
    match scope {
        Scope::Body(body) => Some(body.clone()),
        _ => None,
    }
}
