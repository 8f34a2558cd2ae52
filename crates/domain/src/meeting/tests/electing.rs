//! Persons are elected.

use super::super::story::*;
use super::super::*;
use crate::refusal::Code;

fn ballot(seats: u32, papers: &[&[usize]]) -> Command {
    let paper = |names: &&[usize]| Paper::Names(names.iter().copied().map(person).collect());
    let papers = papers.iter().map(paper).collect();
    let (counted_by, entered, source) = ([person(2), person(3)], None, None);
    Command::Elect { item: ItemId(1), seats, papers, counted_by, entered, source }
}

#[test]
fn more_names_than_seats_make_a_paper_void() {
    let mut story = Story::running(6, 5);
    story.does(ballot(1, &[&[4], &[4], &[4], &[4, 5], &[]])).unwrap();
    let election = &story.meeting.elections[0];
    let figures = election.figures;
    assert_eq!((figures.due, figures.present, figures.cast, figures.void, figures.blank), (6, 5, 5, 1, 1));
    assert_eq!((election.elected.as_slice(), election.left), (&[person(4)][..], 0));
    assert_eq!(story.meeting.items[0].state, ItemState::Elected);
}

#[test]
fn who_is_equal_is_voted_on_again() {
    let mut story = Story::running(6, 6);
    story.does(ballot(2, &[&[1, 4], &[1, 4], &[1, 5], &[1, 5], &[4, 5], &[4, 5]])).unwrap();
    let election = &story.meeting.elections[0];
    assert_eq!((election.elected.len(), election.tied.len(), election.left), (0, 3, 2));
    assert_eq!(story.meeting.items[0].state, ItemState::Open);
    assert_eq!(story.end(), Err(Code::ItemsOpen));
    story.does(ballot(2, &[&[1, 4], &[1, 4], &[1, 4], &[4, 5], &[4], &[4]])).unwrap();
    assert_eq!(story.meeting.elections[1].elected, [person(4)], "three of six papers are no majority");
    assert_eq!(story.meeting.elections[1].left, 1);
}

#[test]
fn no_more_papers_than_people() {
    let mut story = Story::running(6, 4);
    assert_eq!(story.does(ballot(1, &[&[1][..]; 5])), Err(Code::MoreHandsThanPeople));
    assert_eq!(story.does(ballot(0, &[])), Err(Code::ElectedSeats));
    assert_eq!(story.does(ballot(1, &[])), Err(Code::NoPaper));
    story.leave(4).unwrap();
    assert_eq!(story.does(ballot(1, &[&[1][..]; 3])), Err(Code::NoQuorum));
}

#[test]
fn who_is_elected_has_the_share_of_those_there() {
    let mut story = Story::running(6, 5);
    story.does(ballot(1, &[&[4]])).unwrap();
    let election = &story.meeting.elections[0];
    assert_eq!((election.elected.len(), election.left), (0, 1), "one paper of five who are there");
    let test = election.tests[1];
    assert_eq!((test.test, test.have, test.of, test.need, test.holds()), (TestKind::Elect, 1, 5, 3, false));
}

#[test]
fn who_was_elected_is_not_elected_again_and_no_seat_is_added() {
    let mut story = Story::running(6, 6);
    story.does(ballot(2, &[&[4][..]; 6])).unwrap();
    assert_eq!(story.does(ballot(1, &[&[4][..]; 6])), Err(Code::ElectedAlready));
    assert_eq!(story.does(ballot(2, &[&[5][..]; 6])), Err(Code::ElectedSeats), "one is left");
    story.does(ballot(1, &[&[5][..]; 6])).unwrap();
    assert_eq!(story.meeting.items[0].state, ItemState::Elected);
}

#[test]
fn who_is_named_on_a_paper_does_not_count() {
    let mut story = Story::running(6, 6);
    assert_eq!(story.does(ballot(1, &[&[3][..]; 6])), Err(Code::TellerNamed));
}

#[test]
fn no_more_are_named_than_one_election_holds() {
    let mut story = Story::running(6, 6);
    let named: Vec<usize> = (100..=100 + crate::limits::MEETING_NAMED_MAX).collect();
    assert_eq!(story.does(ballot(1, &[&named[..]])), Err(Code::TooManyNamed));
    story.does(ballot(1, &[&named[1..]])).unwrap();
}
