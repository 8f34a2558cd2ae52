//! A home is corrected, or one is added that the file forgot; with a reason.

use super::{Event, Home, check};
use crate::context::Context;
use crate::ids::TextRef;
use crate::limits::ROLL_HOMES_MAX;
use crate::refusal::{Code, Refusal};

/// Corrects a home, which until now was `before`; none adds one to the roll that holds `standing`.
///
/// # Errors
/// The role may not, or not there; nothing is different; the home cannot be what it says; or the roll is full.
pub fn correct(
    home: Home,
    before: Option<&Home>,
    standing: usize,
    reason: TextRef,
    cx: &Context<'_>,
) -> Result<Event, Refusal> {
    cx.authorise()?;
    check(&home).map_err(|fault| {
        let (code, limit) = fault.code();
        cx.refuse(code).with(limit)
    })?;
    if before == Some(&home) {
        return Err(cx.refuse(Code::NothingCorrected));
    }
    if before.is_none() && standing >= ROLL_HOMES_MAX {
        return Err(cx.refuse(Code::RollFull).with(ROLL_HOMES_MAX));
    }
    Ok(Event::HomeCorrected { home, reason })
}
