//! Which numbers of one measure contradict each other, and what follows from those that do not.

use crate::given::{area, cast, heads, unknown};
use mingtong_methods::{Area, Cast, Choice, FaultKind, Heads, Measure, MeasureKind, Tally, Void};

/// Fields and kinds of all faults.
fn faults<M: Measure>(tally: Tally<M>, void: Void) -> Vec<(&'static str, FaultKind)> {
    let faults = tally.check(void).err().unwrap_or_default();
    assert!(faults.iter().all(|fault| fault.measure == M::KIND));
    faults.iter().map(|fault| (fault.field, fault.kind)).collect()
}

fn above(whole: &'static str) -> FaultKind {
    FaultKind::AboveWhole { whole }
}

/// Nobody has cast anything yet.
fn nobody() -> Cast<Heads> {
    cast([0; 6])
}

#[test]
fn what_is_unknown_contradicts_nothing() {
    assert_eq!(unknown::<Heads>().check(Void::TakesPart), Ok(()));
    let some = Tally { electorate: heads(10), cast: Cast { agree: heads(10), ..Cast::default() }, ..unknown() };
    assert_eq!(some.check(Void::SetAside), Ok(()));
}

#[test]
fn a_part_is_not_more_than_its_whole() {
    let tally = Tally { electorate: heads(100), took_part: heads(60), ..unknown() };
    let cast = |agree, oppose| Cast { agree: heads(agree), oppose: heads(oppose), ..Cast::default() };
    assert_eq!(faults(Tally { cast: cast(60, 0), ..tally }, Void::TakesPart), []);
    assert_eq!(
        faults(Tally { cast: cast(61, 70), ..tally }, Void::TakesPart),
        [("cast.agree", above("took_part")), ("cast.oppose", above("took_part")),]
    );
    assert_eq!(faults(Tally { cast: cast(40, 21), ..tally }, Void::TakesPart), [("took_part", FaultKind::BelowParts)]);
    let unknown_part = Tally { took_part: None, ..tally };
    assert_eq!(
        faults(Tally { cast: cast(101, 0), ..unknown_part }, Void::TakesPart),
        [("cast.agree", above("electorate"),)]
    );
    assert_eq!(
        faults(Tally { cast: cast(60, 41), ..unknown_part }, Void::TakesPart),
        [("electorate", FaultKind::BelowParts,)]
    );
}

#[test]
fn the_states_of_a_ballot_fit_into_the_electorate() {
    let tally = Tally { electorate: heads(100), took_part: heads(60), ..unknown() };
    let with = |not_returned, not_delivered| {
        faults(
            Tally { not_returned: heads(not_returned), not_delivered: heads(not_delivered), ..tally },
            Void::TakesPart,
        )
    };
    assert_eq!(with(30, 10), []);
    assert_eq!(with(30, 5), [], "of five nobody knows");
    assert_eq!(with(30, 11), [("electorate", FaultKind::BelowParts)]);
    assert_eq!(with(101, 0), [("not_returned", above("electorate"))]);
    assert_eq!(faults(Tally { took_part: heads(101), ..tally }, Void::TakesPart), [("took_part", above("electorate"))]);
}

#[test]
fn who_took_part_is_who_cast_something() {
    let tally = Tally { electorate: heads(100), cast: cast([30, 20, 5, 3, 2, 0]), ..unknown() };
    let with = |took_part, void| faults(Tally { took_part: heads(took_part), ..tally }, void);
    let makes = |expected| vec![("took_part", FaultKind::Contradicts { expected: heads(expected).unwrap().amount() })];
    assert_eq!(with(60, Void::TakesPart), []);
    assert_eq!([with(61, Void::TakesPart), with(59, Void::TakesPart)], [makes(60), makes(60)]);
    assert_eq!(with(57, Void::TakesPart), makes(60), "void papers take part");
    assert_eq!([with(60, Void::SetAside), with(57, Void::SetAside)], [vec![], vec![]]);
    assert_eq!(with(58, Void::SetAside), makes(57));
    let blank_unknown = Tally { cast: Cast { blank: None, ..tally.cast }, took_part: heads(56), ..tally };
    assert_eq!(faults(blank_unknown, Void::SetAside), [], "the void papers may have been taken out already");
    assert_eq!(faults(blank_unknown, Void::TakesPart), [("took_part", FaultKind::BelowParts)]);
}

#[test]
fn areas_have_faults_of_their_own() {
    let cast = Cast { agree: area("10.0001"), ..Cast::default() };
    let tally = Tally { took_part: area("10"), cast, ..unknown() };
    let faults = tally.check(Void::TakesPart).unwrap_err();
    assert_eq!((faults[0].measure, faults.len()), (MeasureKind::Area, 1));
    assert_eq!(faults[0].to_string(), "cast.agree (area) is more than took_part");
}

#[test]
fn the_largest_numbers_are_refused_and_not_wrapped_around() {
    let most = Some(Area::MAX);
    let all = Cast::by(|_| most);
    let tally = Tally { electorate: most, cast: all, took_part: most, not_returned: most, not_delivered: most };
    assert_eq!(faults(tally, Void::TakesPart), [("took_part", FaultKind::BelowParts)]);
    let nowhere = Tally { cast: all, ..unknown() };
    assert_eq!(faults(nowhere, Void::TakesPart), [("electorate", FaultKind::BelowParts)]);
    assert_eq!((nowhere.taking_part(Void::TakesPart), tally.silent(Void::TakesPart)), (None, most));
}

#[test]
fn who_took_part_follows_only_when_every_choice_is_known() {
    let cast = cast([30, 20, 5, 3, 2, 0]);
    let by = |cast, took_part, void| Tally { cast, took_part, ..unknown::<Heads>() }.taking_part(void);
    assert_eq!(by(cast, None, Void::TakesPart), heads(60));
    assert_eq!(by(cast, None, Void::SetAside), heads(57));
    for choice in Choice::ALL {
        let hidden = Cast::by(|of| cast.of(of).filter(|_| of != *choice));
        let sets_aside_what_is_known = if *choice == Choice::Void { heads(57) } else { None };
        assert_eq!(by(hidden, None, Void::TakesPart), None);
        assert_eq!(by(hidden, None, Void::SetAside), sets_aside_what_is_known);
        assert_eq!(by(hidden, heads(60), Void::TakesPart), heads(60));
        // Nobody said what is hidden where the others make all 60.
        let told = if *choice == Choice::WithMajority { heads(57) } else { sets_aside_what_is_known };
        assert_eq!(by(hidden, heads(60), Void::SetAside), told, "void papers may be in it");
    }
    let no_void = Cast { void: heads(0), ..Cast::default() };
    assert_eq!(by(no_void, heads(60), Void::SetAside), heads(60));
}

#[test]
fn the_silent_are_what_is_left_when_the_others_are_known() {
    let tally = Tally { electorate: heads(100), took_part: heads(60), not_delivered: heads(15), ..unknown() };
    assert_eq!(tally.silent(Void::TakesPart), heads(25));
    assert_eq!(tally.silent(Void::SetAside), None, "nobody knows whether void papers are among the 60");
    assert_eq!(Tally { not_returned: heads(20), ..tally }.silent(Void::TakesPart), heads(20), "counted is counted");
    for hidden in [
        Tally { electorate: None, ..tally },
        Tally { took_part: None, ..tally },
        Tally { not_delivered: None, ..tally },
    ] {
        assert_eq!(hidden.silent(Void::TakesPart), None);
    }
    assert_eq!(Tally { took_part: None, cast: nobody(), ..tally }.silent(Void::TakesPart), heads(85));
}
