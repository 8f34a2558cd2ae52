//! The only place where a matter changes: it takes in an event that happened. Total: an event that does not fit, which
//! no decision produces, leaves the matter as it was but for the count.

use super::*;
use crate::event::{Event, Recorded};
use crate::ids::PersonId;
use crate::time::{ClockKind, Deadline, Millis};

impl Matter {
    /// The matter of a stream; none when its first event was erased or is not the raising of a matter.
    pub fn from_stream<'a>(events: impl IntoIterator<Item = &'a Recorded>) -> Option<Matter> {
        let mut matter: Option<Matter> = None;
        for recorded in events {
            match &mut matter {
                None => matter = Matter::begin(recorded),
                Some(matter) => matter.apply(recorded),
            }
        }
        matter
    }

    fn begin(recorded: &Recorded) -> Option<Matter> {
        let Some(Event::MatterRaised {
            matter,
            channel,
            place,
            title,
            text,
            raiser,
            visibility,
            track,
            pictures,
            reception,
            body,
            personal_data,
            received,
            clocks,
            letter,
        }) = recorded.event.clone()
        else {
            return None;
        };
        let mut begun = Matter {
            id: matter,
            channel,
            place,
            title,
            text,
            raiser,
            visibility,
            track,
            pictures,
            reception,
            body,
            received,
            letter,
            stage: Stage::Received,
            clocks: Clocks::default(),
            returns: 0,
            reopenings: 0,
            replies: 0,
            first_replied: None,
            unit: None,
            binding: Binding::Returnable,
            done_by: None,
            closed: None,
            outcome: None,
            review: None,
            rating: None,
            rated_before: None,
            deferred_ms: 0,
            personal_data: if personal_data { PersonalData::Pending } else { PersonalData::None },
            events: 1,
            latest: (recorded.position, recorded.at),
        };
        begun.start(&clocks);
        Some(begun)
    }

    /// Takes in an event that happened after those before.
    pub fn apply(&mut self, recorded: &Recorded) {
        // What happens after the date of a deferral happens in the state that came back.
        self.stage = self.stage_at(recorded.at).clone();
        self.events += 1;
        self.latest = (recorded.position, recorded.at);
        let Some(event) = &recorded.event else { return };
        self.take_in(event, recorded.at, recorded.person.as_ref());
    }

    fn take_in(&mut self, event: &Event, at: Millis, person: Option<&PersonId>) {
        match event {
            Event::MatterAccepted { track, clocks } => self.accepted(*track, clocks, at),
            Event::MatterDeclined {} => self.end(Stage::Declined, at),
            Event::MatterMerged { into } => self.end(Stage::Merged { into: *into }, at),
            Event::MatterAssigned { unit, binding, .. } => {
                self.unit = Some(unit.clone());
                self.binding = *binding;
                self.stage = Stage::Assigned { unit: unit.clone(), binding: *binding };
            }
            Event::MatterOpenedForClaim { .. } => {
                self.unit = None;
                self.stage = Stage::OpenForClaim;
            }
            Event::MatterClaimed { unit, .. } => self.claimed(unit),
            Event::MatterReturned { unit, to, .. } => {
                self.returns += u32::from(unit.is_some());
                self.unit = None;
                self.stage = match to {
                    ReturnedTo::Desk => Stage::Accepted,
                    ReturnedTo::Arbiter => Stage::Disputed,
                };
            }
            Event::MatterDeferred { until, finish, .. } => {
                self.start(finish.as_slice());
                self.deferred_ms = self.deferred_ms.saturating_add(until.0.saturating_sub(at.0));
                self.stage = Stage::Deferred { until: *until, back: Box::new(self.stage.clone()) };
            }
            Event::MatterResumed { finish } => {
                self.start(finish.as_slice());
                if let Stage::Deferred { until, back } = &self.stage {
                    self.deferred_ms = self.deferred_ms.saturating_sub(until.0.saturating_sub(at.0));
                    self.stage = *back.clone();
                }
            }
            Event::MatterEscalated { .. } => {
                self.unit = None;
                self.stage = Stage::Escalated;
            }
            Event::MatterReplied { unit, given, personal_data, .. } => {
                // Who answered a letter had it: the file says no more, and people look for it under that unit.
                if self.letter.is_some() && self.unit.is_none() {
                    self.unit.clone_from(unit);
                }
                self.replied(*given, *personal_data, at);
            }
            Event::MatterDone { outcome, handler, clocks, review, .. } => {
                self.done_by = person.cloned();
                self.outcome = Some(*outcome);
                self.review = *review;
                self.clocks.stop(ClockKind::Finish, at);
                self.clocks.stop(ClockKind::Accept, at);
                self.start(clocks);
                self.stage = Stage::Done { handler: handler.clone(), outcome: *outcome };
            }
            _ => self.take_in_the_end(event, at),
        }
    }

    fn take_in_the_end(&mut self, event: &Event, at: Millis) {
        match event {
            Event::MatterVerified { clocks, .. } => {
                self.clocks.stop(ClockKind::Verify, at);
                self.start(clocks);
                if let Stage::Done { handler, outcome } = &self.stage {
                    self.stage = Stage::Verified { handler: handler.clone(), outcome: *outcome };
                }
            }
            Event::MatterAbsorbed { clocks, .. } => clocks.iter().for_each(|clock| self.clocks.take_over(*clock)),
            Event::MatterFoundNotDone { .. } => self.found_not_done(at),
            Event::MatterClosed { outcome, by } => {
                self.clocks.stop(ClockKind::Close, at);
                self.outcome = Some(*outcome);
                self.closed = Some(at);
                self.end(Stage::Closed { outcome: *outcome, at, by: *by }, at);
                let review = self.review.map(|due| Deadline { kind: ClockKind::Review, start: at, due });
                self.start(review.as_slice());
            }
            Event::MatterRated { level, .. } => {
                self.rating = Some(*level);
                self.rated_before = None;
            }
            Event::MatterReopened { clocks, .. } => self.reopened(clocks, at),
            Event::MatterWithdrawn { .. } => self.end(Stage::Withdrawn, at),
            Event::MatterImportUndone { .. } => self.end(Stage::Retracted, at),
            Event::PersonalDataFound {} => self.found_personal_data(),
            Event::PersonalDataReviewed { keep_masked } => {
                self.personal_data = if *keep_masked { PersonalData::Masked } else { PersonalData::Cleared };
            }
            _ => {}
        }
    }

    fn start(&mut self, clocks: &[Deadline]) {
        for clock in clocks {
            self.clocks.start(*clock);
        }
    }

    fn accepted(&mut self, track: Track, clocks: &[Deadline], at: Millis) {
        self.track = track;
        self.clocks.stop(ClockKind::Accept, at);
        self.start(clocks);
        self.stage = Stage::Accepted;
    }

    fn claimed(&mut self, unit: &crate::ids::UnitId) {
        if self.stage == Stage::OpenForClaim {
            self.binding = Binding::Returnable;
        }
        self.unit = Some(unit.clone());
        self.stage = Stage::InProgress { unit: unit.clone(), binding: self.binding };
    }

    fn replied(&mut self, given: Option<Millis>, personal_data: bool, at: Millis) {
        self.replies += 1;
        if self.replies == 1 {
            self.first_replied = given;
        }
        self.clocks.stop(ClockKind::FirstReply, at);
        if personal_data {
            self.found_personal_data();
        }
    }

    /// Somebody decided about the texts of then, not about this one.
    fn found_personal_data(&mut self) {
        if matches!(self.personal_data, PersonalData::None | PersonalData::Cleared) {
            self.personal_data = PersonalData::Pending;
        }
    }

    fn found_not_done(&mut self, at: Millis) {
        self.clocks.stop(ClockKind::Verify, at);
        self.clocks.run_on(ClockKind::Finish);
        self.outcome = None;
        self.review = None;
        if let Stage::Done { handler, .. } = &self.stage {
            self.stage = match handler {
                Handler::Unit(unit) => Stage::InProgress { unit: unit.clone(), binding: self.binding },
                Handler::Community => Stage::Accepted,
                Handler::Street => Stage::Escalated,
            };
        }
    }

    fn reopened(&mut self, clocks: &[Deadline], at: Millis) {
        self.reopenings += 1;
        self.returns = 0;
        self.deferred_ms = 0;
        self.outcome = None;
        self.review = None;
        self.clocks.stop(ClockKind::Review, at);
        self.closed = None;
        // The judgement that reopened it stays to be seen; the next closing is judged anew.
        self.unit = None;
        self.start(clocks);
        self.stage = Stage::Accepted;
    }

    fn end(&mut self, stage: Stage, at: Millis) {
        match stage {
            // An ending stops what it answers: a decline or a merge is an acceptance decision too.
            Stage::Declined | Stage::Merged { .. } | Stage::Closed { .. } => self.clocks.stop(ClockKind::Accept, at),
            _ => {}
        }
        self.clocks.end(at);
        if matches!(stage, Stage::Closed { .. }) {
            self.rated_before = self.rating.take().or(self.rated_before);
        }
        self.stage = stage;
    }
}
