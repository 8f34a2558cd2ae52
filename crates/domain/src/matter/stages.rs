//! Groups of states that several acts name.

use super::StageKind::{self, *};

/// It has not come to an end: somebody may still have to do something.
pub(super) const OPEN: &[StageKind] =
    &[Received, Accepted, Assigned, OpenForClaim, InProgress, Disputed, Escalated, Deferred];
/// Not ended, or done and not closed yet.
pub(super) const BEFORE_CLOSING: &[StageKind] =
    &[Received, Accepted, Assigned, OpenForClaim, InProgress, Disputed, Escalated, Deferred, Done, Verified];
/// It is there and goes its own way: answers reach who stands behind it.
pub(super) const REPLIABLE: &[StageKind] = &[
    Received,
    Accepted,
    Assigned,
    OpenForClaim,
    InProgress,
    Disputed,
    Escalated,
    Deferred,
    Done,
    Verified,
    Closed,
    Declined,
];
/// Every state in which there is a record.
pub(super) const RECORDED: &[StageKind] = &[
    Received,
    Accepted,
    Assigned,
    OpenForClaim,
    InProgress,
    Disputed,
    Escalated,
    Deferred,
    Done,
    Verified,
    Closed,
    Declined,
    Merged,
    Withdrawn,
];
