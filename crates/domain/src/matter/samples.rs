//! What the samples of the acts are made of: nothing in it could be refused.

use super::{Matter, Stage};
use crate::context::Context;
use crate::ids::{TextRef, UnitId};

/// Words that are there already.
pub(super) fn words(matter: &Matter) -> TextRef {
    matter.title.clone()
}

/// The unit that whoever acts would name: their own, else the one that has it.
pub(super) fn unit(stage: &Stage, cx: &Context<'_>) -> UnitId {
    let has_it = match stage {
        Stage::Assigned { unit, .. } => Some(unit),
        _ => None,
    };
    cx.actor.unit().or(has_it).cloned().unwrap_or_else(|| UnitId::from("any"))
}
