//! What somebody reads where something was said: the words, or why there are none.

use super::sight::Sight;
use mingtong_domain::matter::PersonalData;
use mingtong_text::personal;

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
    /// What is read where the title of a matter stands, from its row: how it is shown, and its words, none where they
    /// were erased. What may be personal data is masked for everybody, and nobody reads what was taken down.
    pub(super) fn title(personal_data: &str, shown: &str, words: Option<&str>, sight: Sight) -> Option<Self> {
        let hidden = matches!(PersonalData::from_key(personal_data)?, PersonalData::Pending | PersonalData::Masked);
        Some(match (shown, words) {
            (_, None) => Said::Erased,
            ("taken_down", _) => Said::TakenDown,
            ("awaits_review", _) if sight == Sight::Public => Said::AwaitsReview,
            (_, Some(words)) if hidden => Said::Words(personal::mask(words)),
            (_, Some(words)) => Said::Words(words.to_owned()),
        })
    }

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
