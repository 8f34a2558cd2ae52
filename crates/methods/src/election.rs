//! Elections of persons to a number of seats, by papers with names.
//!
//! Nobody is chosen by chance or by the order of a list: where equal votes leave open who has the last seat, or who of
//! the alternates comes first, those who are equal are named together.

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroU32;

use crate::amount::Heads;
use crate::threshold::Threshold;

/// What is elected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ElectionRule {
    /// How many persons.
    pub seats: NonZeroU32,
    /// On how many papers a person must be named, where there is such a test. Whoever misses it is neither elected nor
    /// an alternate.
    pub needed: Option<Needed>,
}

/// How often a person must be named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Needed {
    /// Which share.
    pub share: Threshold,
    /// Of how many: those who are there, those who are due, or the papers, as the rules say.
    pub of: Heads,
}

/// One paper that was cast.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Paper<P> {
    /// The persons named on it. A name twice counts once; none at all is blank; more than there are seats is void.
    Names(Vec<P>),
    /// Found void by those who count: it cannot be read.
    Void,
}

/// Persons with the same number of votes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Rank<P> {
    /// How many votes each of them has.
    pub votes: Heads,
    /// Who, in the order of their ids, which means nothing.
    pub persons: Vec<P>,
}

/// What became of the seats.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Seats<P> {
    /// All are taken.
    Filled,
    /// Equal votes for the last seats: they are voted on again.
    Tie {
        /// Who has the same number of votes.
        tied: Vec<P>,
        /// For how many seats, fewer than they are.
        seats: u32,
    },
    /// Not enough persons were named often enough.
    Vacant {
        /// How many seats are left.
        seats: u32,
    },
}

/// An election, counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted<P> {
    /// All papers cast.
    pub papers: Heads,
    /// Those of them that are void.
    pub void: Heads,
    /// Those of them that name nobody.
    pub blank: Heads,
    /// Everybody who was named on a paper that counts, most votes first.
    pub ranks: Vec<Rank<P>>,
    /// Who is elected, most votes first.
    pub elected: Vec<P>,
    /// What became of the seats.
    pub seats: Seats<P>,
    /// Who moves up when a seat falls vacant, most votes first. Those who are tied for a seat stand before them.
    pub alternates: Vec<Rank<P>>,
}

/// Counts an election. The order of papers, and of names on a paper, makes no difference.
pub fn count<P: Ord + Clone>(rule: ElectionRule, papers: &[Paper<P>]) -> Counted<P> {
    let (mut votes, mut void, mut blank) = (BTreeMap::new(), 0, 0);
    for paper in papers {
        match named(paper, rule.seats) {
            None => void += 1,
            Some(names) if names.is_empty() => blank += 1,
            Some(names) => names.into_iter().for_each(|person| *votes.entry(person).or_default() += 1),
        }
    }
    let [papers, void, blank] = [papers.len(), void, blank].map(Heads::of_len);
    let ranks = ranked(votes);
    let may_sit = |rank: &&Rank<P>| rule.needed.is_none_or(|needed| needed.share.holds(rank.votes, needed.of));
    let (elected, seats, alternates) = seat(rule.seats, ranks.iter().filter(may_sit).cloned());
    Counted { papers, void, blank, ranks, elected, seats, alternates }
}

/// The persons that a paper names; `None` if it is void.
fn named<P: Ord>(paper: &Paper<P>, seats: NonZeroU32) -> Option<BTreeSet<&P>> {
    let Paper::Names(names) = paper else { return None };
    let names: BTreeSet<&P> = names.iter().collect();
    u32::try_from(names.len()).is_ok_and(|len| len <= seats.get()).then_some(names)
}

fn ranked<P: Ord + Clone>(votes: BTreeMap<&P, usize>) -> Vec<Rank<P>> {
    let mut by_votes: BTreeMap<usize, Vec<P>> = BTreeMap::new();
    for (person, votes) in votes {
        by_votes.entry(votes).or_default().push(person.clone());
    }
    by_votes.into_iter().rev().map(|(votes, persons)| Rank { votes: Heads::of_len(votes), persons }).collect()
}

/// Gives the seats to whole ranks as long as there is room.
fn seat<P: Clone>(seats: NonZeroU32, ranks: impl Iterator<Item = Rank<P>>) -> (Vec<P>, Seats<P>, Vec<Rank<P>>) {
    let (mut elected, mut left, mut outcome, mut alternates) = (Vec::new(), seats.get(), None, Vec::new());
    for rank in ranks {
        if left == 0 || outcome.is_some() {
            alternates.push(rank);
        } else if let Some(after) = u32::try_from(rank.persons.len()).ok().and_then(|taken| left.checked_sub(taken)) {
            elected.extend(rank.persons);
            left = after;
        } else {
            outcome = Some(Seats::Tie { tied: rank.persons, seats: left });
        }
    }
    let otherwise = if left == 0 { Seats::Filled } else { Seats::Vacant { seats: left } };
    (elected, outcome.unwrap_or(otherwise), alternates)
}
