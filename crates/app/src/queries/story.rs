//! What happened to a matter, step by step, as somebody reads it.

use crate::hall::Hall;
use mingtong_domain::Millis;
use mingtong_domain::event::{Event, Recorded};
use mingtong_domain::ids::*;
use mingtong_domain::matter::{Binding, ClosedBy, Handler, ReturnedTo, Track};
use mingtong_domain::role::Role;
use mingtong_text::personal;
use std::collections::HashMap;

/// Between a use case's decision and its record: far less than from a day in a file to its import.
const BREATH_MS: i64 = 60_000;

/// A picture to show.
#[derive(Debug, Clone)]
pub struct Picture {
    /// Its id.
    pub id: PictureId,
    /// Its size in pixels.
    pub size_px: (i64, i64),
}

/// One step of a matter's story.
#[derive(Debug, Clone)]
pub struct Step {
    /// The position in the log.
    pub position: i64,
    /// When it happened (for imported answers: the day they carry, none where they carry none).
    pub at: Option<Millis>,
    /// What happened: `raised`, `replied`, `returned` …, the key of its word.
    pub kind: &'static str,
    /// In which role somebody acted.
    pub role: Role,
    /// The unit it is about.
    pub unit: Option<String>,
    /// What was said; none when nothing was, or it was erased.
    pub text: Option<String>,
    /// Whether it was said and erased.
    pub erased: bool,
    /// The reference to what was said.
    pub text_ref: Option<TextRef>,
    /// Another matter it is about.
    pub matter: Option<MatterId>,
    /// A moment it is about (deferral).
    pub until: Option<Millis>,
    /// A judgement.
    pub level: Option<u8>,
    /// The track on which it was accepted, where it was reported on the other.
    pub track: Option<Track>,
    /// Pictures.
    pub pictures: Vec<Picture>,
    /// Only for staff.
    pub internal: bool,
    /// Whether it came with a file: nobody here said it.
    pub imported: bool,
}

pub(super) fn text_of(event: &Event) -> Vec<TextRef> {
    match event {
        Event::MatterRaised { title, text, .. } => std::iter::once(title).chain(text).cloned().collect(),
        Event::MatterReplied { text, .. }
        | Event::MatterNoted { text }
        | Event::MatterFollowedUp { text }
        | Event::MatterVerified { text, .. }
        | Event::MatterFoundNotDone { text, .. } => vec![text.clone()],
        Event::MatterClaimed { plan, .. } => vec![plan.clone()],
        Event::MatterReturned { reason, .. }
        | Event::MatterDeferred { reason, .. }
        | Event::MatterEscalated { reason } => vec![reason.clone()],
        Event::MatterAssigned { note: text, .. }
        | Event::MatterOpenedForClaim { note: text }
        | Event::MatterRated { text, .. }
        | Event::MatterReopened { reason: text, .. }
        | Event::MatterWithdrawn { reason: text } => text.iter().cloned().collect(),
        _ => vec![],
    }
}

pub(super) fn pictures_of(event: &Event) -> Vec<PictureId> {
    match event {
        Event::MatterRaised { pictures, .. }
        | Event::MatterDone { pictures, .. }
        | Event::MatterVerified { pictures, .. }
        | Event::MatterFoundNotDone { pictures, .. } => pictures.clone(),
        _ => vec![],
    }
}

/// How somebody reads a matter.
pub(super) struct Reading<'a> {
    pub(super) hall: &'a Hall,
    /// Its texts, and the sizes of its pictures.
    pub(super) words: &'a HashMap<TextRef, String>,
    pub(super) sizes: &'a HashMap<String, (i64, i64)>,
    /// The track on which the matter was reported.
    pub(super) reported: Track,
    pub(super) masker: personal::Masker,
    /// How the public texts are read.
    pub(super) texts: Shown,
    /// How the internal notes are read.
    pub(super) notes: Shown,
}

/// How somebody reads a text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    Whole,
    Masked,
    Not,
}

