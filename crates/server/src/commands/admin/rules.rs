//! The rule book.

use crate::commands::hall;
use crate::speak;
use anyhow::Context;
use clap::Subcommand;
use mingtong_app::community::set_rule;
use mingtong_app::{App, Fail, Who};
use mingtong_domain::community::bad_value;
use mingtong_domain::rules::{Allowed, Rule, RuleId, RuleValue};
use mingtong_words::Words;
use std::str::FromStr;

/// What is done with rules.
#[derive(Debug, Subcommand)]
pub enum Rules {
    /// Set a rule from a date on: `admin rule set clock.accept 3wd --basis … --from 2026-01-01`.
    Set {
        /// Which rule; `admin rule list` shows them.
        rule: String,
        /// Its value: a number, or a span as 24h, 5d, 3wd.
        #[arg(allow_hyphen_values = true)]
        value: String,
        /// The community's short name.
        #[arg(long)]
        community: String,
        /// For whom it holds: 全国, 昆明市, 本社区.
        #[arg(long)]
        jurisdiction: String,
        /// The law, standard or decision it rests on.
        #[arg(long)]
        basis: String,
        /// The first day on which it holds.
        #[arg(long)]
        from: String,
        /// The last day, where it ends.
        #[arg(long)]
        to: Option<String>,
    },
    /// List the rules with value, dates, jurisdiction and basis.
    List {
        /// The community's short name.
        #[arg(long)]
        community: String,
    },
}

impl Rules {
    pub(super) async fn run(self, app: &App, words: Words) -> anyhow::Result<()> {
        match self {
            Rules::Set { rule, value, community, jurisdiction, basis, from, to } => {
                let hall = hall(app, &community, words).await?;
                let id = RuleId::from_str(&rule).with_context(|| rule.clone())?;
                let value = value_of(id, &value)?;
                let day = |text: &str| text.parse().with_context(|| format!("date? {text}"));
                let (from, to) = (day(&from)?, to.as_deref().map(day).transpose()?);
                let rule = Rule { id, value, jurisdiction, basis, from, to };
                set_rule(app, &hall, &Who::keeper(), rule).await?;
            }
            Rules::List { community } => {
                let hall = hall(app, &community, words).await?;
                for Rule { id, value, jurisdiction, basis, from, to } in hall.register.rules.iter() {
                    let to = to.map_or_else(|| "…".to_owned(), |to| to.to_string());
                    speak::line(format!("{id}\t{value}\t{from}–{to}\t{jurisdiction}\t{basis}"));
                }
            }
        }
        Ok(())
    }
}

fn value_of(id: RuleId, text: &str) -> Result<RuleValue, Fail> {
    let value = match id.allowed() {
        Allowed::Span { .. } => text.parse().ok().map(RuleValue::Span),
        Allowed::Integer(_) => text.parse().ok().map(RuleValue::Integer),
    };
    value.ok_or_else(|| bad_value(id).into())
}
