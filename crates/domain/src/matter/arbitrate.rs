//! An arbiter decides who does work that was returned too often 裁定. It cannot be returned again.

use super::{Binding, Event};
use crate::ids::{TextRef, UnitId};
use crate::refusal::Refusal;

pub(super) fn arbitrate(unit: UnitId, reason: TextRef) -> Result<Vec<Event>, Refusal> {
    Ok(vec![Event::Assigned { unit, binding: Binding::Binding, note: Some(reason) }])
}
