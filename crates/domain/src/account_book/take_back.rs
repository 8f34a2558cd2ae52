//! A whole sheet is taken back, with a reason. What it said stays in the log.

use super::{AccountBook, Event};
use crate::context::Context;
use crate::ids::TextRef;
use crate::refusal::{Code, Refusal};

/// Takes a sheet back.
///
/// # Errors
/// The role may not, or not there, or it was taken back before.
pub fn take_back(book: &AccountBook, reason: TextRef, cx: &Context<'_>) -> Result<Event, Refusal> {
    cx.authorise()?;
    match book.taken_back {
        None => Ok(Event::TakenBack { reason }),
        Some(_) => Err(cx.refuse(Code::AccountBookTakenBack)),
    }
}
