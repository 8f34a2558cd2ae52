//! The values that texts are given.

use mingtong_domain::limits;
use mingtong_words::{Arg, FluentValue};

/// A value of a text.
pub fn text_arg(name: &str, value: impl ToString) -> Arg<'_> {
    (name, FluentValue::from(value.to_string()))
}

/// A number of things: a language may say one otherwise than several, which it cannot of a text.
pub fn count_arg(name: &str, n: impl TryInto<i64>) -> Arg<'_> {
    (name, FluentValue::from(n.try_into().unwrap_or(i64::MAX)))
}

/// The limits of pictures, as their texts name them: how many, and megabytes each.
pub fn picture_limits() -> [Arg<'static>; 2] {
    [text_arg("n", limits::PICTURES_MAX), text_arg("mb", limits::PICTURE_BYTES_MAX / (1024 * 1024))]
}
