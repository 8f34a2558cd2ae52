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
