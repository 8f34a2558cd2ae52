//! The values that texts are given.

use mingtong_domain::limits;
use mingtong_words::{Arg, FluentValue};

/// A value of a text.
pub fn text_arg(name: &str, value: impl ToString) -> Arg<'_> {
    (name, FluentValue::from(value.to_string()))
}

/// The limits of pictures, as their texts name them: how many, and megabytes each.
pub fn picture_limits() -> [Arg<'static>; 2] {
    [text_arg("n", limits::PICTURES_MAX), text_arg("mb", limits::PICTURE_BYTES_MAX / (1024 * 1024))]
}
