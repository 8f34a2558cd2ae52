//! Groups of states that several acts name.

use super::StageKind::{self, *};

/// It has not come to an end: somebody may still have to do something.
pub(super) const OPEN: &[StageKind] =
    &[Received, Accepted, Assigned, OpenForClaim, InProgress, Disputed, Escalated, Deliberating, Deferred];
/// Somebody works on it, or it waits for that.
pub(super) const UNDER_WAY: &[StageKind] =
    &[Received, Accepted, Assigned, OpenForClaim, InProgress, Disputed, Escalated, Deliberating];
/// Not ended, or done and not closed yet.
pub(super) const BEFORE_CLOSING: &[StageKind] = &[
    Received,
    Accepted,
    Assigned,
    OpenForClaim,
    InProgress,
    Disputed,
    Escalated,
    Deliberating,
    Deferred,
    Done,
    Verified,
];
/// It is there and goes its own way: answers reach who stands behind it.
pub(super) const REPLIABLE: &[StageKind] = &[
    Received,
    Accepted,
    Assigned,
    OpenForClaim,
    InProgress,
    Disputed,
    Escalated,
    Deliberating,
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
    Deliberating,
    Deferred,
    Done,
    Verified,
    Closed,
    Declined,
    Merged,
    Withdrawn,
];
/// Where a body may take it up: with the desk, with a unit, or with another body.
pub(super) const DELIBERABLE: &[StageKind] = &[Accepted, Assigned, OpenForClaim, InProgress, Deliberating];
