//! What somebody reads where something was said: the words, or why there are none.

/// What somebody reads where something was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// The words, masked where they have to be.
    Words(String),
    /// They were erased for good.
    Erased,
    /// They wait until somebody has looked at them.
    AwaitsReview,
    /// They were taken down.
    TakenDown,
}

impl Said {
    /// The words, where there are some to read.
    pub fn words(&self) -> Option<&str> {
        match self {
            Said::Words(words) => Some(words),
            Said::Erased | Said::AwaitsReview | Said::TakenDown => None,
        }
    }

    /// Why there are no words, as a key: `erased`, `awaits_review`, `taken_down`.
    pub fn withheld(&self) -> Option<&'static str> {
        match self {
            Said::Words(_) => None,
            Said::Erased => Some("erased"),
            Said::AwaitsReview => Some("awaits_review"),
            Said::TakenDown => Some("taken_down"),
        }
    }
}
