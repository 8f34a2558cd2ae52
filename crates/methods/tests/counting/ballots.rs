//! From single ballots to tallies.

use crate::given::{area, heads};
use mingtong_methods::Choice::*;
use mingtong_methods::ballots::Standing::{self, *};
use mingtong_methods::ballots::{Ballot, Differs, tallies};

fn ballot(voice: u32, size: &str, standing: Standing) -> Ballot {
    Ballot { voice, area: area(size), standing }
}

#[test]
fn r04_the_head_counts_once_and_the_area_follows_the_flat() {
    let ballots = [ballot(1, "80", Returned(Agree)), ballot(1, "70.5", Returned(Agree)), ballot(2, "90", NotReturned)];
    let (by_heads, by_area) = tallies(&ballots).unwrap();
    assert_eq!((by_heads.cast.agree, by_heads.electorate, by_heads.not_returned), (heads(1), heads(2), heads(1)));
    assert_eq!(
        (by_area.cast.agree, by_area.electorate, by_area.not_returned),
        (area("150.5"), area("240.5"), area("90"))
    );
}

#[test]
fn r04_whoever_says_two_things_has_no_head() {
    let ballots = [ballot(7, "1", Returned(Agree)), ballot(7, "1", Returned(Oppose))];
    assert_eq!(tallies(&ballots), Err(Differs { voice: 7 }));
}

#[test]
fn r22_a_voice_stands_where_its_furthest_ballot_does() {
    for (one, other, furthest) in [
        (NotDelivered, NotReturned, NotReturned),
        (NotReturned, Returned(Void), Returned(Void)),
        (Returned(Void), Returned(Blank), Returned(Blank)),
        (Returned(Blank), Returned(Oppose), Returned(Oppose)),
        (NotDelivered, Returned(Agree), Returned(Agree)),
    ] {
        for pair in [[one, other], [other, one]] {
            let (by_heads, _) = tallies(&pair.map(|standing| ballot(1, "1", standing))).unwrap();
            let (alone, _) = tallies(&[ballot(1, "2", furthest)]).unwrap();
            assert_eq!(by_heads, alone, "{one:?} {other:?}");
        }
    }
}

#[test]
fn an_unknown_area_is_unknown_where_it_belongs_and_nowhere_else() {
    let unknown = Ballot { area: None, ..ballot(2, "1", Returned(Oppose)) };
    let (_, by_area) = tallies(&[ballot(1, "10", Returned(Agree)), unknown]).unwrap();
    assert_eq!((by_area.cast.agree, by_area.cast.oppose, by_area.electorate), (area("10"), None, None));
    assert_eq!(by_area.not_returned, area("0"));
}
