//! People by what they do.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use mingtong_domain::ids::PersonId;
use mingtong_domain::role::Role;
use std::collections::HashMap;

/// Roles that are looked through: a community of 20,000 residents has some hundreds of people in roles.
const ROLES_READ_MAX: u32 = 10_000;

/// Whoever holds the role of a delegate, by name. Delegates are published with their names.
///
/// # Errors
/// The database failed.
pub async fn delegates(app: &App, hall: &Hall) -> Result<Vec<(PersonId, String)>, Fail> {
    let mut reader = app.store.read().await?;
    let rows = reader.link().roles(hall.id, ROLES_READ_MAX).await?;
    let mut ids: Vec<String> =
        rows.into_iter().filter(|row| row.role == Role::Delegate.key()).map(|row| row.person_id).collect();
    ids.sort();
    ids.dedup();
    let persons = reader.link().persons(hall.id, &ids).await?;
    let names: HashMap<String, String> =
        persons.into_iter().filter_map(|person| Some((person.person_id, person.name?))).collect();
    let mut found: Vec<(PersonId, String)> = names.into_iter().map(|(id, name)| (PersonId(id), name)).collect();
    found.sort_by(|a, b| (&a.1, &a.0).cmp(&(&b.1, &b.0)));
    Ok(found)
}
