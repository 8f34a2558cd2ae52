//! Titles and buttons that say it otherwise than with the word for the act, and what an act is about.

use super::ask::{Draw, On, Part};

/// The title.
pub(super) struct Title(pub(super) &'static str);

impl Draw for Title {
    fn draw(&self, on: &On<'_>) -> Part {
        Part::Title(on.t(self.0))
    }
}

/// The title where the matter is private.
pub(super) struct TitleOfPrivate(pub(super) &'static str);

impl Draw for TitleOfPrivate {
    fn draw(&self, on: &On<'_>) -> Part {
        Part::Title(if on.is_private() { on.t(self.0) } else { on.word("act", on.act.key()) })
    }
}

/// What is masked now, where anything is.
pub(super) struct MaskedNow;

impl Draw for MaskedNow {
    fn draw(&self, on: &On<'_>) -> Part {
        Part::Quoted(on.t("work-masked-now"), on.view.personal.clone())
    }
}

/// The one button.
pub(super) struct Button(pub(super) &'static str);

impl Draw for Button {
    fn draw(&self, on: &On<'_>) -> Part {
        Part::Buttons(vec![on.button("", "", self.0)])
    }
}
