//! People to choose from: a list, or boxes; where they are too many to overlook their names are written.

use super::act_form::{Choice, Kind};
use mingtong_domain::ids::PersonId;

/// Names that somebody overlooks in a list or in a column of boxes.
pub(crate) const CHOICES_MAX: usize = 40;

/// Somebody whom a form can name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Somebody {
    pub(crate) id: PersonId,
    pub(crate) name: String,
}

/// Whom a field names: by id, as it was chosen, or by a name that only one of them has.
pub(crate) fn find(people: &[Somebody], typed: &str) -> Option<PersonId> {
    let typed = typed.trim();
    if let Some(known) = people.iter().find(|known| known.id.as_str() == typed) {
        return Some(known.id.clone());
    }
    let mut called = people.iter().filter(|known| known.name == typed);
    match (called.next(), called.next()) {
        (Some(one), None) => Some(one.id.clone()),
        _ => None,
    }
}

/// Names that stand one after the other.
pub(crate) fn names(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split(|c: char| c.is_whitespace() || ['、', '，', ',', ';', '；'].contains(&c));
    parts.filter(|part| !part.is_empty())
}

/// One of some people: from a list, or by name where they are too many.
pub(crate) fn one_of(people: &[&Somebody]) -> Kind {
    if people.len() > CHOICES_MAX { Kind::Line } else { Kind::Select(named(people)) }
}

/// Some of them.
pub(crate) fn some_of(people: &[&Somebody]) -> Kind {
    if people.len() > CHOICES_MAX { Kind::Line } else { Kind::Checks(named(people)) }
}

fn named(people: &[&Somebody]) -> Vec<Choice> {
    people.iter().map(|it| Choice::name(it.id.as_str(), it.name.clone())).collect()
}
