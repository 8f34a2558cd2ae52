//! A report and its services as rows.

use crate::error::StoreError;
use crate::link::Link;
use crate::rows::{ReportingRow, ServiceRow};
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::CommunityId;
use mingtong_domain::reporting::{About, Ended, Reporting, Service, What};
use mingtong_domain::time::Millis;

pub(super) async fn fold(link: &mut Link<'_>, community: CommunityId, events: &[Recorded]) -> Result<(), StoreError> {
    let Some(reporting) = Reporting::from_stream(events) else { return Ok(()) };
    let services: Vec<ServiceRow> = reporting.services.iter().map(|service| of_service(&reporting, service)).collect();
    link.put_reporting(community, &row(&reporting)).await?;
    link.put_services(community, &services).await
}

fn row(reporting: &Reporting) -> ReportingRow {
    let open = reporting.services.iter().filter(|service| service.evaluation.is_none()).count();
    ReportingRow {
        reporting_id: reporting.id.number(),
        kind: reporting.kind().key().to_owned(),
        unit_id: reporting.unit.0.clone(),
        name: match &reporting.what {
            What::Member { name, .. } => Some(name.0.clone()),
            What::Unit { .. } => None,
        },
        text: reporting.text.0.clone(),
        place_id: reporting.place.as_ref().map(|place| place.0.clone()),
        since_ms: Millis::from_date(reporting.since).0,
        ends_ms: reporting.ends().map(|ends| ends.0),
        stage: written(reporting).to_owned(),
        to_evaluate: i64::try_from(open).unwrap_or(i64::MAX),
        reported_ms: reporting.at.0,
        latest_position: reporting.latest,
    }
}

/// Its state as it was written down: whether its last day is over depends on the day.
fn written(reporting: &Reporting) -> &'static str {
    match (&reporting.ended, reporting.confirmed) {
        (Some((Ended::Declined(_), _)), _) => "declined",
        (Some((Ended::Ended(_), _)), _) => "ended",
        (None, Some(_)) => "listed",
        (None, None) => "waiting",
    }
}

fn of_service(reporting: &Reporting, service: &Service) -> ServiceRow {
    let (need_id, matter_id) = match service.about {
        Some(About::Need(need)) => (Some(need.number()), None),
        Some(About::Matter(matter)) => (None, Some(matter.number())),
        None => (None, None),
    };
    ServiceRow {
        reporting_id: reporting.id.number(),
        number: i64::from(service.number),
        unit_id: reporting.unit.0.clone(),
        kind: reporting.kind().key().to_owned(),
        day_ms: Millis::from_date(service.day).0,
        text: service.text.0.clone(),
        need_id,
        matter_id,
        evaluation: service.evaluation.as_ref().map(|(words, _)| words.0.clone()),
    }
}
