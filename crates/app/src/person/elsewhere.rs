//! Somebody signs in in one community, at home, and works in others of this installation. Who they are there and in
//! which role is kept there and given there: by whoever gives roles, to a login, and by themselves, signed in, who say
//! that it is them. What ends there (the role, the person, the sign-in) ends at once: every request looks it up.

use super::kept_form::mark_for;
use super::lets_in::lets_in;
use super::login::{folded_login, login_there};
use super::own::own_login;
use super::session::{Session, digest, first_worn, gives_roles, go_on_as, living, living_in, session, unit_of};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::ids::{CommunityId, PersonId};
use mingtong_domain::limits::WORK_ELSEWHERE_MAX;
use mingtong_domain::refusal::Code;
use mingtong_domain::register::Act;
use mingtong_domain::role::{Actor, Role, Scope};
use mingtong_domain::rules::RuleId;
use mingtong_domain::time::DAY_MS;
use mingtong_domain::{Millis, Refusal};
use mingtong_store::rows::{AccountElsewhereRow, RoleRow};
use mingtong_store::{Link, Work};
use std::sync::Arc;

/// Roles and where they hold.
type Roles = Vec<(Role, Scope)>;

/// Where somebody of a community signs in, when not in it, for whoever gives roles there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Elsewhere {
    /// The short name of the community.
    pub home: String,
    /// With what they sign in there; until they say that it is them, what was written down, folded: an account from
    /// before may be kept under another form, and whether there is one is told to nobody.
    pub login: String,
    /// Until when they may say that it is them.
    pub ends: Millis,
    /// When they said so.
    pub agreed: Option<Millis>,
}

/// What a community asks of whoever is signed in.
#[derive(Debug, Clone)]
pub struct Offer {
    /// The community.
    pub there: Arc<Hall>,
    /// Who they would be there.
    pub name: String,
    /// In which roles.
    pub roles: Vec<(Role, Scope)>,
    /// Until when.
    pub ends: Millis,
}

/// A community in which somebody works, as whom they do.
#[derive(Debug, Clone)]
pub struct Workplace {
    /// The community.
    pub hall: Arc<Hall>,
    /// Who they are there, in the role worn there.
    pub who: Who,
}

/// Asks whoever has this login in another community to sign in from there as a person of this one. Whether there is
/// such a login is told to nobody: they are shown it where they sign in.
///
/// # Errors
/// The role may not give roles, or not to an administrator; there is no such person or community; the login will not
/// do or is another person's here; or the database failed.
pub async fn offer_account(
    app: &App,
    hall: &Hall,
    who: &Who,
    person: &PersonId,
    home: &str,
    login: &str,
) -> Result<(), Fail> {
    who.authorise(Act::GrantRole)?;
    let refuse = |code| Fail::from(Refusal::new(code, Act::GrantRole));
    if home == hall.slug {
        return Err(Fail::NotFound);
    }
    let home = app.hall(home).await?;
    let (login, home) = (login_there(app, &home, login).await?, home.slug.clone());
    let days = hall.register.rules.integer(RuleId::AccountLinkDays, app.now()).map_err(|_| refuse(Code::NoSuchRule))?;
    let ends_ms = app.now().0.saturating_add(days.saturating_mul(DAY_MS));
    let row = AccountElsewhereRow { person_id: person.0.clone(), home, login, ends_ms, ..Default::default() };
    let (community, by) = (hall.id, who.actor.role);
    let work: Work<(), Fail> = Box::new(move |tx| {
        Box::pin(async move {
            tx.lock(community).await?;
            let link = &mut tx.link();
            lets_in(link, community, by, &row.person_id).await?;
            let known = link.persons(community, std::slice::from_ref(&row.person_id)).await?;
            if known.iter().all(|known| known.erased_ms.is_some()) {
                return Err(refuse(Code::NoSuchPerson));
            }
            let other = link.account_elsewhere_by(community, &row.home, &row.login).await?;
            if other.is_some_and(|other| other.person_id != row.person_id) {
                return Err(refuse(Code::LoginInUse));
            }
            Ok(link.put_account_elsewhere(community, &row).await?)
        })
    });
    app.write(community, work).await
}

