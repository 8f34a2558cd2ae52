//! A unit takes a matter on with a plan 认领: its own when it was given to it, any when it is open for claim.
//! Two units that come at once meet the same state: the second is told that it is no longer open.

use super::{Event, Stage};
use crate::context::Context;
use crate::ids::{TextRef, UnitId};
use crate::refusal::{Code, Refusal};

pub(super) fn claim(stage: &Stage, unit: UnitId, plan: TextRef, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    cx.acts_for(&unit)?;
    match stage {
        Stage::Assigned { unit: given, .. } if *given != unit => Err(cx.refuse(Code::NotYourUnit)),
        _ => Ok(vec![Event::Claimed { unit, plan }]),
    }
}
