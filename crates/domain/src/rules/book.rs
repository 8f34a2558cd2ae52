//! The book itself: rules with their dates, set at run time, looked up by moment.

use std::collections::BTreeMap;
use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::id::{Allowed, RuleId};
use crate::limits::{NAME_CHARS_MAX, REASON_CHARS_MAX};
use crate::time::{Millis, Span};

/// Dated versions of one rule that a book holds. A rule that changes every month fills this in eight years.
pub const RULE_VERSIONS_MAX: usize = 100;

/// The number in a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RuleValue {
    /// How long something may take.
    Span(Span),
    /// A count, a level, a share; its unit stands in the [`RuleId`].
    Integer(i64),
}

impl fmt::Display for RuleValue {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            RuleValue::Span(span) => span.fmt(out),
            RuleValue::Integer(number) => number.fmt(out),
        }
    }
}

/// One rule as it holds between two dates.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Which rule.
    pub id: RuleId,
    /// Its number, as [`RuleId::allowed`] says.
    pub value: RuleValue,
    /// Whose rule it is: 全国, 昆明市, 盘龙区, 明通巷社区; 1 to [`NAME_CHARS_MAX`] characters.
    pub jurisdiction: String,
    /// Why: the law, standard or decision (依据), or 参考 where there is only custom; 1 to [`REASON_CHARS_MAX`] characters.
    pub basis: String,
    /// The first day on which it holds (Asia/Shanghai).
    pub from: Date,
    /// The last day on which it holds (有效期至); `None` while no end is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Date>,
}

/// Why a rule was not taken into the book.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RuleFault {
    /// The value is of the wrong kind or out of bounds.
    #[error("{id} takes {allowed}, not {value}")]
    Value {
        /// Which rule.
        id: RuleId,
        /// What it may be.
        allowed: Allowed,
        /// What was given.
        value: RuleValue,
    },
    /// The rule would end before it begins.
    #[error("{id} would hold from {from} to {to}, which is earlier")]
    Dates {
        /// Which rule.
        id: RuleId,
        /// First day.
        from: Date,
        /// Last day.
        to: Date,
    },
    /// A text is missing, too long or has control characters in it.
    #[error("the {field} of {id} must be one line of 1 to {chars_max} characters")]
    Text {
        /// Which rule.
        id: RuleId,
        /// `jurisdiction` or `basis`.
        field: &'static str,
        /// Longest allowed, in characters.
        chars_max: usize,
    },
    /// The rule has [`RULE_VERSIONS_MAX`] dated versions already.
    #[error("{id} has been changed {RULE_VERSIONS_MAX} times; no more fit")]
    Full {
        /// Which rule.
        id: RuleId,
    },
}

/// No rule of that name and kind is in force on that day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the rule book has no {id} in force on {date}")]
pub struct MissingRule {
    /// Which rule was needed.
    pub id: RuleId,
    /// On which day.
    pub date: Date,
}

impl Rule {
    /// Whether the rule holds on `date`.
    pub fn holds_on(&self, date: Date) -> bool {
        self.from <= date && self.to.is_none_or(|to| date <= to)
    }

    /// Whether the rule makes sense by itself.
    ///
    /// # Errors
    /// [`RuleFault`] saying what is wrong; never [`RuleFault::Full`].
    pub fn check(&self) -> Result<(), RuleFault> {
        let id = self.id;
        let allowed = id.allowed();
        let fits = match (&allowed, self.value) {
            (Allowed::Span, RuleValue::Span(span)) => span.is_bounded(),
            (Allowed::Integer(range), RuleValue::Integer(number)) => range.contains(&number),
            _ => false,
        };
        if !fits {
            return Err(RuleFault::Value { id, allowed, value: self.value });
        }
        if let Some(to) = self.to.filter(|to| *to < self.from) {
            return Err(RuleFault::Dates { id, from: self.from, to });
        }
        check_text(id, "jurisdiction", &self.jurisdiction, NAME_CHARS_MAX)?;
        check_text(id, "basis", &self.basis, REASON_CHARS_MAX)
    }
}

