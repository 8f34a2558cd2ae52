//! What happened to a matter, step by step, as somebody reads it.

use super::said::Said;
use super::sight::Sight;
use crate::hall::Hall;
use mingtong_domain::Millis;
use mingtong_domain::event::{self, Recorded};
use mingtong_domain::events::Readers;
use mingtong_domain::ids::*;
use mingtong_domain::matter::{
    Binding, Change, Channel, ClosedBy, Event, Kind, Piece, Publication, ReturnedTo, Showing, Track,
};
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
    /// How the public sees it otherwise, for whoever sees more.
    pub showing: Option<Showing>,
}

/// Something that was put right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Correction {
    /// What it is about.
    Title(Change<Said>),
    /// Where it is; none for "cannot say".
    Place(Change<Option<String>>),
    /// Ordinary or hazard.
    Track(Change<Track>),
    /// Through which door it came.
    Channel(Change<Channel>),
}

/// One step of a matter's story.
#[derive(Debug, Clone)]
pub struct Step {
    /// The position in the log.
    pub position: i64,
    /// When it happened (for imported answers: the day they carry, none where they carry none).
    pub at: Option<Millis>,
    /// What happened.
    pub kind: StepKind,
    /// In which role somebody acted.
    pub role: Role,
    /// The unit it is about.
    pub unit: Option<String>,
    /// The body it is about.
    pub body: Option<String>,
    /// What was said; none when nothing was.
    pub said: Option<Said>,
    /// How the public reads it otherwise, for whoever reads more.
    pub showing: Option<Showing>,
    /// The reference to what was said.
    pub text_ref: Option<TextRef>,
    /// Another matter it is about.
    pub matter: Option<MatterId>,
    /// The resolution it is about.
    pub resolution: Option<ResolutionId>,
    /// A moment it is about (deferral, what was resolved).
    pub until: Option<Millis>,
    /// A judgement.
    pub level: Option<u8>,
    /// The track on which it was accepted, where it was reported on the other.
    pub track: Option<Track>,
    /// What it was said to be about.
    pub category: Option<CategoryId>,
    /// What was put right.
    pub corrected: Vec<Correction>,
    /// Pictures.
    pub pictures: Vec<Picture>,
    /// How many of them, the first, show how it was before.
    pub before: usize,
    /// Pictures that are not shown to whoever asks.
    pub pictures_withheld: usize,
    /// Only for staff.
    pub internal: bool,
    /// Whether it came with a file: nobody here said it.
    pub imported: bool,
}

/// How somebody reads a matter.
#[derive(Clone, Copy)]
pub(super) struct Reading<'a> {
    pub(super) hall: &'a Hall,
    /// Its texts, and the sizes of its pictures.
    pub(super) words: &'a HashMap<TextRef, String>,
    pub(super) sizes: &'a HashMap<String, (i64, i64)>,
    /// The track on which the matter was reported.
    pub(super) reported: Track,
    pub(super) masker: &'a personal::Masker,
    /// How the public texts are read.
    pub(super) texts: Legibility,
    /// How the internal notes are read.
    pub(super) notes: Legibility,
    /// What of the matter the public reads otherwise than it was said, and how far that holds for whoever reads.
    pub(super) publication: &'a Publication,
    pub(super) sight: Sight,
}

/// How much of a text somebody reads.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Legibility {
    Whole,
    Masked,
    Not,
}

