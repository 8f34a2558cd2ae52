//! The same thing sent twice: by a double click, or by the way back and once more. What somebody makes is found again
//! for a while by what they sent, so that one thing is made of it. Only a digest of that is kept, and the id of the
//! thing, beside the drafts of forms; both are swept after a day.

use crate::carry::Carrier;
use crate::fail::Fail;
use crate::who::Who;
use mingtong_domain::Act;
use sha2::{Digest, Sha256};
use std::fmt::Debug;

/// So long after it was made the same is not made again: longer than anybody tries a button once more, and shorter than
/// it takes until the same is meant anew.
const AGAIN_MS: u64 = 10 * 60 * 1000;

/// What somebody sends to make a thing.
#[derive(Debug, Clone)]
pub(crate) struct Once {
    key: String,
}

impl Once {
    /// This, sent by this person in this role.
    pub(crate) fn of(who: &Who, act: impl Into<Act>, sent: &impl Debug) -> Self {
        let by = (act.into().key, who.actor.role, &who.actor.person);
        Self { key: hex::encode(Sha256::digest(format!("{by:?} {sent:?}"))) }
    }

    /// The id of what was made of it a short time ago.
    pub(crate) async fn made(&self, it: &mut Carrier<'_>) -> Result<Option<String>, Fail> {
        let (community, now) = (it.hall.id, it.now.0);
        let kept = it.link().draft(community, &self.key).await?;
        let made = kept.as_deref().and_then(|kept| kept.split_once(' '));
        let recent = made.filter(|(at, _)| at.parse::<i64>().is_ok_and(|at| is_again(now, at)));
        Ok(recent.map(|(_, id)| id.to_owned()))
    }

    /// Keeps what was made of it.
    pub(crate) async fn keep(&self, it: &mut Carrier<'_>, id: &str) -> Result<(), Fail> {
        let (community, now) = (it.hall.id, it.now.0);
        it.link().put_draft(community, &self.key, &format!("{now} {id}"), now).await?;
        Ok(())
    }
}

/// Whether what comes now is what came at that moment. A clock that was set back may say that it came later: then it
/// counts for as long, and not until the clock is there again.
fn is_again(now_ms: i64, at_ms: i64) -> bool {
    now_ms.abs_diff(at_ms) < AGAIN_MS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_sent_before_a_clock_was_set_back_is_not_sent_again_for_ever() {
        let (at, minute) = (1_780_000_000_000, 60_000);
        assert!(is_again(at, at) && is_again(at + 9 * minute, at) && !is_again(at + 10 * minute, at));
        assert!(is_again(at - minute, at), "a clock that was put right by a minute");
        assert!(!is_again(at - 60 * minute, at), "a clock that was set back by an hour");
    }
}
