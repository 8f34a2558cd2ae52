//! The rules in force, each with its value, whose rule it is, and why.

use crate::format;
use crate::page::{Page, render, text_arg};
use crate::problem::Problem;
use crate::visit::Visit;
use askama::Template;
use axum::response::Response;
use mingtong_domain::Millis;
use mingtong_domain::rules::{Rule, RuleId, RuleValue};
use mingtong_domain::time::Span;
use mingtong_words::Words;

struct RuleShown {
    name: String,
    value: String,
    jurisdiction: String,
    basis: String,
    until: Option<String>,
}

#[derive(Template)]
#[template(path = "public/about.html")]
struct AboutPage {
    page: Page,
    rules: Vec<RuleShown>,
}

pub(super) async fn page(visit: Visit) -> Result<Response, Problem> {
    let now = visit.site.app.now();
    let book = &visit.hall.register.rules;
    let in_force = RuleId::ALL.into_iter().filter_map(|id| book.rule(id, now).ok());
    let rules = in_force.map(|rule| shown(visit.words, rule)).collect();
    Ok(visit.keep(render(&AboutPage { page: Page::new(&visit, "about", visit.words.t("nav-about")), rules })))
}

fn shown(words: Words, rule: &Rule) -> RuleShown {
    RuleShown {
        name: words.t(&format!("rule-{}", rule.id.key().replace(['.', '_'], "-"))).to_owned(),
        value: value(words, rule.value),
        jurisdiction: rule.jurisdiction.clone(),
        basis: rule.basis.clone(),
        until: rule.to.map(|day| format::date(words, Millis::from_date(day))),
    }
}

fn value(words: Words, value: RuleValue) -> String {
    let (unit, count) = match value {
        RuleValue::Integer(number) => return number.to_string(),
        RuleValue::Span(Span::Hours(count)) => ("span-unit-hours", count),
        RuleValue::Span(Span::Days(count)) => ("span-unit-days", count),
        RuleValue::Span(Span::WorkingDays(count)) => ("span-unit-working-days", count),
    };
    words.ta(unit, &[text_arg("n", count)])
}
