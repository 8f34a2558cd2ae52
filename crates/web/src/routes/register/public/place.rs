//! A courtyard's page: its matters, and the QR code that hangs at its gate.

use crate::format;
use crate::page::Page;
use crate::params::Params;
use crate::parts::body_rows::{BodyRow, body_rows};
use crate::parts::matter_rows::{MatterRow, matter_rows};
use crate::parts::meeting_rows::{MeetingRow, next_meetings};
use crate::parts::vote_rows::{VoteRow, votes_of};
use crate::problem::{Cause, Problem};
use crate::render::render;
use crate::visit::Visit;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use mingtong_app::Who;
use mingtong_app::body::{BodyItem, list_bodies};
use mingtong_app::matter::{MatterQuery, list_matters};
use mingtong_app::roll::roll_of_place;
use mingtong_domain::body::StageKind;
use mingtong_domain::ids::{Area, PlaceId};
use mingtong_office::qr;

/// What the page shows.
const AREAS: &[Area] =
    &[Area::Register, Area::Body, Area::Meeting, Area::Matter, Area::Support, Area::Roll, Area::Vote];

/// Bodies of one place whose next meeting is shown: a courtyard has one, and the one before it.
const MEETING_BODIES_MAX: usize = 3;
/// Votes that are shown: those that go on, and the latest.
const VOTES_MAX: usize = 3;

#[derive(Template)]
#[template(path = "register/public/place.html")]
struct PlacePage {
    page: Page,
    id: String,
    name: String,
    kind: &'static str,
    /// Since when nothing new is put here.
    retired: Option<String>,
    /// Who deliberates here.
    bodies: Vec<BodyRow>,
    /// When they meet next.
    meetings: Vec<MeetingRow>,
    /// What is voted on here.
    votes: Vec<VoteRow>,
    /// Where its roll is.
    roll: Option<String>,
    matters: Vec<MatterRow>,
    total: i64,
    qr: String,
}

pub(crate) async fn show(visit: Visit, Path(params): Path<Params>) -> Result<Response, Problem> {
    let id = PlaceId(params.get("place").cloned().unwrap_or_default());
    let place = visit.hall.register.places.get(&id);
    let kind = place.ok_or_else(|| visit.because(Cause::NotFound))?.kind.key();
    let query = MatterQuery { place: Some(id.clone()), ..MatterQuery::default() };
    let list = list_matters(&visit.site.app, &visit.hall, &Who::public(None), &query).await;
    let list = list.map_err(|fail| visit.problem(fail))?;
    let bodies = list_bodies(&visit.site.app, &visit.hall).await.map_err(|fail| visit.problem(fail))?;
    let is_here = |body: &&BodyItem| body.place.as_ref() == Some(&id) && body.stage != StageKind::Dissolved;
    let here: Vec<&BodyItem> = bodies.iter().filter(is_here).collect();
    let mut meetings = vec![];
    for body in here.iter().take(MEETING_BODIES_MAX) {
        let next = next_meetings(&visit, Some(body.id.clone()), 1).await;
        meetings.extend(next.map_err(|fail| visit.problem(fail))?);
    }
    let bodies = body_rows(&visit, here.into_iter());
    let votes = votes_of(&visit, &id, VOTES_MAX).await.map_err(|fail| visit.problem(fail))?;
    let roll = roll_of_place(&visit.site.app, &visit.hall, &id).await.map_err(|fail| visit.problem(fail))?;
    let name = visit.hall.place_name(&id);
    let retired = visit.hall.register.retired_around(&id).and_then(|around| around.retired);
    let retired = retired.map(|at| format::date(visit.words, at));
    let report = visit.outside_link(&format!("/report?place={id}"));
    let template = PlacePage {
        page: Page::new(&visit, "places", name.clone()),
        qr: qr::svg(&report, visit.words.t("place-qr-label")).unwrap_or_default(),
        id: id.0,
        name,
        kind,
        retired,
        bodies,
        meetings,
        votes,
        roll: roll.map(|roll| visit.link(&format!("/rolls/{roll}"))),
        matters: matter_rows(&visit, &list.items),
        total: list.total,
    };
    Ok(visit.cacheable(AREAS, render(&template)))
}
