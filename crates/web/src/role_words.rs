//! A role as pages say it and as forms send it.

use crate::visit::Visit;
use mingtong_app::Hall;
use mingtong_domain::role::{Role, Scope};
use mingtong_words::Words;

/// A role with its scope as the value of a form: `unit_handler:unit:u1`.
pub fn role_value(role: Role, scope: &Scope) -> String {
    let (kind, id) = scope.parts();
    format!("{}:{kind}:{id}", role.key())
}

/// Reads [`role_value`].
pub fn parse_role_value(value: &str) -> Option<(Role, Scope)> {
    let mut parts = value.splitn(3, ':');
    Some((Role::from_key(parts.next()?)?, Scope::from_parts(parts.next()?, parts.next()?)?))
}

/// A role in words, with its unit, place or body.
pub fn role_words(visit: &Visit, role: Role, scope: &Scope) -> String {
    in_full(&role_word(visit, role), &scope_name(visit, scope))
}

/// The same in another community.
pub(crate) fn role_words_in(words: Words, hall: &Hall, role: Role, scope: &Scope) -> String {
    in_full(&words.word("role", role.key()), &scope_name_in(hall, scope))
}

/// A role in words.
pub fn role_word(visit: &Visit, role: Role) -> String {
    visit.words.word("role", role.key())
}

/// The unit, place or body for which a role is worn; empty for the whole community.
pub fn scope_name(visit: &Visit, scope: &Scope) -> String {
    scope_name_in(&visit.hall, scope)
}

fn scope_name_in(hall: &Hall, scope: &Scope) -> String {
    match scope {
        Scope::Community => String::new(),
        Scope::Place(place) => hall.place_name(place),
        Scope::Body(body) => hall.body_name(body).to_owned(),
        Scope::Unit(unit) => hall.unit_name(unit).to_owned(),
    }
}

/// A role with what it is worn for, both in words.
pub fn in_full(role: &str, scope: &str) -> String {
    if scope.is_empty() { role.to_owned() } else { format!("{role} · {scope}") }
}
