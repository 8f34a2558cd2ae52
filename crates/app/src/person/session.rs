//! Sessions: a random token in a cookie of which only the digest is kept, and the role now worn. Whoever gets other
//! rights gets another token, so that nobody who had put one into their browser comes along (session fixation).

use super::device::Device;
use super::kept_form::form_mark;
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::ids::{CommunityId, PersonId, UnitId};
use mingtong_domain::permission::may;
use mingtong_domain::role::{Actor, Role, Scope};
use mingtong_domain::rules::RuleId;
use mingtong_domain::{Millis, register};
use mingtong_store::rows::SessionRow;
use mingtong_store::{Link, Work};
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
    /// Whether a role that gives roles waits until the codes of a telephone are switched on.
    pub is_held_back: bool,
}

pub(super) fn digest(token: &str) -> String {
    hex::encode(Sha256::digest(token))
}

/// A session as it begins, with its secret token; nothing is kept yet.
pub(super) async fn new_session(
    app: &App,
    hall: &Hall,
    person: String,
    device: Device,
) -> Result<(String, SessionRow), Fail> {
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
        device: device.key().to_owned(),
    };
    Ok((token, row))
}

/// The role with the most to do of several, in which somebody begins.
pub(super) fn first_worn(roles: &[(Role, Scope)]) -> Option<(Role, Scope)> {
    roles.iter().min_by_key(|(role, _)| preference(*role)).cloned()
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
    if is_over(row.begun_ms, row.seen_ms, now) {
        return Ok(None);
    }
    let roles = reader.link().roles_of(community, &row.person_id).await?;
    let mut roles: Vec<(Role, Scope)> = roles
        .iter()
        .filter_map(|row| Some((Role::from_key(&row.role)?, Scope::from_parts(&row.scope_kind, &row.scope_id)?)))
        .collect();
    let worn = Role::from_key(&row.role).zip(Scope::from_parts(&row.scope_kind, &row.scope_id));
    let is_held_back = is_held_back(&mut reader.link(), hall, &row.person_id, &roles, app.now()).await?;
    if is_held_back {
        roles.retain(|(role, _)| !gives_roles(*role));
    } else if worn == Some(PUBLIC) && !roles.is_empty() {
        // Who was one of the public and is more now signs in anew: rights do not grow under the same token.
        return Ok(None);
    }
    if roles.is_empty() {
        roles.push(PUBLIC);
    }
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
    Ok(Some(Session { who: Who { actor, units, tracked: None }, name, roles, csrf: row.csrf, is_held_back }))
}

/// Whether a session has ended by itself.
pub(super) fn is_over(begun_ms: i64, seen_ms: i64, now_ms: i64) -> bool {
    now_ms - seen_ms > IDLE_MS || now_ms - begun_ms > LIFE_MS
}

/// Whether a role opens every door, because it can give any role.
pub(super) fn gives_roles(role: Role) -> bool {
    may(role, register::Act::GrantRole)
}

/// Whether roles that give roles wait until somebody has switched their codes on, because the rule book asks for it.
async fn is_held_back(
    link: &mut Link<'_>,
    hall: &Hall,
    person: &str,
    roles: &[(Role, Scope)],
    now: Millis,
) -> Result<bool, Fail> {
    let is_asked = hall.register.rules.integer(RuleId::AccountCodeForKeepers, now).is_ok_and(|asked| asked > 0);
    if !is_asked || !roles.iter().any(|(role, _)| gives_roles(*role)) {
        return Ok(false);
    }
    Ok(link.second_factor(hall.id, person).await?.is_none_or(|row| row.on_ms.is_none()))
}

/// The session of a token as it is kept.
pub(super) async fn living(app: &App, hall: &Hall, token: &str) -> Result<SessionRow, Fail> {
    living_in(&mut app.store.read().await?.link(), hall.id, &digest(token), app.now()).await
}

/// The same by the digest of its token, also within a write.
pub(super) async fn living_in(
    link: &mut Link<'_>,
    community: CommunityId,
    hash: &str,
    now: Millis,
) -> Result<SessionRow, Fail> {
    let row = link.session(community, hash).await?;
    row.filter(|row| !is_over(row.begun_ms, row.seen_ms, now.0)).ok_or(Fail::NotFound)
}

pub(super) fn unit_of(scope: &Scope) -> Option<UnitId> {
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

/// Puts on another role that the person holds, and gives the token under which the session goes on.
///
/// # Errors
/// The person does not hold it, the session has ended, or the database failed.
pub async fn wear_role(app: &App, hall: &Hall, token: &str, role: Role, scope: Scope) -> Result<String, Fail> {
    let session = session(app, hall, token).await?.ok_or(Fail::NotFound)?;
    if !session.roles.contains(&(role, scope.clone())) {
        return Err(Fail::NotFound);
    }
    let row = living(app, hall, token).await?;
    let (scope_kind, scope_id) = scope.parts();
    let row = SessionRow {
        role: role.key().to_owned(),
        scope_kind: scope_kind.to_owned(),
        scope_id: scope_id.to_owned(),
        seen_ms: app.now().0,
        ..row
    };
    go_on(app, hall, token, row).await
}

/// A session goes on under a new token; the old one opens nothing any more.
pub(super) async fn go_on(app: &App, hall: &Hall, token: &str, row: SessionRow) -> Result<String, Fail> {
    let (community, old, new) = (hall.id, digest(token), app.chance.secret());
    let hash = digest(&new);
    let work: Work<(), Fail> = Box::new(move |tx| {
        Box::pin(async move {
            tx.lock(community).await?;
            go_on_as(&mut tx.link(), community, (&old, &hash), &row).await
        })
    });
    app.write(community, work).await?;
    Ok(new)
}

/// The same within a write, by the digests of the old token and the new one.
pub(super) async fn go_on_as(
    link: &mut Link<'_>,
    community: CommunityId,
    (old, new): (&str, &str),
    row: &SessionRow,
) -> Result<(), Fail> {
    // Whoever was signed out meanwhile does not come back by this.
    link.session(community, old).await?.ok_or(Fail::NotFound)?;
    link.delete_session(community, old).await?;
    Ok(link.put_session(community, new, row).await?)
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

/// Ends every session of somebody, also those that wait for a code.
pub(super) async fn end_all(app: &App, hall: &Hall, person: String) -> Result<(), Fail> {
    let community = hall.id;
    let work: Work<(), Fail> = Box::new(move |tx| {
        Box::pin(async move {
            tx.link().delete_sign_in_steps_of(community, &person).await?;
            Ok(tx.link().delete_sessions_of(community, &person).await?)
        })
    });
    app.write(community, work).await
}
