//! The people of the community's desk, among whom one is in charge of a matter.

use crate::carry::Carrier;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::register::ROLES_READ_MAX;
use mingtong_domain::Refusal;
use mingtong_domain::ids::PersonId;
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_store::Link;

/// Somebody of the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Colleague {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
}

fn is_desk(role: &str) -> bool {
    Role::from_key(role).is_some_and(Role::is_desk)
}

/// Everybody of the desk, by name.
pub(super) async fn colleagues(link: &mut Link<'_>, hall: &Hall) -> Result<Vec<Colleague>, Fail> {
    let roles = link.roles(hall.id, ROLES_READ_MAX).await?;
    let mut ids: Vec<String> = roles.into_iter().filter(|row| is_desk(&row.role)).map(|row| row.person_id).collect();
    ids.sort();
    ids.dedup();
    let persons = link.persons(hall.id, &ids).await?;
    let named = persons.into_iter().filter_map(|row| Some(Colleague { person: row.id(), name: row.name? }));
    let mut colleagues: Vec<Colleague> = named.collect();
    colleagues.sort_by(|a, b| (&a.name, &a.person).cmp(&(&b.name, &b.person)));
    Ok(colleagues)
}

/// Refuses whoever does not work at the desk.
pub(super) async fn is_colleague(it: &mut Carrier<'_>, person: &PersonId) -> Result<(), Fail> {
    let community = it.hall.id;
    let roles = it.link().roles_of(community, person.as_str()).await?;
    match roles.iter().any(|row| is_desk(&row.role)) {
        true => Ok(()),
        false => Err(Refusal::new(Code::NoSuchPerson, it.act).into()),
    }
}
