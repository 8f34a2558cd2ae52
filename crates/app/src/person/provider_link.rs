//! To whom at a provider of sign-ins an account is linked: one to one, in each community by itself.

use super::session::{digest, go_on, living};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use mingtong_domain::refusal::Code;
use mingtong_domain::register::Act;
use mingtong_domain::{Millis, Refusal};
use mingtong_store::Work;
use mingtong_store::rows::ProviderLinkRow;
use sha2::{Digest, Sha256};

/// One's own link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProviderLink {
    /// Since when.
    pub since: Millis,
    /// Whether it is the only way in, because no password was chosen.
    pub is_alone: bool,
}

/// Under what somebody is found again for whom a provider vouches.
pub(super) fn subject_hash(issuer: &str, subject: &str) -> String {
    hex::encode(Sha256::new().chain_update(issuer).chain_update("\n").chain_update(subject).finalize())
}

/// Whether, and since when, the account of whoever is signed in is linked to the provider that there is now.
///
/// # Errors
/// The session has ended, or the database failed.
pub async fn own_provider_link(app: &App, hall: &Hall, token: &str) -> Result<Option<ProviderLink>, Fail> {
    let person = living(app, hall, token).await?.person_id;
    let row = app.store.read().await?.link().provider_link_of(hall.id, &person).await?;
    let issuer = app.provider.as_ref().map(|provider| provider.issuer());
    let row = row.filter(|row| Some(row.issuer.as_str()) == issuer);
    Ok(row.map(|row| ProviderLink { since: Millis(row.linked_ms), is_alone: row.alone != 0 }))
}

/// Links the account of whoever is signed in, who is the one that was sent; the session goes on under another token.
/// None where another account is linked already.
pub(super) async fn link_to(app: &App, hall: &Hall, token: &str, row: ProviderLinkRow) -> Result<Option<String>, Fail> {
    let session = living(app, hall, token).await?;
    if session.person_id != row.person_id {
        return Err(Fail::NotFound);
    }
    let (community, hash) = (hall.id, digest(token));
    let work: Work<bool, Fail> = Box::new(move |tx| {
        Box::pin(async move {
            tx.lock(community).await?;
            let link = &mut tx.link();
            // Whoever was signed out meanwhile links nothing.
            link.session(community, &hash).await?.ok_or(Fail::NotFound)?;
            let other = link.provider_link(community, &row.subject_hash).await?;
            if other.is_some_and(|other| other.person_id != row.person_id) {
                return Ok(false);
            }
            link.delete_provider_link_of(community, &row.person_id).await?;
            link.put_provider_link(community, &row).await?;
            Ok(true)
        })
    });
    if !app.write(community, work).await? {
        return Ok(None);
    }
    go_on(app, hall, token, session).await.map(Some)
}

/// Takes the link away from the account of whoever is signed in; the other sessions end, for nobody knows by which way
/// they were begun.
///
/// # Errors
/// There is none, it is the only way in, the session has ended, or the database failed.
pub async fn unlink_provider(app: &App, hall: &Hall, token: &str) -> Result<(), Fail> {
    let (community, person, this) = (hall.id, living(app, hall, token).await?.person_id, digest(token));
    let work: Work<(), Fail> = Box::new(move |tx| {
        Box::pin(async move {
            tx.lock(community).await?;
            let link = &mut tx.link();
            let row = link.provider_link_of(community, &person).await?.ok_or(Fail::NotFound)?;
            if row.alone != 0 {
                return Err(Refusal::new(Code::ProviderOnlyWay, Act::GrantRole).into());
            }
            link.delete_provider_link_of(community, &person).await?;
            link.delete_sign_in_steps_of(community, &person).await?;
            Ok(link.delete_sessions_but(community, &person, &this).await?)
        })
    });
    app.write(community, work).await
}
