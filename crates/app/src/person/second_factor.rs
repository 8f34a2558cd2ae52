//! The second factor 动态码: a code of a telephone (RFC 6238) that is asked after the password. A code is taken once;
//! who has lost the telephone has codes on paper, each taken once, too. What codes are reckoned from stands beside the
//! record, as passwords do.

use super::account::is_own_password;
use super::lets_in::lets_in;
use super::session::{digest, end_all, go_on, living};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_adapters::chance::normal_code;
use mingtong_adapters::totp;
use mingtong_domain::ids::{CommunityId, PersonId};
use mingtong_domain::refusal::Code;
use mingtong_domain::register::Act;
use mingtong_domain::{Millis, Refusal};
use mingtong_store::rows::SecondFactorRow;
use mingtong_store::{Link, Work};

const MINUTE_MS: i64 = 60_000;
/// Codes in a row that may be wrong. Three codes of a million fit at a time: whoever guesses on after these, one in
/// each pause, needs years.
const WRONG_MAX: i64 = 5;
/// The pause after them.
const PAUSE_MS: i64 = 15 * MINUTE_MS;
/// Codes for whoever has lost the telephone.
const RECOVERY_CODES: usize = 8;

/// How it stands with the codes of somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SecondFactor {
    /// None is asked.
    Off,
    /// They are being switched on: the secret was shown, no code was typed yet.
    Proposed {
        /// In base 32, for the telephone.
        secret: String,
    },
    /// One is asked at every sign-in.
    On {
        /// Since when.
        since: Millis,
    },
}

/// What is shown once, when codes were switched on.
#[derive(Debug, Clone)]
pub struct SwitchedOn {
    /// The token under which the session goes on.
    pub token: String,
    /// The codes for whoever loses the telephone.
    pub recovery: Vec<String>,
}

fn refused(code: Code) -> Fail {
    Refusal::new(code, Act::GrantRole).into()
}

/// Whether a code is asked of somebody.
pub(super) async fn is_on(app: &App, hall: &Hall, person: &str) -> Result<bool, Fail> {
    let row = app.store.read().await?.link().second_factor(hall.id, person).await?;
    Ok(row.is_some_and(|row| row.on_ms.is_some()))
}

/// What became of a code.
enum Tried {
    Taken,
    Wrong,
    Wait { minutes: i64 },
}

/// Takes a code of somebody's telephone or paper, once.
pub(super) async fn take_code(app: &App, hall: &Hall, person: &str, typed: &str) -> Result<(), Fail> {
    let typed = normal_code(typed);
    if typed.is_empty() {
        return Err(refused(Code::CodeWrong));
    }
    let (community, now, person) = (hall.id, app.now().0, person.to_owned());
    // A code that did not fit is counted, so the write goes well whatever became of it. The community is locked: of two
    // who send the same code at a time, the second finds it taken.
    let work: Work<Tried, Fail> = Box::new(move |tx| {
        Box::pin(async move {
            tx.lock(community).await?;
            try_in(&mut tx.link(), community, &person, &typed, now).await
        })
    });
    match app.write(community, work).await? {
        Tried::Taken => Ok(()),
        Tried::Wrong => Err(refused(Code::CodeWrong)),
        Tried::Wait { minutes } => Err(Refusal::new(Code::CodeWait, Act::GrantRole).with(minutes).into()),
    }
}

async fn try_in(
    link: &mut Link<'_>,
    community: CommunityId,
    person: &str,
    typed: &str,
    now: i64,
) -> Result<Tried, Fail> {
    let row = link.second_factor(community, person).await?;
    let row = row.filter(|row| row.on_ms.is_some()).ok_or(Fail::SignIn)?;
    let paused = now - row.wrong_ms;
    if row.wrong >= WRONG_MAX && paused < PAUSE_MS {
        return Ok(Tried::Wait { minutes: (PAUSE_MS - paused).div_euclid(MINUTE_MS) + 1 });
    }
    let fits = match totp::fitting_step(&row.secret, typed, now, row.last_step) {
        Some(step) => Some(step),
        None => link.take_recovery_code(community, person, &digest(typed)).await?.then_some(row.last_step),
    };
    let (tried, row) = match fits {
        Some(last_step) => (Tried::Taken, SecondFactorRow { last_step, wrong: 0, ..row }),
        None => (Tried::Wrong, SecondFactorRow { wrong: row.wrong + 1, wrong_ms: now, ..row }),
    };
    link.put_second_factor(community, &row).await?;
    Ok(tried)
}

/// Refuses whoever sits before a session of somebody and is not them: the password is asked once more, and a code where
/// codes are on.
pub(crate) async fn is_themself(
    app: &App,
    hall: &Hall,
    person: &PersonId,
    password: &str,
    code: &str,
) -> Result<(), Fail> {
    is_own_password(app, hall, person.as_str(), password).await?;
    if is_on(app, hall, person.as_str()).await? {
        take_code(app, hall, person.as_str(), code).await?;
    }
    Ok(())
}

