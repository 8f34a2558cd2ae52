//! How the electorate was put right since it was frozen, as everybody reads it: how large it was and is, when it was
//! put right, by which role and why; no home and no name.

use crate::parts::spoken::Spoken;
use mingtong_app::vote::{Sentences, VoteView, corrections};
use mingtong_words::Words;

/// It line by line; empty where it was not.
pub(super) fn corrected(words: Words, view: &VoteView) -> Vec<String> {
    corrections(Sentences::new(&Spoken(words), view.vote.decides), view)
}
