//! Who, where or what, as a page calls them.

use mingtong_app::matter::Said;
use mingtong_words::Words;

/// Who, where or what in a page: a name from the register or a title, Chinese in every page, or words in the language
/// of the page.
#[derive(Debug, Clone, Default)]
pub struct Called {
    /// As it is shown.
    pub text: String,
    /// Whether it is a name.
    pub is_name: bool,
}

impl Called {
    /// A name from the register.
    pub fn name(text: impl Into<String>) -> Self {
        Self { text: text.into(), is_name: true }
    }

    /// The title of a matter; where it cannot be read, words that say why.
    pub fn title(title: &Said, words: Words) -> Self {
        match title {
            Said::Words(title) => Self::name(title),
            Said::Erased => Self::words(words.t("title-erased")),
            Said::AwaitsReview => Self::words(words.t("title-awaits-review")),
            Said::TakenDown => Self::words(words.t("title-taken-down")),
        }
    }

    /// Words of the page.
    pub fn words(text: impl Into<String>) -> Self {
        Self { text: text.into(), is_name: false }
    }
}
