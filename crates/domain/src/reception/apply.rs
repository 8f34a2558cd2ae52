//! The only place where a reception changes: it takes in an event that happened.

use super::{Event, OpenReception, Reception};
use crate::event::{self, Recorded};

impl Reception {
    /// The reception of a stream; none when its first event is not the opening of a reception.
    pub fn from_stream<'a>(events: impl IntoIterator<Item = &'a Recorded>) -> Option<Reception> {
        let mut reception: Option<Reception> = None;
        for recorded in events {
            let Some(event::Event::Reception(event)) = &recorded.event else { continue };
            match &mut reception {
                None => reception = Reception::begin(event, recorded.position),
                Some(reception) => reception.apply(event, recorded),
            }
        }
        reception
    }

    fn begin(event: &Event, position: i64) -> Option<Reception> {
        let Event::Opened { reception, place, title, starts, ends, delegates, notice } = event.clone() else {
            return None;
        };
        let opened = OpenReception { reception, place, title, starts, ends, delegates };
        Some(Reception { opened, notice, closed: None, latest: position })
    }

    fn apply(&mut self, event: &Event, recorded: &Recorded) {
        match event {
            Event::Opened { .. } | Event::TextErased { .. } => {}
            Event::Closed { .. } => {
                self.closed = Some(recorded.at);
                self.latest = recorded.position;
            }
        }
    }
}
