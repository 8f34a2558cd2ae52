//! Places, bodies and rules on their way into the register; bodies and rules on their way out.

use super::keys;
use crate::problem::Problem;
use mingtong_app::Hall;
use mingtong_domain::ids::BodyId;
use mingtong_domain::rules::{Rule, RuleId, RuleValue};
use mingtong_domain::time::Span;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A place to be added.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewPlaceBody {
    /// The name; 60 characters at most.
    pub name: String,
    /// What it is.
    pub kind: keys::PlaceKind,
    /// The id of the place it lies in.
    pub parent: Option<String>,
    /// Its code; it continues the code of the place it lies in.
    #[serde(default)]
    pub code: String,
}

/// Another code of a place.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CodeBody {
    /// The new code; the old one stays as history.
    pub code: String,
}

/// How people reach the community.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ContactBody {
    /// Telephone, address, hours; 254 characters at most.
    pub text: String,
}

/// A deliberating body to be formed.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewDeliberatingBody {
    /// The name; 60 characters at most.
    pub name: String,
    /// What it is.
    pub kind: keys::BodyKind,
    /// The id of the courtyard it is for.
    pub place: Option<String>,
}

/// A deliberating body.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct DeliberatingBody {
    /// Its id.
    pub id: String,
    /// What it is.
    pub kind: keys::BodyKind,
    /// Its name.
    pub name: String,
    /// The id of the courtyard it is for.
    pub place: Option<String>,
}

impl DeliberatingBody {
    /// Every body of a community, by id.
    pub(crate) fn all(hall: &Hall) -> Vec<Self> {
        let body = |(id, body): (&BodyId, &mingtong_domain::register::Body)| Self {
            id: id.0.clone(),
            kind: body.kind.into(),
            name: hall.words(&body.name).to_owned(),
            place: body.place.as_ref().map(|place| place.0.clone()),
        };
        hall.register.bodies.iter().map(body).collect()
    }
}

/// Deliberating bodies.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct DeliberatingBodies {
    /// The bodies.
    pub items: Vec<DeliberatingBody>,
    /// The `skip` of the next page; none on the last.
    pub next: Option<u32>,
}

/// The number in a rule: a count, or a span such as `24h`, `5d`, `3wd`.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(untagged)]
pub enum RuleValueBody {
    /// A count, a level, a share.
    Integer(i64),
    /// Hours, days, working days.
    Span(String),
}

/// A rule between two days.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RuleBody {
    /// Which rule: `clock.accept`.
    pub rule: String,
    /// Its value.
    pub value: RuleValueBody,
    /// For whom it holds: 全国, 昆明市, 本社区.
    pub jurisdiction: String,
    /// The law, standard or decision it rests on.
    pub basis: String,
    /// The first day on which it holds: `2026-01-01`.
    pub from: String,
    /// The last day, where it ends.
    pub to: Option<String>,
}

impl From<&Rule> for RuleBody {
    fn from(rule: &Rule) -> Self {
        Self {
            rule: rule.id.to_string(),
            value: match rule.value {
                RuleValue::Integer(number) => RuleValueBody::Integer(number),
                RuleValue::Span(span) => RuleValueBody::Span(span.to_string()),
            },
            jurisdiction: rule.jurisdiction.clone(),
            basis: rule.basis.clone(),
            from: rule.from.to_string(),
            to: rule.to.map(|to| to.to_string()),
        }
    }
}

impl RuleBody {
    /// The rule; whether its value is possible is for the rule book to say.
    pub(crate) fn rule(self) -> Result<Rule, Problem> {
        let RuleBody { rule, value, jurisdiction, basis, from, to } = self;
        let id = rule.parse::<RuleId>().map_err(|error| Problem::malformed(format!("rule: {error}")))?;
        let value = match value {
            RuleValueBody::Integer(number) => RuleValue::Integer(number),
            RuleValueBody::Span(text) => {
                RuleValue::Span(text.parse::<Span>().map_err(|error| Problem::malformed(format!("value: {error}")))?)
            }
        };
        let from = from.parse().map_err(|_| Problem::malformed("from"))?;
        let to = to.map(|to| to.parse().map_err(|_| Problem::malformed("to"))).transpose()?;
        Ok(Rule { id, value, jurisdiction, basis, from, to })
    }
}

/// The rule book: the defaults, and what the community set itself.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct RulesBody {
    /// The rules, each with the days between which it holds.
    pub items: Vec<RuleBody>,
}