/// Where a person of this community signs in, when not here; none where nobody asked for that.
///
/// # Errors
/// The role may not give roles, or the database failed.
pub async fn account_elsewhere(
    app: &App,
    hall: &Hall,
    who: &Who,
    person: &PersonId,
) -> Result<Option<Elsewhere>, Fail> {
    who.authorise(Act::GrantRole)?;
    let row = app.store.read().await?.link().account_elsewhere(hall.id, person.as_str()).await?;
    Ok(row.map(|row| {
        let login = if row.agreed_ms.is_some() { row.login } else { folded_login(&row.login) };
        Elsewhere { home: row.home, login, ends: Millis(row.ends_ms), agreed: row.agreed_ms.map(Millis) }
    }))
}

/// Nobody signs in from another community as this person any more, from this moment on.
///
/// # Errors
/// The role may not give roles, or the database failed.
pub async fn end_account_elsewhere(app: &App, hall: &Hall, who: &Who, person: &PersonId) -> Result<(), Fail> {
    who.authorise(Act::GrantRole)?;
    let (community, person) = (hall.id, person.0.clone());
    let work: Work<(), Fail> = Box::new(move |tx| {
        Box::pin(async move {
            tx.lock(community).await?;
            Ok(tx.link().delete_account_elsewhere(community, &person).await?)
        })
    });
    app.write(community, work).await
}

/// What a community asks of whoever is signed in at home; none where it asks nothing of them, or is not there.
///
/// # Errors
/// The session has ended, or the database failed.
pub async fn offered_by(app: &App, home: &Hall, token: &str, there: &str) -> Result<Option<Offer>, Fail> {
    let login = own_login(app, home, token).await?;
    let there = match app.hall(there).await {
        Ok(there) => there,
        Err(Fail::NotFound) => return Ok(None),
        Err(fail) => return Err(fail),
    };
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let Some(row) = asked(link, &there, home, &login, app.now()).await? else { return Ok(None) };
    let persons = link.persons(there.id, std::slice::from_ref(&row.person_id)).await?;
    let name = persons.into_iter().find_map(|person| person.name).unwrap_or_default();
    let roles = roles_there(link, &there, &row.person_id).await?;
    Ok(Some(Offer { there, name, roles, ends: Millis(row.ends_ms) }))
}

/// What is asked of a login, and nobody has answered yet.
async fn asked(
    link: &mut Link<'_>,
    there: &Hall,
    home: &Hall,
    login: &str,
    now: Millis,
) -> Result<Option<AccountElsewhereRow>, Fail> {
    let row = link.account_elsewhere_by(there.id, &home.slug, login).await?;
    Ok(row.filter(|row| row.agreed_ms.is_none() && now.0 < row.ends_ms))
}

/// Says that it is them of whom a community asks that; gives the token under which the session goes on, because it
/// opens more than before. All of it is one write: no right is there under the old token.
///
/// # Errors
/// Nothing is asked of them there (any more); they are somebody else there; they work in as many communities as one
/// may; the session has ended; or the database failed.
pub async fn agree_to_work(app: &App, home: &Hall, token: &str, there: &str) -> Result<String, Fail> {
    let there = offered_by(app, home, token, there).await?.ok_or(Fail::NotFound)?.there;
    let dead = dead_notes(app, home, &living(app, home, token).await?.person_id).await?;
    let (old, new, now) = (digest(token), app.chance.secret(), app.now());
    let (hash, home, both) = (digest(&new), home.clone(), in_order(home.id, there.id));
    let work: Work<(), Fail> = Box::new(move |tx| {
        Box::pin(async move {
            for community in both {
                tx.lock(community).await?;
            }
            let link = &mut tx.link();
            let session = living_in(link, home.id, &old, now).await?;
            let of = session.person_id.clone();
            let login = link.account_of(home.id, &of).await?.ok_or(Fail::NotFound)?.login;
            let row = asked(link, &there, &home, &login, now).await?.ok_or(Fail::NotFound)?;
            if link.account_elsewhere_of(there.id, &home.slug, &of).await?.is_some() {
                return Err(Fail::from(Refusal::new(Code::WorksThereAlready, Act::GrantRole)));
            }
            note_work(link, home.id, &of, &there.slug, &dead).await?;
            let row = AccountElsewhereRow { home_person_id: Some(of), agreed_ms: Some(now.0), ..row };
            link.put_account_elsewhere(there.id, &row).await?;
            go_on_as(link, home.id, (&old, &hash), &session).await
        })
    });
    app.write(both[0], work).await?;
    Ok(new)
}

