//! The numbers of what belongs to one meeting.

use crate::references::Refer;
use serde::{Deserialize, Serialize};
use std::fmt;

macro_rules! number {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub u32);

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(out)
            }
        }

        impl Refer for $name {}
    };
}

number! {
    /// An item of the agenda of one meeting, from 1.
    ItemId
}
number! {
    /// A motion of one meeting, from 1.
    MotionId
}
number! {
    /// A speech at one meeting, from 1, in the order of asking.
    SpeechId
}
