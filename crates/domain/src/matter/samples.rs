//! What the samples of the acts are made of: nothing in it could be refused.

use super::{Channel, Matter, Stage};
use crate::context::Context;
use crate::ids::{BodyId, TextRef, UnitId};
use crate::role::Scope;

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

/// The body that whoever acts would name: their own, unless it has it.
pub(super) fn body(stage: &Stage, cx: &Context<'_>) -> BodyId {
    match (&cx.actor.scope, stage) {
        (Scope::Body(own), Stage::Deliberating { body }) if own == body => BodyId::from("any"),
        (Scope::Body(own), _) => own.clone(),
        _ => BodyId::from("any"),
    }
}

/// A channel that the matter did not come through.
pub(super) fn another_channel(matter: &Matter) -> Channel {
    if matter.channel == Channel::Phone { Channel::WalkIn } else { Channel::Phone }
}
