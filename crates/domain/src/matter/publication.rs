//! What the public reads of a matter's words and pictures (先审后公开): as they were said unless they wait until
//! somebody has looked at them, were masked by hand, or were taken down. What is withheld is withheld in every reading,
//! lists and search included; number, place, state and clocks are never withheld.

use super::{Event, Matter, Visibility};
use crate::context::Context;
use crate::events::Readers;
use crate::ids::{PictureId, TextRef};
use crate::references::{Refer, References};
use crate::refusal::Refusal;
use crate::role::Role;
use crate::rules::RuleId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A text or a picture that came with an earlier event of the same matter.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Piece {
    /// A text.
    Text(TextRef),
    /// A picture.
    Picture(PictureId),
}

/// The event that brought it refers to it. One that withholds it neither shows nor attaches it.
impl Refer for Piece {
    fn refer(&self, _to: &mut References) {}
}

/// How a piece is not shown as it was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Showing {
    /// Not before somebody has looked at it.
    AwaitsReview,
    /// This text stands in its place.
    Masked(TextRef),
    /// Not at all.
    TakenDown,
}

impl Showing {
    /// Its key: `awaits_review`, `masked`, `taken_down`.
    pub fn key(&self) -> &'static str {
        match self {
            Showing::AwaitsReview => "awaits_review",
            Showing::Masked(_) => "masked",
            Showing::TakenDown => "taken_down",
        }
    }
}

/// What of a matter is not shown as it was said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Publication(BTreeMap<Piece, Showing>);

impl Publication {
    /// How a piece is shown; none for as it was said.
    pub fn of(&self, piece: &Piece) -> Option<&Showing> {
        self.0.get(piece)
    }

    /// How a text is shown; none for as it was said.
    pub fn of_text(&self, text: &TextRef) -> Option<&Showing> {
        self.of(&Piece::Text(text.clone()))
    }

    /// The text that the public reads in place of a text; none where it reads nothing.
    pub fn public_text<'a>(&'a self, text: &'a TextRef) -> Option<&'a TextRef> {
        match self.of_text(text) {
            None => Some(text),
            Some(Showing::Masked(shown)) => Some(shown),
            Some(Showing::AwaitsReview | Showing::TakenDown) => None,
        }
    }

    /// Whether something waits until somebody has looked at it.
    pub fn awaits_review(&self) -> bool {
        self.0.values().any(|showing| *showing == Showing::AwaitsReview)
    }

    pub(super) fn hold_back(&mut self, pieces: impl IntoIterator<Item = Piece>) {
        self.0.extend(pieces.into_iter().map(|piece| (piece, Showing::AwaitsReview)));
    }

    pub(super) fn publish(&mut self) {
        self.0.retain(|_, showing| *showing != Showing::AwaitsReview);
    }

    pub(super) fn show_as(&mut self, piece: &Piece, showing: Option<Showing>) {
        match showing {
            Some(showing) => self.0.insert(piece.clone(), showing),
            None => self.0.remove(piece),
        };
    }
}

/// Whether what `cx.actor` says is shown only after somebody has looked at it. Residents who speak for themselves have a
/// rule of their own; whoever writes down what others said answers for it (rules `publication.*`).
pub(super) fn is_held_back(visibility: Visibility, cx: &Context<'_>) -> Result<bool, Refusal> {
    let speaks_for_themself = matches!(cx.actor.role, Role::Public | Role::Raiser);
    let rule = if speaks_for_themself { RuleId::ReviewResidents } else { RuleId::ReviewWrittenDown };
    Ok(visibility == Visibility::Public && cx.integer(rule)? > 0)
}

/// What residents add to a matter is held back like its report. It is said before the event that brings it, so that
/// this stays the latest of the story.
pub(super) fn hold_back_words(
    matter: &Matter,
    mut events: Vec<Event>,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    if !matches!(cx.actor.role, Role::Public | Role::Raiser) {
        return Ok(events);
    }
    let public = events.iter().filter(|event| event.readers() == Readers::Everybody);
    let pieces: Vec<Piece> = public.flat_map(|event| pieces_of(&event.references())).collect();
    if !pieces.is_empty() && is_held_back(matter.visibility, cx)? {
        events.insert(0, Event::HeldBack { pieces });
    }
    Ok(events)
}

/// The texts and pictures that an event brought.
pub(super) fn pieces_of(references: &References) -> Vec<Piece> {
    let texts = references.texts.iter().cloned().map(Piece::Text);
    texts.chain(references.pictures.iter().cloned().map(Piece::Picture)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::*;
    use crate::matter::{Command, Track};
    use crate::refusal::Code;

    fn title(story: &Story) -> Piece {
        Piece::Text(story.now().title)
    }

    #[test]
    fn what_a_resident_reports_waits_until_somebody_has_looked() {
        let mut story = Story::raised(Track::Ordinary);
        assert!(story.now().publication.awaits_review());
        assert_eq!(story.now().publication.public_text(&story.now().title), None);
        story.by(staff(), Command::Publish {}).unwrap();
        assert!(!story.now().publication.awaits_review());
        assert_eq!(story.now().publication.of(&title(&story)), None);
        assert_eq!(story.by(staff(), Command::Publish {}).unwrap_err().code, Code::NothingAwaitsReview);
    }

    #[test]
    fn what_others_wrote_down_is_shown_at_once() {
        let story = Story::raised(Track::Ordinary);
        let events =
            story.with_context(&staff(), |cx| super::super::raise(Story::raising(Track::Ordinary), cx)).unwrap();
        assert!(matches!(&events[..], [Event::Raised { held_back: false, .. }]));
    }

    #[test]
    fn what_a_raiser_adds_waits_too_and_the_rest_stays_public() {
        let mut story = Story::closed();
        story.by(staff(), Command::Publish {}).unwrap();
        story.by(raiser(), Command::Rate { level: 5, text: Some("words".into()) }).unwrap();
        let publication = story.now().publication;
        assert_eq!(publication.of(&Piece::Text("words".into())), Some(&Showing::AwaitsReview));
        assert_eq!(publication.of(&title(&story)), None);
    }

    #[test]
    fn the_desk_takes_down_and_shows_again() {
        let mut story = Story::raised(Track::Ordinary);
        story.by(staff(), Command::Publish {}).unwrap();
        let take_down = |what: &Piece| Command::TakeDown { what: what.clone(), reason: "r".into() };
        let show_again = |what: &Piece| Command::ShowAgain { what: what.clone(), reason: "r".into() };
        let title = title(&story);
        assert_eq!(story.by(staff(), show_again(&title)).unwrap_err().code, Code::AlreadySo);
        story.by(staff(), take_down(&title)).unwrap();
        assert_eq!(story.now().publication.of(&title), Some(&Showing::TakenDown));
        assert_eq!(story.by(staff(), take_down(&title)).unwrap_err().code, Code::AlreadySo);
        story.by(staff(), show_again(&title)).unwrap();
        assert_eq!(story.now().publication.of(&title), None);
        assert_eq!(story.by(handler("u1"), take_down(&title)).unwrap_err().code, Code::RoleMayNot);
    }
}
