//! A stream to be folded.

use crate::streams::{Folded, nature};
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::Stream;

/// A stream with its events, of which the last `fresh` are not folded yet.
#[derive(Debug, Clone)]
pub struct Folding {
    /// The stream.
    pub stream: Stream,
    /// All its events; of what grows with the crowd the fresh ones are enough.
    pub events: Vec<Recorded>,
    /// How many at the end are new.
    pub fresh: usize,
}

impl Folding {
    /// The events that its rows are made from.
    pub(super) fn events(&self) -> &[Recorded] {
        match nature(&self.stream).folded {
            Folded::Whole => &self.events,
            Folded::Crowd => self.fresh(),
        }
    }

    /// The new events.
    pub(super) fn fresh(&self) -> &[Recorded] {
        &self.events[self.events.len().saturating_sub(self.fresh)..]
    }

    /// The events that were folded before.
    pub(super) fn prior(&self) -> &[Recorded] {
        &self.events[..self.events.len().saturating_sub(self.fresh)]
    }

    /// Whether nothing of the stream was folded before.
    pub(super) fn is_new(&self) -> bool {
        self.fresh >= self.events.len()
    }
}
