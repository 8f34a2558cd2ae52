//! The rules in force, each with its value, whose rule it is, and why.

use crate::called::Called;
use crate::format;
use crate::page::Page;
use crate::problem::Problem;
use crate::render::render;
use crate::routes::community::rule_words::{is_of_votes, jurisdiction, name, value};
use crate::visit::Visit;
use askama::Template;
use axum::response::Response;
use mingtong_domain::Millis;
use mingtong_domain::ids::Area;
use mingtong_domain::rules::{Rule, RuleId};
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
    /// The street that the community belongs to.
    street: Option<String>,
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
    let street = visit.hall.street().map(str::to_owned);
    Ok(visit.cacheable(AREAS, render(&AboutPage { page, street, rules, of_votes })))
}

fn in_words(words: Words, rule: &Rule) -> RuleLine {
    RuleLine {
        name: name(words, rule.id),
        value: value(words, rule),
        jurisdiction: jurisdiction(words, &rule.jurisdiction),
        basis: rule.basis.clone(),
        until: rule.to.map(|day| format::date(words, Millis::from_date(day))),
    }
}
