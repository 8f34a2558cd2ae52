//! The way to a provider of sign-ins and back (OpenID Connect). Whoever is sent there is known again by a secret in
//! their browser, comes back once, and within minutes. That the provider vouches for somebody gives no right and makes
//! no account: it opens the one that its holder had linked to it, or that an invitation was made for.

use super::account::{is_own_password, put_account, without_password};
use super::device::Device;
use super::invitation::living_link;
use super::provider_link::{link_to, subject_hash};
use super::session::{digest, living};
use super::sign_in::{Entered, STEP_MS, admit};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use mingtong_adapters::oidc::{NotVouched, Provider};
use mingtong_store::rows::{ProviderLinkRow, ProviderStepRow};
use mingtong_store::{StoreError, Work};

/// What somebody is sent to the provider for, as it is kept.
mod purpose {
    pub(super) const SIGN_IN: &str = "sign-in";
    pub(super) const LINK: &str = "link";
    pub(super) const INVITATION: &str = "invitation";
}

/// Longest page to which somebody wants to go afterwards, in bytes: longer ones are forgotten.
const BACK_BYTES_MAX: usize = 1_000;
/// Longest code of a provider, in bytes.
const CODE_BYTES_MAX: usize = 4_096;

/// Somebody on the way to the provider.
#[derive(Debug, Clone)]
pub struct Sent {
    /// Where their browser goes.
    pub url: String,
    /// The secret that it keeps meanwhile, which begins with the short name of the community.
    pub state: String,
}

/// With what somebody comes back; what is not said is empty.
#[derive(Debug, Clone, Copy, Default)]
pub struct Answer<'a> {
    /// The secret as the provider hands it back.
    pub state: &'a str,
    /// The secret as the browser kept it.
    pub kept: &'a str,
    /// What is redeemed.
    pub code: &'a str,
    /// Why there is nothing to redeem, in the words of OAuth 2.0.
    pub error: &'a str,
    /// Who answers (RFC 9207).
    pub issuer: &'a str,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CameBack {
    /// They are in, or the code of their telephone is still asked.
    Entered {
        /// How far they came.
        entered: Entered,
        /// Where they wanted to go.
        back: String,
    },
    /// Their account is linked, and the session goes on under this token.
    Linked(String),
}

/// Why somebody did not come in by the provider.
#[derive(Debug, thiserror::Error)]
pub enum NotIn {
    /// It does not answer.
    #[error("the provider is away")]
    Away,
    /// They, or it, said no at the provider.
    #[error("it was not agreed to")]
    Denied,
    /// What it answers cannot be trusted, or it does not know us.
    #[error("the provider's answer is not to be trusted")]
    Distrusted,
    /// They are not on the way: too late, a second time, or in another browser than they began.
    #[error("nobody is on the way under this secret")]
    Stale,
    /// No account is linked to whom it vouches for.
    #[error("no account is linked")]
    Unknown,
    /// Another account is linked to whom it vouches for.
    #[error("another account is linked")]
    Taken,
    /// Something else.
    #[error(transparent)]
    Failed(Fail),
}

impl From<Fail> for NotIn {
    fn from(fail: Fail) -> Self {
        match fail {
            // The account was changed, the link used or the session ended while they were away.
            Fail::SignIn | Fail::NotFound => NotIn::Stale,
            other => NotIn::Failed(other),
        }
    }
}

impl From<StoreError> for NotIn {
    fn from(error: StoreError) -> Self {
        Fail::from(error).into()
    }
}

impl From<NotVouched> for NotIn {
    fn from(why: NotVouched) -> Self {
        tracing::warn!(%why, "accounts.provider");
        match why {
            NotVouched::Away(_) => NotIn::Away,
            NotVouched::Refused(_) | NotVouched::Distrusted(_) => NotIn::Distrusted,
        }
    }
}

fn provider(app: &App) -> Result<&Provider, NotIn> {
    app.provider.as_ref().ok_or(NotIn::Failed(Fail::NotFound))
}

/// Sends somebody to the provider who wants to sign in, and then to go to a page.
///
/// # Errors
/// There is no provider, it is away or not to be trusted, or the database failed.
pub async fn sign_in_by_provider(app: &App, hall: &Hall, back: &str) -> Result<Sent, NotIn> {
    let back = if back.len() <= BACK_BYTES_MAX { back } else { "" };
    send(app, hall, purpose::SIGN_IN, String::new(), back).await
}

/// Sends whoever is signed in to the provider to link their account; the password is asked once more.
///
/// # Errors
/// As for [`sign_in_by_provider`]; the password does not fit, or the session has ended.
pub async fn link_provider(app: &App, hall: &Hall, token: &str, typed: &str) -> Result<Sent, NotIn> {
    let person = living(app, hall, token).await?.person_id;
    is_own_password(app, hall, &person, typed).await?;
    send(app, hall, purpose::LINK, person, "").await
}

/// Sends whoever holds an invitation to the provider instead of having them choose a password.
///
/// # Errors
/// As for [`sign_in_by_provider`]; there is no such invitation, or no longer.
pub async fn accept_by_provider(app: &App, hall: &Hall, code: &str) -> Result<Sent, NotIn> {
    let invitation = living_link(app, hall, code).await?;
    send(app, hall, purpose::INVITATION, invitation.code_hash, "").await
}

