//! The state of a need.

use crate::ids::TextRef;
use crate::time::Millis;

keyed! {
    /// The state of a need without its data.
    StageKind {
        /// Somebody looks at it before it is public 待核实.
        Proposed = "proposed",
        /// It is on the list, and nobody has some or all of it 待领办.
        Open = "open",
        /// All of it is taken up 已领办.
        Taken = "taken",
        /// It was met, and those who asked say so 已销号.
        Settled = "settled",
        /// It was not put on the list 未列入.
        Declined = "declined",
        /// It was taken off the list 已撤下.
        Withdrawn = "withdrawn",
    }
}

/// The state of a need, with what belongs to that state only. Open and taken are read from the days of its uptakes,
/// never written: see [`super::Need::stage_at`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stage {
    /// Somebody looks at it before it is public.
    Proposed,
    /// It is on the list.
    Open {
        /// How much of it nobody has.
        left: i64,
    },
    /// All of it is taken up.
    Taken,
    /// It was met.
    Settled {
        /// When.
        at: Millis,
    },
    /// It was not put on the list.
    Declined {
        /// Why.
        reason: TextRef,
    },
    /// It was taken off the list.
    Withdrawn {
        /// Why.
        reason: TextRef,
    },
}

impl Stage {
    /// The state without its data.
    pub fn kind(&self) -> StageKind {
        match self {
            Stage::Proposed => StageKind::Proposed,
            Stage::Open { .. } => StageKind::Open,
            Stage::Taken => StageKind::Taken,
            Stage::Settled { .. } => StageKind::Settled,
            Stage::Declined { .. } => StageKind::Declined,
            Stage::Withdrawn { .. } => StageKind::Withdrawn,
        }
    }
}