impl Reading<'_> {
    pub(super) fn read(&self, text: &TextRef, shown: Shown) -> Option<String> {
        let words = self.words.get(text)?;
        match shown {
            Shown::Whole => Some(words.clone()),
            Shown::Masked => Some(self.masker.mask(words)),
            Shown::Not => None,
        }
    }

    pub(super) fn step(&self, recorded: &Recorded) -> Option<Step> {
        let event = recorded.event.as_ref()?;
        let kind = kind(event)?;
        let internal = is_internal(event);
        let shown = if internal { self.notes } else { self.texts };
        if shown == Shown::Not {
            return None;
        }
        // The title of a report is the head of the page; its story begins with what was said.
        let text_ref = match event {
            Event::MatterRaised { text, .. } => text.clone(),
            event => text_of(event).into_iter().next(),
        };
        let text = text_ref.as_ref().and_then(|text| self.read(text, shown));
        let pictures = pictures_of(event).into_iter().filter_map(|id| {
            let size_px = *self.sizes.get(id.as_str())?;
            Some(Picture { id, size_px })
        });
        let mut step = Step {
            position: recorded.position,
            at: happened(event, recorded.at),
            kind,
            role: recorded.role,
            unit: None,
            erased: text_ref.is_some() && text.is_none(),
            text,
            text_ref,
            matter: None,
            until: None,
            level: None,
            track: None,
            pictures: pictures.collect(),
            internal,
            imported: is_imported(event, recorded.at),
        };
        self.detail(event, &mut step);
        Some(step)
    }

    fn detail(&self, event: &Event, step: &mut Step) {
        let unit = |unit: &UnitId| Some(self.hall.unit_name(unit).to_owned());
        match event {
            Event::MatterReplied { unit: by, .. } => step.unit = by.as_ref().and_then(unit),
            Event::MatterAssigned { unit: to, .. } | Event::MatterClaimed { unit: to, .. } => step.unit = unit(to),
            Event::MatterReturned { unit: by, .. } => step.unit = by.as_ref().and_then(unit),
            Event::MatterDone { handler, review, .. } => {
                step.until = *review;
                if let Handler::Unit(by) = handler {
                    step.unit = unit(by);
                }
            }
            Event::MatterMerged { into } => step.matter = Some(*into),
            Event::MatterAbsorbed { from, .. } => step.matter = Some(*from),
            Event::MatterDeferred { until, .. } => step.until = Some(*until),
            Event::MatterRated { level, .. } => step.level = Some(*level),
            Event::MatterAccepted { track, .. } if *track != self.reported => step.track = Some(*track),
            _ => {}
        }
    }
}

/// Whether a step is for those who work on the matter, and nobody else's.
pub(super) fn is_internal(event: &Event) -> bool {
    matches!(event, Event::MatterNoted { .. } | Event::PersonalDataReviewed { .. })
}

/// When it happened: what came with a file happened before it was recorded, on a day that is sometimes not known.
pub(super) fn happened(event: &Event, at: Millis) -> Option<Millis> {
    match event {
        Event::MatterRaised { received, .. } => Some(*received),
        Event::MatterReplied { given, .. } => *given,
        _ => Some(at),
    }
}

/// Whether an event was read from a file of letters. An answer that is given here is recorded in the same breath; one
/// in a file carries its day, or none.
fn is_imported(event: &Event, at: Millis) -> bool {
    match event {
        Event::MatterRaised { letter, .. } => letter.is_some(),
        Event::MatterReplied { given, .. } => given.is_none_or(|given| at.0 - given.0 > BREATH_MS),
        Event::MatterClosed { by, .. } => *by == ClosedBy::Import,
        _ => false,
    }
}

pub(super) fn kind(event: &Event) -> Option<&'static str> {
    Some(match event {
        Event::MatterRaised { .. } => "raised",
        Event::MatterAccepted { .. } => "accepted",
        Event::MatterDeclined {} => "declined",
        Event::MatterMerged { .. } => "merged",
        Event::MatterAbsorbed { .. } => "absorbed",
        Event::MatterAssigned { binding: Binding::Binding, .. } => "arbitrated",
        Event::MatterAssigned { .. } => "assigned",
        Event::MatterOpenedForClaim { .. } => "opened_for_claim",
        Event::MatterClaimed { .. } => "claimed",
        Event::MatterReturned { to: ReturnedTo::Arbiter, .. } => "returned_to_arbiter",
        Event::MatterReturned { .. } => "returned",
        Event::MatterDeferred { .. } => "deferred",
        Event::MatterResumed { .. } => "resumed",
        Event::MatterEscalated { .. } => "escalated",
        Event::MatterReplied { .. } => "replied",
        Event::MatterNoted { .. } => "noted",
        Event::MatterFollowedUp { .. } => "followed_up",
        Event::MatterDone { .. } => "done",
        Event::MatterVerified { .. } => "verified",
        Event::MatterFoundNotDone { .. } => "found_not_done",
        Event::MatterClosed { by: ClosedBy::Import, .. } => "closed_by_import",
        Event::MatterClosed { .. } => "closed",
        Event::MatterRated { .. } => "rated",
        Event::MatterReopened { .. } => "reopened",
        Event::MatterWithdrawn { .. } => "withdrawn",
        Event::PersonalDataReviewed { .. } => "personal_data_reviewed",
        Event::MatterTextErased { .. } => "text_erased",
        Event::MatterPictureErased { .. } => "picture_erased",
        _ => return None,
    })
}

/// The track on which it was reported; the desk may see it otherwise, and everybody sees that it did.
pub(super) fn reported(events: &[Recorded]) -> Option<Track> {
    match events.first()?.event.as_ref()? {
        Event::MatterRaised { track, .. } => Some(*track),
        _ => None,
    }
}
