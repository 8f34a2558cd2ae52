//! Texts that acts ask for.

use super::ask::{Ask, Draw, On, Part, Sent, Wrong};
use crate::parts::act_form::{Field, Kind};
use mingtong_domain::limits::{REASON_CHARS_MAX, TEXT_CHARS_MAX};

/// What is said to everybody, or, about a private matter, to its raiser and those who work on it.
pub(super) struct Said {
    name: &'static str,
    label: &'static str,
    hint: Option<&'static str>,
    chars_max: usize,
}

/// Why something is done.
pub(super) fn reason_of(label: &'static str) -> Said {
    Said { name: "reason", label, hint: None, chars_max: REASON_CHARS_MAX }
}

/// What there is to say, in short.
pub(super) fn brief(label: &'static str) -> Said {
    Said { name: "text", label, hint: None, chars_max: REASON_CHARS_MAX }
}

/// What there is to say, at length.
pub(super) fn long(label: &'static str) -> Said {
    Said { name: "text", label, hint: None, chars_max: TEXT_CHARS_MAX }
}

impl Said {
    /// The same with room for more.
    pub(super) const fn at_length(self) -> Self {
        Self { chars_max: TEXT_CHARS_MAX, ..self }
    }

    /// The same with a line that helps.
    pub(super) const fn with_hint(self, hint: &'static str) -> Self {
        Self { hint: Some(hint), ..self }
    }
}

impl Draw for Said {
    fn draw(&self, on: &On<'_>) -> Part {
        let public = if on.is_private() { "" } else { on.visit.words.t("work-public") };
        let field = on.field(self.name, self.label, Kind::Area(self.chars_max));
        let hint = self.hint.map(|hint| on.t(hint));
        Part::Field(Field { label: format!("{}{public}", field.label), hint, ..field })
    }
}

impl Ask for Said {
    type Value = String;

    fn read(&self, sent: &Sent<'_>) -> Result<String, Wrong> {
        Ok(sent.text(self.name))
    }
}

/// What is asked of a unit, said like [`Said`]; nothing need be said.
pub(super) struct Asked;

impl Draw for Asked {
    fn draw(&self, on: &On<'_>) -> Part {
        let optional = if on.is_private() { "work-optional" } else { "work-public-optional" };
        let field = on.field("note", "work-field-note", Kind::Area(REASON_CHARS_MAX));
        Part::Field(Field { label: format!("{}{}", field.label, on.t(optional)), required: false, ..field })
    }
}

impl Ask for Asked {
    type Value = Option<String>;

    fn read(&self, sent: &Sent<'_>) -> Result<Option<String>, Wrong> {
        Ok(sent.form.maybe("note"))
    }
}

/// What is urged, for whoever works on it; nothing need be said.
pub(super) struct Urged;

impl Draw for Urged {
    fn draw(&self, on: &On<'_>) -> Part {
        Part::Field(on.field("text", "work-field-urge", Kind::Area(REASON_CHARS_MAX)).or_empty())
    }
}

impl Ask for Urged {
    type Value = Option<String>;

    fn read(&self, sent: &Sent<'_>) -> Result<Option<String>, Wrong> {
        Ok(sent.form.maybe("text"))
    }
}

/// What stays inside.
pub(super) struct Internal;

impl Draw for Internal {
    fn draw(&self, on: &On<'_>) -> Part {
        let field = on.field("text", "work-field-internal", Kind::Area(REASON_CHARS_MAX));
        Part::Field(field.hinted(&on.t("work-hint-internal")))
    }
}

impl Ask for Internal {
    type Value = String;

    fn read(&self, sent: &Sent<'_>) -> Result<String, Wrong> {
        Ok(sent.text("text"))
    }
}

/// What whoever is in charge needs to know; nothing need be said.
pub(super) struct ForColleagues;

impl Draw for ForColleagues {
    fn draw(&self, on: &On<'_>) -> Part {
        Part::Field(on.field("note", "work-field-in-charge-note", Kind::Area(REASON_CHARS_MAX)).or_empty())
    }
}

impl Ask for ForColleagues {
    type Value = Option<String>;

    fn read(&self, sent: &Sent<'_>) -> Result<Option<String>, Wrong> {
        Ok(sent.form.maybe("note"))
    }
}
