//! The only place where a procedure changes: it takes in an event that happened.

use super::{Correction, Event, Noted, Procedure, Published};
use crate::event::{self, Recorded};

impl Procedure {
    /// The procedure of a stream; none when its first event does not begin one.
    pub fn from_stream<'a>(events: impl IntoIterator<Item = &'a Recorded>) -> Option<Procedure> {
        let mut procedure: Option<Procedure> = None;
        for recorded in events {
            let Some(event::Event::Procedure(event)) = &recorded.event else { continue };
            match &mut procedure {
                None => procedure = Procedure::begin(event, recorded),
                Some(procedure) => procedure.apply(event, recorded),
            }
        }
        procedure
    }

    fn begin(event: &Event, recorded: &Recorded) -> Option<Procedure> {
        let Event::Begun { procedure, title, question, matter, place } = event.clone() else { return None };
        Some(Procedure {
            id: procedure,
            title,
            question,
            matter,
            place,
            begun: (recorded.role, recorded.at),
            noted: vec![],
            resolutions: vec![],
            results: vec![],
            withdrawn: None,
            events: 1,
            changed: recorded.at,
            latest: recorded.position,
        })
    }

    fn apply(&mut self, event: &Event, recorded: &Recorded) {
        let (at, by) = (recorded.at, (recorded.role, recorded.at));
        self.events += 1;
        self.changed = at;
        self.latest = recorded.position;
        match event.clone() {
            Event::Noted { step, held } => self.noted.push(Noted { step, held, by, corrections: vec![] }),
            Event::Corrected { step, held, reason } => {
                if let Some(noted) = self.noted.iter_mut().find(|noted| noted.step == step) {
                    let before = std::mem::replace(&mut noted.held, held);
                    noted.corrections.push(Correction { before, reason, by });
                }
            }
            Event::ResolutionPublished { notice } => {
                self.resolutions.push(Published { notice, result: None, cost: None, at });
            }
            Event::ResultPublished { notice, result, cost } => {
                self.results.push(Published { notice, result: Some(result), cost, at });
            }
            Event::Withdrawn { reason } => self.withdrawn = Some((reason, at)),
            Event::Begun { .. } | Event::TextErased { .. } | Event::PictureErased { .. } => {}
        }
    }
}
