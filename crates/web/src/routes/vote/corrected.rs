//! How the electorate was put right since it was frozen, as everybody reads it: how large it was and is, when it was put
//! right, by which role and why; no home and no name.

use super::by_rule::size_words;
use crate::args::text_arg;
use crate::called::Called;
use crate::format;
use mingtong_app::vote::{CorrectionTold, VoteView};
use mingtong_words::Words;

/// How it was put right.
pub(super) struct CorrectedWords {
    /// How large it was and is.
    pub(super) sizes: String,
    /// When, by whom and what each time, and why.
    pub(super) each: Vec<(String, Called)>,
}

impl CorrectedWords {
    /// None where nothing was.
    pub(super) fn of(words: Words, view: &VoteView) -> Option<Self> {
        let size = |size| size_words(words, view.vote.decides, size);
        let args = [text_arg("before", size(view.vote.size)), text_arg("now", size(view.size_now))];
        let each = || view.corrections.iter().map(|told| one(words, told)).collect();
        (!view.corrections.is_empty()).then(|| Self { sizes: words.ta("vote-corrected", &args), each: each() })
    }

    /// The same as paper and notice say it, line by line.
    pub(super) fn lines(words: Words, view: &VoteView) -> Vec<String> {
        let Some(Self { sizes, each }) = Self::of(words, view) else { return vec![] };
        let each = each.into_iter().map(|(said, reason)| format!("{said}{}", reason.text));
        std::iter::once(sizes).chain(each).collect()
    }
}

fn one(words: Words, told: &CorrectionTold) -> (String, Called) {
    let args = [
        text_arg("time", format::moment(words, told.at)),
        text_arg("role", words.word("role", told.role.key())),
        text_arg("what", words.word("vote-correction", told.kind.key())),
    ];
    (words.ta("vote-corrected-by", &args), Called::title(&told.reason, words))
}
