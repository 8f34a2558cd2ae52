//! A need and its uptakes as rows.

use crate::error::StoreError;
use crate::link::Link;
use crate::rows::{NeedRow, UptakeRow};
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::{CommunityId, ResourceId};
use mingtong_domain::need::{Ended, Need, Uptake, UptakeStage, UptakeStageKind};
use mingtong_domain::time::Millis;

pub(super) async fn fold(link: &mut Link<'_>, community: CommunityId, events: &[Recorded]) -> Result<(), StoreError> {
    let (Some(need), Some(latest)) = (Need::from_stream(events), events.last()) else { return Ok(()) };
    let uptakes: Vec<UptakeRow> = need.uptakes.iter().map(|uptake| of_uptake(&need, uptake)).collect();
    link.put_need(community, &row(&need, latest.at)).await?;
    link.put_uptakes(community, &uptakes).await
}

/// What it was at the moment of its latest event: what has lapsed since is found by the moment at which it does.
fn row(need: &Need, at: Millis) -> NeedRow {
    let asked = &need.asked;
    let (source_kind, source_id) = asked.source.parts();
    let count = |stage: UptakeStageKind| need.uptakes.iter().filter(|it| it.stage_at(at) == stage).count();
    let counted = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let lapses = need.uptakes.iter().filter(|it| it.holds(at)).filter_map(Uptake::lapses);
    NeedRow {
        need_id: asked.need.number(),
        kind: asked.kind.key().to_owned(),
        source_kind: source_kind.to_owned(),
        source_id,
        class: asked.class.key().to_owned(),
        measure: asked.total.measure.key().to_owned(),
        total: asked.total.amount,
        held: asked.total.amount.saturating_sub(need.left(at)),
        met: need.met(),
        title: asked.title.0.clone(),
        place_id: asked.place.as_ref().map(|place| place.0.clone()),
        serves: asked.serves.map(i64::from),
        wanted_ms: asked.wanted_by.map(|day| Millis::from_date(day).0),
        stage: written(need).to_owned(),
        lapses_ms: lapses.map(|lapses| lapses.0).min(),
        to_answer: counted(count(UptakeStageKind::Asked)),
        to_judge: counted(count(UptakeStageKind::Done)),
        proposed_ms: need.by.2.0,
        published_ms: need.published.map(|at| at.0),
        ended_ms: need.ended.as_ref().map(|(_, at)| at.0),
        latest_position: need.latest,
    }
}

/// Its state as it was written down: whether it is open or taken depends on the day.
fn written(need: &Need) -> &'static str {
    match (&need.ended, need.published) {
        (Some((Ended::Declined(_), _)), _) => "declined",
        (Some((Ended::Settled(_), _)), _) => "settled",
        (Some((Ended::Withdrawn(_), _)), _) => "withdrawn",
        (None, Some(_)) => "listed",
        (None, None) => "proposed",
    }
}

fn of_uptake(need: &Need, uptake: &Uptake) -> UptakeRow {
    let ended = match uptake.stage {
        UptakeStage::Done { at, .. } | UptakeStage::Met { at } => Some(at.0),
        UptakeStage::Asked { .. } | UptakeStage::Confirmed | UptakeStage::Begun => None,
        UptakeStage::Refused(_) | UptakeStage::Released(_) => None,
    };
    let NeedRow { need_id, title, measure, place_id, .. } = row(need, uptake.asked);
    UptakeRow {
        need_id,
        number: i64::from(uptake.number),
        unit_id: uptake.unit.0.clone(),
        amount: uptake.amount,
        until_ms: Millis::from_date(uptake.until).0,
        lapses_ms: uptake.lapses().map(|lapses| lapses.0),
        stage: stage_written(&uptake.stage).key().to_owned(),
        asked_ms: uptake.asked.0,
        ended_ms: ended,
        resource_id: uptake.resource.map(ResourceId::number),
        title,
        measure,
        place_id,
    }
}

fn stage_written(stage: &UptakeStage) -> UptakeStageKind {
    match stage {
        UptakeStage::Asked { .. } => UptakeStageKind::Asked,
        UptakeStage::Confirmed => UptakeStageKind::Confirmed,
        UptakeStage::Begun => UptakeStageKind::Begun,
        UptakeStage::Done { .. } => UptakeStageKind::Done,
        UptakeStage::Met { .. } => UptakeStageKind::Met,
        UptakeStage::Refused(_) => UptakeStageKind::Refused,
        UptakeStage::Released(_) => UptakeStageKind::Released,
    }
}
