//! Sessions: a random token in a cookie of which only the digest is kept, and the role now worn.

use super::account::{PASSWORD_CHARS_MAX, is_open_secret};
use super::kept_form::form_mark;
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_adapters::password;
use mingtong_domain::ids::{CommunityId, PersonId, UnitId};
use mingtong_domain::role::{Actor, Role, Scope};
use mingtong_store::rows::SessionRow;
use sha2::{Digest, Sha256};

const MINUTE_MS: i64 = 60_000;
/// A session that was not used for so long has ended: a working day with its evening.
pub(crate) const IDLE_MS: i64 = 12 * 60 * MINUTE_MS;
/// A session ends after so long however it is used.
const LIFE_MS: i64 = 7 * 24 * 60 * MINUTE_MS;
/// How often the use of a session is noted; every request would be a write.
const NOTED_MS: i64 = 5 * MINUTE_MS;

/// What whoever holds no role wears: an owner who votes with an account is one of the public.
const PUBLIC: (Role, Scope) = (Role::Public, Scope::Community);

/// A signed-in person.
#[derive(Debug, Clone)]
pub struct Session {
    /// Who, in the role now worn.
    pub who: Who,
    /// The name, for the head of the page.
    pub name: String,
    /// Every role held.
    pub roles: Vec<(Role, Scope)>,
    /// What every form of this session carries, so that no other site can send one.
    pub csrf: String,
}

fn digest(token: &str) -> String {
    hex::encode(Sha256::digest(token))
}

/// Signs in and gives the secret token for the cookie.
///
/// # Errors
/// [`Fail::SignIn`] without saying what does not fit; too many sign in; or the database failed.
pub async fn sign_in(app: &App, hall: &Hall, login: &str, password: &str) -> Result<String, Fail> {
    if password.chars().count() > PASSWORD_CHARS_MAX || is_open_secret(app, password) {
        return Err(Fail::SignIn);
    }
    // Readers are few and hashing takes long: none is held meanwhile, or whoever signs in would stop the pages.
    let account = app.store.read().await?.link().account(hall.id, &login.trim().to_lowercase()).await?;
    let account = account.filter(|account| account.disabled_ms.is_none());
    let stored = account.as_ref().map(|account| account.password_hash.clone());
    if !password::verify(&app.gates.passwords, password.to_owned(), stored).await? {
        return Err(Fail::SignIn);
    }
    let person = account.ok_or(Fail::SignIn)?.person_id;
    let roles = app.store.read().await?.link().roles_of(hall.id, &person).await?;
    // The role with the most to do is worn first; the person changes it at the head of the page.
    let order = |key: &str| Role::from_key(key).map_or(usize::MAX, preference);
    let first = roles.into_iter().min_by_key(|row| order(&row.role));
    let public = || {
        let (role, scope) = PUBLIC;
        let (kind, id) = scope.parts();
        (role.key().to_owned(), kind.to_owned(), id.to_owned())
    };
    let first = first.map_or_else(public, |row| (row.role, row.scope_kind, row.scope_id));
    let (token, now) = (app.chance.secret(), app.now().0);
    let row = SessionRow {
        csrf: form_mark(&app.chance, &person),
        person_id: person,
        role: first.0,
        scope_kind: first.1,
        scope_id: first.2,
        begun_ms: now,
        seen_ms: now,
    };
    let (community, hash) = (hall.id, digest(&token));
    app.write(
        community,
        Box::new(move |tx| Box::pin(async move { Ok(tx.link().put_session(community, &hash, &row).await?) })),
    )
    .await?;
    Ok(token)
}

fn preference(role: Role) -> usize {
    use Role::*;
    let order = [
        Staff,
        Secretary,
        Street,
        UnitHandler,
        Delegate,
        GridWorker,
        BuildingLead,
        CouncilMember,
        GroupMember,
        Supervisor,
        Admin,
    ];
    order.iter().position(|other| *other == role).unwrap_or(order.len())
}

/// The session of a token; none when it has ended. A role that has ended is worn no longer.
///
/// # Errors
/// The database failed.
pub async fn session(app: &App, hall: &Hall, token: &str) -> Result<Option<Session>, Fail> {
    let (community, hash, now) = (hall.id, digest(token), app.now().0);
    let mut reader = app.store.read().await?;
    let Some(row) = reader.link().session(community, &hash).await? else { return Ok(None) };
    if now - row.seen_ms > IDLE_MS || now - row.begun_ms > LIFE_MS {
        return Ok(None);
    }
    let roles = reader.link().roles_of(community, &row.person_id).await?;
    let mut roles: Vec<(Role, Scope)> = roles
        .iter()
        .filter_map(|row| Some((Role::from_key(&row.role)?, Scope::from_parts(&row.scope_kind, &row.scope_id)?)))
        .collect();
    if roles.is_empty() {
        roles.push(PUBLIC);
    }
    let worn = Role::from_key(&row.role).zip(Scope::from_parts(&row.scope_kind, &row.scope_id));
    let Some((role, scope)) = worn.filter(|worn| roles.contains(worn)).or_else(|| roles.first().cloned()) else {
        return Ok(None);
    };
    let persons = reader.link().persons(community, std::slice::from_ref(&row.person_id)).await?;
    let name = persons.into_iter().find_map(|person| person.name).unwrap_or_default();
    drop(reader);
    if now - row.seen_ms > NOTED_MS {
        let row = SessionRow { seen_ms: now, ..row.clone() };
        // Looking does not fail because noting that somebody looked does: a full disk can be read.
        if let Err(error) = touch(app, community, hash, row).await {
            tracing::warn!(%error, "accounts.touch");
        }
    }
    let units = roles.iter().filter_map(|(_, scope)| unit_of(scope)).collect();
    let actor = Actor { person: Some(PersonId(row.person_id)), role, scope };
    Ok(Some(Session { who: Who { actor, units, tracked: None }, name, roles, csrf: row.csrf }))
}

fn unit_of(scope: &Scope) -> Option<UnitId> {
    match scope {
        Scope::Unit(unit) => Some(unit.clone()),
        _ => None,
    }
}

async fn touch(app: &App, community: CommunityId, hash: String, row: SessionRow) -> Result<(), Fail> {
    app.write(
        community,
        Box::new(move |tx| Box::pin(async move { Ok(tx.link().touch_session(community, &hash, &row).await?) })),
    )
    .await
}

/// Puts on another role that the person holds.
///
/// # Errors
/// The person does not hold it, the session has ended, or the database failed.
pub async fn wear_role(app: &App, hall: &Hall, token: &str, role: Role, scope: Scope) -> Result<(), Fail> {
    let session = session(app, hall, token).await?.ok_or(Fail::NotFound)?;
    if !session.roles.contains(&(role, scope.clone())) {
        return Err(Fail::NotFound);
    }
    let (community, hash) = (hall.id, digest(token));
    let row = app.store.read().await?.link().session(community, &hash).await?.ok_or(Fail::NotFound)?;
    let (scope_kind, scope_id) = scope.parts();
    let row = SessionRow {
        role: role.key().to_owned(),
        scope_kind: scope_kind.to_owned(),
        scope_id: scope_id.to_owned(),
        seen_ms: app.now().0,
        ..row
    };
    touch(app, community, hash, row).await
}

/// Ends a session.
///
/// # Errors
/// The database failed.
pub async fn sign_out(app: &App, hall: &Hall, token: &str) -> Result<(), Fail> {
    let (community, hash) = (hall.id, digest(token));
    app.write(
        community,
        Box::new(move |tx| Box::pin(async move { Ok(tx.link().delete_session(community, &hash).await?) })),
    )
    .await
}
