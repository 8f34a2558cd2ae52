//! Words on the wire.

use mingtong_app::matter::Said;

/// The words, where there are some to read.
pub(super) fn words(said: &Said) -> Option<String> {
    said.words().map(str::to_owned)
}
