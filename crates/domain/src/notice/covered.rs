//! Which days the accounts cover that a notice posts.

use crate::references::Refer;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// From a day to a day, both of them covered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Covered {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
}

impl Refer for Covered {}

impl Covered {
    /// Whether a day is covered.
    pub fn holds(&self, day: Date) -> bool {
        (self.from..=self.to).contains(&day)
    }
}
