//! The state of a report.

use crate::ids::TextRef;

keyed! {
    /// The state of a report without its data.
    StageKind {
        /// The community has not answered 待确认.
        Waiting = "waiting",
        /// It stands 已报到.
        Listed = "listed",
        /// Its last day is over 已到期.
        Over = "over",
        /// It was not taken in 未确认.
        Declined = "declined",
        /// It came to its end 已结束.
        Ended = "ended",
    }
}

/// The state of a report, with what belongs to that state only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stage {
    /// The community has not answered.
    Waiting,
    /// It stands.
    Listed,
    /// Its last day is over.
    Over,
    /// It was not taken in.
    Declined {
        /// Why.
        reason: TextRef,
    },
    /// It came to its end.
    Ended {
        /// Why.
        reason: TextRef,
    },
}

impl Stage {
    /// The state without its data.
    pub fn kind(&self) -> StageKind {
        match self {
            Stage::Waiting => StageKind::Waiting,
            Stage::Listed => StageKind::Listed,
            Stage::Over => StageKind::Over,
            Stage::Declined { .. } => StageKind::Declined,
            Stage::Ended { .. } => StageKind::Ended,
        }
    }
}
