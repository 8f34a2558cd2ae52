//! What is judged where all events of a stream are at hand: which of them cannot be honest.

use mingtong_domain::event::{Event, Recorded};
use mingtong_domain::ids::{FundId, Stream, VoteId};
use mingtong_domain::impossible::Impossible;
use mingtong_domain::{fund, matter, vote};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

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

/// Streams are judged one after the other, each as a whole and in their own order: votes come before their electorates
/// and ballots, funds before their pledges and expenses.
#[derive(Default)]
pub(crate) struct Judging {
    /// The votes so far; none of one that cannot be read as a whole.
    votes: BTreeMap<VoteId, Option<vote::Course>>,
    /// The greatest number of an elector in each electorate that was read.
    electors: BTreeMap<VoteId, u32>,
    /// The funds so far; none of one that cannot be read as a whole.
    funds: BTreeMap<FundId, Option<fund::Course>>,
    /// The bookings of each fund by their numbers: where the first of each number stands.
    numbers: BTreeMap<FundId, BTreeMap<u32, (i64, Stream)>>,
}

impl Judging {
    /// Whether anything of a stream is judged.
    pub(crate) fn is_of(stream: &Stream) -> bool {
        let of_vote = matches!(stream, Stream::Vote(_) | Stream::Electorate(_) | Stream::Ballot(..));
        let of_fund = matches!(stream, Stream::Fund(_) | Stream::Pledge(..) | Stream::Expense(..));
        of_vote || of_fund || matches!(stream, Stream::Matter(_))
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
            Stream::Electorate(id) => match self.votes.get(id) {
                Some(None) => vec![],
                course => {
                    let (found, last) = vote::impossible_in_electorate(course.and_then(Option::as_ref), events);
                    self.electors.extend(last.map(|last| (id.clone(), last)));
                    found
                }
            },
            Stream::Ballot(id, elector) => match self.votes.get(id) {
                Some(None) => vec![],
                course => {
                    let by = (course.and_then(Option::as_ref), self.electors.get(id).copied());
                    vote::impossible_on_ballot(by, *elector, events)
                }
            },
            Stream::Fund(id) => {
                let (found, course) = fund::impossible_in(id, events);
                self.funds.insert(id.clone(), course);
                found
            }
            Stream::Pledge(id, pledge) => match self.funds.get(id) {
                Some(None) => vec![],
                course => fund::impossible_in_pledge(course.and_then(Option::as_ref), (id, pledge), events),
            },
            Stream::Expense(id, expense) => match self.funds.get(id) {
                Some(None) => vec![],
                course => fund::impossible_in_expense(course.and_then(Option::as_ref), (id, expense), events),
            },
            _ => vec![],
        };
        let entry = |(position, why)| ImpossibleEntry { position, stream: stream.to_string(), why };
        let mut found: Vec<ImpossibleEntry> = found.into_iter().map(entry).collect();
        if let Stream::Pledge(id, _) | Stream::Expense(id, _) = stream {
            found.extend(self.numbered_twice(id, stream, events));
        }
        found
    }

    /// Bookings of a fund whose number another one has: of two the later.
    fn numbered_twice(&mut self, id: &FundId, stream: &Stream, events: &[Recorded]) -> Vec<ImpossibleEntry> {
        let mut twice = vec![];
        for recorded in events {
            let Some(Event::Fund(event)) = &recorded.event else { continue };
            let Some(no) = event.number() else { continue };
            let first = self.numbers.entry(id.clone()).or_default().entry(no);
            let mut later = (recorded.position, stream.clone());
            match first {
                Entry::Vacant(new) => {
                    new.insert(later);
                    continue;
                }
                Entry::Occupied(mut known) if later.0 < known.get().0 => later = known.insert(later),
                Entry::Occupied(_) => {}
            }
            let (position, stream) = (later.0, later.1.to_string());
            twice.push(ImpossibleEntry { position, stream, why: Impossible::NumberTwice });
        }
        twice
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use mingtong_domain::{Millis, Role};

    #[test]
    fn of_two_bookings_with_one_number_the_later_is_named_whichever_is_read_first() {
        let mut judging = Judging::default();
        let fund = FundId::from("f1");
        let (early, late) = (Stream::Expense(fund.clone(), "e2".into()), Stream::Expense(fund.clone(), "e1".into()));
        let paid = |position, no| {
            let event = fund::Event::Paid { no, amount: 1, day: Millis(0).date() };
            Recorded { position, at: Millis(0), person: None, role: Role::Staff, event: Some(event.into()) }
        };
        assert_eq!(judging.numbered_twice(&fund, &late, &[paid(7, 1), paid(8, 2)]), []);
        let (position, stream, why) = (7, "expense/f1/e1".to_owned(), Impossible::NumberTwice);
        let found = judging.numbered_twice(&fund, &early, &[paid(3, 1)]);
        assert_eq!(found, [ImpossibleEntry { position, stream, why }]);
        assert_eq!(judging.numbered_twice(&"f2".into(), &early, &[paid(9, 2)]), [], "of another fund");
    }
}
