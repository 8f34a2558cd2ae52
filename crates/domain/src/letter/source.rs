//! Where an imported letter came from.

use crate::ids::{BatchId, TextRef};
use crate::references::{Refer, References};
use serde::{Deserialize, Serialize};

/// Where an imported letter came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterSource {
    /// The import.
    pub batch: BatchId,
    /// The row in the file, as a person counts it.
    pub row: u32,
    /// The number the letter carries at its hotline.
    pub number: Option<TextRef>,
}

impl Refer for LetterSource {
    fn refer(&self, to: &mut References) {
        self.number.refer(to);
    }
}
