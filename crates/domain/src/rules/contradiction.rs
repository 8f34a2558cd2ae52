//! Rules that make no sense together, although each has a value that it may have. Whoever sets one of them is refused
//! and told which other one it contradicts.

use super::allowed::DAY_HOURS;
use super::id::RuleId;
use super::rule::RuleValue;
use crate::time::Span;

/// Two rules, and whether values of them contradict each other.
struct Pair {
    one: RuleId,
    other: RuleId,
    contradict: fn(i64, i64) -> bool,
}

const PAIRS: [Pair; 4] = [
    // A judgement that opens a matter again is not one of somebody who is satisfied.
    Pair {
        one: RuleId::RatingReopenAtMost,
        other: RuleId::RatingSatisfiedAtLeast,
        contradict: |reopens, satisfied| satisfied <= reopens,
    },
    // A danger is given no more time than what is none.
    Pair { one: RuleId::ClockAcceptHazard, other: RuleId::ClockAccept, contradict: is_longer },
    Pair { one: RuleId::ClockFinishHazard, other: RuleId::ClockFinish, contradict: is_longer },
    // What is not solved is looked at again behind the time to check it: with no day left between, nobody could ever
    // say that something is not solved.
    Pair {
        one: RuleId::ClockVerify,
        other: RuleId::ReviewMaxDays,
        contradict: |check_hours, review_days| check_hours >= review_days.saturating_mul(i64::from(DAY_HOURS)),
    },
];

fn is_longer(hours: i64, than: i64) -> bool {
    hours > than
}

/// The rules that a rule may contradict.
pub(super) fn partners(id: RuleId) -> impl Iterator<Item = RuleId> {
    PAIRS.iter().filter_map(move |pair| match id {
        _ if id == pair.one => Some(pair.other),
        _ if id == pair.other => Some(pair.one),
        _ => None,
    })
}

/// Whether two rules contradict each other where both hold.
pub(super) fn contradict(one: (RuleId, RuleValue), other: (RuleId, RuleValue)) -> bool {
    let holds = |pair: &Pair, (one, first): (RuleId, RuleValue), (other, second): (RuleId, RuleValue)| {
        let numbers = size(first).zip(size(second));
        (pair.one, pair.other) == (one, other) && numbers.is_some_and(|(one, other)| (pair.contradict)(one, other))
    };
    PAIRS.iter().any(|pair| holds(pair, one, other) || holds(pair, other, one))
}

/// A number, or the hours of a span as they are written: a day of either sort for 24. Which is longer is not left to
/// the holidays of a year.
fn size(value: RuleValue) -> Option<i64> {
    match value {
        RuleValue::Integer(number) => Some(number),
        RuleValue::Span(Span::Hours(hours)) => Some(hours.into()),
        RuleValue::Span(Span::Days(days) | Span::WorkingDays(days)) => Some(i64::from(days) * i64::from(DAY_HOURS)),
        RuleValue::Requirement(_) => None,
    }
}
