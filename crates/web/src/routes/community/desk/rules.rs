//! The rule book for whoever sets rules: every rule with its value, whose it is, why, from when, and what is announced.

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
use mingtong_domain::community::Act;
use mingtong_domain::rules::{Rule, RuleBook, RuleId};

/// A rule of the book.
struct RuleLine {
    href: String,
    name: String,
    value: String,
    jurisdiction: Called,
    basis: String,
    from: String,
    until: Option<String>,
    /// Whether the community set it itself.
    is_own: bool,
    /// What is set from a later day on: the value, the day.
    ahead: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "community/desk/rules.html")]
struct RulesPage {
    page: Page,
    rules: Vec<RuleLine>,
    /// Those by which votes are counted.
    of_votes: Vec<RuleLine>,
}

pub(crate) async fn show(visit: Visit) -> Result<Response, Problem> {
    visit.authorised(Act::SetRule)?;
    let (of_votes, rules): (Vec<RuleId>, Vec<RuleId>) = RuleId::applied().partition(|id| is_of_votes(*id));
    let lines = |ids: Vec<RuleId>| ids.into_iter().filter_map(|id| line(&visit, id)).collect();
    let (rules, of_votes) = (lines(rules), lines(of_votes));
    Ok(render(&RulesPage { page: Page::new(&visit, "admin", visit.words.t("rules-title")), rules, of_votes }))
}

fn line(visit: &Visit, id: RuleId) -> Option<RuleLine> {
    let (words, now, book) = (visit.words, visit.site.app.now(), &visit.hall.register.rules);
    let rule = book.rule(id, now).ok()?;
    let day = |day| format::date(words, Millis::from_date(day));
    let is_ahead = |rule: &&Rule| rule.id == id && rule.from > now.date();
    Some(RuleLine {
        href: visit.link(&format!("/desk/rules/one?rule={id}")),
        name: name(words, id),
        value: value(words, rule),
        jurisdiction: jurisdiction(words, &rule.jurisdiction),
        basis: rule.basis.clone(),
        from: day(rule.from),
        until: rule.to.map(day),
        is_own: RuleBook::defaults().rule(id, now).ok() != Some(rule),
        ahead: book.iter().filter(is_ahead).map(|rule| (value(words, rule), day(rule.from))).collect(),
    })
}
