//! Several people at once, each with a role and a link with which they choose their password: all of them or none. The
//! links are shown this once, for a sheet that is cut up and handed over.

use super::invitation::{Invitation, ends_of, holders_of, link_row, put_link};
use super::login::login_of;
use crate::app::App;
use crate::carry::Carrier;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::register::grant;
use crate::texts::line;
use crate::who::Who;
use mingtong_domain::ids::PersonId;
use mingtong_domain::limits::{NAME_CHARS_MAX, PEOPLE_PASTED_MAX};
use mingtong_domain::refusal::Code;
use mingtong_domain::register::{Act, Held, RoleChange, change_role};
use mingtong_domain::role::{Role, Scope};
use mingtong_domain::{Millis, Refusal};
use mingtong_store::Link;
use mingtong_store::rows::{InvitationRow, PersonRow};
use std::collections::HashSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Somebody who will hold a role, as a line of a list says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitee {
    /// In which line, from 1 on.
    pub line: usize,
    /// The name.
    pub name: String,
    /// What they will be.
    pub role: Role,
    /// Where.
    pub scope: Scope,
    /// With what they will sign in.
    pub login: String,
}

/// Why nobody was added.
#[derive(Debug, thiserror::Error)]
pub enum InviteRefused {
    /// These lines will not do, each for its reason.
    #[error("lines {0:?}")]
    Lines(Vec<(usize, Fail)>),
    /// It is about all of them.
    #[error(transparent)]
    All(#[from] Fail),
}

/// One of them, ready to be written.
struct Ready {
    line: usize,
    row: PersonRow,
    role: Role,
    scope: Scope,
    link: InvitationRow,
}

/// Adds people with their roles, and makes a link for each, in the order of the list.
///
/// # Errors
/// The role may not, there are none or too many, a line is refused: then nobody was added; or the database failed.
pub async fn invite_people(
    app: &App,
    hall: &Hall,
    who: &Who,
    people: Vec<Invitee>,
) -> Result<Vec<(Invitee, Invitation)>, InviteRefused> {
    let refuse = |code| Refusal::new(code, Act::GrantRole);
    who.authorise(Act::GrantRole).map_err(Fail::from)?;
    if people.is_empty() {
        return Err(Fail::from(refuse(Code::TextMissing)).into());
    }
    if people.len() > PEOPLE_PASTED_MAX {
        return Err(Fail::from(refuse(Code::RegisterFull).with(PEOPLE_PASTED_MAX)).into());
    }
    let faulty = faulty_lines(app, hall, who, &people).await?;
    if !faulty.is_empty() {
        return Err(InviteRefused::Lines(faulty));
    }
    let (now, ends) = (app.now(), ends_of(app, hall)?);
    let (mut ready, mut made) = (Vec::new(), Vec::new());
    for invitee in people {
        let (one, code) = prepare(app, hall, who, &invitee, (now, ends))
            .map_err(|fail| InviteRefused::Lines(vec![(invitee.line, fail)]))?;
        let invitation = Invitation { code, login: one.link.login.clone(), ends };
        ready.push(one);
        made.push((invitee, invitation));
    }
    let reached = Arc::new(AtomicUsize::new(0));
    let at = reached.clone();
    let added = app.carry(hall, who, Act::GrantRole, move |it| Box::pin(add_all(it, ready, at))).await;
    match (added, reached.load(Ordering::Relaxed)) {
        (Ok(()), _) => Ok(made),
        (Err(fail), 0) => Err(fail.into()),
        (Err(fail), line) => Err(InviteRefused::Lines(vec![(line, fail)])),
    }
}

/// The lines that will not do, in their order, each with its first reason; also for whoever has lines to put right that
/// nobody can read.
///
/// # Errors
/// The role may not, or the database failed.
pub async fn faulty_lines(app: &App, hall: &Hall, who: &Who, people: &[Invitee]) -> Result<Vec<(usize, Fail)>, Fail> {
    who.authorise(Act::GrantRole)?;
    let now = app.now();
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let (mut faulty, mut logins) = (Vec::new(), HashSet::new());
    for invitee in people {
        let fault = match check(hall, who, invitee) {
            Err(fail) => Some(fail),
            Ok((_, login)) if logins.contains(&login) => Some(Refusal::new(Code::LoginInUse, Act::GrantRole).into()),
            Ok((name, login)) => {
                let taken = taken(link, hall, (&name, &login), now).await?;
                logins.insert(login);
                taken
            }
        };
        faulty.extend(fault.map(|fail| (invitee.line, fail)));
    }
    Ok(faulty)
}

/// Why somebody does not get a login, where one holds it already: a list that is pasted again is told from one login
/// that two people would like.
async fn taken(
    link: &mut Link<'_>,
    hall: &Hall,
    (name, login): (&str, &str),
    now: Millis,
) -> Result<Option<Fail>, Fail> {
    let holders = holders_of(link, hall.id, login, now).await?;
    if holders.is_empty() {
        return Ok(None);
    }
    let persons = link.persons(hall.id, &holders).await?;
    let is_there = persons.iter().any(|person| person.name.as_deref() == Some(name));
    let code = if is_there { Code::PersonThere } else { Code::LoginInUse };
    Ok(Some(Refusal::new(code, Act::GrantRole).into()))
}

/// Checks what can be checked without the record; gives the name and the login as they are kept.
fn check(hall: &Hall, who: &Who, invitee: &Invitee) -> Result<(String, String), Fail> {
    let name = line(Some(&invitee.name), NAME_CHARS_MAX, Act::GrantRole)?;
    let name = name.ok_or_else(|| Refusal::new(Code::TextMissing, Act::GrantRole))?;
    let login = login_of(&invitee.login)?;
    // Whoever is new holds nothing yet.
    let (held, new) = (Held { roles: &[], by_others: false }, PersonId(String::new()));
    let (role, scope) = (invitee.role, invitee.scope.clone());
    change_role(&hall.register, held, new, role, scope, RoleChange::Grant, &who.actor)?;
    Ok((name, login))
}

/// Makes one ready; gives the code of the link.
fn prepare(
    app: &App,
    hall: &Hall,
    who: &Who,
    invitee: &Invitee,
    (now, ends): (Millis, Millis),
) -> Result<(Ready, String), Fail> {
    let (name, login) = check(hall, who, invitee)?;
    let (person, code) = (PersonId(app.chance.id("p")), app.chance.code());
    let link = link_row(&person, login, &code, now, ends);
    let row = PersonRow { person_id: person.0, name: Some(name), added_ms: now.0, ..PersonRow::default() };
    let (line, role, scope) = (invitee.line, invitee.role, invitee.scope.clone());
    Ok((Ready { line, row, role, scope, link }, code))
}

/// `at` says in which line it is, so that a refusal can name it.
async fn add_all(mut it: Carrier<'_>, ready: Vec<Ready>, at: Arc<AtomicUsize>) -> Result<(), Fail> {
    let (community, now) = (it.hall.id, it.now);
    for one in ready {
        at.store(one.line, Ordering::Relaxed);
        it.link().put_person(community, &one.row).await?;
        grant(&mut it, PersonId(one.row.person_id), one.role, one.scope).await?;
        put_link(&mut it.link(), community, &one.link, now).await?;
    }
    at.store(0, Ordering::Relaxed);
    Ok(())
}