fn check_text(id: RuleId, field: &'static str, text: &str, chars_max: usize) -> Result<(), RuleFault> {
    let is_line = !text.trim().is_empty() && text.chars().count() <= chars_max && !text.contains(char::is_control);
    if is_line { Ok(()) } else { Err(RuleFault::Text { id, field, chars_max }) }
}

/// All rules of a community, past, present and announced.
///
/// Of versions that overlap, the one with the later `from` wins, so that a local or temporary rule covers the general
/// one and gives it back when it ends. A version with the same `from` replaces the one set before: so a slip is mended.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RuleBook {
    versions: BTreeMap<RuleId, BTreeMap<Date, Rule>>,
}

impl RuleBook {
    /// A book without a rule.
    pub fn empty() -> RuleBook {
        RuleBook::default()
    }

    /// Whether [`set`](RuleBook::set) would take the rule.
    ///
    /// # Errors
    /// [`RuleFault`] saying what is wrong with it.
    pub fn check(&self, rule: &Rule) -> Result<(), RuleFault> {
        rule.check()?;
        match self.versions.get(&rule.id) {
            Some(dated) if dated.len() >= RULE_VERSIONS_MAX && !dated.contains_key(&rule.from) => {
                Err(RuleFault::Full { id: rule.id })
            }
            _ => Ok(()),
        }
    }

    /// Takes the rule in; the version of the same rule with the same `from`, if any, is replaced.
    ///
    /// # Errors
    /// [`RuleFault`] saying what is wrong with it; the book is unchanged.
    pub fn set(&mut self, rule: Rule) -> Result<(), RuleFault> {
        self.check(&rule)?;
        self.versions.entry(rule.id).or_default().insert(rule.from, rule);
        Ok(())
    }

    /// The rule in force at the moment `at`, with its basis.
    ///
    /// # Errors
    /// [`MissingRule`] when none is.
    pub fn rule(&self, id: RuleId, at: Millis) -> Result<&Rule, MissingRule> {
        let date = at.date();
        let dated = self.versions.get(&id).into_iter();
        let newest_first = dated.flat_map(|dated| dated.range(..=date).rev());
        newest_first.map(|(_, rule)| rule).find(|rule| rule.holds_on(date)).ok_or(MissingRule { id, date })
    }

    /// The span in force at the moment `at`.
    ///
    /// # Errors
    /// [`MissingRule`] when none is, or when `id` is not the name of a span.
    pub fn span(&self, id: RuleId, at: Millis) -> Result<Span, MissingRule> {
        match self.rule(id, at)?.value {
            RuleValue::Span(span) => Ok(span),
            RuleValue::Integer(_) => Err(MissingRule { id, date: at.date() }),
        }
    }

    /// The number in force at the moment `at`, within the bounds of [`RuleId::allowed`].
    ///
    /// # Errors
    /// [`MissingRule`] when none is, or when `id` is the name of a span.
    pub fn integer(&self, id: RuleId, at: Millis) -> Result<i64, MissingRule> {
        match self.rule(id, at)?.value {
            RuleValue::Integer(number) => Ok(number),
            RuleValue::Span(_) => Err(MissingRule { id, date: at.date() }),
        }
    }