/// Two communities in the order in which a write of both locks them: so no two such writes wait for each other.
fn in_order(one: CommunityId, other: CommunityId) -> [CommunityId; 2] {
    [one.min(other), one.max(other)]
}

/// Notes where else to look for what somebody may do. It gives no right: a note that leads nowhere is passed over.
async fn note_work(
    link: &mut Link<'_>,
    community: CommunityId,
    person: &str,
    there: &str,
    dead: &[String],
) -> Result<(), Fail> {
    for gone in dead {
        link.delete_work_elsewhere(community, person, Some(gone)).await?;
    }
    let known = link.work_elsewhere(community, person, WORK_ELSEWHERE_MAX).await?;
    if known.len() >= WORK_ELSEWHERE_MAX as usize && !known.iter().any(|known| known == there) {
        return Err(Refusal::new(Code::TooManyCommunities, Act::GrantRole).with(WORK_ELSEWHERE_MAX).into());
    }
    Ok(link.put_work_elsewhere(community, person, there).await?)
}

/// Notes that lead nowhere any more, once there are as many as one may have: what ended there takes no place here.
async fn dead_notes(app: &App, home: &Hall, person: &str) -> Result<Vec<String>, Fail> {
    let noted = app.store.read().await?.link().work_elsewhere(home.id, person, WORK_ELSEWHERE_MAX).await?;
    if noted.len() < WORK_ELSEWHERE_MAX as usize {
        return Ok(vec![]);
    }
    let mut dead = vec![];
    for slug in noted {
        let lives = match app.hall(&slug).await {
            Ok(hall) => {
                let mut reader = app.store.read().await?;
                reader.link().account_elsewhere_of(hall.id, &home.slug, person).await?.is_some()
            }
            Err(Fail::NotFound) => false,
            Err(fail) => return Err(fail),
        };
        if !lives {
            dead.push(slug);
        }
    }
    Ok(dead)
}

/// Gives up work in another community, or says no to what it asks.
///
/// # Errors
/// The session has ended, or the database failed.
pub async fn leave_work(app: &App, home: &Hall, token: &str, there: &str) -> Result<(), Fail> {
    let (person, login) = (living(app, home, token).await?.person_id, own_login(app, home, token).await?);
    let hall = match app.hall(there).await {
        Ok(hall) => Some(hall),
        Err(Fail::NotFound) => None,
        Err(fail) => return Err(fail),
    };
    let both = in_order(home.id, hall.as_ref().map_or(home.id, |hall| hall.id));
    let (home, slug, note) = (home.id, home.slug.clone(), there.to_owned());
    let work: Work<(), Fail> = Box::new(move |tx| {
        Box::pin(async move {
            for community in both {
                tx.lock(community).await?;
            }
            let link = &mut tx.link();
            if let Some(there) = hall.map(|hall| hall.id) {
                let own = link.account_elsewhere_of(there, &slug, &person).await?;
                let asked = link.account_elsewhere_by(there, &slug, &login).await?;
                for row in own.into_iter().chain(asked.filter(|asked| asked.agreed_ms.is_none())) {
                    link.delete_account_elsewhere(there, &row.person_id).await?;
                }
            }
            Ok(link.delete_work_elsewhere(home, &person, Some(&note)).await?)
        })
    });
    app.write(both[0], work).await
}

/// The roles that somebody of a community may wear there from elsewhere: none that gives roles, because whoever keeps a
/// community signs in in it, with the codes that it asks for.
async fn roles_there(link: &mut Link<'_>, there: &Hall, person: &str) -> Result<Roles, Fail> {
    let held = |row: RoleRow| Role::from_key(&row.role).zip(Scope::from_parts(&row.scope_kind, &row.scope_id));
    let roles = link.roles_of(there.id, person).await?.into_iter().filter_map(held);
    Ok(roles.filter(|(role, _)| !gives_roles(*role)).collect())
}

/// Whoever is signed in at home, `own`, as they are in another community; none where they are nobody there now.
///
/// # Errors
/// The database failed.
pub async fn session_elsewhere(app: &App, there: &Hall, home: &Hall, own: &Session) -> Result<Option<Session>, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let Some((who, roles)) = who_elsewhere(link, there, home, own).await? else { return Ok(None) };
    let Some(PersonId(person)) = &who.actor.person else { return Ok(None) };
    let persons = link.persons(there.id, std::slice::from_ref(person)).await?;
    let name = persons.into_iter().find_map(|person| person.name).unwrap_or_default();
    let csrf = mark_for(&own.csrf, person);
    Ok(Some(Session { who, name, roles, csrf, is_held_back: false }))
}

