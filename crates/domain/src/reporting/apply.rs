//! The only place where a report changes: it takes in an event that happened.

use super::state::{Ended, Held, Service, What};
use super::{Event, Reporting};
use crate::event::{self, Recorded};

impl Reporting {
    /// The report of a stream; none when its first event is not that somebody reported.
    pub fn from_stream<'a>(events: impl IntoIterator<Item = &'a Recorded>) -> Option<Reporting> {
        let mut reporting: Option<Reporting> = None;
        for recorded in events {
            let Some(event::Event::Reporting(event)) = &recorded.event else { continue };
            match &mut reporting {
                None => reporting = Reporting::begin(event, recorded),
                Some(reporting) => reporting.apply(event, recorded),
            }
        }
        reporting
    }

    fn begin(event: &Event, recorded: &Recorded) -> Option<Reporting> {
        let (id, unit, what, text, place, since, until) = match event.clone() {
            Event::UnitReported { reporting, unit, liaison, text, since, until } => {
                let liaisons = vec![Held { who: liaison, since: recorded.at }];
                (reporting, unit, What::Unit { liaisons, ours: vec![] }, text, None, since, until)
            }
            Event::MemberReported { reporting, unit, name, text, times, place, since, until } => {
                (reporting, unit, What::Member { name, times }, text, place, since, until)
            }
            Event::Confirmed { .. } | Event::Declined { .. } | Event::LiaisonChanged { .. } => return None,
            Event::OursChanged { .. } | Event::Prolonged { .. } | Event::Ended { .. } => return None,
            Event::ServiceNoted { .. } | Event::ServiceEvaluated { .. } | Event::TextErased { .. } => return None,
        };
        let (services, events, latest, at) = (vec![], 1, recorded.position, recorded.at);
        let (confirmed, ended) = (None, None);
        Some(Reporting { id, unit, what, text, place, since, until, at, confirmed, ended, services, events, latest })
    }

    fn apply(&mut self, event: &Event, recorded: &Recorded) {
        self.events += 1;
        self.latest = recorded.position;
        let at = recorded.at;
        match event.clone() {
            Event::Confirmed { ours: who } => {
                self.confirmed = Some(at);
                if let (What::Unit { ours, .. }, Some(who)) = (&mut self.what, who) {
                    ours.push(Held { who, since: at });
                }
            }
            Event::Declined { reason } => self.ended = Some((Ended::Declined(reason), at)),
            Event::Ended { reason } => self.ended = Some((Ended::Ended(reason), at)),
            Event::LiaisonChanged { liaison } => {
                if let What::Unit { liaisons, .. } = &mut self.what {
                    liaisons.push(Held { who: liaison, since: at });
                }
            }
            Event::OursChanged { ours: who } => {
                if let What::Unit { ours, .. } = &mut self.what {
                    ours.push(Held { who, since: at });
                }
            }
            Event::Prolonged { until } => self.until = until,
            Event::ServiceNoted { number, day, about, text } => {
                let noted = (recorded.person.clone(), at);
                self.services.push(Service { number, day, about, text, noted, evaluation: None });
            }
            Event::ServiceEvaluated { number, evaluation } => {
                let of_it = self.services.iter_mut().filter(|service| service.number == number);
                of_it.for_each(|service| service.evaluation = Some((evaluation.clone(), at)));
            }
            Event::UnitReported { .. } | Event::MemberReported { .. } | Event::TextErased { .. } => {}
        }
    }
}
