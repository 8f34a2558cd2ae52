//! What is put right of an electorate that was frozen.

use super::elector::Elector;
use crate::references::Refer;
use serde::{Deserialize, Serialize};

/// What is put right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Correction {
    /// An elector stood there wrongly: this is right.
    Changed(Elector),
    /// One was missing.
    Added(Elector),
    /// One has no vote.
    Struck(u32),
}

impl Correction {
    /// Which elector.
    pub fn elector(&self) -> u32 {
        match self {
            Correction::Changed(elector) | Correction::Added(elector) => elector.no,
            Correction::Struck(no) => *no,
        }
    }
}

impl Refer for Correction {}
