//! What a command has to know beside the matter itself, looked up by whoever carries it.

use super::{StageKind, Track, Visibility};
use crate::ids::{BodyId, MatterId};

/// What stands around a matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Around {
    /// The matter to merge into, where the command names one that is there.
    pub merge_into: Option<MergeTarget>,
    /// Whether nobody but its raiser keeps it from being taken back: nobody known who met the same, and no raiser of a
    /// matter that ended in it.
    pub stands_alone: bool,
    /// The number of a matter that is raised now; none where the numbers of the year are used up.
    pub next: Option<MatterId>,
    /// The body that shall deliberate, where the command names one that is there.
    pub forum: Option<Forum>,
    /// The body that whoever acts leads.
    pub leads: Option<BodyId>,
}

/// A body that shall deliberate on a matter, as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forum {
    /// Which.
    pub body: BodyId,
    /// Whether it stands.
    pub stands: bool,
    /// Whether it is the one whose level it is ([`super::level`]).
    pub is_of_its_level: bool,
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