impl Reading<'_> {
    /// What is read where a text was said.
    pub(super) fn read(&self, text: &TextRef, shown: Legibility) -> Said {
        let text = match self.publication.of_text(text) {
            Some(showing) if self.sight != Sight::Desk => match showing {
                Showing::AwaitsReview(_) if self.sight == Sight::Public => return Said::AwaitsReview,
                Showing::TakenDown => return Said::TakenDown,
                Showing::AwaitsReview(_) | Showing::Masked(_) => showing.masked().unwrap_or(text),
            },
            _ => text,
        };
        match (self.words.get(text), shown) {
            (None, _) => Said::Erased,
            (Some(words), Legibility::Masked) => Said::Words(self.masker.mask(words)),
            (Some(words), Legibility::Whole | Legibility::Not) => Said::Words(words.clone()),
        }
    }

    /// How the public sees a piece otherwise, for whoever sees more.
    fn showing(&self, piece: Piece) -> Option<Showing> {
        self.publication.of(&piece).filter(|showing| self.sight.sees(showing)).cloned()
    }

    /// A picture that is there and may be seen.
    fn picture(&self, id: PictureId) -> Option<Picture> {
        let size_px = *self.sizes.get(id.as_str())?;
        let piece = Piece::Picture(id.clone());
        let is_seen = self.publication.of(&piece).is_none_or(|showing| self.sight.sees(showing));
        is_seen.then(|| Picture { id, size_px, showing: self.showing(piece) })
    }

    pub(super) fn step(&self, recorded: &Recorded) -> Option<Step> {
        let event = of_matter(recorded)?;
        let kind = StepKind::of(event)?;
        // Who is in charge, and what they were told, is said within the community alone.
        if matches!(event, Event::InCharge { .. }) && self.sight != Sight::Desk {
            return None;
        }
        let internal = event.readers() == Readers::Workers;
        let legibility = if internal { self.notes } else { self.texts };
        if legibility == Legibility::Not {
            return None;
        }
        let references = event.references();
        let text_ref = said(event, &references.texts);
        let there = references.pictures.into_iter().filter(|id| self.sizes.contains_key(id.as_str()));
        let (there, pictures): (Vec<_>, Vec<_>) = there.map(|id| ((), self.picture(id))).unzip();
        let pictures: Vec<Picture> = pictures.into_iter().flatten().collect();
        let mut step = Step {
            position: recorded.position,
            at: happened(event, recorded.at),
            kind,
            role: recorded.role,
            unit: references.units.first().map(|unit| self.hall.unit_name(unit).to_owned()),
            body: None,
            said: text_ref.as_ref().map(|text| self.read(text, legibility)),
            showing: text_ref.clone().and_then(|text| self.showing(Piece::Text(text))),
            text_ref,
            matter: another(event, &references.matters),
            resolution: None,
            until: None,
            level: None,
            track: None,
            category: None,
            corrected: self.corrected(event, legibility),
            pictures_withheld: there.len() - pictures.len(),
            pictures,
            before: 0,
            internal,
            imported: is_imported(event, recorded.at),
        };
        self.detail(event, &mut step);
        Some(step)
    }

    /// What was put right, with what stood there before.
    fn corrected(&self, event: &Event, shown: Legibility) -> Vec<Correction> {
        let Event::Corrected { title, place, track, channel, .. } = event else { return vec![] };
        let place_name = |place: &Option<PlaceId>| place.as_ref().map(|place| self.hall.place_name(place));
        let title = title.as_ref().map(|change| {
            Correction::Title(Change { from: self.read(&change.from, shown), to: self.read(&change.to, shown) })
        });
        let place = place
            .as_ref()
            .map(|change| Correction::Place(Change { from: place_name(&change.from), to: place_name(&change.to) }));
        let rest = track.map(Correction::Track).into_iter().chain(channel.map(Correction::Channel));
        title.into_iter().chain(place).chain(rest).collect()
    }

    /// What a step tells beside what its event refers to.
    fn detail(&self, event: &Event, step: &mut Step) {
        match event {
            Event::Done { review, before, .. } => {
                step.until = *review;
                step.before = step.pictures.iter().filter(|picture| before.contains(&picture.id)).count();
            }
            Event::Deferred { until, .. } => step.until = Some(*until),
            Event::TakenToBody { body, .. } | Event::HandedBack { body, .. } => {
                step.body = Some(self.hall.body_name(body).to_owned());
            }
            Event::Resolved { resolution, body, clocks, .. } => {
                step.resolution = Some(*resolution);
                step.body = body.as_ref().map(|body| self.hall.body_name(body).to_owned());
                step.until = clocks.first().map(|clock| clock.due);
            }
            Event::ResolutionVoided { resolution, .. } => step.resolution = Some(*resolution),
            Event::Categorised { category } => step.category.clone_from(category),
            Event::Rated { level, .. } => step.level = Some(*level),
            Event::Accepted { track, .. } if *track != self.reported => step.track = Some(*track),
            _ => {}
        }
    }
}