async fn send(app: &App, hall: &Hall, purpose: &str, whose: String, back: &str) -> Result<Sent, NotIn> {
    let (community, now) = (hall.id, app.now().0);
    let state = format!("{}.{}", hall.slug, app.chance.secret());
    let way = provider(app)?.begin(&app.chance, &state, now).await?;
    let (purpose, back) = (purpose.to_owned(), back.to_owned());
    let (nonce, verifier) = (way.nonce, way.verifier);
    let (hash, row) = (digest(&state), ProviderStepRow { purpose, whose, nonce, verifier, back, begun_ms: now });
    let work: Work<(), Fail> =
        Box::new(move |tx| Box::pin(async move { Ok(tx.link().put_provider_step(community, &hash, &row).await?) }));
    app.write(community, work).await?;
    Ok(Sent { url: way.url, state })
}

/// Somebody comes back from the provider, signed in here or not, by a device.
///
/// # Errors
/// See [`NotIn`].
pub async fn come_back(
    app: &App,
    hall: &Hall,
    answer: Answer<'_>,
    token: &str,
    device: Device,
) -> Result<CameBack, NotIn> {
    let provider = provider(app)?;
    let step = taken(app, hall, answer).await?;
    match answer.error {
        "" => {}
        "access_denied" => return Err(NotIn::Denied),
        "temporarily_unavailable" | "server_error" => return Err(NotIn::Away),
        _ => return Err(NotIn::Distrusted),
    }
    let is_theirs = answer.issuer.is_empty() || answer.issuer == provider.issuer();
    if !is_theirs || answer.code.is_empty() || answer.code.len() > CODE_BYTES_MAX {
        return Err(NotIn::Distrusted);
    }
    let subject = provider.finish(answer.code, &step.nonce, &step.verifier, app.now().0).await?;
    let issuer = provider.issuer().to_owned();
    let row = ProviderLinkRow {
        subject_hash: subject_hash(&issuer, &subject),
        person_id: step.whose,
        issuer,
        alone: 0,
        linked_ms: app.now().0,
    };
    match step.purpose.as_str() {
        purpose::LINK => Ok(CameBack::Linked(link_to(app, hall, token, row).await?.ok_or(NotIn::Taken)?)),
        purpose::INVITATION => accepted(app, hall, row, device).await,
        _ => entered(app, hall, row.subject_hash, device, step.back).await,
    }
}

/// What was noted of whoever comes back: once, in time, and in the browser in which they began, so that nobody can be
/// made to come in as somebody else.
async fn taken(app: &App, hall: &Hall, answer: Answer<'_>) -> Result<ProviderStepRow, NotIn> {
    let (community, hash) = (hall.id, digest(answer.state));
    if answer.state.is_empty() || hash != digest(answer.kept) {
        return Err(NotIn::Stale);
    }
    let work: Work<Option<ProviderStepRow>, Fail> =
        Box::new(move |tx| Box::pin(async move { Ok(tx.link().take_provider_step(community, &hash).await?) }));
    let step = app.write(community, work).await?;
    step.filter(|step| app.now().0 - step.begun_ms <= STEP_MS).ok_or(NotIn::Stale)
}

/// Signs in whoever had linked their account.
async fn entered(
    app: &App,
    hall: &Hall,
    subject_hash: String,
    device: Device,
    back: String,
) -> Result<CameBack, NotIn> {
    let mut reader = app.store.read().await?;
    let linked = reader.link().provider_link(hall.id, &subject_hash).await?.ok_or(NotIn::Unknown)?;
    let account = reader.link().account_of(hall.id, &linked.person_id).await?;
    drop(reader);
    let account = account.filter(|account| account.disabled_ms.is_none()).ok_or(NotIn::Unknown)?;
    let entered = admit(app, hall, account, device, Some(subject_hash)).await?;
    Ok(CameBack::Entered { entered, back })
}

/// Takes an invitation up: an account without a password that is linked, and whoever holds it is in. `row` says in
/// place of the person by which code.
async fn accepted(app: &App, hall: &Hall, row: ProviderLinkRow, device: Device) -> Result<CameBack, NotIn> {
    let (community, code_hash, now) = (hall.id, row.person_id, row.linked_ms);
    let invitation = app.store.read().await?.link().invitation(community, &code_hash).await?;
    let invitation = invitation.filter(|row| now < row.ends_ms).ok_or(NotIn::Stale)?;
    let account = without_password(app, invitation.person_id.clone(), invitation.login).await?;
    let row = ProviderLinkRow { person_id: invitation.person_id, alone: 1, ..row };
    let (kept, hash) = (account.clone(), row.subject_hash.clone());
    let work: Work<bool, Fail> = Box::new(move |tx| {
        Box::pin(async move {
            // Locked, and looked at again: of two who come back at a time, the second finds it used.
            tx.lock(community).await?;
            let link = &mut tx.link();
            link.invitation(community, &code_hash).await?.ok_or(Fail::NotFound)?;
            let other = link.provider_link(community, &row.subject_hash).await?;
            if other.is_some_and(|other| other.person_id != row.person_id) {
                return Ok(false);
            }
            put_account(link, community, &kept).await?;
            link.put_provider_link(community, &row).await?;
            Ok(true)
        })
    });
    if !app.write(community, work).await? {
        return Err(NotIn::Taken);
    }
    let entered = admit(app, hall, account, device, Some(hash)).await?;
    Ok(CameBack::Entered { entered, back: String::new() })
}
