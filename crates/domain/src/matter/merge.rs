//! A matter goes on in another one 并案. Nobody is lost: its people get every reply of the other.

use super::{Context, Matter, StageKind, Track, Visibility, reply};
use crate::event::Event;
use crate::ids::{MatterId, TextRef};
use crate::permission::Act;
use crate::refusal::{Code, Refusal};

/// The matter to merge into, as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Target {
    /// Its number.
    pub id: MatterId,
    /// Its state.
    pub stage: StageKind,
    /// Who sees it.
    pub visibility: Visibility,
    /// Ordinary or hazard.
    pub track: Track,
}

pub(super) fn merge(matter: &Matter, into: &Target, reason: TextRef, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    if into.id == matter.id {
        return Err(cx.refuse(Code::MergeIntoItself, Act::Merge));
    }
    if into.stage.has_ended() {
        return Err(cx.refuse(Code::MergeTargetEnded, Act::Merge).with(into.id));
    }
    if into.visibility != matter.visibility {
        return Err(cx.refuse(Code::MergeVisibility, Act::Merge).with(into.id));
    }
    // Its 48 hours would be lost; the other way round nothing is.
    if matter.track == Track::Hazard && into.track == Track::Ordinary {
        return Err(cx.refuse(Code::MergeHazard, Act::Merge).with(into.id));
    }
    Ok(vec![reply::answer(reason, cx), Event::MatterMerged { into: into.id }])
}
