//! The words of a row stand apart from the log as one text: what for, from whom, the number of the voucher.

use crate::hall::Hall;
use crate::masked_name::{masked_payer, without_people};
use mingtong_office::account_book::BookLine;
use mingtong_text::personal::Masker;

/// What stands where a row says nothing.
const NOTHING: &str = "—";

/// The words of a row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LineWords {
    /// What for.
    pub summary: String,
    /// From whom, or of which kind; empty where it is not said.
    pub source: String,
    /// The number of the voucher; empty where there is none.
    pub voucher: String,
}

impl LineWords {
    /// The one text of a row of a file.
    pub(super) fn text(line: &BookLine) -> String {
        let summary = [&line.summary, &line.source].into_iter().find(|text| !text.is_empty());
        let summary = summary.map_or(NOTHING, String::as_str);
        [summary, &line.source, &line.voucher].join("\n")
    }

    /// The words of a text; personal data in them masked, unless they are for those who post.
    pub(super) fn of(text: &str, is_masked: bool) -> Self {
        // A name that one part of a row introduces is hidden in all of them.
        let masker = is_masked.then(|| Masker::of(text.splitn(3, '\n')));
        let read = |part: &str| masker.as_ref().map_or_else(|| part.to_owned(), |masker| masker.mask(part));
        let mut parts = text.splitn(3, '\n').map(read);
        let mut next = || parts.next().unwrap_or_default();
        Self { summary: next(), source: next(), voucher: next() }
    }

    /// Whether strangers read a text as it was posted.
    pub(crate) fn are_read_whole(text: &str, hall: &Hall) -> bool {
        Self::of(text, true).for_strangers(hall) == Self::of(text, false)
    }

    /// As strangers read them: somebody who paid or was paid is masked as in a fund, in the words beside them, too, and
    /// so is whoever these name by themselves.
    pub(super) fn for_strangers(self, hall: &Hall) -> Self {
        let source = masked_payer(hall, &self.source);
        let is_repeated = self.summary == self.source;
        let summary = if is_repeated { source.clone() } else { without_people(hall, &self.summary, &self.source) };
        Self { summary, source, ..self }
    }
}
