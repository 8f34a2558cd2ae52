//! One's own account: another password, and the sessions that are open.

use super::account::{is_own_password, prepared_as, put_account};
use super::device::Device;
use super::session::{digest, end_all, is_over, living};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::Millis;
use mingtong_domain::ids::PersonId;
use mingtong_domain::limits::PAGE_ROWS_MAX;
use mingtong_domain::register::Act;
use mingtong_store::Work;
use mingtong_store::rows::{OpenSessionRow, SessionRow};

/// Letters of a digest by which a session is named in a form: enough to tell apart those of one person.
const NAME_CHARS: usize = 16;

/// A session of somebody, as they look at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnSession {
    /// How a form names it.
    pub name: String,
    /// When it began.
    pub begun: Millis,
    /// When it was used last, to some minutes.
    pub seen: Millis,
    /// From which kind of device.
    pub device: Device,
    /// Whether it is the one that looks.
    pub is_this: bool,
}

/// With what whoever is signed in signs in.
///
/// # Errors
/// The session has ended, or the database failed.
pub async fn own_login(app: &App, hall: &Hall, token: &str) -> Result<String, Fail> {
    let person = living(app, hall, token).await?.person_id;
    let account = app.store.read().await?.link().account_of(hall.id, &person).await?;
    Ok(account.ok_or(Fail::NotFound)?.login)
}

/// Another password for whoever is signed in, who types the old one. Every session ends; this one goes on under the new
/// token that is given back.
///
/// # Errors
/// The old one does not fit, the new one is too short or guessed, the session has ended, or the database failed.
pub async fn change_password(app: &App, hall: &Hall, token: &str, old: &str, new: &str) -> Result<String, Fail> {
    let session = living(app, hall, token).await?;
    is_own_password(app, hall, &session.person_id, old).await?;
    let login = own_login(app, hall, token).await?;
    let person = PersonId(session.person_id.clone());
    let row = prepared_as(app, &person, login, new).await?;
    let (community, new_token) = (hall.id, app.chance.secret());
    let (old_hash, hash, now) = (digest(token), digest(&new_token), app.now().0);
    let work: Work<(), Fail> = Box::new(move |tx| {
        Box::pin(async move {
            tx.lock(community).await?;
            // Whoever was signed out meanwhile does not come back by this.
            tx.link().session(community, &old_hash).await?.ok_or(Fail::NotFound)?;
            put_account(&mut tx.link(), community, &row).await?;
            let session = SessionRow { begun_ms: now, seen_ms: now, ..session };
            Ok(tx.link().put_session(community, &hash, &session).await?)
        })
    });
    app.write(community, work).await?;
    Ok(new_token)
}

/// The open sessions of whoever is signed in, the one that was used last first.
///
/// # Errors
/// The session has ended, or the database failed.
pub async fn own_sessions(app: &App, hall: &Hall, token: &str) -> Result<Vec<OwnSession>, Fail> {
    let (person, this, now) = (living(app, hall, token).await?.person_id, digest(token), app.now().0);
    let rows = app.store.read().await?.link().sessions_of(hall.id, &person, PAGE_ROWS_MAX).await?;
    let own = |row: OpenSessionRow| OwnSession {
        is_this: row.token_hash == this,
        name: named(&row.token_hash),
        begun: Millis(row.begun_ms),
        seen: Millis(row.seen_ms),
        device: Device::of_key(&row.device),
    };
    Ok(rows.into_iter().filter(|row| !is_over(row.begun_ms, row.seen_ms, now)).map(own).collect())
}

fn named(hash: &str) -> String {
    hash.chars().take(NAME_CHARS).collect()
}

/// Ends one of one's own sessions.
///
/// # Errors
/// There is none of this name any more, the session has ended, or the database failed.
pub async fn end_session(app: &App, hall: &Hall, token: &str, name: &str) -> Result<(), Fail> {
    let (community, person) = (hall.id, living(app, hall, token).await?.person_id);
    let rows = app.store.read().await?.link().sessions_of(community, &person, PAGE_ROWS_MAX).await?;
    let hash = rows.into_iter().map(|row| row.token_hash).find(|hash| named(hash) == name).ok_or(Fail::NotFound)?;
    app.write(
        community,
        Box::new(move |tx| Box::pin(async move { Ok(tx.link().delete_session(community, &hash).await?) })),
    )
    .await
}

/// Ends every session of whoever is signed in but this one.
///
/// # Errors
/// The session has ended, or the database failed.
pub async fn end_other_sessions(app: &App, hall: &Hall, token: &str) -> Result<(), Fail> {
    let (community, person, this) = (hall.id, living(app, hall, token).await?.person_id, digest(token));
    let work: Work<(), Fail> = Box::new(move |tx| {
        Box::pin(async move {
            tx.link().delete_sign_in_steps_of(community, &person).await?;
            Ok(tx.link().delete_sessions_but(community, &person, &this).await?)
        })
    });
    app.write(community, work).await
}

/// Signs somebody out everywhere, who has lost a telephone or left a computer open.
///
/// # Errors
/// The role may not give roles, there is nobody of this id with an account here, or the database failed.
pub async fn sign_out_everywhere(app: &App, hall: &Hall, who: &Who, person: &PersonId) -> Result<(), Fail> {
    who.authorise(Act::GrantRole)?;
    let account = app.store.read().await?.link().account_of(hall.id, person.as_str()).await?;
    account.ok_or(Fail::NotFound)?;
    end_all(app, hall, person.0.clone()).await
}
