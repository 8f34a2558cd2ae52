//! What has just been done, in words, on the page that is shown next.

use crate::visit::Visit;
use mingtong_domain::act;

/// What a signed-in person has just done, for `?done=assign`; nothing for whoever opens such an address without.
pub(crate) fn done_words(visit: &Visit, act: Option<&String>) -> Option<String> {
    let act = visit.session.as_ref().and_then(|_| act::from_key(act?))?;
    visit.words.word_if_any("done", act.key)
}
