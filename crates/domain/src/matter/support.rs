//! Somebody met the same 附议. Supports grow with the crowd, so they have a stream of their own; whether this person
//! said so before is looked up by the caller.

use super::{Act, Event, Matter};
use crate::context::Context;
use crate::ids::PersonId;
use crate::refusal::{Code, Refusal};

/// Records the support of `supporter`.
///
/// # Errors
/// The matter has ended, is the supporter's own, or was supported by them before.
pub fn support(
    matter: &Matter,
    supporter: PersonId,
    supported_before: bool,
    cx: &Context<'_>,
) -> Result<Event, Refusal> {
    let cx = &cx.attempting(Act::Support);
    cx.authorise()?;
    let stage = matter.stage_at(cx.now).kind();
    let refuse = |code| Err(Refusal { from: Some(stage.key()), ..cx.refuse(code) });
    if !Act::Support.is_possible_in(stage) {
        return refuse(Code::NotInThisState);
    }
    if matter.raiser.as_ref() == Some(&supporter) {
        return refuse(Code::OwnMatter);
    }
    if supported_before {
        return refuse(Code::AlreadySupported);
    }
    Ok(Event::Supported { matter: matter.id, supporter })
}
