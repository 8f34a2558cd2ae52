//! Elections of persons: papers that count and papers that do not, ties, alternates.

use crate::given::{heads, threshold};
use mingtong_methods::election::{Counted, ElectionRule, Needed, Paper, Rank, Seats, count};
use std::num::NonZeroU32;

/// Of so many a share is asked.
const OF: u64 = 20;

fn rule(seats: u32, needed: Option<&str>) -> ElectionRule {
    let needed = needed.map(|share| Needed { share: threshold(share), of: heads(OF).expect("few") });
    ElectionRule { seats: NonZeroU32::new(seats).expect("a seat"), needed }
}

/// A paper names a person by a letter.
fn paper(names: &str) -> Paper<char> {
    Paper::Names(names.chars().collect())
}

/// So many equal papers each.
fn counted(rule: ElectionRule, papers: &[(&str, usize)]) -> Counted<char> {
    let papers: Vec<Paper<char>> = papers.iter().flat_map(|(names, times)| vec![paper(names); *times]).collect();
    count(rule, &papers)
}

fn ranks(ranks: &[Rank<char>]) -> Vec<(u64, String)> {
    ranks.iter().map(|rank| (rank.votes.count(), rank.persons.iter().collect())).collect()
}

#[test]
fn r19_more_names_than_seats_are_void_and_a_name_twice_counts_once() {
    let counted = counted(rule(2, None), &[("ABC", 1), ("AA", 1), ("ABA", 1), ("A", 1)]);
    assert_eq!((Some(counted.papers), Some(counted.void)), (heads(4), heads(1)));
    assert_eq!(ranks(&counted.ranks), [(3, "A".to_owned()), (1, "B".to_owned())]);
}

#[test]
fn blank_and_void_papers_are_counted_apart() {
    let counted = count(rule(1, None), &[paper(""), paper(""), Paper::Void, paper("A"), paper("AB")]);
    assert_eq!([counted.papers, counted.blank, counted.void].map(Some), [heads(5), heads(2), heads(2)]);
    assert_eq!((counted.elected, counted.seats), (vec!['A'], Seats::Filled));
}

#[test]
fn r20_alternates_move_up_by_votes() {
    let counted = counted(rule(2, None), &[("A", 9), ("B", 7), ("C", 5), ("D", 3), ("E", 3)]);
    assert_eq!((counted.elected, counted.seats), (vec!['A', 'B'], Seats::Filled));
    let alternates = ranks(&counted.alternates);
    assert_eq!(alternates, [(5, "C".to_owned()), (3, "DE".to_owned())], "of equals nobody is first");
}

#[test]
fn a_tie_at_the_last_seat_is_named_and_not_drawn() {
    let counted = counted(rule(3, None), &[("A", 9), ("B", 5), ("C", 5), ("D", 5), ("E", 2)]);
    assert_eq!(counted.elected, ['A']);
    assert_eq!(counted.seats, Seats::Tie { tied: vec!['B', 'C', 'D'], seats: 2 });
    assert_eq!(ranks(&counted.alternates), [(2, "E".to_owned())]);
}

#[test]
fn equal_votes_that_all_have_a_seat_are_no_tie() {
    let counted = counted(rule(3, None), &[("A", 9), ("B", 5), ("C", 5), ("D", 2)]);
    assert_eq!((counted.elected, counted.seats), (vec!['A', 'B', 'C'], Seats::Filled));
}

#[test]
fn who_misses_the_votes_needed_has_no_seat_and_waits_for_none() {
    // 20 papers, 2 of them blank and 2 void: more than half are 11.
    let counted = counted(rule(2, Some(">1/2")), &[("AB", 10), ("A", 1), ("B", 0), ("C", 5), ("", 2), ("DEF", 2)]);
    assert_eq!(ranks(&counted.ranks), [(11, "A".to_owned()), (10, "B".to_owned()), (5, "C".to_owned())]);
    assert_eq!((counted.elected, counted.seats), (vec!['A'], Seats::Vacant { seats: 1 }));
    assert_eq!(counted.alternates, []);
}

#[test]
fn without_papers_every_seat_is_vacant() {
    let counted = counted(rule(3, Some(">1/2")), &[]);
    assert_eq!((counted.elected, counted.seats), (vec![], Seats::Vacant { seats: 3 }));
}
