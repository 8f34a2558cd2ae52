//! The community reports a matter to the street office 上报街道: it exceeds what the community can do.

use super::Event;
use crate::ids::TextRef;
use crate::refusal::Refusal;

pub(super) fn escalate(reason: TextRef) -> Result<Vec<Event>, Refusal> {
    Ok(vec![Event::Escalated { reason }])
}
