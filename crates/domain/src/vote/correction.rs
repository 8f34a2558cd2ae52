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

keyed! {
    /// What kind of thing is put right: this, and no home and no number, is told to everybody.
    CorrectionKind {
        /// An elector stood there wrongly 更正.
        Changed = "changed",
        /// One was missing 补登.
        Added = "added",
        /// One has no vote 划去.
        Struck = "struck",
    }
}

impl Correction {
    /// Of which kind it is.
    pub fn kind(&self) -> CorrectionKind {
        match self {
            Correction::Changed(_) => CorrectionKind::Changed,
            Correction::Added(_) => CorrectionKind::Added,
            Correction::Struck(_) => CorrectionKind::Struck,
        }
    }

    /// Which elector.
    pub fn elector(&self) -> u32 {
        match self {
            Correction::Changed(elector) | Correction::Added(elector) => elector.no,
            Correction::Struck(no) => *no,
        }
    }
}

impl Refer for Correction {}
