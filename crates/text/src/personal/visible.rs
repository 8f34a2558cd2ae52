//! A text without the characters nobody sees, and where what is left of it stood.

use super::finding::Mark;
use crate::normal::{is_hidden, is_variant};
use std::borrow::Cow;

/// What is left of a text. An invisible character within a number or a name hides it from nobody who reads.
pub(super) struct Visible<'t> {
    pub(super) text: Cow<'t, str>,
    /// Places of what is left in front of which something was left out, and how many bytes were until there.
    gaps: Vec<(usize, usize)>,
}

impl<'t> Visible<'t> {
    /// A text without hidden marks, selectors of shapes, the frame of a key and fillers without ink.
    pub(super) fn of(text: &'t str) -> Self {
        let is_unseen = |c| is_hidden(c) || is_variant(c) || matches!(c, '\u{20e3}' | '\u{2800}' | '\u{3164}');
        Self::without(text, |_, c| is_unseen(c))
    }

    /// A text without the characters of a kind; the byte where one stands is given with it.
    pub(super) fn without(text: &'t str, is_left_out: impl Fn(usize, char) -> bool) -> Self {
        let mut left = Self { text: Cow::Borrowed(text), gaps: Vec::new() };
        if !text.char_indices().any(|(at, c)| is_left_out(at, c)) {
            return left;
        }
        let (mut seen, mut bytes) = (String::with_capacity(text.len()), 0);
        for (at, c) in text.char_indices() {
            if is_left_out(at, c) {
                bytes += c.len_utf8();
                left.gaps.push((seen.len(), bytes));
            } else {
                seen.push(c);
            }
        }
        left.text = Cow::Owned(seen);
        left
    }

    /// The mark of what is left, where it stands in the whole text: with what was left out within it, and nothing of
    /// what was beside it.
    pub(super) fn in_whole(&self, mark: Mark) -> Mark {
        let bytes = |gaps: usize| gaps.checked_sub(1).map_or(0, |last| self.gaps[last].1);
        let start = mark.range.start + bytes(self.gaps.partition_point(|(at, _)| *at <= mark.range.start));
        let end = mark.range.end + bytes(self.gaps.partition_point(|(at, _)| *at < mark.range.end));
        Mark { range: start..end, ..mark }
    }
}
