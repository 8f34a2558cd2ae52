//! What may be wrong with what was read.

/// It is not written as its specification says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("malformed {what}")]
pub struct Malformed {
    /// What it was to be: `checkpoint`, `note`, `tile` …
    pub what: &'static str,
}

impl Malformed {
    /// It was to be this.
    pub(crate) const fn new(what: &'static str) -> Self {
        Self { what }
    }
}

/// It is well written, and does not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The proof leads to another root.
    #[error("the proof leads to another root")]
    Root,
    /// The proof is about no entry, or no size, of this tree.
    #[error("outside the tree")]
    Outside,
    /// The proof is longer or shorter than such a proof is.
    #[error("the proof has the wrong length")]
    Length,
    /// A known key is named and did not sign this.
    #[error("the signature is not that of the key")]
    Signature,
    /// No known log signed it.
    #[error("no known log signed it")]
    UnknownLog,
    /// Too few witnesses signed it.
    #[error("too few witnesses signed it")]
    Quorum,
}
