//! The only place where a resolution changes: it takes in an event that happened.

use super::{AnsweredView, Escalation, Event, Resolution, ResolutionKind, StageKind, Voiding};
use crate::event::{self, Recorded};
use crate::ids::{ResolutionId, TextRef};
use crate::time::Millis;

impl Resolution {
    /// The resolution of a stream; none when its first event makes none.
    pub fn from_stream<'a>(events: impl IntoIterator<Item = &'a Recorded>) -> Option<Resolution> {
        let mut resolution: Option<Resolution> = None;
        for recorded in events {
            let Some(event::Event::Resolution(event)) = &recorded.event else { continue };
            match &mut resolution {
                None => resolution = begin(event, recorded),
                Some(resolution) => resolution.apply(event, recorded),
            }
        }
        resolution
    }

    /// Takes in an event.
    pub fn apply(&mut self, event: &Event, recorded: &Recorded) {
        let at = recorded.at;
        self.events += 1;
        self.latest = recorded.position;
        match event.clone() {
            // It begins once.
            Event::Drawn { .. } | Event::DrawnFromVote { .. } | Event::ResultRecorded { .. } => {}
            Event::TextErased { .. } | Event::PictureErased { .. } => {}
            Event::Published { notice } => {
                self.notice = Some(notice);
                self.goes_to(StageKind::Published, at);
            }
            Event::TookEffect {} => self.goes_to(StageKind::InForce, at),
            Event::CarriedOut { text } => {
                self.outcome = Some(text);
                self.goes_to(StageKind::CarriedOut, at);
            }
            Event::ViewAnswered { view, text } => self.answers.push(AnsweredView { view, text, at }),
            Event::Voided { by, reason } => {
                self.voided = Some(Voiding { by, reason, at });
                self.goes_to(StageKind::Voided, at);
            }
            Event::Withdrawn { reason } => {
                self.withdrawn = Some(reason);
                self.goes_to(StageKind::Withdrawn, at);
            }
            Event::Escalated { to, reason } => {
                self.escalated = Some(Escalation { to, reason, at });
                self.goes_to(StageKind::Escalated, at);
            }
        }
    }

    fn goes_to(&mut self, stage: StageKind, at: Millis) {
        self.stage = stage;
        self.stage_since = at;
    }
}

fn begin(event: &Event, recorded: &Recorded) -> Option<Resolution> {
    Some(match event.clone() {
        Event::Drawn { resolution, body, kind, title, decided, delegation, points } => Resolution {
            body: Some(body),
            decided: Some(decided),
            delegation,
            points,
            ..untouched(resolution, kind, title, recorded)
        },
        Event::DrawnFromVote { resolution, body, kind, title, by_vote, points } => {
            Resolution { body, by_vote: Some(by_vote), points, ..untouched(resolution, kind, title, recorded) }
        }
        Event::ResultRecorded { resolution, body, title, result, points } => Resolution {
            body,
            official: Some(result),
            points,
            ..untouched(resolution, ResolutionKind::OwnersDecision, title, recorded)
        },
        _ => return None,
    })
}

/// A resolution with which nobody has done anything.
fn untouched(id: ResolutionId, kind: ResolutionKind, title: TextRef, recorded: &Recorded) -> Resolution {
    Resolution {
        id,
        body: None,
        kind,
        title,
        decided: None,
        by_vote: None,
        official: None,
        delegation: None,
        points: vec![],
        stage: StageKind::Drawn,
        stage_since: recorded.at,
        drawn: recorded.at,
        notice: None,
        answers: vec![],
        outcome: None,
        voided: None,
        withdrawn: None,
        escalated: None,
        latest: recorded.position,
        events: 1,
    }
}
