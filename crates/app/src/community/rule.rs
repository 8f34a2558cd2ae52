//! A number of the domain is set, with its basis and the date from which it holds.

use crate::app::App;
use crate::carry::append;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::Texts;
use crate::who::Who;
use mingtong_domain::community::{Act, Event, check_rule};
use mingtong_domain::ids::Stream;
use mingtong_domain::limits;
use mingtong_domain::rules::Rule;

/// Sets a rule.
///
/// # Errors
/// The role may not, the value is not possible, or the database failed.
pub async fn set_rule(app: &App, hall: &Hall, who: &Who, rule: Rule) -> Result<(), Fail> {
    let mut texts = Texts::new(&app.chance, Act::SetRule);
    let jurisdiction = texts.need(&rule.jurisdiction, limits::NAME_CHARS_MAX)?;
    let basis = texts.need(&rule.basis, limits::REASON_CHARS_MAX)?;
    let texts = texts.into_inner();
    app.carry(hall, who, Act::SetRule, move |mut it| {
        Box::pin(async move {
            check_rule(&it.hall.register.rules, &rule, &it.who.actor)?;
            let Rule { id, value, from, to, .. } = rule;
            let event = Event::RuleSet { rule: id, value, jurisdiction, basis, from, to };
            it.record(vec![append(Stream::Register, event)], &texts).await?;
            Ok(())
        })
    })
    .await
}
