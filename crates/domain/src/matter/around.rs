//! What a command has to know beside the matter itself, looked up by whoever carries it.

use super::{StageKind, Track, Visibility};
use crate::ids::MatterId;

/// What stands around a matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Around {
    /// The matter to merge into, where the command names one that is there.
    pub merge_into: Option<MergeTarget>,
    /// Whether nobody but its raiser keeps it from being taken back: nobody known who met the same, and no raiser of a
    /// matter that ended in it.
    pub stands_alone: bool,
    /// The number of a matter that is raised now; none where the numbers of the year are used up.
    pub next: Option<MatterId>,
}

/// The matter to merge into, as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MergeTarget {
    /// Its number.
    pub id: MatterId,
    /// Its state.
    pub stage: StageKind,
    /// Who sees it.
    pub visibility: Visibility,
    /// Ordinary or hazard.
    pub track: Track,
}
