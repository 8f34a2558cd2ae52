//! A person is given a role, or a role ends.

use crate::app::App;
use crate::carry::{Carrier, append};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::Refusal;
use mingtong_domain::ids::{PersonId, Stream};
use mingtong_domain::refusal::Code;
use mingtong_domain::register::{self, Act, RoleChange};
use mingtong_domain::role::{Role, Scope};

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
    app.carry(hall, who, Act::GrantRole, move |it| Box::pin(change_in(it, holder, role, scope, change))).await
}

async fn change_in(
    mut it: Carrier<'_>,
    holder: PersonId,
    role: Role,
    scope: Scope,
    change: RoleChange,
) -> Result<(), Fail> {
    let community = it.hall.id;
    if it.link().persons(community, std::slice::from_ref(&holder.0)).await?.is_empty() {
        return Err(Refusal::new(Code::NoSuchPerson, Act::GrantRole).into());
    }
    let rows = it.link().roles_of(community, holder.as_str()).await?;
    let held: Vec<(Role, Scope)> = rows
        .iter()
        .filter_map(|row| Some((Role::from_key(&row.role)?, Scope::from_parts(&row.scope_kind, &row.scope_id)?)))
        .collect();
    let event = register::change_role(&it.hall.register, &held, holder, role, scope, change, &it.who.actor)?;
    it.record(vec![append(Stream::Register, event)], &[]).await?;
    Ok(())
}
