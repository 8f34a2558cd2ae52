//! A matter of which all events are at hand, judged: which of them cannot be honest.

use mingtong_domain::event::Recorded;
use mingtong_domain::ids::MatterId;
use mingtong_domain::impossible::Impossible;
use mingtong_domain::matter::impossible_in;

/// An entry that cannot be honest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImpossibleEntry {
    /// Its position.
    pub position: i64,
    /// The stream under which it stands.
    pub stream: String,
    /// Why.
    pub why: Impossible,
}

/// What cannot have happened to a matter, as far as its events can be read.
pub(crate) fn in_matter<'a>(
    id: MatterId,
    stream: &'a str,
    events: &[Recorded],
) -> impl Iterator<Item = ImpossibleEntry> + 'a {
    let entry = |(position, why)| ImpossibleEntry { position, stream: stream.to_owned(), why };
    impossible_in(id, events).into_iter().map(entry)
}
