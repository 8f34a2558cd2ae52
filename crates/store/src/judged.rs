//! What is judged where all events of a stream are at hand: which of them cannot be honest.

use mingtong_domain::event::Recorded;
use mingtong_domain::ids::{Stream, VoteId};
use mingtong_domain::impossible::Impossible;
use mingtong_domain::{matter, vote};
use std::collections::BTreeMap;

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

/// Streams are judged one after the other, each as a whole and in their own order: votes come before their ballots.
#[derive(Default)]
pub(crate) struct Judging {
    /// The votes so far; none of one that cannot be read as a whole.
    votes: BTreeMap<VoteId, Option<vote::Course>>,
}

impl Judging {
    /// Whether anything of a stream is judged.
    pub(crate) fn is_of(stream: &Stream) -> bool {
        matches!(stream, Stream::Matter(_) | Stream::Vote(_) | Stream::Ballot(..))
    }

    /// What cannot have happened in a stream, as far as its events can be read.
    pub(crate) fn judge(&mut self, stream: &Stream, events: &[Recorded]) -> Vec<ImpossibleEntry> {
        let found = match stream {
            Stream::Matter(id) => matter::impossible_in(*id, events),
            Stream::Vote(id) => {
                let (found, course) = vote::impossible_in(id, events);
                self.votes.insert(id.clone(), course);
                found
            }
            Stream::Ballot(id, elector) => match self.votes.get(id) {
                Some(None) => vec![],
                course => vote::impossible_on_ballot(course.and_then(Option::as_ref), *elector, events),
            },
            _ => vec![],
        };
        let entry = |(position, why)| ImpossibleEntry { position, stream: stream.to_string(), why };
        found.into_iter().map(entry).collect()
    }
}
