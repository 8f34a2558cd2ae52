//! What became of a matter in meetings, in words.

use crate::args::text_arg;
use crate::format;
use crate::visit::Visit;
use mingtong_app::matter::{Deliberation, MatterView};

/// What became of it in one meeting.
pub(crate) struct DeliberationRow {
    /// The address of the meeting.
    pub(crate) href: String,
    pub(crate) words: String,
}

/// What became of a matter in meetings, the latest first.
pub(crate) fn deliberations(visit: &Visit, view: &MatterView) -> Vec<DeliberationRow> {
    view.deliberations.iter().map(|it| row(visit, it)).collect()
}

fn row(visit: &Visit, it: &Deliberation) -> DeliberationRow {
    let words = visit.words;
    let mut args = vec![text_arg("body", it.body.clone()), text_arg("day", format::date(words, it.day))];
    let key = match (&it.until, &it.to) {
        (Some(until), _) => {
            args.push(text_arg("until", format::date(words, *until)));
            "deliberation-until"
        }
        (None, Some(to)) => {
            args.push(text_arg("to", to.clone()));
            "deliberation-to"
        }
        (None, None) => {
            args.push(text_arg("state", words.word("item-state", &it.state)));
            "deliberation-item"
        }
    };
    DeliberationRow { href: visit.link(&format!("/meetings/{}", it.meeting)), words: words.ta(key, &args) }
}
