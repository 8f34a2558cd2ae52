//! What a community set of one of its rules, when and by whom: read from its log.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::{names_behind, words_behind};
use crate::who::Who;
use mingtong_domain::Millis;
use mingtong_domain::community::{Act, Event};
use mingtong_domain::event::{self, Recorded};
use mingtong_domain::ids::{PersonId, TextRef};
use mingtong_domain::limits::PAGE_ROWS_MAX;
use mingtong_domain::role::Role;
use mingtong_domain::rules::{Rule, RuleId};
use mingtong_store::read_events;
use std::collections::HashMap;

/// A rule as it was set once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleSetting {
    /// The rule with its dates, as it was set; its words are empty where they were erased.
    pub rule: Rule,
    /// When it was set.
    pub at: Millis,
    /// In which role.
    pub role: Role,
    /// By whom; none at the command line, or where the name was erased.
    pub name: Option<String>,
}

/// What was set of a rule, the latest first, a page of it at the most.
///
/// # Errors
/// The role may not set rules, or the database failed.
pub async fn rule_history(app: &App, hall: &Hall, who: &Who, id: RuleId) -> Result<Vec<RuleSetting>, Fail> {
    who.authorise(Act::SetRule)?;
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let mut rows = link.register_rows(hall.id, 0).await?;
    // Before anything is read: the places of a large community stand in the same stream.
    rows.retain(|row| row.canonical.contains(id.key()));
    let mut recorded = read_events(link, hall.id, &rows).await?;
    recorded.retain(|recorded| set_in(recorded).is_some_and(|(rule, _)| rule == id));
    recorded.reverse();
    recorded.truncate(PAGE_ROWS_MAX as usize);
    let refs = recorded.iter().filter_map(|it| it.event.as_ref()).flat_map(|event| event.references().texts);
    let words = words_behind(link, hall.id, refs).await?;
    let names = names_behind(link, hall.id, recorded.iter().filter_map(|it| it.person.as_ref())).await?;
    Ok(recorded.iter().filter_map(|it| setting(it, &words, &names)).collect())
}

/// The rule that an event sets, with the event.
fn set_in(recorded: &Recorded) -> Option<(RuleId, &Event)> {
    match &recorded.event {
        Some(event::Event::Community(event @ Event::RuleSet { rule, .. })) => Some((*rule, event)),
        _ => None,
    }
}

fn setting(
    recorded: &Recorded,
    words: &HashMap<TextRef, String>,
    names: &HashMap<PersonId, String>,
) -> Option<RuleSetting> {
    let (_, Event::RuleSet { rule, value, jurisdiction, basis, from, to }) = set_in(recorded)? else { return None };
    let text = |text: &TextRef| words.get(text).cloned().unwrap_or_default();
    let (jurisdiction, basis) = (text(jurisdiction), text(basis));
    let name = recorded.person.as_ref().and_then(|person| names.get(person)).filter(|name| !name.is_empty());
    Some(RuleSetting {
        rule: Rule { id: *rule, value: *value, jurisdiction, basis, from: *from, to: *to },
        at: recorded.at,
        role: recorded.role,
        name: name.cloned(),
    })
}
