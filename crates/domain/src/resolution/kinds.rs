//! Which kinds of resolution a body may adopt. This is the one table: a kind that does not stand here beside the kind
//! of the body cannot be drawn up by it.

use super::ResolutionKind::{self, *};
use crate::body::BodyKind;
use crate::context::Context;
use crate::refusal::Refusal;
use crate::rules::RuleId;

/// The kinds that a body may adopt, the one that fits in most cases first.
///
/// # Errors
/// The rule book does not say whether an owners' vote decides here.
pub fn may_adopt(body: BodyKind, cx: &Context<'_>) -> Result<&'static [ResolutionKind], Refusal> {
    Ok(match body {
        // 中办、国办《关于加强城乡社区协商的意见》: deliberation gives an opinion; a council decides where the
        // representatives' meeting entrusted it to.
        BodyKind::Council => &[Opinion, CouncilResolution],
        BodyKind::CourtyardGroup | BodyKind::Supervisors => &[Opinion],
        // 城市居民委员会组织法 9, 10.
        BodyKind::ResidentsMeeting => &[ResidentsDecision],
        BodyKind::Representatives => &[RepresentativesDecision],
        // 民法典 278: owners decide together where the place's own rules allow a vote here; elsewhere it is a poll.
        BodyKind::Owners if cx.integer(RuleId::ResolutionOwnersDecide)? > 0 => &[OwnersDecision, Poll],
        BodyKind::Owners => &[Poll],
        // 四议两公开.
        BodyKind::PartyMembers | BodyKind::TwoCommittees => &[PartyResolution],
    })
}

/// Whether a kind stands only within what another meeting entrusted to the body, which is then named.
pub fn needs_delegation(kind: ResolutionKind) -> bool {
    kind == CouncilResolution
}
