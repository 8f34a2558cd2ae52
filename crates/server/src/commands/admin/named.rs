//! Places, units, bodies, people, scopes and kinds as they are named at the command line: by id, by code, by name, by
//! login. What is not known is said together with what is.

use crate::speak;
use anyhow::anyhow;
use mingtong_app::person::account_typed;
use mingtong_app::{App, Hall};
use mingtong_domain::ids::{BodyId, PersonId, PlaceId, UnitId};
use mingtong_domain::role::Scope;
use mingtong_words::Words;

/// Roles that are looked through for the name of a person.
const ROLES_READ_MAX: u32 = 10_000;

/// A place by its id, its code, or its full name.
pub(in crate::commands) fn place(hall: &Hall, named: &str, words: Words) -> anyhow::Result<PlaceId> {
    let is_it = |id: &PlaceId| {
        let code = hall.register.places.get(id).map_or("", |place| place.code());
        id.as_str() == named || (code == named && !code.is_empty()) || hall.place_name(id) == named
    };
    let found = hall.register.places.keys().find(|id| is_it(id)).cloned();
    found.ok_or_else(|| nothing(words, "cli-no-place", named, &hall.slug))
}

/// A unit by its id or its name.
fn unit(hall: &Hall, named: &str, words: Words) -> anyhow::Result<UnitId> {
    let by_id = hall.register.units.keys().find(|id| id.as_str() == named);
    let found = by_id.or_else(|| hall.unit_by_name(named)).cloned();
    found.ok_or_else(|| nothing(words, "cli-no-unit", named, &hall.slug))
}

/// A body by its id or its name.
fn body(hall: &Hall, named: &str, words: Words) -> anyhow::Result<BodyId> {
    let is_it = |id: &BodyId| id.as_str() == named || hall.body_name(id) == named;
    let found = hall.register.bodies.keys().find(|id| is_it(id)).cloned();
    found.ok_or_else(|| nothing(words, "cli-no-body", named, &hall.slug))
}

/// A person by the id, the login, or the name where only one person in a role is called so.
pub(super) async fn person(app: &App, hall: &Hall, named: &str, words: Words) -> anyhow::Result<PersonId> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    if !link.persons(hall.id, &[named.to_owned()]).await?.is_empty() {
        return Ok(PersonId::from(named));
    }
    if let Some(account) = account_typed(link, hall.id, named).await? {
        return Ok(PersonId(account.person_id));
    }
    let mut ids: Vec<String> =
        link.roles(hall.id, ROLES_READ_MAX).await?.into_iter().map(|row| row.person_id).collect();
    ids.sort();
    ids.dedup();
    let persons = link.persons(hall.id, &ids).await?;
    let mut called = persons.into_iter().filter(|person| person.name.as_deref() == Some(named));
    match (called.next(), called.next()) {
        (Some(one), None) => Ok(PersonId(one.person_id)),
        (Some(_), Some(_)) => Err(nothing(words, "cli-many-persons", named, &hall.slug)),
        _ => Err(nothing(words, "cli-no-person", named, &hall.slug)),
    }
}

/// `community`, `place:…`, `body:…`, `unit:…`, each by id, code or name.
pub(super) fn scope(hall: &Hall, text: &str, words: Words) -> anyhow::Result<Scope> {
    let (kind, named) = text.split_once([':', '：']).unwrap_or((text, ""));
    match kind {
        "community" if named.is_empty() => Ok(Scope::Community),
        "place" => Ok(Scope::Place(place(hall, named, words)?)),
        "body" => Ok(Scope::Body(body(hall, named, words)?)),
        "unit" => Ok(Scope::Unit(unit(hall, named, words)?)),
        _ => Err(anyhow!(speak::text(words, "cli-unknown-scope", &[("given", text.to_owned())]))),
    }
}

/// A value of a closed list by its key, or its name in the words spoken; `family` is how its names are called in the
/// texts. What is not one of them is refused with all of them.
pub(super) fn one_of<T: Copy>(
    known: &[T],
    key: impl Fn(T) -> &'static str,
    family: &str,
    given: &str,
    words: Words,
) -> anyhow::Result<T> {
    let name = |value: T| words.word(family, key(value));
    if let Some(found) = known.iter().copied().find(|value| key(*value) == given || name(*value) == given) {
        return Ok(found);
    }
    let list: Vec<String> = known.iter().map(|value| format!("{} ({})", key(*value), name(*value))).collect();
    let args = [("given", given.to_owned()), ("known", list.join(words.t("cli-list-join")))];
    Err(anyhow!(speak::text(words, "cli-unknown-kind", &args)))
}

fn nothing(words: Words, key: &str, named: &str, community: &str) -> anyhow::Error {
    anyhow!(speak::text(words, key, &[("named", named.to_owned()), ("community", community.to_owned())]))
}
