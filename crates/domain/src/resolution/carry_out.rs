//! A resolution was carried out: nobody has to do anything in its matters any more.

use super::{Around, Event};
use crate::context::Context;
use crate::ids::TextRef;
use crate::refusal::{Code, Refusal};

/// Records it.
///
/// # Errors
/// Somebody still has to do something in one of its matters.
pub(super) fn carry_out(around: &Around, text: TextRef, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    match around.unfinished {
        Some(matter) => Err(cx.refuse(Code::MatterUnfinished).with(matter)),
        None => Ok(vec![Event::CarriedOut { text }]),
    }
}
