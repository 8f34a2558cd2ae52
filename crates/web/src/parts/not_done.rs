//! Why an act was not done: a status and words for the person, for the form that comes back.

use crate::form::Form;
use crate::parts::taken_in::NotTaken;
use crate::problem::{fail_status, fail_text};
use crate::visit::Visit;
use axum::http::StatusCode;
use mingtong_app::Fail;
use mingtong_words::FluentValue;

/// Why an act was not done.
pub(crate) struct NotDone {
    pub(crate) status: StatusCode,
    pub(crate) text: String,
    /// Whether somebody else acted meanwhile.
    pub(crate) changed: bool,
    /// The field with an id that something else was sent with before: the form comes back with another.
    pub(crate) used: Option<&'static str>,
}

impl NotDone {
    /// It was refused, or failed.
    pub(crate) fn new(visit: &Visit, fail: &Fail) -> Self {
        let (status, text) = (fail_status(fail), fail_text(visit.words, fail));
        Self { status, text, changed: matches!(fail, Fail::Changed), used: None }
    }

    /// A picture was not taken in.
    pub(crate) fn untaken(visit: &Visit, not_taken: &NotTaken) -> Self {
        Self { status: not_taken.status(), text: not_taken.text(visit.words), changed: false, used: None }
    }

    /// What was typed, as it comes back.
    pub(crate) fn typed(&self, form: Form) -> Form {
        match self.used {
            Some(field) => form.without(field),
            None => form,
        }
    }

    /// Something in the form has to be put right; `key` is the key of its text.
    pub(crate) fn to_put_right(visit: &Visit, key: &'static str) -> Self {
        Self::numbered(visit, key, 0)
    }

    /// The same about one of several things, whose number the text names.
    pub(crate) fn numbered(visit: &Visit, key: &'static str, nth: usize) -> Self {
        Self::put_right(visit.words.ta(key, &[("n", FluentValue::from(nth))]))
    }

    /// The same where all that has to be put right is said already.
    pub(crate) fn put_right(text: String) -> Self {
        Self { status: StatusCode::UNPROCESSABLE_ENTITY, text, changed: false, used: None }
    }
}
