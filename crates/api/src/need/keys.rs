//! The words of needs.

use crate::keys::mirror;

mirror! {
    /// What kind of need it is: a need, or a micro-wish.
    NeedKind = mingtong_domain::need::NeedKind { Need, Wish }
    /// How soon it can be met.
    NeedClass = mingtong_domain::need::Class { AtOnce, ByDay, InSteps }
    /// What its shares are measured in: as a whole, in fen, in hours, in parts of the work.
    NeedMeasure = mingtong_domain::need::Measure { Whole, Money, Hours, Parts }
    /// The state of a need.
    NeedStage = mingtong_domain::need::StageKind { Proposed, Open, Taken, Settled, Declined, Withdrawn }
    /// The state of an uptake.
    UptakeStage = mingtong_domain::need::UptakeStageKind {
        Asked, Confirmed, Begun, Done, Met, Refused, Released, Lapsed
    }
}
