//! A project is called off, with a reason for everybody who waits for it. What was accepted once is there, and what is
//! owed for it by a guarantee is not called off.

use super::case::Case;
use super::event::Event;
use crate::context::Context;
use crate::ids::TextRef;
use crate::refusal::{Code, Refusal};

pub(super) fn call_off(it: &Case<'_>, reason: TextRef, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    match it.project.accepted {
        Some(_) => Err(cx.refuse(Code::WasAccepted)),
        None => Ok(vec![Event::CalledOff { reason }]),
    }
}