/// How it stands with the codes of whoever is signed in.
///
/// # Errors
/// The session has ended, or the database failed.
pub async fn own_second_factor(app: &App, hall: &Hall, token: &str) -> Result<SecondFactor, Fail> {
    let person = living(app, hall, token).await?.person_id;
    second_factor_of(app, hall, &person).await
}

async fn second_factor_of(app: &App, hall: &Hall, person: &str) -> Result<SecondFactor, Fail> {
    let row = app.store.read().await?.link().second_factor(hall.id, person).await?;
    Ok(match row {
        None => SecondFactor::Off,
        Some(SecondFactorRow { on_ms: Some(on_ms), .. }) => SecondFactor::On { since: Millis(on_ms) },
        Some(row) => SecondFactor::Proposed { secret: row.secret },
    })
}

/// Whether a code is asked of somebody, for whoever gives roles.
///
/// # Errors
/// The role may not give roles, or the database failed.
pub async fn has_second_factor(app: &App, hall: &Hall, who: &Who, person: &PersonId) -> Result<bool, Fail> {
    who.authorise(Act::GrantRole)?;
    is_on(app, hall, person.as_str()).await
}

/// Begins to switch the codes on: a new secret, which holds once a code of it was typed.
///
/// # Errors
/// They are on already, the session has ended, or the database failed.
pub async fn propose_second_factor(app: &App, hall: &Hall, token: &str) -> Result<(), Fail> {
    let person_id = living(app, hall, token).await?.person_id;
    let secret = totp::base32(&app.chance.bytes::<{ totp::SECRET_BYTES }>());
    let row = SecondFactorRow { person_id, secret, on_ms: None, last_step: 0, wrong: 0, wrong_ms: 0 };
    let community = hall.id;
    let work: Work<(), Fail> = Box::new(move |tx| {
        Box::pin(async move {
            tx.lock(community).await?;
            let known = tx.link().second_factor(community, &row.person_id).await?;
            if known.is_some_and(|known| known.on_ms.is_some()) {
                return Err(Fail::Changed);
            }
            Ok(tx.link().put_second_factor(community, &row).await?)
        })
    });
    app.write(community, work).await
}

/// Switches the codes on by a first one; every other session ends, and this one goes on under a new token.
///
/// # Errors
/// The code does not fit, none was proposed, the session has ended, or the database failed.
pub async fn confirm_second_factor(app: &App, hall: &Hall, token: &str, code: &str) -> Result<SwitchedOn, Fail> {
    let session = living(app, hall, token).await?;
    let (community, now, typed) = (hall.id, app.now().0, normal_code(code));
    let recovery: Vec<String> = (0..RECOVERY_CODES).map(|_| app.chance.code()).collect();
    let hashes: Vec<String> = recovery.iter().map(|code| digest(&normal_code(code))).collect();
    let (person, kept) = (session.person_id.clone(), digest(token));
    let work: Work<(), Fail> = Box::new(move |tx| {
        Box::pin(async move {
            tx.lock(community).await?;
            let row = tx.link().second_factor(community, &person).await?;
            let row = row.filter(|row| row.on_ms.is_none()).ok_or(Fail::Changed)?;
            let step = totp::fitting_step(&row.secret, &typed, now, row.last_step);
            let last_step = step.ok_or_else(|| refused(Code::CodeWrong))?;
            let row = SecondFactorRow { on_ms: Some(now), last_step, ..row };
            tx.link().put_second_factor(community, &row).await?;
            tx.link().put_recovery_codes(community, &person, &hashes).await?;
            Ok(tx.link().delete_sessions_but(community, &person, &kept).await?)
        })
    });
    app.write(community, work).await?;
    Ok(SwitchedOn { token: go_on(app, hall, token, session).await?, recovery })
}

/// Switches one's own codes off; the password is asked once more.
///
/// # Errors
/// The password does not fit, the session has ended, or the database failed.
pub async fn leave_second_factor(app: &App, hall: &Hall, token: &str, typed: &str) -> Result<(), Fail> {
    let person = living(app, hall, token).await?.person_id;
    is_own_password(app, hall, &person, typed).await?;
    take_away(app, hall, person).await
}

/// Takes the codes off somebody who has lost telephone and paper; they are signed out everywhere.
///
/// # Errors
/// The role may not give roles, or not to an administrator; there is no such person here, or the database failed.
pub async fn take_off_second_factor(app: &App, hall: &Hall, who: &Who, person: &PersonId) -> Result<(), Fail> {
    who.authorise(Act::GrantRole)?;
    if !is_on(app, hall, person.as_str()).await? {
        return Err(Fail::NotFound);
    }
    lets_in(&mut app.store.read().await?.link(), hall.id, who.actor.role, person.as_str()).await?;
    take_away(app, hall, person.0.clone()).await?;
    end_all(app, hall, person.0.clone()).await
}

async fn take_away(app: &App, hall: &Hall, person: String) -> Result<(), Fail> {
    let community = hall.id;
    app.write(
        community,
        Box::new(move |tx| Box::pin(async move { Ok(tx.link().delete_second_factor(community, &person).await?) })),
    )
    .await
}
