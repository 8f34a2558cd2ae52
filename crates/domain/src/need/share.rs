//! How much of a need: the whole, or an amount in its measure.

use super::Measure;
use crate::limits::{NEED_HOURS_MAX, NEED_PARTS_MAX, RESOLUTION_FEN_MAX};
use crate::references::Refer;
use serde::{Deserialize, Serialize};

/// An amount in a measure: fen, hours or parts; 1 of the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// What it is measured in.
    pub measure: Measure,
    /// How much.
    pub amount: i64,
}

impl Share {
    /// The whole, which is not divided.
    pub const WHOLE: Self = Self { measure: Measure::Whole, amount: 1 };

    /// Whether there can be so much of it: more than nothing, and not more than any community has.
    pub fn is_possible(self) -> bool {
        let most = match self.measure {
            Measure::Whole => 1,
            Measure::Money => RESOLUTION_FEN_MAX,
            Measure::Hours => NEED_HOURS_MAX,
            Measure::Parts => NEED_PARTS_MAX,
        };
        (1..=most).contains(&self.amount)
    }
}

impl Refer for Share {}
