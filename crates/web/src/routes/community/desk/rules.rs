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
    /// The name by which a part is found on the page, its title, its rules.
    parts: Vec<(&'static str, &'static str, Vec<RuleLine>)>,
}

/// The parts of the book: the name of each, its title, and with what the keys of its rules begin.
const PARTS: [(&str, &str, &[&str]); 8] = [
    (
        "matters",
        "rules-of-matters",
        &[
            "clock",
            "matter",
            "defer",
            "return",
            "urge",
            "follow_up",
            "add_words",
            "reopen",
            "review",
            "rating",
            "reception",
            "group",
        ],
    ),
    ("telling", "rules-of-telling", &["telling"]),
    ("publication", "rules-of-publication", &["publication", "privacy", "log"]),
    ("notices", "rules-of-notices", &["notice"]),
    ("bodies", "rules-of-bodies", &["body"]),
    ("meetings", "rules-of-meetings", &["meeting", "procedure", "resolution"]),
    ("votes", "rules-of-votes", &["vote"]),
    ("money", "rules-of-money", &["need", "resource", "agreement", "fund", "account", "split", "project"]),
];

pub(crate) async fn show(visit: Visit) -> Result<Response, Problem> {
    visit.authorised(Act::SetRule)?;
    let (of_votes, rules): (Vec<RuleId>, Vec<RuleId>) = RuleId::applied().partition(|id| is_of_votes(*id));
    let lines = |ids: Vec<RuleId>| ids.into_iter().filter_map(|id| line(&visit, id)).collect();
    let part = |(part, title, keys): (_, _, &[&str])| {
        (part, title, lines(rules.iter().copied().filter(|id| keys.contains(&beginning(*id))).collect()))
    };
    let thresholds = ("thresholds", "about-votes-title", lines(of_votes));
    let parts = PARTS.into_iter().map(part).chain([thresholds]).collect();
    Ok(render(&RulesPage { page: Page::new(&visit, "admin", visit.words.t("rules-title")), parts }))
}

/// With what the key of a rule begins.
fn beginning(id: RuleId) -> &'static str {
    id.key().split_once('.').map_or(id.key(), |(beginning, _)| beginning)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_stands_in_one_part() {
        for id in RuleId::applied() {
            let parts = PARTS.iter().filter(|(.., keys)| keys.contains(&beginning(id)));
            assert_eq!(parts.count(), 1, "{id}");
        }
    }
}
