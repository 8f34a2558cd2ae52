//! Rules in words: what they are called, their values, whose they are.

use crate::args::text_arg;
use crate::called::Called;
use crate::parts::count_words::requirement_words;
use mingtong_domain::rules::{Allowed, NATIONAL, Rule, RuleId, RuleValue, Unit};
use mingtong_domain::time::Span;
use mingtong_words::Words;

/// What a rule is called.
pub(super) fn name(words: Words, id: RuleId) -> String {
    words.word("rule", &id.key().replace('.', "-"))
}

/// Whether it is one of those by which votes are counted; they stand by themselves.
pub(super) fn is_of_votes(id: RuleId) -> bool {
    matches!(id.allowed(), Allowed::Attendance | Allowed::Agreement)
}

/// The two that come with the program have words in every language; others are names.
pub(super) fn jurisdiction(words: Words, name: &str) -> Called {
    match name {
        "通用" => Called::words(words.t("jurisdiction-general")),
        NATIONAL => Called::words(words.t("jurisdiction-national")),
        other => Called::name(other),
    }
}

/// The value of a rule with its unit.
pub(super) fn value(words: Words, rule: &Rule) -> String {
    let (key, count) = match rule.value {
        RuleValue::Integer(number) => return number_of(words, rule.id, number),
        RuleValue::Requirement(requirement) => return requirement_words(words, requirement),
        RuleValue::Span(Span::Hours(count)) => ("span-unit-hours", count),
        RuleValue::Span(Span::Days(count)) => ("span-unit-days", count),
        RuleValue::Span(Span::WorkingDays(count)) => ("span-unit-working-days", count),
    };
    words.ta(key, &[("n", i64::from(count).into())])
}

/// A whole number with what it counts.
pub(super) fn number_of(words: Words, id: RuleId, number: i64) -> String {
    let Allowed::Integer(unit, _) = id.allowed() else { return number.to_string() };
    let key = match unit {
        Unit::YesNo => return words.t(if number > 0 { "rule-value-yes" } else { "rule-value-no" }).to_owned(),
        Unit::MinuteOfDay => return format!("{:02}:{:02}", number / 60, number % 60),
        Unit::Permille => {
            let percent = format!("{}", number as f64 / 10.0);
            return words.ta("rule-value-share", &[("permille", number.into()), text_arg("percent", percent)]);
        }
        Unit::Times => "rule-value-times",
        Unit::Points => "rule-value-points",
        Unit::Seconds => "rule-value-seconds",
        Unit::Minutes => "rule-value-minutes",
        Unit::Days => "span-unit-days",
        Unit::ADay => "rule-value-a-day",
        Unit::Households => "rule-value-households",
        Unit::Delegates => "rule-value-delegates",
        Unit::Seats => "rule-value-seats",
        Unit::People => "rule-value-people",
        Unit::Months => "rule-value-months",
        Unit::Years => "rule-value-years",
        Unit::Yuan => "rule-value-yuan",
        Unit::Quotes => "rule-value-quotes",
    };
    words.ta(key, &[("n", number.into())])
}
