//! A project as a row, with the matters behind it.

use crate::error::StoreError;
use crate::link::Link;
use crate::rows::ProjectRow;
use mingtong_domain::Millis;
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::CommunityId;
use mingtong_domain::project::Project;
use mingtong_domain::resolution::Doer;
use mingtong_domain::time::DAY_MS;

pub(super) async fn fold(link: &mut Link<'_>, community: CommunityId, events: &[Recorded]) -> Result<(), StoreError> {
    let Some(project) = Project::from_stream(events) else { return Ok(()) };
    let matters: Vec<i64> = project.matters.iter().map(|id| id.number()).collect();
    let (origin_kind, origin_id) = project.origin.parts();
    let (doer_kind, doer_id) = match &project.by {
        Doer::Community => ("community", None),
        Doer::Unit(unit) => ("unit", Some(unit.0.clone())),
        Doer::Body(body) => ("body", Some(body.0.clone())),
    };
    let row = ProjectRow {
        project_id: project.id.number(),
        origin_kind: origin_kind.to_owned(),
        origin_id,
        doer_kind: doer_kind.to_owned(),
        doer_id,
        contractor_id: project.contractor().and_then(|quote| quote.unit.clone()).map(|unit| unit.0),
        stage: project.stage.kind().key().to_owned(),
        due_ms: project.open_steps().first().map(|step| ends(Millis::from_date(step.plan.until))),
        until_ms: project.until().map(Millis::from_date).map(ends),
        guarantee_ms: project.guarantee_until.map(Millis::from_date).map(ends),
        agreed_fen: project.agreed_fen(),
        opened_ms: project.opened.0,
        latest_position: project.latest,
        place_id: project.place.map(|place| place.0),
        title: project.title.0,
    };
    link.put_project(community, &row).await?;
    link.put_project_matters(community, row.project_id, &matters).await
}

/// The moment at which the day that begins then is over: 24:00 in Shanghai, which is no longer in it.
fn ends(begins: Millis) -> i64 {
    begins.0.saturating_add(DAY_MS)
}
