//! The number that a letter carries at its own office: by it whoever works here finds the letter again.

use mingtong_text::normal;
use sha2::{Digest, Sha256};

/// By this a number is found, however its spaces, width and case are written. None of what is no number.
pub fn letter_number_digest(number: &str) -> Option<String> {
    let form = normal::fingerprint_form(number);
    (!form.is_empty()).then(|| hex::encode(Sha256::digest(form)))
}
