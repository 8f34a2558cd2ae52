//! A list out of a spreadsheet as a form sends it: pasted or as a file, to be tried or taken in. What was pasted stays
//! in the form; a file has to be chosen again, as browsers demand.

use super::findings::spoken;
use crate::fields::Form;
use crate::kept;
use crate::problem::{fail_status, fail_text};
use crate::visit::Visit;
use axum::http::StatusCode;
use mingtong_app::register::{ListRefused, Trial};
use mingtong_words::Words;

/// A list as it was sent.
pub(crate) struct SentList {
    /// What was pasted.
    pub(crate) rows: String,
    /// Whether it is only tried.
    pub(crate) trial: Trial,
    /// The list; or the key of what is wrong with how it was sent.
    pub(crate) bytes: Result<Vec<u8>, &'static str>,
}

impl SentList {
    /// Out of a form with the fields `file`, `rows` and `import`.
    pub(crate) fn of(form: &mut Form) -> Self {
        let bytes = match (form.take_file("file"), form.maybe("rows")) {
            (Some(_), Some(_)) => Err("admin-import-both"),
            (Some(bytes), None) => Ok(bytes),
            (None, Some(pasted)) => Ok(pasted.into_bytes()),
            (None, None) => Err("admin-import-nothing"),
        };
        let trial = if form.has("import") { Trial::Kept } else { Trial::Dry };
        Self { rows: form.get("rows").to_owned(), trial, bytes }
    }
}

/// What was pasted when the session of whoever is signed in had ended, and that it was kept; nothing else.
pub(crate) async fn rows_kept(visit: &Visit, address: &str) -> (String, Option<String>) {
    match kept::typed(visit, address).await {
        Some(form) => (form.get("rows").to_owned(), Some(visit.words.t("work-kept").to_owned())),
        None => (String::new(), None),
    }
}

/// Why a list was not even tried, in words.
pub(crate) fn refused(words: Words, refused: &ListRefused) -> (StatusCode, String) {
    match refused {
        ListRefused::Bad(bad) => (StatusCode::UNPROCESSABLE_ENTITY, words.ta(bad.key(), &spoken(words, bad.args()))),
        ListRefused::Fail(fail) => (fail_status(fail), fail_text(words, fail)),
    }
}
