//! The state of a notice.

use crate::ids::TextRef;
use crate::time::Millis;

keyed! {
    /// The state of a notice without its data.
    StageKind {
        /// Its period runs or is to come 公示中.
        Posted = "posted",
        /// Its period is over; it waits to be taken down 公示期满.
        Over = "over",
        /// It was taken down 已撤下.
        TakenDown = "taken_down",
    }
}

/// How a notice was taken down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenDown {
    /// When.
    pub at: Millis,
    /// Why, where it was before the end of its period.
    pub reason: Option<TextRef>,
}

/// The state of a notice, with what belongs to that state only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stage {
    /// Its period runs or is to come.
    Posted,
    /// Its period is over. It is read from the day, never written: see [`super::Notice::stage_at`].
    Over,
    /// It was taken down.
    TakenDown(TakenDown),
}

impl Stage {
    /// The state without its data.
    pub fn kind(&self) -> StageKind {
        match self {
            Stage::Posted => StageKind::Posted,
            Stage::Over => StageKind::Over,
            Stage::TakenDown(_) => StageKind::TakenDown,
        }
    }
}
