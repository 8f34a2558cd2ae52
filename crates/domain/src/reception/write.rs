//! A matter is written down at a reception, from its day until it is ended.

use super::{Act, Reception};
use crate::refusal::{Code, Refusal};
use crate::time::Millis;

/// Whether a matter may be written into the reception now. Who comes early on its day is heard; before that nobody was.
///
/// # Errors
/// It is over, or its day has not come.
pub fn write_into(reception: &Reception, now: Millis) -> Result<(), Refusal> {
    let day = reception.opened.starts.date();
    match reception.closed {
        Some(_) => Err(Refusal::new(Code::ReceptionOver, Act::Write)),
        None if now.date() < day => Err(Refusal::new(Code::ReceptionAhead, Act::Write).with(day)),
        None => Ok(()),
    }
}
