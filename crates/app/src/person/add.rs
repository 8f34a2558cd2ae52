//! A person is added: somebody who will hold a role.

use super::account::{Account, prepared, put_account};
use crate::app::App;
use crate::carry::Carrier;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::once::Once;
use crate::register::grant;
use crate::texts::line;
use crate::who::Who;
use mingtong_domain::Refusal;
use mingtong_domain::ids::PersonId;
use mingtong_domain::limits;
use mingtong_domain::refusal::Code;
use mingtong_domain::register::Act;
use mingtong_domain::role::{Role, Scope};
use mingtong_store::rows::PersonRow;

/// A person as they come: with a name, and at once with a role and an account where these are known.
#[derive(Debug, Clone, Default)]
pub struct Newcomer {
    /// The name.
    pub name: String,
    /// What they will be, and where.
    pub role: Option<(Role, Scope)>,
    /// With what they sign in.
    pub account: Option<Account>,
}

/// Adds a person to the register of people: somebody who will hold a role. A name alone says not who it is: sent again,
/// it is somebody else of this name.
///
/// # Errors
/// The role may not, the name is missing or too long, or the database failed.
pub async fn add_person(app: &App, hall: &Hall, who: &Who, name: &str) -> Result<PersonId, Fail> {
    add_newcomer(app, hall, who, Newcomer { name: name.to_owned(), ..Newcomer::default() }).await
}

/// Adds a person with role and account: all of it or nothing. The same with a role, sent again within a short time, is
/// who was added, as long as they were given nothing else. Whoever comes with an account is refused the second time, as
/// their login is in use: nothing that was made of a password is kept to know it again.
///
/// # Errors
/// As for [`add_person`]; the role or the account is refused; nobody was added then.
pub async fn add_newcomer(app: &App, hall: &Hall, who: &Who, newcomer: Newcomer) -> Result<PersonId, Fail> {
    who.authorise(Act::GrantRole)?;
    let name = line(Some(&newcomer.name), limits::NAME_CHARS_MAX, Act::GrantRole)?;
    let name = name.ok_or_else(|| Refusal::new(Code::TextMissing, Act::GrantRole))?;
    let is_told_apart = newcomer.role.is_some() && newcomer.account.is_none();
    let once = is_told_apart.then(|| Once::of(who, Act::GrantRole, &(&name, &newcomer.role)));
    let id = PersonId(app.chance.id("p"));
    let account = match newcomer.account {
        Some(account) => Some(prepared(app, &id, &account).await?),
        None => None,
    };
    let row = PersonRow { person_id: id.0.clone(), name: Some(name), ..PersonRow::default() };
    let role = newcomer.role;
    app.carry(hall, who, Act::GrantRole, move |mut it| {
        Box::pin(async move {
            let community = it.hall.id;
            if let Some(once) = &once
                && let Some(made) = made(&mut it, once, role.as_ref()).await?
            {
                return Ok(made);
            }
            let row = PersonRow { added_ms: it.now.0, ..row };
            it.link().put_person(community, &row).await?;
            if let Some(account) = account {
                put_account(&mut it.link(), community, &account).await?;
            }
            if let Some((role, scope)) = role {
                grant(&mut it, id.clone(), role, scope).await?;
            }
            if let Some(once) = once {
                once.keep(&mut it, id.as_str()).await?;
            }
            Ok(id)
        })
    })
    .await
}

/// Who was added so a short time ago, and is known as they were added. Two people may have one name: once the first has
/// another role, a way to sign in or an address, the same name means somebody else.
async fn made(it: &mut Carrier<'_>, once: &Once, role: Option<&(Role, Scope)>) -> Result<Option<PersonId>, Fail> {
    let Some(id) = once.made(it).await? else { return Ok(None) };
    let (community, mut link) = (it.hall.id, it.link());
    let signs_in = link.account_of(community, &id).await?.is_some()
        || link.invitation_of(community, &id).await?.is_some()
        || link.account_elsewhere(community, &id).await?.is_some();
    let known = link.persons(community, std::slice::from_ref(&id)).await?;
    let roles = link.roles_of(community, &id).await?;
    let is_here = |row: &PersonRow| row.erased_ms.is_none() && row.phone.is_none() && row.email.is_none();
    let held = roles.iter().map(|row| Role::from_key(&row.role).zip(Scope::from_parts(&row.scope_kind, &row.scope_id)));
    let is_as_added = known.iter().any(is_here) && held.eq(role.cloned().into_iter().map(Some));
    Ok((is_as_added && !signs_in).then_some(PersonId(id)))
}
