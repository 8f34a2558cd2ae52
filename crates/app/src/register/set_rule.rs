//! A number of the domain is set, with its basis and the date from which it holds.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::register::{Decide, register};
use crate::texts::Texts;
use crate::who::Who;
use mingtong_domain::event::Event;
use mingtong_domain::limits;
use mingtong_domain::permission::Act;
use mingtong_domain::register::check_rule;
use mingtong_domain::rules::Rule;

/// Sets a rule.
///
/// # Errors
/// The role may not, the value is not possible, or the database failed.
pub async fn set_rule(app: &App, hall: &Hall, who: &Who, rule: Rule) -> Result<(), Fail> {
    let mut texts = Texts::new(&app.chance, Act::SetRule.key());
    let jurisdiction = texts.need(&rule.jurisdiction, limits::NAME_CHARS_MAX)?;
    let basis = texts.need(&rule.basis, limits::REASON_CHARS_MAX)?;
    let actor = who.actor.clone();
    let decide: Decide = Box::new(move |hall| {
        check_rule(&hall.register, &rule, &actor)?;
        let Rule { id, value, from, to, .. } = rule;
        Ok(Event::RuleSet { rule: id, value, jurisdiction, basis, from, to })
    });
    register(app, hall, who, texts.into_inner(), decide).await
}
