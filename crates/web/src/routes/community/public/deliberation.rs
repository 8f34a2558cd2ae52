//! The door to deliberation 议事: what is being decided now, before what there is in all.

use crate::page::Page;
use crate::parts::body_rows::{BodyRow, body_rows};
use crate::parts::meeting_rows::{MeetingRow, next_meetings};
use crate::parts::notice_rows::{NoticeRow, notice_rows};
use crate::parts::resolution_rows::{ResolutionRow, resolution_rows};
use crate::parts::vote_rows::{VoteRow, votes_ahead};
use crate::problem::Problem;
use crate::render::render;
use crate::visit::Visit;
use askama::Template;
use axum::response::{IntoResponse, Response};
use mingtong_app::body::list_bodies;
use mingtong_app::notice::list_notices;
use mingtong_app::resolution::{ResolutionQuery, list_resolutions};
use mingtong_domain::notice::StageKind;

/// Rows of each list: the lists themselves are one step away.
const SHOWN: usize = 5;
const MEETINGS_SHOWN: u32 = 5;
/// The same of resolutions.
const LATEST: u32 = 5;

#[derive(Template)]
#[template(path = "community/public/deliberation.html")]
struct DeliberationPage {
    page: Page,
    /// Votes that are told of, open, or wait for their result.
    votes: Vec<VoteRow>,
    /// Notices to which people can object now.
    notices: Vec<NoticeRow>,
    /// What meets next.
    meetings: Vec<MeetingRow>,
    bodies: Vec<BodyRow>,
    /// The latest resolutions.
    resolutions: Vec<ResolutionRow>,
}

pub(crate) async fn show(visit: Visit) -> Result<Response, Problem> {
    let app = &visit.site.app;
    let mut posted = list_notices(app, &visit.hall, 0).await.map_err(|fail| visit.problem(fail))?.items;
    posted.retain(|notice| notice.stage == StageKind::Posted);
    posted.truncate(SHOWN);
    let latest = ResolutionQuery { limit: LATEST, ..ResolutionQuery::default() };
    let latest = list_resolutions(app, &visit.hall, &visit.who(), &latest).await;
    let (latest, _) = latest.map_err(|fail| visit.problem(fail))?;
    let bodies = list_bodies(app, &visit.hall).await.map_err(|fail| visit.problem(fail))?;
    let meetings = next_meetings(&visit, None, MEETINGS_SHOWN).await.map_err(|fail| visit.problem(fail))?;
    let template = DeliberationPage {
        page: Page::new(&visit, "deliberation", visit.words.t("nav-deliberation")),
        notices: notice_rows(&visit, &posted),
        meetings,
        votes: votes_ahead(&visit, None, SHOWN).await.map_err(|fail| visit.problem(fail))?,
        resolutions: resolution_rows(&visit, &latest),
        bodies: body_rows(&visit, bodies.iter().take(SHOWN)),
    };
    // Who sits in a body depends on the day: the page is made anew each time.
    Ok(render(&template).into_response())
}
