//! How much of a need, in words.

use crate::args::{count_arg, text_arg};
use mingtong_domain::money::yuan;
use mingtong_domain::need::{Measure, Share};
use mingtong_words::Words;

/// `700.00元`, `12小时`, `3份`, `整项`.
pub(crate) fn share_words(words: Words, share: Share) -> String {
    let n = match share.measure {
        Measure::Money => text_arg("n", yuan(share.amount)),
        Measure::Whole | Measure::Hours | Measure::Parts => count_arg("n", share.amount),
    };
    words.ta(&format!("share-{}", share.measure.key()), &[n])
}
