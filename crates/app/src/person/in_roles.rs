//! The people who hold roles or have an account, for whoever gives roles. Who only left a contact with a matter is not
//! among them.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::register::ROLES_READ_MAX;
use crate::who::Who;
use mingtong_domain::Millis;
use mingtong_domain::ids::PersonId;
use mingtong_domain::register::Act;
use mingtong_domain::role::{Role, Scope};
use std::collections::BTreeMap;

/// Somebody with a role or an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InRoles {
    /// Who.
    pub person: PersonId,
    /// Their name, unless it was erased.
    pub name: Option<String>,
    /// Where work that comes for their unit is told to them, where they left an address.
    pub email: Option<String>,
    /// With what they sign in, where they have an account.
    pub login: Option<String>,
    /// The short name of the community in which they sign in, where they do and not here.
    pub home: Option<String>,
    /// Every role with where it holds and since when.
    pub roles: Vec<(Role, Scope, Millis)>,
}

/// Everybody who holds a role or has an account, by name.
///
/// # Errors
/// The role may not give roles, or the database failed.
pub async fn people_in_roles(app: &App, hall: &Hall, who: &Who) -> Result<Vec<InRoles>, Fail> {
    who.authorise(Act::GrantRole)?;
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let mut people: BTreeMap<String, InRoles> = BTreeMap::new();
    for row in link.roles(hall.id, ROLES_READ_MAX).await? {
        let held = Role::from_key(&row.role).zip(Scope::from_parts(&row.scope_kind, &row.scope_id));
        let Some((role, scope)) = held else { continue };
        somebody(&mut people, row.person_id).roles.push((role, scope, Millis(row.since_ms)));
    }
    for row in link.accounts(hall.id, ROLES_READ_MAX).await? {
        somebody(&mut people, row.person_id).login = Some(row.login);
    }
    for row in link.accounts_elsewhere(hall.id, ROLES_READ_MAX).await? {
        if let Some(known) = people.get_mut(&row.person_id) {
            known.home = row.agreed_ms.map(|_| row.home);
        }
    }
    let ids: Vec<String> = people.keys().cloned().collect();
    for row in link.persons(hall.id, &ids).await? {
        if let Some(known) = people.get_mut(&row.person_id) {
            (known.name, known.email) = (row.name, row.email);
        }
    }
    let mut people: Vec<InRoles> = people.into_values().collect();
    people.sort_by(|a, b| (a.name.is_none(), &a.name, &a.person).cmp(&(b.name.is_none(), &b.name, &b.person)));
    Ok(people)
}

fn somebody(people: &mut BTreeMap<String, InRoles>, id: String) -> &mut InRoles {
    let new = InRoles { person: PersonId(id.clone()), name: None, email: None, login: None, home: None, roles: vec![] };
    people.entry(id).or_insert(new)
}

/// One of them.
///
/// # Errors
/// The role may not give roles, there is nobody of this id among them, or the database failed.
pub async fn person_in_roles(app: &App, hall: &Hall, who: &Who, person: &PersonId) -> Result<InRoles, Fail> {
    let people = people_in_roles(app, hall, who).await?;
    people.into_iter().find(|known| known.person == *person).ok_or(Fail::NotFound)
}
