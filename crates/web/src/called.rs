//! Who or where, as a page calls them.

/// Who or where in a page: a name from the register, Chinese in every page, or words in the language of the page.
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

    /// Words of the page.
    pub fn words(text: impl Into<String>) -> Self {
        Self { text: text.into(), is_name: false }
    }
}
