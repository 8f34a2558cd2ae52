//! What the public reads of a matter's words and pictures (先审后公开): as they were said unless they wait until
//! somebody has looked at them, were masked by hand, or were taken down. What is withheld is withheld in every reading,
//! lists and search included; number, place, state and clocks are never withheld.

use crate::ids::{PictureId, TextRef};
use crate::references::{Refer, References};
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
    /// Not before somebody has looked at it; then this text in its place where words were masked meanwhile.
    AwaitsReview(Option<TextRef>),
    /// This text stands in its place.
    Masked(TextRef),
    /// Not at all.
    TakenDown,
}

impl Showing {
    /// The text without what was masked.
    pub fn masked(&self) -> Option<&TextRef> {
        match self {
            Showing::Masked(shown) | Showing::AwaitsReview(Some(shown)) => Some(shown),
            Showing::AwaitsReview(None) | Showing::TakenDown => None,
        }
    }

    /// Its key: `awaits_review`, `masked`, `taken_down`.
    pub fn key(&self) -> &'static str {
        match self {
            Showing::AwaitsReview(_) => "awaits_review",
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
            Some(Showing::AwaitsReview(_) | Showing::TakenDown) => None,
        }
    }

    /// Whether everything is shown as it was said.
    pub fn shows_all(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether something waits until somebody has looked at it.
    pub fn awaits_review(&self) -> bool {
        self.0.values().any(|showing| matches!(showing, Showing::AwaitsReview(_)))
    }

    pub(super) fn hold_back(&mut self, pieces: impl IntoIterator<Item = Piece>) {
        self.0.extend(pieces.into_iter().map(|piece| (piece, Showing::AwaitsReview(None))));
    }

    pub(super) fn publish(&mut self) {
        self.0.retain(|_, showing| *showing != Showing::AwaitsReview(None));
        for showing in self.0.values_mut() {
            if let Showing::AwaitsReview(Some(shown)) = showing {
                *showing = Showing::Masked(shown.clone());
            }
        }
    }

    /// Masking publishes nothing: a text may have to be masked at several places before everybody reads it.
    pub(super) fn mask(&mut self, piece: &Piece, shown: &TextRef) {
        let showing = match self.of(piece) {
            Some(Showing::AwaitsReview(_)) => Showing::AwaitsReview(Some(shown.clone())),
            _ => Showing::Masked(shown.clone()),
        };
        self.0.insert(piece.clone(), showing);
    }

    pub(super) fn take_down(&mut self, piece: &Piece) {
        self.0.insert(piece.clone(), Showing::TakenDown);
    }

    pub(super) fn show_again(&mut self, piece: &Piece) {
        match self.of(piece) {
            Some(Showing::AwaitsReview(_)) => self.hold_back([piece.clone()]),
            _ => drop(self.0.remove(piece)),
        }
    }
}
