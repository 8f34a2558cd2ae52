//! Which act is possible in which state: one table, printed as a golden file (`tests/golden/lifecycle.snap`).

use super::StageKind;
use crate::permission::Act;
use StageKind::*;

const OPEN: &[StageKind] = &[Received, Accepted, Assigned, OpenForClaim, InProgress, Disputed, Escalated, Deferred];
const BEFORE_CLOSING: &[StageKind] =
    &[Received, Accepted, Assigned, OpenForClaim, InProgress, Disputed, Escalated, Deferred, Done, Verified];
const REPLIABLE: &[StageKind] = &[
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
const RECORDED: &[StageKind] = &[
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

/// The states in which `act` is possible; empty for acts that are not about one matter.
pub fn stages(act: Act) -> &'static [StageKind] {
    match act {
        Act::Accept => &[Received],
        Act::Decline => &[Received, Accepted],
        // What lies with an arbiter or the street office is not taken away from them.
        Act::Merge => &[Received, Accepted, Assigned, OpenForClaim, InProgress, Deferred],
        Act::Assign => &[Accepted, Assigned, OpenForClaim, Escalated],
        Act::OpenForClaim => &[Accepted],
        Act::Claim => &[Assigned, OpenForClaim],
        Act::Return => &[Assigned, InProgress, Escalated],
        Act::Arbitrate => &[Disputed],
        Act::Defer => &[Accepted, Assigned, OpenForClaim, InProgress, Escalated],
        Act::Resume => &[Deferred],
        Act::Escalate => &[Accepted, Assigned, OpenForClaim, InProgress, Disputed],
        Act::Reply => REPLIABLE,
        Act::Note | Act::ReviewPersonalData => RECORDED,
        Act::FollowUp => BEFORE_CLOSING,
        Act::MarkDone => &[Accepted, InProgress, Escalated],
        Act::Verify => &[Done],
        Act::Close => &[Verified],
        Act::Rate => &[Closed],
        Act::Reopen => &[Closed, Declined],
        Act::Withdraw => OPEN,
        Act::Support => BEFORE_CLOSING,
        _ => &[],
    }
}

/// Whether `act` is possible for a matter in `stage`.
pub fn possible(act: Act, stage: StageKind) -> bool {
    stages(act).contains(&stage)
}

/// The acts that are about one matter, in the order in which they are offered.
pub fn acts() -> impl Iterator<Item = Act> {
    Act::ALL.iter().copied().filter(|act| !stages(*act).is_empty())
}
