//! It is declared void 宣布无效, for a reason that everybody reads. Its ballots stay.

use super::event::Event;
use crate::ids::TextRef;

pub(super) fn void(reason: TextRef) -> Vec<Event> {
    vec![Event::Voided { reason }]
}