/// As whom they are there, and the roles that they may wear there.
async fn who_elsewhere(
    link: &mut Link<'_>,
    there: &Hall,
    home: &Hall,
    own: &Session,
) -> Result<Option<(Who, Roles)>, Fail> {
    // Whose roles wait for codes of a telephone at home has not signed in in full.
    let Some(of) = own.who.actor.person.as_ref().filter(|_| !own.is_held_back) else { return Ok(None) };
    let Some(row) = link.account_elsewhere_of(there.id, &home.slug, of.as_str()).await? else { return Ok(None) };
    let roles = roles_there(link, there, &row.person_id).await?;
    let worn = row.role.as_deref().and_then(Role::from_key);
    let scope = row.scope_kind.as_deref().zip(row.scope_id.as_deref());
    let worn = worn.zip(scope.and_then(|(kind, id)| Scope::from_parts(kind, id)));
    let Some((role, scope)) = worn.filter(|worn| roles.contains(worn)).or_else(|| first_worn(&roles)) else {
        return Ok(None);
    };
    let units = roles.iter().filter_map(|(_, scope)| unit_of(scope)).collect();
    let actor = Actor { person: Some(PersonId(row.person_id)), role, scope };
    Ok(Some((Who { actor, units, tracked: None }, roles)))
}

/// Puts on another role in a community in which somebody works from elsewhere, and gives the token under which the
/// session at home goes on.
///
/// # Errors
/// They do not hold it there, the session has ended, or the database failed.
pub async fn wear_role_elsewhere(
    app: &App,
    there: &Hall,
    home: &Hall,
    token: &str,
    role: Role,
    scope: Scope,
) -> Result<String, Fail> {
    let own = session(app, home, token).await?.ok_or(Fail::NotFound)?;
    let now = session_elsewhere(app, there, home, &own).await?.ok_or(Fail::NotFound)?;
    let person = now.who.actor.person.ok_or(Fail::NotFound)?;
    if !now.roles.contains(&(role, scope.clone())) {
        return Err(Fail::NotFound);
    }
    let (old, new, now) = (digest(token), app.chance.secret(), app.now());
    let both = in_order(home.id, there.id);
    let (hash, home, there) = (digest(&new), home.id, there.id);
    let work: Work<(), Fail> = Box::new(move |tx| {
        Box::pin(async move {
            for community in both {
                tx.lock(community).await?;
            }
            let link = &mut tx.link();
            let session = living_in(link, home, &old, now).await?;
            // What was ended meanwhile does not come back by this.
            let row = link.account_elsewhere(there, person.as_str()).await?.ok_or(Fail::NotFound)?;
            let (kind, id) = scope.parts();
            let row = AccountElsewhereRow {
                role: Some(role.key().to_owned()),
                scope_kind: Some(kind.to_owned()),
                scope_id: Some(id.to_owned()),
                ..row
            };
            link.put_account_elsewhere(there, &row).await?;
            go_on_as(link, home, (&old, &hash), &session).await
        })
    });
    app.write(both[0], work).await?;
    Ok(new)
}

/// The communities in which whoever is signed in at home works, home first and the others by name; each as whom they
/// are there now. What was ended there is not among them.
///
/// # Errors
/// The database failed.
pub async fn workplaces(app: &App, home: &Arc<Hall>, own: &Session) -> Result<Vec<Workplace>, Fail> {
    let Some(person) = &own.who.actor.person else { return Ok(vec![]) };
    let noted = app.store.read().await?.link().work_elsewhere(home.id, person.as_str(), WORK_ELSEWHERE_MAX).await?;
    let mut others = Vec::with_capacity(noted.len());
    for slug in noted {
        let hall = match app.hall(&slug).await {
            Ok(hall) => hall,
            Err(Fail::NotFound) => continue,
            Err(fail) => return Err(fail),
        };
        if let Some((who, _)) = who_elsewhere(&mut app.store.read().await?.link(), &hall, home, own).await? {
            others.push(Workplace { hall, who });
        }
    }
    others.sort_by(|a, b| a.hall.name.cmp(&b.hall.name));
    let at_home = own.who.actor.role.is_granted().then(|| Workplace { hall: home.clone(), who: own.who.clone() });
    Ok(at_home.into_iter().chain(others).collect())
}
