//! The rules in force, each with its value, whose rule it is, and why.

use crate::args::text_arg;
use crate::called::Called;
use crate::format;
use crate::page::Page;
use crate::parts::count_words::requirement_words;
use crate::problem::Problem;
use crate::render::render;
use crate::visit::Visit;
use askama::Template;
use axum::response::Response;
use mingtong_domain::Millis;
use mingtong_domain::ids::Area;
use mingtong_domain::rules::{Allowed, NATIONAL, Rule, RuleId, RuleValue, Unit};
use mingtong_domain::time::Span;
use mingtong_words::Words;

/// What the page shows.
const AREAS: &[Area] = &[Area::Register];

struct RuleLine {
    name: String,
    value: String,
    /// A name, or words for those that come with the program.
    jurisdiction: Called,
    basis: String,
    until: Option<String>,
}

#[derive(Template)]
#[template(path = "community/public/about.html")]
struct AboutPage {
    page: Page,
    rules: Vec<RuleLine>,
    /// Those by which votes are counted.
    of_votes: Vec<RuleLine>,
}

pub(crate) async fn show(visit: Visit) -> Result<Response, Problem> {
    let now = visit.site.app.now();
    let book = &visit.hall.register.rules;
    let in_force = RuleId::applied().filter_map(|id| book.rule(id, now).ok());
    let (of_votes, rules): (Vec<&Rule>, Vec<&Rule>) = in_force.partition(|rule| is_of_votes(rule.id));
    let lines = |rules: Vec<&Rule>| rules.into_iter().map(|rule| in_words(visit.words, rule)).collect();
    let (rules, of_votes) = (lines(rules), lines(of_votes));
    let page = Page::new(&visit, "about", visit.words.t("nav-about"));
    Ok(visit.cacheable(AREAS, render(&AboutPage { page, rules, of_votes })))
}

fn is_of_votes(id: RuleId) -> bool {
    matches!(id.allowed(), Allowed::Attendance | Allowed::Agreement)
}

fn in_words(words: Words, rule: &Rule) -> RuleLine {
    RuleLine {
        name: words.word("rule", &rule.id.key().replace('.', "-")),
        value: value(words, rule),
        jurisdiction: jurisdiction(words, &rule.jurisdiction),
        basis: rule.basis.clone(),
        until: rule.to.map(|day| format::date(words, Millis::from_date(day))),
    }
}

/// The two that come with the program have words in every language; others are names.
fn jurisdiction(words: Words, name: &str) -> Called {
    match name {
        "通用" => Called::words(words.t("jurisdiction-general")),
        NATIONAL => Called::words(words.t("jurisdiction-national")),
        other => Called::name(other),
    }
}

fn value(words: Words, rule: &Rule) -> String {
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
fn number_of(words: Words, id: RuleId, number: i64) -> String {
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
        Unit::Minutes => "rule-value-minutes",
        Unit::Days => "span-unit-days",
        Unit::ADay => "rule-value-a-day",
        Unit::Households => "rule-value-households",
        Unit::Delegates => "rule-value-delegates",
        Unit::Seats => "rule-value-seats",
        Unit::People => "rule-value-people",
        Unit::Years => "rule-value-years",
        Unit::Yuan => "rule-value-yuan",
        Unit::Quotes => "rule-value-quotes",
    };
    words.ta(key, &[("n", number.into())])
}
