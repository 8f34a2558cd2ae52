//! A link with which somebody chooses their password themself: for a new person, or where it was forgotten. It is shown
//! once to whoever gives roles, handed over, used once, and holds for as long as the rule book says.

use super::account::{prepared_as, put_account};
use super::lets_in::lets_in;
use super::login::{login_for, login_of};
use super::session::digest;
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_adapters::chance::normal_code;
use mingtong_domain::ids::{CommunityId, PersonId};
use mingtong_domain::refusal::Code;
use mingtong_domain::register::Act;
use mingtong_domain::rules::RuleId;
use mingtong_domain::{Millis, Refusal};
use mingtong_store::rows::InvitationRow;
use mingtong_store::{Link, Work};

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// A link as it is handed over: this once.
#[derive(Debug, Clone)]
pub struct Invitation {
    /// The secret in it, for people to type as well.
    pub code: String,
    /// With what they will sign in.
    pub login: String,
    /// Until when it holds.
    pub ends: Millis,
}

/// Whom a link is for, as the page says it.
#[derive(Debug, Clone)]
pub struct Invited {
    /// Their name.
    pub name: String,
    /// With what they will sign in.
    pub login: String,
    /// Whether somebody else signs in with that by now: they choose another login first.
    pub is_taken: bool,
    /// Until when it holds.
    pub ends: Millis,
}

/// Makes a link for somebody; one that was made before opens nothing any more.
///
/// # Errors
/// The role may not give roles, or not to an administrator; there is no such person, the login will not do or is
/// somebody else's, or the database failed.
pub async fn invite(app: &App, hall: &Hall, who: &Who, person: &PersonId, login: &str) -> Result<Invitation, Fail> {
    who.authorise(Act::GrantRole)?;
    let login = login_for(app, hall, person, login).await?;
    let (community, by, now, code) = (hall.id, who.actor.role, app.now(), app.chance.code());
    let ends = ends_of(app, hall)?;
    let row = link_row(person, login.clone(), &code, now, ends);
    let work: Work<(), Fail> = Box::new(move |tx| {
        Box::pin(async move {
            tx.lock(community).await?;
            lets_in(&mut tx.link(), community, by, &row.person_id).await?;
            put_link(&mut tx.link(), community, &row, now).await
        })
    });
    app.write(community, work).await?;
    Ok(Invitation { code, login, ends })
}

/// Until when a link holds that is made now, as the rule book says.
pub(super) fn ends_of(app: &App, hall: &Hall) -> Result<Millis, Fail> {
    let now = app.now();
    let days = hall.register.rules.integer(RuleId::AccountLinkDays, now);
    let days = days.map_err(|_| Refusal::new(Code::NoSuchRule, Act::GrantRole))?;
    Ok(Millis(now.0 + days * DAY_MS))
}

/// A link as it is kept: its code only as a digest.
pub(super) fn link_row(person: &PersonId, login: String, code: &str, now: Millis, ends: Millis) -> InvitationRow {
    let code_hash = digest(&normal_code(code));
    InvitationRow { code_hash, person_id: person.0.clone(), login, made_ms: now.0, ends_ms: ends.0 }
}

/// Who signs in with a login, or will with a link that was not used yet.
pub(super) async fn holders_of(
    link: &mut Link<'_>,
    community: CommunityId,
    login: &str,
    now: Millis,
) -> Result<Vec<String>, Fail> {
    let account = link.account(community, login).await?.map(|account| account.person_id);
    let links = link.invitations_of_login(community, login, now.0).await?;
    Ok(account.into_iter().chain(links.into_iter().map(|row| row.person_id)).collect())
}

/// Whether the login of a link is the one of somebody else's account.
async fn is_taken(link: &mut Link<'_>, community: CommunityId, row: &InvitationRow) -> Result<bool, Fail> {
    let account = link.account(community, &row.login).await?;
    Ok(account.is_some_and(|account| account.person_id != row.person_id))
}

