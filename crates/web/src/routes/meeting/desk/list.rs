//! The meetings of whoever is signed in: those of their body, or of all for the desk; what runs, comes, and waits for
//! its minutes.

use crate::format;
use crate::page::Page;
use crate::params::{Params, skipped};
use crate::parts::erased::or_erased;
use crate::parts::meeting_rows::{MeetingRow, meeting_rows};
use crate::problem::Problem;
use crate::render::render;
use crate::visit::Visit;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use mingtong_app::meeting::{
    MeetingListed, MeetingQuery, MeetingsShown, RegularMeeting, list_meetings, regular_meetings,
};
use mingtong_domain::Millis;
use mingtong_domain::ids::BodyId;
use mingtong_domain::limits::PAGE_ROWS_MAX;
use mingtong_domain::meeting::{Act, StageKind};
use mingtong_domain::role::Scope;

/// A regular meeting that is to be called.
struct DueRow {
    href: String,
    body: String,
    machine: String,
    when: String,
    place: String,
    /// The last day on which people can be told of it in time.
    tell_until: String,
    /// Whether that is over.
    is_short: bool,
}

#[derive(Template)]
#[template(path = "meeting/desk/list.html")]
struct WorkPage {
    page: Page,
    /// Regular meetings that nobody has called yet.
    due: Vec<DueRow>,
    ahead: Vec<MeetingRow>,
    /// Over, with minutes that do not stand yet.
    unwritten: Vec<MeetingRow>,
    past: Vec<MeetingRow>,
    next: Option<String>,
}

pub(crate) async fn show(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    let who = visit.authorised(Act::Call)?;
    let skip = skipped(&params);
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
        due: due(&visit, skip, own(&who.actor.scope)).await?,
        ahead: meeting_rows(&visit, &ahead),
        unwritten: meeting_rows(&visit, &unwritten),
        past: meeting_rows(&visit, &past),
        next: next.map(|skip| visit.link(&format!("/desk/meetings?skip={skip}"))),
    };
    Ok(render(&template))
}

async fn due(visit: &Visit, skip: u32, own: Option<BodyId>) -> Result<Vec<DueRow>, Problem> {
    if skip > 0 {
        return Ok(vec![]);
    }
    let meetings = regular_meetings(&visit.site.app, &visit.hall).await.map_err(|fail| visit.problem(fail))?;
    let today = visit.site.app.now().date();
    let row = |it: RegularMeeting| DueRow {
        href: visit.link(&format!("/desk/meetings/new?body={}", it.body)),
        machine: format::machine(it.begins),
        when: format::when(visit.words, it.begins),
        tell_until: format::date(visit.words, Millis::from_date(it.tell_until)),
        is_short: it.tell_until < today,
        body: it.body_name,
        place: or_erased(visit.words, &it.place),
    };
    let is_theirs = |it: &RegularMeeting| own.as_ref().is_none_or(|own| it.body == *own);
    Ok(meetings.into_iter().filter(is_theirs).map(row).collect())
}

/// The body of whoever holds their role in one.
fn own(scope: &Scope) -> Option<BodyId> {
    match scope {
        Scope::Body(body) => Some(body.clone()),
        _ => None,
    }
}
