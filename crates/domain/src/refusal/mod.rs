//! Why a command was not carried out, in a form that every edge can put into words.

#[macro_use]
mod codes;
#[macro_use]
mod homes;
#[macro_use]
mod of_account_books;
#[macro_use]
mod of_accounts;
#[macro_use]
mod of_categories;
#[macro_use]
mod of_entries;
#[macro_use]
mod of_meetings;
#[macro_use]
mod of_needs;
#[macro_use]
mod of_notices;
#[macro_use]
mod of_reporting;
#[macro_use]
mod of_resolutions;
#[macro_use]
mod of_telling;
#[macro_use]
mod of_funds;
#[macro_use]
mod of_projects;
#[macro_use]
mod of_votes;
#[macro_use]
mod of_agreements;
mod code;
mod kind;

pub use code::Code;
pub use kind::Kind;

use crate::acts::Act;
use crate::time::OutsideCalendar;

/// What a refusal names by its key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Named {
    /// A channel.
    Channel,
    /// A role.
    Role,
    /// A rule.
    Rule,
    /// What the composition of a body is judged by; several, with commas between them.
    Check,
    /// A field of a vote.
    Figure,
    /// So much of a need, and the key of its measure behind a space.
    Share,
}

impl Named {
    /// Its key in words: `word` says a key of a family of texts.
    pub fn in_words(self, key: &str, word: impl Fn(&str, &str) -> String) -> String {
        let family = match self {
            Named::Channel => "channel",
            Named::Role => "role",
            Named::Rule => "rule",
            Named::Check => {
                return key.split(',').map(|check| word("body-check", check)).collect::<Vec<_>>().join(" / ");
            }
            Named::Figure => return figure_in_words(key, word),
            Named::Share => return share_in_words(key, word),
        };
        word(family, &key.replace('.', "-"))
    }
}

/// So much of a need with its unit.
fn share_in_words(share: &str, word: impl Fn(&str, &str) -> String) -> String {
    let (amount, measure) = share.split_once(' ').unwrap_or((share, ""));
    format!("{amount} {}", word("share-unit", measure))
}

/// The words for a field of a vote: of a part, with the measure.
fn figure_in_words(name: &str, word: impl Fn(&str, &str) -> String) -> String {
    match name.rsplit_once('.') {
        Some((part, measure @ ("heads" | "area"))) => {
            let part = word("count-part", part.strip_prefix("cast.").unwrap_or(part));
            format!("{part}{}{}", word("figure", "between"), word("count-measure", measure))
        }
        _ => word("count-field", name),
    }
}

/// A command was not carried out, and nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{attempted} refused in {from:?}: {code:?} ({})", detail.as_deref().unwrap_or_default())]
pub struct Refusal {
    /// The reason.
    pub code: Code,
    /// The state of the matter (its key), where there is one.
    pub from: Option<&'static str>,
    /// The key of the act that was attempted.
    pub attempted: &'static str,
    /// What the text needs beyond the code: a limit, a date, a number, the key of something.
    pub detail: Option<String>,
    /// Where `detail` is a key: of what.
    pub named: Option<Named>,
}

impl Refusal {
    /// A refusal outside a matter's state.
    pub fn new(code: Code, attempted: impl Into<Act>) -> Self {
        Self { code, from: None, attempted: attempted.into().key, detail: None, named: None }
    }

    /// The same with a detail for the text.
    pub fn with(mut self, detail: impl ToString) -> Self {
        self.detail = Some(detail.to_string());
        self
    }

    /// The same with something that has a key, which is said in the language of whoever reads it.
    pub fn naming(self, named: Named, key: &str) -> Self {
        Self { named: Some(named), ..self.with(key) }
    }

    /// The detail as people read it: `word` says a key of a family of texts.
    pub fn detail_in_words(&self, word: impl Fn(&str, &str) -> String) -> Option<String> {
        let detail = self.detail.clone()?;
        Some(self.named.map_or(detail.clone(), |named| named.in_words(&detail, word)))
    }

    /// The calendar ends before the asked day.
    pub fn calendar(outside: &OutsideCalendar, attempted: impl Into<Act>) -> Self {
        Self::new(Code::CalendarEnds, attempted).with(outside.asked.strftime("%Y-%m-%d"))
    }
}