/// What happened to a matter in an event of its stream.
pub(super) fn of_matter(recorded: &Recorded) -> Option<&Event> {
    match &recorded.event {
        Some(event::Event::Matter(event)) => Some(event),
        _ => None,
    }
}

/// What was said in a step. The title of a report is the head of the page: its story begins with what was said. What
/// is erased or masked is not said again.
fn said(event: &Event, texts: &[TextRef]) -> Option<TextRef> {
    match event {
        Event::Raised { text, .. } => text.clone(),
        Event::TextErased { .. } | Event::Masked { .. } => None,
        _ => texts.first().cloned(),
    }
}

/// The other matter that a step is about.
fn another(event: &Event, matters: &[MatterId]) -> Option<MatterId> {
    match event {
        Event::Raised { split_from, .. } => *split_from,
        _ => matters.first().copied(),
    }
}

/// When it happened: what came with a file happened before it was recorded, on a day that is sometimes not known.
pub(super) fn happened(event: &Event, at: Millis) -> Option<Millis> {
    match event {
        Event::Raised { received, .. } => Some(*received),
        Event::Replied { given, .. } => *given,
        _ => Some(at),
    }
}

/// Whether an event was read from a file of letters. An answer that is given here is recorded in the same breath; one
/// in a file carries its day, or none.
fn is_imported(event: &Event, at: Millis) -> bool {
    match event {
        Event::Raised { letter, .. } => letter.is_some(),
        Event::Replied { given, .. } => given.is_none_or(|given| at.0 - given.0 > BREATH_MS),
        Event::Closed { by, .. } => *by == ClosedBy::Import,
        _ => false,
    }
}

/// What happened in a step: what kind of event it was, unless one kind means several things to whoever reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepKind {
    /// An event whose kind says it all.
    Plain(Kind),
    /// An arbiter decided who does it.
    Arbitrated,
    /// It was returned so often that an arbiter has to decide.
    ReturnedToArbiter,
    /// It came closed with a file of letters.
    ClosedByImport,
    /// It began as the second half of another.
    SplitOff,
}

impl StepKind {
    /// What an event of a matter means to whoever reads its story; none for what other steps tell.
    pub(crate) fn of(event: &Event) -> Option<Self> {
        Some(match event {
            _ if event.readers() == Readers::Nobody => return None,
            Event::Assigned { binding: Binding::Binding, .. } => StepKind::Arbitrated,
            Event::Returned { to: ReturnedTo::Arbiter, .. } => StepKind::ReturnedToArbiter,
            Event::Closed { by: ClosedBy::Import, .. } => StepKind::ClosedByImport,
            Event::Raised { split_from: Some(_), .. } => StepKind::SplitOff,
            _ => StepKind::Plain(event.kind()),
        })
    }

    /// The key of its word: `claimed`.
    pub fn key(self) -> &'static str {
        match self {
            StepKind::Plain(kind) => kind.word(),
            StepKind::Arbitrated => "arbitrated",
            StepKind::ReturnedToArbiter => "returned_to_arbiter",
            StepKind::ClosedByImport => "closed_by_import",
            StepKind::SplitOff => "split_off",
        }
    }
}

/// The track on which it was reported; the desk may see it otherwise, and everybody sees that it did.
pub(super) fn reported(events: &[Recorded]) -> Option<Track> {
    match of_matter(events.first()?)? {
        Event::Raised { track, .. } => Some(*track),
        _ => None,
    }
}