/// Keeps a link within a write, in the place of an older one.
///
/// # Errors
/// There is no such person, the login is somebody else's or promised to them, or the database failed.
pub(super) async fn put_link(
    link: &mut Link<'_>,
    community: CommunityId,
    row: &InvitationRow,
    now: Millis,
) -> Result<(), Fail> {
    let refuse = |code| Fail::from(Refusal::new(code, Act::GrantRole));
    let known = link.persons(community, std::slice::from_ref(&row.person_id)).await?;
    if known.iter().all(|known| known.erased_ms.is_some()) {
        return Err(refuse(Code::NoSuchPerson));
    }
    let holders = holders_of(link, community, &row.login, now).await?;
    if holders.iter().any(|holder| *holder != row.person_id) {
        return Err(refuse(Code::LoginInUse));
    }
    link.delete_invitation_of(community, &row.person_id).await?;
    Ok(link.put_invitation(community, row).await?)
}

/// Whom a link is for.
///
/// # Errors
/// [`Fail::NotFound`]: there is no such link, it was used, or its time is over; or the database failed.
pub async fn invited(app: &App, hall: &Hall, code: &str) -> Result<Invited, Fail> {
    let row = living_link(app, hall, code).await?;
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let persons = link.persons(hall.id, std::slice::from_ref(&row.person_id)).await?;
    let name = persons.into_iter().find_map(|person| person.name).unwrap_or_default();
    let is_taken = is_taken(link, hall.id, &row).await?;
    Ok(Invited { name, login: row.login, is_taken, ends: Millis(row.ends_ms) })
}

/// Whoever holds the link chooses another login, where theirs was given to somebody else meanwhile. Where it was not,
/// they keep the one that was written down for them.
///
/// # Errors
/// As for [`invited`]; the login will not do or is somebody else's.
pub async fn choose_login(app: &App, hall: &Hall, code: &str, login: &str) -> Result<(), Fail> {
    let row = living_link(app, hall, code).await?;
    let (community, now, login) = (hall.id, app.now(), login_of(login)?);
    let work: Work<(), Fail> = Box::new(move |tx| {
        Box::pin(async move {
            tx.lock(community).await?;
            let link = &mut tx.link();
            let still = link.invitation(community, &row.code_hash).await?.ok_or(Fail::NotFound)?;
            match is_taken(link, community, &still).await? {
                true => put_link(link, community, &InvitationRow { login, ..still }, now).await,
                false => Ok(()),
            }
        })
    });
    app.write(community, work).await
}

pub(super) async fn living_link(app: &App, hall: &Hall, code: &str) -> Result<InvitationRow, Fail> {
    let row = app.store.read().await?.link().invitation(hall.id, &digest(&normal_code(code))).await?;
    row.filter(|row| app.now().0 < row.ends_ms).ok_or(Fail::NotFound)
}

/// Whoever holds the link chooses a password; every session of theirs ends, and so does the link. Gives the login.
///
/// # Errors
/// As for [`invited`]; the password is too short or guessed; the login was given to somebody else meanwhile.
pub async fn accept_invitation(app: &App, hall: &Hall, code: &str, password: &str) -> Result<String, Fail> {
    let link = living_link(app, hall, code).await?;
    let (person, login) = (PersonId(link.person_id.clone()), link.login.clone());
    let row = prepared_as(app, &person, login.clone(), password).await?;
    let community = hall.id;
    let work: Work<(), Fail> = Box::new(move |tx| {
        Box::pin(async move {
            // Locked, and looked at again: of two who send it at a time, the second finds it used.
            tx.lock(community).await?;
            let still = tx.link().invitation(community, &link.code_hash).await?;
            still.ok_or(Fail::NotFound)?;
            put_account(&mut tx.link(), community, &row).await
        })
    });
    app.write(community, work).await?;
    Ok(login)
}
