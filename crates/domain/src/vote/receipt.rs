//! What is written down of a secret vote when it is counted: who voted, and what was voted, without a key between
//! them.

use super::keys::Way;
use super::paper::Paper;
use crate::references::Refer;
use serde::{Deserialize, Serialize};

/// That an elector voted in secret.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Voted {
    /// The number of the elector.
    pub elector: u32,
    /// How.
    pub way: Way,
}

impl Refer for Voted {}

/// A secret ballot, by the random code with which its voter finds it again.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Receipt {
    /// The code.
    pub receipt: String,
    /// Its area in ten-thousandths of a square metre, where areas count and enough others have the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<i64>,
    /// What it says.
    pub paper: Paper,
}

impl Refer for Receipt {}
