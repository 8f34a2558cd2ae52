//! What happens to a reception.

use super::{DelegateSeat, Timeliness};
use crate::ids::{PlaceId, ReceptionId, TextRef};
use crate::time::Millis;

events! {
    "What happens to a reception.";

    /// A reception was announced or recorded.
    Opened = "reception.opened", Everybody {
        /// The new reception.
        reception: ReceptionId,
        /// Where.
        place: Option<PlaceId>,
        /// What it is called.
        title: TextRef,
        /// From when.
        starts: Millis,
        /// Until when.
        ends: Millis,
        /// Who receives.
        delegates: Vec<DelegateSeat>,
        /// Whether it was announced in time.
        notice: Timeliness,
    },
    /// A reception ended.
    Closed = "reception.closed", Everybody {
        /// Which.
        reception: ReceptionId,
    },
    /// What it is called was erased, because somebody had a right to it.
    TextErased = "reception.text_erased", Everybody {
        /// What is no longer there.
        text: TextRef,
    },
}