    /// Every version of every rule, in the order of [`RuleId::ALL`] and then by first day.
    pub fn iter(&self) -> impl Iterator<Item = &Rule> {
        self.versions.values().flat_map(BTreeMap::values)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn rule(value: i64, from: Date, to: Option<Date>) -> Rule {
        let (jurisdiction, basis) = ("明通巷社区".to_owned(), "居民会议决定".to_owned());
        Rule { id: RuleId::ReturnCap, value: RuleValue::Integer(value), jurisdiction, basis, from, to }
    }

    fn cap(book: &RuleBook, on: Date) -> Result<i64, MissingRule> {
        book.integer(RuleId::ReturnCap, Millis::from_date(on))
    }

    fn book(rules: impl IntoIterator<Item = Rule>) -> RuleBook {
        let mut book = RuleBook::empty();
        for rule in rules {
            book.set(rule).unwrap();
        }
        book
    }

    #[test]
    fn a_rule_holds_from_its_first_day_to_its_last() {
        let book = book([rule(3, date(2026, 3, 1), Some(date(2026, 3, 31)))]);
        let missing = |date| Err(MissingRule { id: RuleId::ReturnCap, date });
        assert_eq!(cap(&book, date(2026, 2, 28)), missing(date(2026, 2, 28)));
        assert_eq!(cap(&book, date(2026, 3, 1)), Ok(3));
        assert_eq!(cap(&book, date(2026, 3, 31)), Ok(3));
        assert_eq!(cap(&book, date(2026, 4, 1)), missing(date(2026, 4, 1)));
        let last_moment = Millis(Millis::from_date(date(2026, 4, 1)).0 - 1);
        assert_eq!(book.integer(RuleId::ReturnCap, last_moment), Ok(3), "dates are those of Shanghai");
    }

    #[test]
    fn the_later_from_wins_and_gives_back_when_it_ends() {
        let general = rule(2, date(2020, 1, 1), None);
        let trial = rule(0, date(2026, 3, 1), Some(date(2026, 3, 31)));
        for order in [[general.clone(), trial.clone()], [trial, general]] {
            let book = book(order);
            let caps = [date(2026, 2, 28), date(2026, 3, 15), date(2026, 4, 1)].map(|on| cap(&book, on).unwrap());
            assert_eq!(caps, [2, 0, 2]);
        }
    }

    #[test]
    fn the_same_first_day_replaces() {
        let book = book([rule(2, date(2026, 1, 1), None), rule(4, date(2026, 1, 1), None)]);
        assert_eq!(cap(&book, date(2026, 6, 1)), Ok(4));
        assert_eq!(book.iter().count(), 1);
    }

    #[test]
    fn the_value_must_fit_the_rule() {
        let mut book = RuleBook::empty();
        let span_given = RuleValue::Span(Span::Days(2));
        for value in [RuleValue::Integer(-1), RuleValue::Integer(11), RuleValue::Integer(i64::MAX), span_given] {
            let wrong = Rule { value, ..rule(0, date(2026, 1, 1), None) };
            let fault = RuleFault::Value { id: RuleId::ReturnCap, allowed: Allowed::Integer(0..=10), value };
            assert_eq!(book.set(wrong), Err(fault));
        }
        for value in [RuleValue::Integer(2), RuleValue::Span(Span::Days(0)), RuleValue::Span(Span::Hours(3651))] {
            let wrong = Rule { id: RuleId::ClockFinish, value, ..rule(0, date(2026, 1, 1), None) };
            let fault = RuleFault::Value { id: RuleId::ClockFinish, allowed: Allowed::Span, value };
            assert_eq!(book.set(wrong), Err(fault));
        }
        assert_eq!(book, RuleBook::empty(), "a refused rule leaves no trace");
    }

    #[test]
    fn a_refusal_is_put_in_plain_words() {
        let wrong = rule(11, date(2026, 1, 1), None).check().unwrap_err();
        assert_eq!(wrong.to_string(), "return.cap takes a whole number from 0 to 10, not 11");
    }

    #[test]
    fn the_dates_must_be_in_order() {
        let day = date(2026, 1, 1);
        let to = date(2025, 12, 31);
        let fault = RuleFault::Dates { id: RuleId::ReturnCap, from: day, to };
        assert_eq!(rule(2, day, Some(to)).check(), Err(fault));
        assert_eq!(rule(2, day, Some(day)).check(), Ok(()), "a rule of one day");
    }

    #[test]
    fn texts_are_one_line_of_bounded_length() {
        let good = rule(2, date(2026, 1, 1), None);
        for text in ["", "  ", "\u{3000}", "a\nb", "a\0b", &"长".repeat(REASON_CHARS_MAX + 1)] {
            let basis = Rule { basis: text.to_owned(), ..good.clone() }.check();
            let jurisdiction = Rule { jurisdiction: text.to_owned(), ..good.clone() }.check();
            assert!(matches!(basis, Err(RuleFault::Text { field: "basis", .. })), "{text:?}");
            assert!(matches!(jurisdiction, Err(RuleFault::Text { field: "jurisdiction", .. })), "{text:?}");
        }
        let longest =
            Rule { basis: "𠮷".repeat(REASON_CHARS_MAX), jurisdiction: "长".repeat(NAME_CHARS_MAX), ..good };
        assert_eq!(longest.check(), Ok(()));
    }

    #[test]
    fn the_book_has_a_last_page() {
        let first = date(2026, 1, 1);
        let days = std::iter::successors(Some(first), |day| day.tomorrow().ok()).take(RULE_VERSIONS_MAX);
        let mut book = book(days.map(|day| rule(1, day, None)));
        let fault = RuleFault::Full { id: RuleId::ReturnCap };
        assert_eq!(book.set(rule(1, date(2030, 1, 1), None)), Err(fault));
        assert_eq!(book.set(rule(5, first, None)), Ok(()), "what is there can still be mended");
        assert_eq!(cap(&book, first), Ok(5));
    }

    #[test]
    fn asking_for_the_wrong_kind_is_answered() {
        let at = Millis::from_date(date(2026, 1, 1));
        let missing = |id| MissingRule { id, date: at.date() };
        let book = RuleBook::defaults();
        assert_eq!(book.span(RuleId::ReturnCap, at), Err(missing(RuleId::ReturnCap)));
        assert_eq!(book.integer(RuleId::ClockFinish, at), Err(missing(RuleId::ClockFinish)));
    }

    #[test]
    fn rules_in_events() {
        let rule = Rule {
            id: RuleId::ClockFinish,
            value: RuleValue::Span(Span::WorkingDays(10)),
            ..rule(0, date(2026, 3, 1), None)
        };
        let json = serde_json::to_string(&rule).unwrap();
        let expected = concat!(
            r#"{"id":"clock.finish","value":{"span":{"working_days":10}},"#,
            r#""jurisdiction":"明通巷社区","basis":"居民会议决定","from":"2026-03-01"}"#
        );
        assert_eq!(json, expected);
        assert_eq!(serde_json::from_str::<Rule>(&json).unwrap(), rule);
        let ended = Rule { to: Some(date(2027, 1, 1)), ..rule };
        let json = serde_json::to_string(&ended).unwrap();
        assert!(json.ends_with(r#""from":"2026-03-01","to":"2027-01-01"}"#), "{json}");
        assert_eq!(serde_json::from_str::<Rule>(&json).unwrap(), ended);
    }

    proptest! {
        /// The book against its definition: of the versions that hold, the last set among those with the latest `from`.
        #[test]
        fn the_book_is_a_list_read_backwards(
            set in prop::collection::vec((0_i64..=10, 0_i8..20, prop::option::of(0_i8..20)), 0..12), on in 0_i8..28,
        ) {
            let day = |number: i8| date(2026, 1, 1 + number);
            let rules: Vec<Rule> = set
                .into_iter()
                .map(|(value, from, length)| rule(value, day(from), length.map(|length| day((from + length).min(30)))))
                .collect();
            let mut kept: Vec<&Rule> = Vec::new();
            for rule in &rules {
                kept.retain(|other| other.from != rule.from);
                kept.push(rule);
            }
            let expected = kept.into_iter().filter(|rule| rule.holds_on(day(on))).max_by_key(|rule| rule.from);
            let found = book(rules.iter().cloned());
            prop_assert_eq!(found.rule(RuleId::ReturnCap, Millis::from_date(day(on))).ok(), expected);
        }
    }
}
