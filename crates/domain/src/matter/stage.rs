//! The state of a matter, with what belongs to that state only, and who has it.

use super::{Binding, ClosedBy, Outcome};
use crate::ids::{BodyId, MatterId, UnitId};
use crate::references::{Refer, References};
use crate::time::Millis;
use serde::{Deserialize, Serialize};

keyed! {
    /// The state of a matter without its data.
    StageKind {
        /// 已登记
        Received = "received",
        /// 已受理
        Accepted = "accepted",
        /// 已交办
        Assigned = "assigned",
        /// 待认领
        OpenForClaim = "open_for_claim",
        /// 办理中
        InProgress = "in_progress",
        /// 待裁定
        Disputed = "disputed",
        /// 已上报街道
        Escalated = "escalated",
        /// 协商中
        Deliberating = "deliberating",
        /// 挂账
        Deferred = "deferred",
        /// 办结待核
        Done = "done",
        /// 已核实
        Verified = "verified",
        /// 已办结
        Closed = "closed",
        /// 不予受理
        Declined = "declined",
        /// 并案
        Merged = "merged",
        /// 已撤回
        Withdrawn = "withdrawn",
        /// 已撤销导入
        Retracted = "retracted",
    }
}

impl StageKind {
    /// Whether nothing more is expected of anybody.
    pub fn has_ended(self) -> bool {
        use StageKind::*;
        matches!(self, Closed | Declined | Merged | Withdrawn | Retracted)
    }
}

keyed! {
    /// Who handles a matter, without saying which unit.
    HandlerKind {
        /// The community's own desk.
        Community = "community",
        /// A unit.
        Unit = "unit",
        /// The street office.
        Street = "street",
        /// A body that deliberates on it.
        Body = "body",
    }
}

/// Who handles or handled a matter.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Handler {
    /// The community's own desk.
    Community,
    /// A unit.
    Unit(UnitId),
    /// The street office.
    Street,
    /// A body that deliberates on it.
    Body(BodyId),
}

impl Handler {
    /// Which kind of handler it is.
    pub fn kind(&self) -> HandlerKind {
        match self {
            Handler::Community => HandlerKind::Community,
            Handler::Unit(_) => HandlerKind::Unit,
            Handler::Street => HandlerKind::Street,
            Handler::Body(_) => HandlerKind::Body,
        }
    }
}

impl Refer for Handler {
    fn refer(&self, to: &mut References) {
        match self {
            Handler::Unit(unit) => unit.refer(to),
            Handler::Community | Handler::Street | Handler::Body(_) => {}
        }
    }
}

/// The state of a matter, with what belongs to that state only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stage {
    /// Written down; nobody has looked at it yet.
    Received,
    /// The community took it on.
    Accepted,
    /// Given to a unit that has not taken it on yet.
    Assigned {
        /// To whom.
        unit: UnitId,
        /// Whether it can be returned.
        binding: Binding,
    },
    /// Units may come forward.
    OpenForClaim,
    /// A unit works on it.
    InProgress {
        /// Who.
        unit: UnitId,
        /// Whether it can be returned.
        binding: Binding,
    },
    /// Returned too often; an arbiter has to decide.
    Disputed,
    /// With the street office.
    Escalated,
    /// A topic 议题: a body deliberates on it.
    Deliberating {
        /// Which.
        body: BodyId,
    },
    /// Put off. It comes back by itself: see [`Matter::stage_at`].
    Deferred {
        /// When.
        until: Millis,
        /// To which state.
        back: Box<Stage>,
    },
    /// Reported as done; somebody else has to check.
    Done {
        /// Who did it.
        handler: Handler,
        /// With which outcome.
        outcome: Outcome,
    },
    /// Checked.
    Verified {
        /// Who did it.
        handler: Handler,
        /// With which outcome.
        outcome: Outcome,
    },
    /// Closed.
    Closed {
        /// With which outcome.
        outcome: Outcome,
        /// When.
        at: Millis,
        /// After a check, or by an import.
        by: ClosedBy,
    },
    /// Declined with a reason.
    Declined,
    /// Goes on in another matter.
    Merged {
        /// Which.
        into: MatterId,
    },
    /// Taken back by its raiser.
    Withdrawn,
    /// The import that brought it was taken back.
    Retracted,
}

impl Stage {
    /// The state without its data.
    pub fn kind(&self) -> StageKind {
        match self {
            Stage::Received => StageKind::Received,
            Stage::Accepted => StageKind::Accepted,
            Stage::Assigned { .. } => StageKind::Assigned,
            Stage::OpenForClaim => StageKind::OpenForClaim,
            Stage::InProgress { .. } => StageKind::InProgress,
            Stage::Disputed => StageKind::Disputed,
            Stage::Escalated => StageKind::Escalated,
            Stage::Deliberating { .. } => StageKind::Deliberating,
            Stage::Deferred { .. } => StageKind::Deferred,
            Stage::Done { .. } => StageKind::Done,
            Stage::Verified { .. } => StageKind::Verified,
            Stage::Closed { .. } => StageKind::Closed,
            Stage::Declined => StageKind::Declined,
            Stage::Merged { .. } => StageKind::Merged,
            Stage::Withdrawn => StageKind::Withdrawn,
            Stage::Retracted => StageKind::Retracted,
        }
    }

    /// Who has it in this state; none where it has ended.
    pub(super) fn handler(&self) -> Option<Handler> {
        match self {
            Stage::Received | Stage::Accepted | Stage::OpenForClaim | Stage::Verified { .. } => {
                Some(Handler::Community)
            }
            Stage::Assigned { unit, .. } | Stage::InProgress { unit, .. } => Some(Handler::Unit(unit.clone())),
            Stage::Disputed | Stage::Escalated => Some(Handler::Street),
            Stage::Deliberating { body } => Some(Handler::Body(body.clone())),
            Stage::Deferred { back, .. } => back.handler(),
            Stage::Done { handler, .. } => Some(handler.clone()),
            Stage::Closed { .. } | Stage::Declined | Stage::Merged { .. } | Stage::Withdrawn | Stage::Retracted => None,
        }
    }
}
