//! A person is given a role, or a role ends.

use crate::app::App;
use crate::carry::{Carrier, append};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::Refusal;
use mingtong_domain::ids::{PersonId, Stream};
use mingtong_domain::refusal::Code;
use mingtong_domain::register::{self, Act, Held, RoleChange};
use mingtong_domain::role::{Role, Scope};

/// Roles that are looked through: a community of 20,000 residents has some hundreds of people in roles.
pub(crate) const ROLES_READ_MAX: u32 = 10_000;

/// Gives a role to a person, or ends it.
///
/// # Errors
/// A refusal of the domain, there is no such person, or the database failed.
pub async fn change_role(
    app: &App,
    hall: &Hall,
    who: &Who,
    holder: PersonId,
    role: Role,
    scope: Scope,
    change: RoleChange,
) -> Result<(), Fail> {
    // Before anything is looked up: who is here is told only to those who may give roles.
    who.authorise(Act::GrantRole)?;
    app.carry(hall, who, Act::GrantRole, move |mut it| {
        Box::pin(async move { change_in(&mut it, holder, role, scope, change).await })
    })
    .await
}

/// Gives a role within another write.
pub(crate) async fn grant(it: &mut Carrier<'_>, holder: PersonId, role: Role, scope: Scope) -> Result<(), Fail> {
    change_in(it, holder, role, scope, RoleChange::Grant).await
}

async fn change_in(
    it: &mut Carrier<'_>,
    holder: PersonId,
    role: Role,
    scope: Scope,
    change: RoleChange,
) -> Result<(), Fail> {
    let community = it.hall.id;
    let known = it.link().persons(community, std::slice::from_ref(&holder.0)).await?;
    // Whose data were erased gets no other role; what they hold can still end.
    let is_here = known.iter().any(|person| person.erased_ms.is_none() || change == RoleChange::End);
    if !is_here {
        return Err(Refusal::new(Code::NoSuchPerson, Act::GrantRole).into());
    }
    let rows = it.link().roles_of(community, holder.as_str()).await?;
    let held: Vec<(Role, Scope)> = rows
        .iter()
        .filter_map(|row| Some((Role::from_key(&row.role)?, Scope::from_parts(&row.scope_kind, &row.scope_id)?)))
        .collect();
    let by_others = held_by_others(it, role, &holder).await?;
    let held = Held { roles: &held, by_others };
    let event = register::change_role(&it.hall.register, held, holder, role, scope, change, &it.who.actor)?;
    it.record(vec![append(Stream::Register, event)], &[]).await?;
    Ok(())
}

/// Whether somebody else holds a role who can still be reached: not a person whose data were erased.
pub(crate) async fn held_by_others(it: &mut Carrier<'_>, role: Role, holder: &PersonId) -> Result<bool, Fail> {
    let community = it.hall.id;
    let rows = it.link().roles(community, ROLES_READ_MAX).await?;
    let others = rows.into_iter().filter(|row| row.role == role.key() && row.person_id != holder.0);
    let others: Vec<String> = others.map(|row| row.person_id).collect();
    Ok(it.link().persons(community, &others).await?.iter().any(|person| person.erased_ms.is_none()))
}
