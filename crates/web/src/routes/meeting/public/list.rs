//! Meetings: those that run and are to come, the next first, then those that were.

use crate::page::Page;
use crate::params::{Params, encoded, skipped};
use crate::parts::meeting_rows::{MeetingRow, meeting_rows};
use crate::problem::Problem;
use crate::render::render;
use crate::visit::Visit;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use mingtong_app::meeting::{MeetingListed, MeetingQuery, MeetingsShown, list_meetings};
use mingtong_domain::ids::{Area, BodyId};
use mingtong_domain::limits::PAGE_ROWS_MAX;
use mingtong_domain::meeting::StageKind;

/// What the page shows.
const AREAS: &[Area] = &[Area::Register, Area::Body, Area::Meeting];

#[derive(Template)]
#[template(path = "meeting/public/list.html")]
struct MeetingsPage {
    page: Page,
    /// The body of which these are; none where they are those of all.
    body: Option<(String, String)>,
    running: Vec<MeetingRow>,
    ahead: Vec<MeetingRow>,
    past: Vec<MeetingRow>,
    next: Option<String>,
    may_call: bool,
}

pub(crate) async fn show(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    let skip = skipped(&params);
    let of = params.get("body").map(|body| BodyId::from(body.as_str()));
    let of = of.filter(|body| visit.hall.register.bodies.contains_key(body));
    let query = |shown| MeetingQuery { skip, ..MeetingQuery::of(shown, of.clone()) };
    let list = async |query: &MeetingQuery| {
        list_meetings(&visit.site.app, &visit.hall, query).await.map_err(|fail| visit.problem(fail))
    };
    // Those to come stand before all that were: on the first page.
    let ahead = match skip {
        0 => list(&MeetingQuery { limit: PAGE_ROWS_MAX, ..query(MeetingsShown::Ahead) }).await?.0,
        _ => vec![],
    };
    let (past, next) = list(&query(MeetingsShown::Past)).await?;
    let (running, ahead): (Vec<MeetingListed>, Vec<MeetingListed>) =
        ahead.into_iter().partition(|meeting| meeting.stage == StageKind::Running);
    let asked_of = of.as_ref().map(|body| format!("&body={}", encoded(body.as_str()))).unwrap_or_default();
    let template = MeetingsPage {
        page: Page::new(&visit, "meetings", visit.words.t("meetings-title")),
        body: of.map(|body| (visit.link(&format!("/bodies/{body}")), visit.hall.body_name(&body).to_owned())),
        running: meeting_rows(&visit, &running),
        ahead: meeting_rows(&visit, &ahead),
        past: meeting_rows(&visit, &past),
        next: next.map(|skip| visit.link(&format!("/meetings?skip={skip}{asked_of}"))),
        may_call: visit.session.is_some() && visit.who().may(mingtong_domain::meeting::Act::Call),
    };
    Ok(visit.cacheable(AREAS, render(&template)))
}
