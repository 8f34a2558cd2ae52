//! A matter is written down at a reception, until that is ended.

use super::{Act, Reception};
use crate::refusal::{Code, Refusal};

/// Whether a matter may be written into the reception.
///
/// # Errors
/// It is over.
pub fn write_into(reception: &Reception) -> Result<(), Refusal> {
    match reception.closed {
        None => Ok(()),
        Some(_) => Err(Refusal::new(Code::ReceptionOver, Act::Write)),
    }
}
