//! Signing in: by a password or by whom a provider vouches for, and where somebody has switched them on by a code of
//! their telephone as well.

use super::account::{PASSWORD_CHARS_MAX, is_open_secret};
use super::device::Device;
use super::login::account_typed;
use super::second_factor::{is_on, take_code};
use super::session::{digest, new_session};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use mingtong_adapters::password;
use mingtong_domain::ids::CommunityId;
use mingtong_store::rows::{AccountRow, SignInStepRow};
use mingtong_store::{Link, Work};

/// How long a password that fitted waits for its code: somebody looks for their telephone.
pub(crate) const STEP_MS: i64 = 10 * 60_000;

/// How far somebody came with a password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entered {
    /// In, by this secret token.
    In(String),
    /// The code of their telephone is still asked, by this secret token.
    AskedForCode(String),
}

/// Signs in without a code and gives the secret token of the session.
///
/// # Errors
/// As for [`sign_in_at_once`].
pub async fn sign_in(app: &App, hall: &Hall, login: &str, password: &str) -> Result<String, Fail> {
    sign_in_at_once(app, hall, login, password, "").await
}

/// Signs in a program, which sends the code of the telephone along where one is asked, and gives the secret token.
///
/// # Errors
/// As for [`enter`] and [`finish_sign_in`].
pub async fn sign_in_at_once(app: &App, hall: &Hall, login: &str, password: &str, code: &str) -> Result<String, Fail> {
    match enter(app, hall, login, password, Device::Program).await? {
        Entered::In(token) => Ok(token),
        Entered::AskedForCode(step) => finish_sign_in(app, hall, &step, code).await,
    }
}

/// Signs in with a password from a device: at once, or up to the code of a telephone.
///
/// # Errors
/// [`Fail::SignIn`] without saying what does not fit; too many sign in; or the database failed.
pub async fn enter(app: &App, hall: &Hall, login: &str, password: &str, device: Device) -> Result<Entered, Fail> {
    if password.chars().count() > PASSWORD_CHARS_MAX || is_open_secret(app, password) {
        return Err(Fail::SignIn);
    }
    // Readers are few and hashing takes long: none is held meanwhile, or whoever signs in would stop the pages.
    let account = account_typed(&mut app.store.read().await?.link(), hall.id, login).await?;
    let account = account.filter(|account| account.disabled_ms.is_none());
    let stored = account.as_ref().map(|account| account.password_hash.clone());
    if !password::verify(&app.gates.passwords, password.to_owned(), stored).await? {
        return Err(Fail::SignIn);
    }
    admit(app, hall, account.ok_or(Fail::SignIn)?, device, None).await
}

/// Lets somebody in whose password fitted, or for whom a provider vouched under this digest: at once, or up to the code
/// of their telephone, which is asked whatever else the provider has asked.
pub(super) async fn admit(
    app: &App,
    hall: &Hall,
    account: AccountRow,
    device: Device,
    vouched: Option<String>,
) -> Result<Entered, Fail> {
    if is_on(app, hall, &account.person_id).await? {
        return Ok(Entered::AskedForCode(begin_step(app, hall, account, device, vouched).await?));
    }
    let (token, row) = new_session(app, hall, account.person_id.clone(), device).await?;
    let (community, hash) = (hall.id, digest(&token));
    let work: Work<(), Fail> = Box::new(move |tx| {
        Box::pin(async move {
            tx.lock(community).await?;
            let link = &mut tx.link();
            still_fits(link, community, &account, vouched.as_deref()).await?;
            let codes = link.second_factor(community, &account.person_id).await?;
            if codes.is_some_and(|codes| codes.on_ms.is_some()) {
                return Err(Fail::SignIn);
            }
            Ok(link.put_session(community, &hash, &row).await?)
        })
    });
    app.write(community, work).await?;
    Ok(Entered::In(token))
}

/// Hashing takes long, and so does a provider: meanwhile the password may have been changed, the link taken away, or
/// codes switched on; then it opens nothing.
async fn still_fits(
    link: &mut Link<'_>,
    community: CommunityId,
    account: &AccountRow,
    vouched: Option<&str>,
) -> Result<(), Fail> {
    if let Some(subject_hash) = vouched {
        let linked = link.provider_link(community, subject_hash).await?;
        linked.filter(|linked| linked.person_id == account.person_id).ok_or(Fail::SignIn)?;
    }
    let now = link.account_of(community, &account.person_id).await?;
    match now {
        Some(now) if now.password_hash == account.password_hash && now.disabled_ms.is_none() => Ok(()),
        _ => Err(Fail::SignIn),
    }
}

/// A password fitted, or a provider vouched; gives the secret by which the code is asked.
async fn begin_step(
    app: &App,
    hall: &Hall,
    account: AccountRow,
    device: Device,
    vouched: Option<String>,
) -> Result<String, Fail> {
    let (community, token) = (hall.id, app.chance.secret());
    let hash = digest(&token);
    let person_id = account.person_id.clone();
    let row = SignInStepRow { person_id, device: device.key().to_owned(), begun_ms: app.now().0 };
    let work: Work<(), Fail> = Box::new(move |tx| {
        Box::pin(async move {
            tx.lock(community).await?;
            let link = &mut tx.link();
            still_fits(link, community, &account, vouched.as_deref()).await?;
            Ok(link.put_sign_in_step(community, &hash, &row).await?)
        })
    });
    app.write(community, work).await?;
    Ok(token)
}

/// Signs in whose password had fitted, by the code of their telephone or one of those for whoever lost it.
///
/// # Errors
/// The password was typed too long ago (sign in again), the code does not fit or was taken, too many did not, or the
/// database failed.
pub async fn finish_sign_in(app: &App, hall: &Hall, step: &str, code: &str) -> Result<String, Fail> {
    let (community, hash) = (hall.id, digest(step));
    let row = app.store.read().await?.link().sign_in_step(community, &hash).await?;
    let row = row.filter(|row| app.now().0 - row.begun_ms <= STEP_MS).ok_or(Fail::SignIn)?;
    let (person, device) = (row.person_id, Device::of_key(&row.device));
    take_code(app, hall, &person, code).await?;
    let (token, session) = new_session(app, hall, person.clone(), device).await?;
    let new = digest(&token);
    let work: Work<(), Fail> = Box::new(move |tx| {
        Box::pin(async move {
            // The password may have been changed while the code was looked for: then its step is gone.
            tx.lock(community).await?;
            if tx.link().sign_in_step(community, &hash).await?.is_none() {
                return Err(Fail::SignIn);
            }
            tx.link().delete_sign_in_steps_of(community, &person).await?;
            Ok(tx.link().put_session(community, &new, &session).await?)
        })
    });
    app.write(community, work).await?;
    Ok(token)
}
