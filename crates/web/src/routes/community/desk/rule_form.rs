//! The value of a rule as a form asks for it: a count with its unit, a time of the day, a share, yes or no.

use crate::args::text_arg;
use crate::form::Form;
use crate::parts::digits::{number, plain_digits};
use crate::routes::community::rule_words::number_of;
use mingtong_domain::rules::{Allowed, Requirement, Rule, RuleId, RuleValue, Unit, Whole};
use mingtong_domain::time::Span;
use mingtong_words::Words;

const HOUR_MINUTES: i64 = 60;
const DAY_HOURS: u32 = 24;
/// Thousandths of a hundredth.
const PERCENT_PERMILLE: i64 = 10;

/// The units of spans, as the rule book writes them, with the keys of their words.
const SPANS: [(&str, &str); 3] = [("h", "rule-unit-hours"), ("d", "rule-unit-days"), ("wd", "rule-unit-working-days")];

/// How a form asks for a value.
pub(super) enum Asked {
    /// Yes or no.
    YesNo,
    /// A count and its unit: what is sent, its words.
    Span(Vec<(&'static str, &'static str)>),
    /// One line.
    Line,
    /// A sign, a fraction, of whom: what is sent, its words.
    Share { signs: Vec<(&'static str, &'static str)>, of: Vec<(&'static str, &'static str)> },
}

/// How the value of a rule is asked for.
pub(super) fn asked(words: Words, id: RuleId) -> Asked {
    let signs = || vec![(">", words.t("rule-sign-more")), (">=", words.t("rule-sign-at-least"))];
    let of_all = || (Whole::All.key(), words.t("rule-of-all"));
    match id.allowed() {
        Allowed::Integer(Unit::YesNo, _) => Asked::YesNo,
        Allowed::Integer(..) => Asked::Line,
        Allowed::Span { .. } => Asked::Span(SPANS.iter().map(|(unit, key)| (*unit, words.t(key))).collect()),
        Allowed::Attendance => {
            let none = std::iter::once((NONE, words.t("rule-sign-none")));
            Asked::Share { signs: none.chain(signs()).collect(), of: vec![of_all()] }
        }
        Allowed::Agreement => {
            Asked::Share { signs: signs(), of: vec![(Whole::Present.key(), words.t("rule-of-present")), of_all()] }
        }
    }
}

/// The sign where nothing is asked.
const NONE: &str = "none";

/// What the form begins with: the value of a rule, field by field.
pub(super) fn fields(rule: &Rule) -> Vec<(String, String)> {
    let field = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    match rule.value {
        RuleValue::Integer(number) => vec![field("value", &plain(rule.id, number))],
        RuleValue::Span(span) => {
            let (count, unit) = match span {
                Span::Hours(count) => (count, "h"),
                Span::Days(count) => (count, "d"),
                Span::WorkingDays(count) => (count, "wd"),
            };
            vec![field("value", &count.to_string()), field("unit", unit)]
        }
        RuleValue::Requirement(Requirement::None) => vec![field("sign", NONE)],
        RuleValue::Requirement(Requirement::Share { threshold, of }) => {
            let text = threshold.to_string();
            let share = text.trim_start_matches(['>', '=']);
            let sign = &text[..text.len() - share.len()];
            vec![field("sign", sign), field("share", share.trim()), field("of", of.key())]
        }
    }
}

/// A number as it is typed.
fn plain(id: RuleId, number: i64) -> String {
    match id.allowed() {
        Allowed::Integer(Unit::MinuteOfDay, _) => {
            format!("{:02}:{:02}", number / HOUR_MINUTES, number % HOUR_MINUTES)
        }
        Allowed::Integer(Unit::Permille, _) => match number % PERCENT_PERMILLE {
            0 => (number / PERCENT_PERMILLE).to_string(),
            tenth => format!("{}.{tenth}", number / PERCENT_PERMILLE),
        },
        Allowed::Integer(..) | Allowed::Span { .. } | Allowed::Attendance | Allowed::Agreement => number.to_string(),
    }
}

/// The value of a form as the rule book writes it; whether it makes sense is for the book to say.
pub(super) fn written(id: RuleId, form: &Form) -> String {
    let value = plain_digits(form.get("value"));
    let value = value.as_str();
    match id.allowed() {
        Allowed::Span { .. } => format!("{value}{}", form.get("unit")),
        Allowed::Integer(Unit::MinuteOfDay, _) => {
            let parts = value.split_once([':', '：']);
            joined(parts, HOUR_MINUTES)
        }
        Allowed::Integer(Unit::Permille, _) => {
            let value = value.trim_end_matches(['%', '％']).trim();
            joined(value.split_once(['.', '．']).or(Some((value, "0"))), PERCENT_PERMILLE)
        }
        Allowed::Integer(..) => value.to_owned(),
        Allowed::Attendance | Allowed::Agreement => match form.get("sign") {
            NONE => NONE.to_owned(),
            sign => format!("{sign}{} {}", plain_digits(form.get("share")).replace('／', "/"), form.get("of")),
        },
    }
}

/// Two parts of a number of which the first counts so many of the second; empty where they are none.
fn joined(parts: Option<(&str, &str)>, each: i64) -> String {
    let number = |text: &str| number::<i64>(text).filter(|number| (0..=10_000).contains(number));
    let whole = |(one, other): (&str, &str)| Some((number(one)?, number(other).filter(|other| *other < each)?));
    parts.and_then(whole).map(|(one, other)| (one * each + other).to_string()).unwrap_or_default()
}

/// Which values the form takes, in words.
pub(super) fn range(words: Words, id: RuleId) -> String {
    match id.allowed() {
        Allowed::Span { days_max } => {
            let hours = i64::from(days_max.saturating_mul(DAY_HOURS));
            words.ta("rule-range-span", &[text_arg("days", days_max), text_arg("hours", hours)])
        }
        Allowed::Integer(_, range) => {
            let ends = [range.start(), range.end()].map(|end| number_of(words, id, *end));
            let [from, to] = ends;
            words.ta("rule-range", &[text_arg("from", from), text_arg("to", to)])
        }
        Allowed::Attendance => words.t("rule-range-attendance").to_owned(),
        Allowed::Agreement => words.t("rule-range-agreement").to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use mingtong_domain::rules::RuleBook;

    #[test]
    fn every_default_comes_back_from_its_form() {
        for rule in RuleBook::defaults().iter() {
            let text = written(rule.id, &Form::of(fields(rule)));
            assert_eq!(RuleValue::read(rule.id, &text), Ok(rule.value), "{}: {text}", rule.id);
        }
    }

    #[test]
    fn what_is_no_time_and_no_share_is_no_value() {
        let typed = |id, value: &str| written(id, &Form::of(vec![("value".to_owned(), value.to_owned())]));
        for (value, minutes) in
            [("18:00", "1080"), ("24：00", "1440"), ("１８：３０", "1110"), ("18", ""), ("18:60", ""), ("-1:00", "")]
        {
            assert_eq!(typed(RuleId::ClockDayEndMinutes, value), minutes, "{value}");
        }
        for (value, permille) in
            [("75", "750"), ("62.5%", "625"), ("0.1", "1"), ("６２．５％", "625"), ("62.55", ""), ("x", "")]
        {
            assert_eq!(typed(RuleId::ClockAmberPermille, value), permille, "{value}");
        }
        let field = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let span = Form::of(vec![field("value", "４８"), field("unit", "h")]);
        assert_eq!(written(RuleId::ClockAccept, &span), "48h");
    }
}
