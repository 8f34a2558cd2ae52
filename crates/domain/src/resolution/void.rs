//! Government corrects what is against the law: the resolution holds no more 政府纠正.

use super::Event;
use crate::ids::TextRef;
use crate::refusal::Refusal;

/// Records who voided it and why.
///
/// # Errors
/// None.
pub(super) fn void(by: TextRef, reason: TextRef) -> Result<Vec<Event>, Refusal> {
    Ok(vec![Event::Voided { by, reason }])
}
