//! A resolution on which there is no agreement is taken to the residents' meeting, or that of their representatives,
//! which decides (《关于加强城乡社区协商的意见》).

use super::{Around, Event};
use crate::context::Context;
use crate::ids::{BodyId, TextRef};
use crate::refusal::{Code, Refusal};

/// Takes it there.
///
/// # Errors
/// It is no such meeting.
pub(super) fn escalate(around: &Around, to: BodyId, reason: TextRef, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    if around.assembly.as_ref() != Some(&to) {
        return Err(cx.refuse(Code::NotAnAssembly));
    }
    Ok(vec![Event::Escalated { to, reason }])
}
