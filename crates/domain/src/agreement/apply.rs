//! The only place where an agreement changes: it takes in an event that happened.

use super::deed::{Deed, Size};
use super::event::Event;
use super::keys::Change;
use super::origin::Origin;
use super::state::{Agreement, Put, Started, Version, Voided};
use crate::event::{self, Recorded};
use crate::ids::TextRef;

impl Agreement {
    /// The agreement of a stream; none when its first event is not its draft.
    pub fn from_stream<'a>(events: impl IntoIterator<Item = &'a Recorded>) -> Option<Agreement> {
        let mut agreement: Option<Agreement> = None;
        for recorded in events {
            let Some(event::Event::Agreement(event)) = &recorded.event else { continue };
            match &mut agreement {
                None => agreement = begin(event, recorded),
                Some(agreement) => agreement.apply(event, recorded),
            }
        }
        agreement
    }

    fn apply(&mut self, event: &Event, recorded: &Recorded) {
        self.events += 1;
        self.latest = recorded.position;
        let at = recorded.at;
        match event.clone() {
            Event::Redrafted { version, change, reason, deed, size } => {
                let new = drafted((version, Some((change, reason))), *deed, size, recorded);
                self.before.push(std::mem::replace(&mut self.version, new));
            }
            Event::Put { version, digest, until } if version == self.version.no => {
                self.version.put = Some(Put { digest, until, at });
            }
            Event::Started { version, heads, money } if version == self.version.no => {
                self.version.started = Some(Started { heads, money, at });
            }
            Event::Voided { reason } => self.voided = Some(Voided { reason, at }),
            // What happens in the streams of parties and answers, and what was erased, changes nothing here.
            _ => {}
        }
    }
}

fn begin(event: &Event, recorded: &Recorded) -> Option<Agreement> {
    let Event::Drafted { agreement, number, title, place, body, matter, need, deed, size } = event.clone() else {
        return None;
    };
    Some(Agreement {
        id: agreement,
        number,
        title,
        place,
        body,
        origin: Origin::told(matter, need),
        before: vec![],
        version: drafted((1, None), *deed, size, recorded),
        voided: None,
        events: 1,
        latest: recorded.position,
    })
}

fn drafted((no, change): (u32, Option<(Change, TextRef)>), deed: Deed, size: Size, recorded: &Recorded) -> Version {
    Version { no, deed, size, change, by: (recorded.role, recorded.at), put: None, started: None }
}
