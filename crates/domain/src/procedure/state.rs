//! What a procedure is.

use super::{Fen, Held, Step};
use crate::ids::{MatterId, NoticeId, PlaceId, ProcedureId, TextRef};
use crate::role::Role;
use crate::time::Millis;

/// How a step was written down before it was put right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// What stood there.
    pub before: Held,
    /// Why it was written anew.
    pub reason: TextRef,
    /// The role of whoever did so, and when.
    pub by: (Role, Millis),
}

/// A step that was held and noted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noted {
    /// Which.
    pub step: Step,
    /// How it was held.
    pub held: Held,
    /// The role of whoever noted it, and when.
    pub by: (Role, Millis),
    /// What stood there before, the oldest first.
    pub corrections: Vec<Correction>,
}

/// A step that was made public.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// By which notice.
    pub notice: NoticeId,
    /// What came of it, at the last step.
    pub result: Option<TextRef>,
    /// What it cost, at the last step, where that is known.
    pub cost: Option<Fen>,
    /// When.
    pub at: Millis,
}

/// A procedure as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Procedure {
    /// Its id.
    pub id: ProcedureId,
    /// What it is called.
    pub title: TextRef,
    /// The question.
    pub question: TextRef,
    /// The matter that it comes from.
    pub matter: Option<MatterId>,
    /// For which place; none for the whole community.
    pub place: Option<PlaceId>,
    /// The role of whoever began it, and when.
    pub begun: (Role, Millis),
    /// The steps that were held, in their order.
    pub noted: Vec<Noted>,
    /// How the resolution was made public, the latest notice last: one that was taken down early is followed by
    /// another.
    pub resolutions: Vec<Published>,
    /// How the result was made public, the latest notice last.
    pub results: Vec<Published>,
    /// Why it was dropped, and when.
    pub withdrawn: Option<(TextRef, Millis)>,
    /// Events so far.
    pub events: usize,
    /// When the latest event happened.
    pub changed: Millis,
    /// The position of the latest event.
    pub latest: i64,
}

impl Procedure {
    /// A step as it was noted.
    pub fn noted(&self, step: Step) -> Option<&Noted> {
        self.noted.iter().find(|noted| noted.step == step)
    }

    /// Every sheet that was written down; of a step that was put right also what stood there before.
    pub fn sheets(&self) -> impl Iterator<Item = &Held> {
        self.noted.iter().flat_map(|noted| {
            let before = noted.corrections.iter().map(|correction| &correction.before);
            before.chain([&noted.held])
        })
    }
}
