//! An arbiter decides who does work that was returned too often 裁定. It cannot be returned again.

use super::Binding;
use crate::event::Event;
use crate::ids::{TextRef, UnitId};
use crate::refusal::Refusal;

pub(super) fn arbitrate(unit: UnitId, reason: TextRef) -> Result<Vec<Event>, Refusal> {
    Ok(vec![Event::MatterAssigned { unit, binding: Binding::Binding, note: Some(reason) }])
}
