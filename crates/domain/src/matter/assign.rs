//! Work is given to a unit 交办, or opened for units to come forward 待认领.

use super::{Binding, Context, Stage};
use crate::event::Event;
use crate::ids::{TextRef, UnitId};
use crate::permission::Act;
use crate::refusal::{Code, Refusal};

pub(super) fn assign(
    stage: &Stage,
    unit: UnitId,
    note: Option<TextRef>,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    // What an arbiter decided is not undone by the desk.
    if matches!(stage, Stage::Assigned { binding: Binding::Binding, .. }) && !cx.is_street() {
        return Err(cx.refuse(Code::AssignmentIsBinding, Act::Assign));
    }
    Ok(vec![Event::MatterAssigned { unit, binding: Binding::Returnable, note }])
}

pub(super) fn open_for_claim(note: Option<TextRef>) -> Result<Vec<Event>, Refusal> {
    Ok(vec![Event::MatterOpenedForClaim { note }])
}
