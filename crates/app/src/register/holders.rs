//! Who holds which office.

use super::role::ROLES_READ_MAX;
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::ids::PersonId;
use mingtong_domain::register::Act;
use mingtong_domain::role::{Role, Scope};
use mingtong_domain::{agreement, body, vote};
use mingtong_store::rows::RoleRow;
use std::collections::HashMap;

/// Whoever holds the role of a delegate, by name. Delegates are published with their names.
///
/// # Errors
/// The database failed.
pub async fn delegates(app: &App, hall: &Hall) -> Result<Vec<(PersonId, String)>, Fail> {
    holding(app, hall, |row| row.role == Role::Delegate.key()).await
}

/// Whoever holds such a role, by name.
async fn holding(app: &App, hall: &Hall, is_such: impl Fn(&RoleRow) -> bool) -> Result<Vec<(PersonId, String)>, Fail> {
    let mut reader = app.store.read().await?;
    let rows = reader.link().roles(hall.id, ROLES_READ_MAX).await?;
    let mut ids: Vec<String> = rows.into_iter().filter(is_such).map(|row| row.person_id).collect();
    ids.sort();
    ids.dedup();
    let persons = reader.link().persons(hall.id, &ids).await?;
    let names: HashMap<String, String> =
        persons.into_iter().filter_map(|person| Some((person.person_id, person.name?))).collect();
    let mut found: Vec<(PersonId, String)> = names.into_iter().map(|(id, name)| (PersonId(id), name)).collect();
    found.sort_by(|a, b| (&a.1, &a.0).cmp(&(&b.1, &b.0)));
    Ok(found)
}

/// Everybody who holds a role, by name, for whoever gives seats to choose from.
///
/// # Errors
/// The role may not, or the database failed.
pub async fn people(app: &App, hall: &Hall, who: &Who) -> Result<Vec<(PersonId, String)>, Fail> {
    who.authorise(body::Act::Seat)?;
    holding(app, hall, |_| true).await
}

/// Whom a vote can name to count or to stand: for the desk everybody who holds a role; for whoever leads a body its
/// members, and the delegates, who are published with their names.
///
/// # Errors
/// The role may not, or the database failed.
pub async fn people_of_votes(app: &App, hall: &Hall, who: &Who) -> Result<Vec<(PersonId, String)>, Fail> {
    who.authorise(vote::Act::Call)?;
    holding(app, hall, |row| is_near(who, row, &[Role::Delegate])).await
}

/// Whether somebody in a role can be named by `who`: by the desk everybody, by whoever else those beside them and those
/// who are there for all.
fn is_near(who: &Who, row: &RoleRow, for_all: &[Role]) -> bool {
    let is_beside = (row.scope_kind.as_str(), row.scope_id.as_str()) == who.actor.scope.parts();
    who.actor.role.is_desk() || is_beside || is_one_of(row, for_all)
}

fn is_one_of(row: &RoleRow, roles: &[Role]) -> bool {
    roles.iter().any(|role| role.key() == row.role)
}

/// Whom an agreement can name to stand for a party: for the desk everybody who holds a role; for whoever else drafts it
/// those beside them, and the delegates, who are published with their names.
///
/// # Errors
/// The role may not, or the database failed.
pub async fn people_of_agreements(app: &App, hall: &Hall, who: &Who) -> Result<Vec<(PersonId, String)>, Fail> {
    who.authorise(agreement::Act::Draft)?;
    holding(app, hall, |row| is_near(who, row, &[Role::Delegate])).await
}

/// Who can confirm as a witness what a party said: of those whose role may, for the desk everybody, for whoever else
/// goes from door to door those beside them and those who work for the community.
///
/// # Errors
/// The role may not, or the database failed.
pub async fn witnesses_of_agreements(app: &App, hall: &Hall, who: &Who) -> Result<Vec<(PersonId, String)>, Fail> {
    who.authorise(agreement::Act::SayOnBehalf)?;
    let may = agreement::Act::ConfirmOnBehalf.act().roles;
    let for_community = [Role::GridWorker, Role::Staff, Role::Secretary];
    holding(app, hall, |row| is_one_of(row, may) && is_near(who, row, &for_community)).await
}

/// Somebody with a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// Who.
    pub person: PersonId,
    /// Their name, unless it was erased.
    pub name: Option<String>,
    /// The role.
    pub role: Role,
    /// Where it holds.
    pub scope: Scope,
}

/// Who holds which role, by person.
///
/// # Errors
/// The role may not, or the database failed.
pub async fn holders(app: &App, hall: &Hall, who: &Who) -> Result<Vec<Holder>, Fail> {
    who.authorise(Act::GrantRole)?;
    let mut reader = app.store.read().await?;
    let rows = reader.link().roles(hall.id, ROLES_READ_MAX).await?;
    let mut ids: Vec<String> = rows.iter().map(|row| row.person_id.clone()).collect();
    ids.dedup();
    let persons = reader.link().persons(hall.id, &ids).await?;
    let names: HashMap<String, Option<String>> =
        persons.into_iter().map(|person| (person.person_id, person.name)).collect();
    let holders = rows.into_iter().filter_map(|row| {
        let role = Role::from_key(&row.role)?;
        let scope = Scope::from_parts(&row.scope_kind, &row.scope_id)?;
        let name = names.get(&row.person_id).cloned().flatten();
        Some(Holder { person: PersonId(row.person_id), name, role, scope })
    });
    Ok(holders.collect())
}
