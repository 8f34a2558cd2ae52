//! What happens to a resource.

use super::ResourceKind;
use crate::ids::{PlaceId, ResourceId, TextRef, UnitId};
use jiff::civil::Date;

events! {
    "What happens to a resource.";

    /// A unit offered it.
    Offered = "resource.offered", Everybody {
        /// Its number.
        resource: ResourceId,
        /// Which unit.
        unit: UnitId,
        /// What kind it is.
        kind: ResourceKind,
        /// What it is called.
        title: TextRef,
        /// What it is, when, and how much of it.
        text: TextRef,
        /// Where it is.
        place: Option<PlaceId>,
        /// The last day, until 24:00.
        until: Date,
    },
    /// It is offered for longer, or for less long.
    Prolonged = "resource.prolonged", Everybody {
        /// The new last day, until 24:00.
        until: Date,
    },
    /// It was taken off the list.
    Withdrawn = "resource.withdrawn", Everybody {
        /// Why.
        reason: TextRef,
    },
    /// One of its texts was erased, because somebody had a right to it.
    TextErased = "resource.text_erased", Everybody {
        /// What is no longer there.
        text: TextRef,
    },
}
