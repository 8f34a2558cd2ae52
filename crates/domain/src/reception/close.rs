//! A reception ends: nothing more is written into it.

use super::{Event, Reception};
use crate::context::Context;
use crate::permission;
use crate::refusal::{Code, Refusal};

/// Ends a reception.
///
/// # Errors
/// The role may not, or it is over already.
pub fn close(reception: &Reception, cx: &Context<'_>) -> Result<Event, Refusal> {
    permission::authorise(cx.actor.role, cx.act)?;
    if reception.closed.is_some() {
        return Err(cx.refuse(Code::ReceptionOver));
    }
    Ok(Event::Closed { reception: reception.opened.reception.clone() })
}
