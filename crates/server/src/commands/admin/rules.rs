//! The rule book.

use super::named::one_of;
use crate::commands::hall;
use crate::speak;
use anyhow::anyhow;
use clap::Subcommand;
use mingtong_app::community::set_rule;
use mingtong_app::{App, Fail, Who};
use mingtong_domain::community::bad_value;
use mingtong_domain::rules::{Rule, RuleId, RuleValue};
use mingtong_words::Words;

/// What is done with rules.
#[derive(Debug, Subcommand)]
pub enum Rules {
    /// Set a rule from a date on.
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
                let id = one_of(&RuleId::applied().collect::<Vec<_>>(), RuleId::key, "rule", &rule, words)?;
                let value = RuleValue::read(id, &value).map_err(|_| Fail::from(bad_value(id)))?;
                let wrong = |text: &str| anyhow!(speak::text(words, "cli-no-day", &[("given", text.to_owned())]));
                let day = |text: &str| text.parse().map_err(|_| wrong(text));
                let (from, to) = (day(&from)?, to.as_deref().map(day).transpose()?);
                let rule = Rule { id, value, jurisdiction, basis, from, to };
                set_rule(app, &hall, &Who::keeper(), rule).await?;
            }
            Rules::List { community } => {
                let hall = hall(app, &community, words).await?;
                for Rule { id, value, jurisdiction, basis, from, to } in
                    hall.register.rules.iter().filter(|rule| rule.id.is_applied())
                {
                    let to = to.map_or_else(|| "…".to_owned(), |to| to.to_string());
                    speak::line(format!("{id}\t{value}\t{from}–{to}\t{jurisdiction}\t{basis}"));
                }
            }
        }
        Ok(())
    }
}
