//! What a head is, and which ballots of owners are refused.

use crate::given::{area, heads};
use mingtong_methods::owner_heads::{BallotFault, Flat, Handover, Roll, RollFault};
use mingtong_methods::{Area, Choice};

fn flat(flat: &'static str, owner: &'static str, area: Option<Area>) -> Flat<&'static str, &'static str> {
    Flat { flat, owner, area, handover: Handover::HandedOver }
}

/// Zhang has two flats, Li one; two were sold to Li and Wang and not handed over.
fn roll() -> Roll<&'static str, &'static str> {
    let with_developer = |id, owner, size| Flat { handover: Handover::NotHandedOver, ..flat(id, owner, size) };
    let flats = [
        flat("1-101", "Zhang", area("80.5")),
        flat("1-102", "Li", area("90.25")),
        flat("2-101", "Zhang", area("70.1234")),
        with_developer("3-101", "Li", area("100")),
        with_developer("3-102", "Wang", area("100")),
    ];
    Roll::new(flats).expect("each flat stands there once")
}

#[test]
fn r03_one_owner_is_one_head_and_areas_always_add() {
    let roll = roll();
    assert_eq!((Some(roll.heads()), roll.area()), (heads(3), area("440.8734")));
}

#[test]
fn r03_what_was_not_handed_over_has_one_voice_whoever_bought_it() {
    let roll = roll();
    let mut ballots = roll.ballot_box();
    for flat in ["1-102", "3-101", "3-102"] {
        ballots.put(&flat, Choice::Oppose).unwrap();
    }
    assert_eq!(ballots.heads().cast.oppose, heads(2), "Li, and the developer");
    assert_eq!(ballots.area().cast.oppose, area("290.25"));
}

#[test]
fn r03_co_owners_of_a_part_have_one_voice() {
    let together = "Zhang and Li";
    let roll = Roll::new([flat("1-101", together, None), flat("1-102", "Zhang", None)]).unwrap();
    assert_eq!(Some(roll.heads()), heads(2), "together they are another owner than one of them alone");
}

#[test]
fn r04_a_second_different_ballot_of_one_owner_is_refused() {
    let roll = roll();
    let mut ballots = roll.ballot_box();
    ballots.put(&"1-101", Choice::Agree).unwrap();
    for choice in Choice::ALL.iter().filter(|choice| **choice != Choice::Agree) {
        let refused = BallotFault::OwnerDiffers { flat: "2-101", owner: "Zhang" };
        assert_eq!(ballots.put(&"2-101", *choice), Err(refused));
    }
    assert_eq!((ballots.heads().cast.agree, ballots.area().cast.agree), (heads(1), area("80.5")), "nothing changed");
    ballots.put(&"2-101", Choice::Agree).unwrap();
    assert_eq!((ballots.heads().cast.agree, ballots.area().cast.agree), (heads(1), area("150.6234")));
}

#[test]
fn r04_what_was_not_handed_over_cannot_be_voted_differently() {
    let roll = roll();
    let mut ballots = roll.ballot_box();
    ballots.put(&"3-101", Choice::Agree).unwrap();
    let refused = BallotFault::OwnerDiffers { flat: "3-102", owner: "Wang" };
    assert_eq!(ballots.put(&"3-102", Choice::Oppose), Err(refused));
}

#[test]
fn a_ballot_counts_once_and_only_of_a_part_that_votes() {
    let roll = roll();
    let mut ballots = roll.ballot_box();
    ballots.put(&"1-102", Choice::Agree).unwrap();
    for choice in [Choice::Agree, Choice::Oppose] {
        assert_eq!(ballots.put(&"1-102", choice), Err(BallotFault::FlatTwice { flat: "1-102" }));
    }
    assert_eq!(ballots.heads().cast.agree, heads(1));
}

#[test]
fn r06_a_part_that_the_matter_does_not_concern_has_no_vote() {
    let roll = roll();
    let mut ballots = roll.ballot_box();
    assert_eq!(ballots.put(&"garage 7", Choice::Agree), Err(BallotFault::NotOnRoll { flat: "garage 7" }));
    let of_stairwell = Roll::new([flat("2-101", "Zhang", area("70.1234"))]).unwrap();
    assert_eq!((Some(of_stairwell.heads()), of_stairwell.area()), (heads(1), area("70.1234")));
}

#[test]
fn a_part_of_unknown_area_leaves_open_what_it_belongs_to() {
    let roll = Roll::new([flat("1", "Zhang", None), flat("2", "Li", area("50"))]).unwrap();
    assert_eq!((Some(roll.heads()), roll.area()), (heads(2), None));
    let mut ballots = roll.ballot_box();
    ballots.put(&"1", Choice::Agree).unwrap();
    ballots.put(&"2", Choice::Oppose).unwrap();
    let cast = ballots.area().cast;
    assert_eq!((cast.agree, cast.oppose, cast.abstain), (None, area("50"), area("0")));
}

#[test]
fn a_part_stands_on_the_roll_once() {
    let twice = Roll::new([flat("2", "Li", None), flat("1", "Zhang", None), flat("2", "Zhang", None)]);
    assert_eq!(twice.err(), Some(RollFault::FlatTwice { flat: "2" }));
    let huge = Roll::new([flat("1", "Zhang", Some(Area::MAX)), flat("2", "Li", area("0.0001"))]);
    assert_eq!(huge.err(), Some(RollFault::TooLarge));
    let empty = Roll::<u8, u8>::new([]).unwrap();
    assert_eq!((Some(empty.heads()), empty.area()), (heads(0), area("0")));
}
