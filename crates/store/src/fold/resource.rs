//! A resource as a row.

use crate::error::StoreError;
use crate::link::Link;
use crate::rows::ResourceRow;
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::CommunityId;
use mingtong_domain::resource::Resource;

pub(super) async fn fold(link: &mut Link<'_>, community: CommunityId, events: &[Recorded]) -> Result<(), StoreError> {
    let Some(resource) = Resource::from_stream(events) else { return Ok(()) };
    let ends_ms = resource.ends().0;
    let offered = resource.offered;
    let row = ResourceRow {
        resource_id: offered.resource.number(),
        unit_id: offered.unit.0,
        kind: offered.kind.key().to_owned(),
        title: offered.title.0,
        place_id: offered.place.map(|place| place.0),
        ends_ms,
        offered_ms: resource.at.0,
        withdrawn_ms: resource.withdrawn.map(|(_, at)| at.0),
        latest_position: resource.latest,
    };
    link.put_resource(community, &row).await
}
