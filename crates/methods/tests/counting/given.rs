//! What tests are given: rules as they are written in a rule book, numbers as they are counted.

use mingtong_methods::owners::{Base, OwnersRule, Setting, Silent};
use mingtong_methods::{Area, Cast, Choice, Heads, Measure, Outcome, Tally, Test, TestName, Threshold, Void, assembly};

pub fn threshold(text: &str) -> Threshold {
    text.parse().expect("a threshold")
}

fn owners_rule(participation: Option<&str>, agree: &str, base: Base) -> OwnersRule {
    OwnersRule { participation: participation.map(threshold), agree: threshold(agree), base }
}

/// Civil Code 278: what most matters need.
pub fn general() -> OwnersRule {
    owners_rule(Some(">=2/3"), ">1/2", Base::TookPart)
}

/// Civil Code 278 (6) to (8): raising the repair fund, rebuilding, another use of common parts.
pub fn special() -> OwnersRule {
    owners_rule(Some(">=2/3"), ">=3/4", Base::TookPart)
}

/// Property Law 76, until the end of 2020: the share of all owners.
pub fn of_all(agree: &str) -> OwnersRule {
    owners_rule(None, agree, Base::Electorate)
}

pub fn sitting_rule(attendance: &str, agree: &str, base: assembly::Base) -> assembly::AssemblyRule {
    assembly::AssemblyRule { attendance: Some(threshold(attendance)), agree: threshold(agree), base }
}

pub fn setting(silent: Silent) -> Setting {
    Setting { silent, void: Void::TakesPart }
}

pub fn heads(count: u64) -> Option<Heads> {
    Heads::new(count).ok()
}

pub fn area(text: &str) -> Option<Area> {
    Some(text.parse().expect("an area"))
}

/// All took part, so many of them agree; nothing else is known.
pub fn all_took_part<M: Measure>(electorate: Option<M>, agree: Option<M>) -> Tally<M> {
    Tally { electorate, took_part: electorate, cast: agreeing(agree), ..unknown() }
}

/// So many agree; nothing else is known.
pub fn agreeing<M: Measure>(agree: Option<M>) -> Cast<M> {
    Cast::by(|choice| agree.filter(|_| choice == Choice::Agree))
}

/// Agree, oppose, abstain, void, blank, with the majority.
pub fn cast<M: Measure>(units: [u64; 6]) -> Cast<M> {
    let number = |choice| Choice::ALL.iter().zip(units).find(|(of, _)| **of == choice).map(|(_, units)| units);
    Cast::by(|choice| number(choice).and_then(|units| M::of_units(units).ok()))
}

/// Nothing is known.
pub fn unknown<M: Measure>() -> Tally<M> {
    Tally::default()
}

/// Part and whole of a test, in units; `None` where unknown.
pub fn share(tests: &[Test], name: TestName) -> (Option<u64>, Option<u64>) {
    let test = test(tests, name);
    (test.part.map(|part| part.units()), test.whole.map(|whole| whole.units()))
}

pub fn holds(tests: &[Test], name: TestName) -> Option<bool> {
    test(tests, name).holds
}

fn test(tests: &[Test], name: TestName) -> &Test {
    tests.iter().find(|test| test.name == name).expect("the rule asks for it")
}

/// What an owners' vote comes to by the setting that holds where nothing else is agreed.
pub fn outcome(rule: OwnersRule, heads: &Tally<Heads>, area: &Tally<Area>) -> Outcome {
    let counted = mingtong_methods::owners::count(rule, heads, area, Setting::default());
    counted.expect("the numbers agree with each other").outcome
}
