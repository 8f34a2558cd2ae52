//! The only place where a resource changes: it takes in an event that happened.

use super::{Event, OfferResource, Resource};
use crate::event::{self, Recorded};

impl Resource {
    /// The resource of a stream; none when its first event is not that it was offered.
    pub fn from_stream<'a>(events: impl IntoIterator<Item = &'a Recorded>) -> Option<Resource> {
        let mut resource: Option<Resource> = None;
        for recorded in events {
            let Some(event::Event::Resource(event)) = &recorded.event else { continue };
            match &mut resource {
                None => resource = Resource::begin(event, recorded),
                Some(resource) => resource.apply(event, recorded),
            }
        }
        resource
    }

    fn begin(event: &Event, recorded: &Recorded) -> Option<Resource> {
        let Event::Offered { resource, unit, kind, title, text, place, until } = event.clone() else { return None };
        Some(Resource {
            offered: OfferResource { resource, unit, kind, title, text, place, until },
            at: recorded.at,
            withdrawn: None,
            events: 1,
            latest: recorded.position,
        })
    }

    fn apply(&mut self, event: &Event, recorded: &Recorded) {
        self.events += 1;
        self.latest = recorded.position;
        match event.clone() {
            Event::Prolonged { until } => self.offered.until = until,
            Event::Withdrawn { reason } => self.withdrawn = Some((reason, recorded.at)),
            Event::Offered { .. } | Event::TextErased { .. } => {}
        }
    }
}
