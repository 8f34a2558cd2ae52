//! The state of a resource.

use crate::ids::TextRef;

keyed! {
    /// The state of a resource without its data.
    StageKind {
        /// It is on the list 可用.
        Offered = "offered",
        /// Its last day is over 已到期.
        Over = "over",
        /// It was taken off the list 已撤下.
        Withdrawn = "withdrawn",
    }
}

/// The state of a resource, with what belongs to that state only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stage {
    /// It is on the list.
    Offered,
    /// Its last day is over.
    Over,
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
            Stage::Offered => StageKind::Offered,
            Stage::Over => StageKind::Over,
            Stage::Withdrawn { .. } => StageKind::Withdrawn,
        }
    }
}
