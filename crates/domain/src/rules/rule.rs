//! One rule: its number, whose it is, why, and between which days it holds.

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::allowed::{Allowed, DAY_HOURS};
use super::id::RuleId;
use super::requirement::{Requirement, UnknownRequirement, Whole};
use crate::limits::{NAME_CHARS_MAX, REASON_CHARS_MAX};
use crate::time::{COUNT_MAX, COUNT_MIN, Span, SpanFault};

/// Dated versions of one rule that a book holds. A rule that changes every month fills this in eight years.
pub const RULE_VERSIONS_MAX: usize = 100;

/// Whose rule it is that holds in the whole country: a law.
pub const NATIONAL: &str = "全国";

/// The number in a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RuleValue {
    /// How long something may take.
    Span(Span),
    /// A count, a level, a share; its unit stands in the [`RuleId`].
    Integer(i64),
    /// How many must take part or agree.
    Requirement(Requirement),
}

/// What is written is no value of the rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum UnreadableValue {
    /// No span.
    #[error(transparent)]
    Span(#[from] SpanFault),
    /// No requirement.
    #[error(transparent)]
    Requirement(#[from] UnknownRequirement),
    /// No number.
    #[error("a whole number is written in digits")]
    Integer,
}

impl RuleValue {
    /// A value as people write it: `15wd`, `2`, `>1/2 present`. Whether the rule may have it is for [`Rule::check`].
    ///
    /// # Errors
    /// It is none of the kind that the rule has.
    pub fn read(id: RuleId, text: &str) -> Result<Self, UnreadableValue> {
        Ok(match id.allowed() {
            Allowed::Span { .. } => RuleValue::Span(text.parse()?),
            Allowed::Integer(..) => RuleValue::Integer(text.parse().map_err(|_| UnreadableValue::Integer)?),
            Allowed::Attendance | Allowed::Agreement => RuleValue::Requirement(text.parse()?),
        })
    }
}

impl fmt::Display for RuleValue {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            RuleValue::Span(span) => span.fmt(out),
            RuleValue::Integer(number) => number.fmt(out),
            RuleValue::Requirement(requirement) => requirement.fmt(out),
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

impl Rule {
    /// Whether it is law of the whole country 全国, from which no charter takes away.
    pub fn is_national(&self) -> bool {
        self.jurisdiction == NATIONAL
    }
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
    /// On a day on which both would hold, the rule would make no sense beside another.
    #[error("{id} would contradict {other}")]
    Contradicts {
        /// Which rule.
        id: RuleId,
        /// The other.
        other: RuleId,
    },
    /// It would take away from the law of the whole country.
    #[error("{id} would ask less than the law: {basis}")]
    BelowLaw {
        /// Which rule.
        id: RuleId,
        /// What the law says, and which.
        basis: String,
    },
    /// The rule has [`RULE_VERSIONS_MAX`] dated versions already.
    #[error("{id} has been changed {RULE_VERSIONS_MAX} times; no more fit")]
    Full {
        /// Which rule.
        id: RuleId,
    },
}

impl Rule {
    /// Whether the rule holds on `date`.
    pub fn holds_on(&self, date: Date) -> bool {
        self.from <= date && self.to.is_none_or(|to| date <= to)
    }

    /// Whether the rule makes sense by itself.
    ///
    /// # Errors
    /// [`RuleFault`] saying what is wrong; never [`RuleFault::Full`], [`RuleFault::BelowLaw`] or
    /// [`RuleFault::Contradicts`].
    pub fn check(&self) -> Result<(), RuleFault> {
        let id = self.id;
        let allowed = id.allowed();
        if !fits(&allowed, self.value) {
            return Err(RuleFault::Value { id, allowed, value: self.value });
        }
        if let Some(to) = self.to.filter(|to| *to < self.from) {
            return Err(RuleFault::Dates { id, from: self.from, to });
        }
        check_text(id, "jurisdiction", &self.jurisdiction, NAME_CHARS_MAX)?;
        check_text(id, "basis", &self.basis, REASON_CHARS_MAX)
    }

    /// Whether days and clocks can be computed with it: its words may be erased, and it may be longer than would be
    /// allowed today.
    pub(super) fn is_usable(&self) -> bool {
        let allowed = match self.id.allowed() {
            Allowed::Span { .. } => Allowed::Span { days_max: COUNT_MAX },
            allowed => allowed,
        };
        fits(&allowed, self.value) && self.to.is_none_or(|to| to >= self.from)
    }
}

fn fits(allowed: &Allowed, value: RuleValue) -> bool {
    match (allowed, value) {
        (Allowed::Span { days_max }, RuleValue::Span(span)) => {
            let most = match span {
                Span::Hours(_) => days_max.saturating_mul(DAY_HOURS).min(COUNT_MAX),
                Span::Days(_) | Span::WorkingDays(_) => *days_max,
            };
            (COUNT_MIN..=most).contains(&span.count())
        }
        (Allowed::Integer(_, range), RuleValue::Integer(number)) => range.contains(&number),
        (Allowed::Attendance, RuleValue::Requirement(Requirement::None)) => true,
        (Allowed::Attendance, RuleValue::Requirement(Requirement::Share { of, .. })) => of == Whole::All,
        (Allowed::Agreement, RuleValue::Requirement(requirement)) => requirement != Requirement::None,
        _ => false,
    }
}

fn check_text(id: RuleId, field: &'static str, text: &str, chars_max: usize) -> Result<(), RuleFault> {
    let is_line = !text.trim().is_empty() && text.chars().count() <= chars_max && !text.contains(char::is_control);
    if is_line { Ok(()) } else { Err(RuleFault::Text { id, field, chars_max }) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn rule(value: i64, from: Date, to: Option<Date>) -> Rule {
        let (jurisdiction, basis) = ("明通巷社区".to_owned(), "居民会议决定".to_owned());
        Rule { id: RuleId::ReturnCap, value: RuleValue::Integer(value), jurisdiction, basis, from, to }
    }

    #[test]
    fn a_refusal_is_put_in_plain_words() {
        let wrong = rule(11, date(2026, 1, 1), None).check().unwrap_err();
        assert_eq!(wrong.to_string(), "return.cap takes 0–10, not 11");
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
}
