//! What an agreement comes from, and when it may.

use crate::context::Context;
use crate::ids::{MatterId, NeedId};
use crate::need::{self, Stage};
use crate::refusal::{Code, Refusal};

/// What an agreement comes from, by its id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// A public matter.
    Matter(MatterId),
    /// A need on the list.
    Need(NeedId),
}

impl Origin {
    /// As its draft tells it: agreements that were drafted before there was a need to draft them from tell of a matter
    /// or of nothing.
    pub(super) fn told(matter: Option<MatterId>, need: Option<NeedId>) -> Option<Self> {
        matter.map(Origin::Matter).or(need.map(Origin::Need))
    }

    /// The matter, where it is one.
    pub fn matter(self) -> Option<MatterId> {
        match self {
            Origin::Matter(id) => Some(id),
            Origin::Need(_) => None,
        }
    }

    /// The need, where it is one.
    pub fn need(self) -> Option<NeedId> {
        match self {
            Origin::Need(id) => Some(id),
            Origin::Matter(_) => None,
        }
    }
}

/// Refuses a need of which nothing is asked for any more, or not yet: somebody looks at it first.
///
/// # Errors
/// It is not on the list.
pub fn may_come_from(need: &need::Need, cx: &Context<'_>) -> Result<(), Refusal> {
    match need.stage_at(cx.now) {
        Stage::Open { .. } | Stage::Taken => Ok(()),
        Stage::Proposed | Stage::Settled { .. } | Stage::Declined { .. } | Stage::Withdrawn { .. } => {
            Err(cx.refuse(Code::OriginDoesNotHold))
        }
    }
}
