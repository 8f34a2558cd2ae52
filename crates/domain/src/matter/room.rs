//! Room in the record of a matter: what is said about it must not use up the room for what moves it.

use super::Act;
use crate::limits::{STREAM_EVENTS_KEPT_FOR_ACTS, STREAM_EVENTS_KEPT_FOR_ENDING};

impl Act {
    /// Events of a matter's record that the act leaves free for others. What is said about a matter must not use up the
    /// room for what moves it, nor must what goes round and round use up the room for what brings it to its end: from
    /// any state a few acts without a way back lead there.
    pub(super) fn leaves_free(self) -> usize {
        match self {
            Act::Accept
            | Act::Decline
            | Act::Merge
            | Act::Claim
            | Act::Arbitrate
            | Act::Resume
            | Act::MarkDone
            | Act::Verify
            | Act::Close
            | Act::Withdraw => 0,
            Act::Note
            | Act::FollowUp
            | Act::Urge
            | Act::AskBack
            | Act::AddWords
            | Act::Progress
            | Act::PutInCharge
            | Act::Categorise => STREAM_EVENTS_KEPT_FOR_ACTS,
            _ => STREAM_EVENTS_KEPT_FOR_ENDING,
        }
    }
}
