//! A person is added: somebody who will hold a role.

use super::account::{Account, prepared, put_account};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
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

/// Adds a person to the register of people: somebody who will hold a role.
///
/// # Errors
/// The role may not, the name is missing or too long, or the database failed.
pub async fn add_person(app: &App, hall: &Hall, who: &Who, name: &str) -> Result<PersonId, Fail> {
    add_newcomer(app, hall, who, Newcomer { name: name.to_owned(), ..Newcomer::default() }).await
}

/// Adds a person with role and account: all of it or nothing.
///
/// # Errors
/// As for [`add_person`]; the role or the account is refused; nobody was added then.
pub async fn add_newcomer(app: &App, hall: &Hall, who: &Who, newcomer: Newcomer) -> Result<PersonId, Fail> {
    who.authorise(Act::GrantRole)?;
    let name = line(Some(&newcomer.name), limits::NAME_CHARS_MAX, Act::GrantRole)?;
    let name = name.ok_or_else(|| Refusal::new(Code::TextMissing, Act::GrantRole))?;
    let id = PersonId(app.chance.id("p"));
    let account = match newcomer.account {
        Some(account) => Some(prepared(app, &id, &account).await?),
        None => None,
    };
    let row = PersonRow { person_id: id.0.clone(), name: Some(name), ..PersonRow::default() };
    let (role, holder) = (newcomer.role, id.clone());
    app.carry(hall, who, Act::GrantRole, move |mut it| {
        Box::pin(async move {
            let community = it.hall.id;
            let row = PersonRow { added_ms: it.now.0, ..row };
            it.link().put_person(community, &row).await?;
            if let Some(account) = account {
                put_account(&mut it.link(), community, &account).await?;
            }
            if let Some((role, scope)) = role {
                grant(&mut it, holder, role, scope).await?;
            }
            Ok(())
        })
    })
    .await?;
    Ok(id)
}
