//! Approval of several options: each of them is a motion of its own, and whoever ticks it agrees to it.
//!
//! What a paper leaves without a tick it does not agree to; so an option is never carried by those who wanted another,
//! and those who follow the majority join it only where more tick it than leave it.

use std::collections::BTreeSet;
use std::num::NonZeroU32;

use crate::cast::Choice;

/// One paper that was cast.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Paper<O> {
    /// The options ticked on it. One twice counts once; none at all is blank; more than may be ticked is void.
    Options(Vec<O>),
    /// 以上都不同意: none of them.
    NoneOfThese,
    /// Found void by those who count: it cannot be read.
    Void,
}

/// What a paper says to one option, where `most` may be ticked.
pub fn says<O: Ord>(paper: &Paper<O>, option: &O, most: NonZeroU32) -> Choice {
    let ticked: BTreeSet<&O> = match paper {
        Paper::Options(options) => options.iter().collect(),
        Paper::NoneOfThese => return Choice::Oppose,
        Paper::Void => return Choice::Void,
    };
    match u32::try_from(ticked.len()) {
        Ok(0) => Choice::Blank,
        Ok(len) if len <= most.get() && ticked.contains(option) => Choice::Agree,
        Ok(len) if len <= most.get() => Choice::Oppose,
        _ => Choice::Void,
    }
}
