//! A community, its front page and its rule book.

use super::wire_record::StatisticsBody;
use crate::matter::wire_list::MatterItemBody;
use crate::moment::day;
use crate::problem::Problem;
use crate::reception::wire::ReceptionBody;
use mingtong_app::Hall;
use mingtong_app::community::Home;
use mingtong_domain::community::bad_value;
use mingtong_domain::rules::{Rule, RuleId, RuleValue};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A community.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct CommunityBody {
    /// The short name in addresses.
    pub slug: String,
    /// The name.
    pub name: String,
    /// What stands before the matter numbers.
    pub prefix: String,
    /// The division code; may be empty.
    pub division_code: String,
    /// How people reach it: telephone, address, hours.
    pub contact: Option<String>,
}

impl From<&Hall> for CommunityBody {
    fn from(hall: &Hall) -> Self {
        Self {
            slug: hall.slug.clone(),
            name: hall.name.clone(),
            prefix: hall.prefix.clone(),
            division_code: hall.division_code.clone(),
            contact: hall.contact().map(str::to_owned),
        }
    }
}

/// What was heard and answered, what is due, what was solved.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct HomeBody {
    /// The numbers.
    pub statistics: StatisticsBody,
    /// What is due next, the most urgent first.
    pub due: Vec<MatterItemBody>,
    /// What was closed last, after a check.
    pub solved: Vec<MatterItemBody>,
    /// What was raised last.
    pub latest: Vec<MatterItemBody>,
    /// The latest receptions.
    pub receptions: Vec<ReceptionBody>,
}

impl From<Home> for HomeBody {
    fn from(home: Home) -> Self {
        let items = |items: Vec<_>| items.into_iter().map(MatterItemBody::from).collect();
        Self {
            statistics: home.rates.into(),
            due: items(home.due),
            solved: items(home.solved),
            latest: items(home.latest),
            receptions: home.receptions.into_iter().map(Into::into).collect(),
        }
    }
}

/// How people reach the community.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CommunityContactBody {
    /// Telephone, address, hours; 254 characters at most.
    pub text: String,
}

/// The holidays and worked weekends of a year.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct YearBody {
    /// The year: the one after the last that is known, or one that was told before.
    pub year: u32,
    /// The number of the notice of the State Council.
    pub number: String,
    /// The notice, as it is published, or a line `off DATE[..DATE] HOLIDAY` or `work DATE HOLIDAY` for each.
    pub notice: String,
}

/// The number in a rule: a count, or a span such as `24h`, `5d`, `3wd`.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(untagged)]
pub enum RuleValueBody {
    /// A count, a level, a share.
    Integer(i64),
    /// Hours, days, working days: `15wd`; or how many must take part or agree: `>1/2 present`, `>=2/3 all`, `none`.
    Text(String),
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
                RuleValue::Span(span) => RuleValueBody::Text(span.to_string()),
                RuleValue::Requirement(requirement) => RuleValueBody::Text(requirement.to_string()),
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
        let id = rule.parse::<RuleId>().map_err(|error| Problem::unfit(format!("rule: {error}")))?;
        let value = match value {
            RuleValueBody::Integer(number) => RuleValue::Integer(number),
            RuleValueBody::Text(text) => RuleValue::read(id, &text).map_err(|_| Problem::from(bad_value(id)))?,
        };
        let from = day("from", &from)?;
        let to = to.map(|to| day("to", &to)).transpose()?;
        Ok(Rule { id, value, jurisdiction, basis, from, to })
    }
}

/// The rule book: the defaults, and what the community set itself.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct RulesBody {
    /// The rules, each with the days between which it holds.
    pub items: Vec<RuleBody>,
}
