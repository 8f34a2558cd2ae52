//! What happens to a body.

use super::BodyKind;
use crate::ids::{BodyId, PlaceId, TextRef};

events! {
    "What happens to a body.";

    /// A body was formed.
    Formed = "body.formed", Everybody {
        /// The new body.
        body: BodyId,
        /// Council or courtyard group.
        kind: BodyKind,
        /// Its name.
        name: TextRef,
        /// The courtyard it is for.
        place: Option<PlaceId>,
    },
}
