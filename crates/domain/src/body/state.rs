//! What a body is.

use crate::ids::{BodyId, PlaceId, TextRef};

keyed! {
    /// What kind of body it is.
    BodyKind {
        /// Residents' council 居民议事会.
        Council = "council",
        /// Courtyard deliberation group 院坝议事小组.
        CourtyardGroup = "courtyard_group",
    }
}

/// A deliberating body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Body {
    /// Its id.
    pub id: BodyId,
    /// Council or courtyard group.
    pub kind: BodyKind,
    /// Its name.
    pub name: TextRef,
    /// The courtyard it is for.
    pub place: Option<PlaceId>,
}
