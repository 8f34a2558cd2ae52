//! A body ends, or is not founded after all.

use super::Event;
use crate::ids::TextRef;
use crate::refusal::Refusal;

/// Ends it.
///
/// # Errors
/// None of its own.
pub(super) fn dissolve(reason: TextRef) -> Result<Vec<Event>, Refusal> {
    Ok(vec![Event::Dissolved { reason }])
}
