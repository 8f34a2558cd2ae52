//! A record that grows while it is compared: what happened meanwhile may be on the pages already and not among what was
//! read, or the other way round. What hangs on it is no finding; everything else is, once it is found twice.

use super::compared::{Compared, Difference, NOTHING};
use std::collections::BTreeSet;

/// What happened meanwhile.
#[derive(Debug, Default)]
pub(super) struct Grown {
    /// How many entries.
    pub(super) entries: u64,
    /// The streams of those that were read.
    pub(super) streams: BTreeSet<String>,
}

impl Grown {
    /// Leaves out the differences that may come of it, or of a moment that passed between the two sides (a notice is
    /// over, a clock is due), and counts them. What differed `before`, too, from the same value in the same way, comes
    /// of no moment.
    pub(super) fn excuse(&self, compared: &mut Compared, before: &[Difference]) {
        let has_grown = self.entries > 0;
        let all = compared.differences.len();
        compared.differences.retain(|it| before.contains(it) && !(has_grown && self.may_be_behind(it)));
        compared.unsettled = (all - compared.differences.len()) as u64;
    }

    fn may_be_behind(&self, it: &Difference) -> bool {
        match it.what {
            // Everything counts there.
            "statistics" | "numbers" => true,
            "account" => ["fund/", "pledge/", "expense/"].iter().any(|noun| self.has(noun)),
            // Ballots that wait for their vote are not read.
            "vote" | "ballot_after_close" => self.entries > self.streams.len() as u64 || self.names(&it.place),
            "picture" => self.names(&it.place),
            "staff" => self.has("reporting/"),
            "matter" | "text" => self.moves("matter/", it) || self.names(&it.place),
            "words" => self.moves(noun(&it.place), it) || self.names(&it.place),
            _ => false,
        }
    }

    fn has(&self, noun: &str) -> bool {
        self.streams.iter().any(|stream| stream.starts_with(noun))
    }

    /// Whether something happened to what a place names.
    fn names(&self, place: &str) -> bool {
        let is_named = |stream: &String| match stream.split('/').nth(1) {
            Some(id) => place.contains(id),
            // The register: what is called otherwise is called so everywhere.
            None => true,
        };
        self.streams.iter().any(is_named)
    }

    /// Whether a list moved on while it was read, so that one of its things was not seen on it.
    fn moves(&self, noun: &str, it: &Difference) -> bool {
        (it.ours == NOTHING || it.theirs == NOTHING) && self.has(noun)
    }
}

/// Of what noun a stream is: `notice/` of `notice/n1`.
fn noun(stream: &str) -> &str {
    stream.find('/').map_or(stream, |end| &stream[..=end])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left(streams: &[&str]) -> Vec<String> {
        let mut compared = Compared::default();
        compared.differ("statistics", "/statistics/received".to_owned(), 3, 4);
        compared.differ("matter", "2026-0001/replies".to_owned(), 1, 2);
        compared.differ("matter", "2026-0002/replies".to_owned(), 1, 2);
        compared.differ("words", "notice/n1 abc".to_owned(), "abc", NOTHING);
        let streams: BTreeSet<String> = streams.iter().map(|stream| (*stream).to_owned()).collect();
        let before = compared.differences.clone();
        Grown { entries: streams.len() as u64, streams }.excuse(&mut compared, &before);
        assert_eq!(compared.differences.len() as u64 + compared.unsettled, 4);
        compared.differences.into_iter().map(|it| it.place).collect()
    }

    #[test]
    fn what_happened_meanwhile_is_no_finding_and_nothing_else_is_excused() {
        assert_eq!(left(&[]).len(), 4);
        assert_eq!(left(&["matter/2026-0001"]), ["2026-0002/replies", "notice/n1 abc"]);
        assert_eq!(left(&["notice/n7"]), ["2026-0001/replies", "2026-0002/replies"]);
        assert!(left(&["register"]).is_empty(), "names stand everywhere");
    }

    #[test]
    fn what_differs_in_the_same_way_again_comes_of_nothing_that_happened_and_of_no_moment() {
        let grown = Grown { entries: 1, streams: BTreeSet::from(["matter/2026-0009".to_owned()]) };
        for grown in [grown, Grown::default()] {
            let mut compared = Compared::default();
            compared.differ("thing", "/notices n1/stage".to_owned(), "posted", "over");
            let before = compared.differences.clone();
            grown.excuse(&mut compared, &[]);
            assert_eq!((compared.differences.len(), compared.unsettled), (0, 1));
            compared.differ("thing", "/notices n1/stage".to_owned(), "posted", "over");
            grown.excuse(&mut compared, &before);
            assert_eq!((compared.differences, compared.unsettled), (before, 0));
        }
    }
}
