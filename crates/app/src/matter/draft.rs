//! A report being written over four short pages, without an account: what was typed is kept under a random secret, so
//! that the way back and a closed browser lose nothing. Drafts are swept after a day.
//!
//! The secret itself is not stored, only its digest; so the tracking code can follow from it: whoever holds the secret
//! sees the code on the receipt as often as needed, and nothing in the database tells it.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use mingtong_adapters::chance::code_from;
use sha2::{Digest, Sha256};

/// Keeps what was typed; gives the secret under which it is found again.
///
/// # Errors
/// The database failed.
pub async fn keep_draft(app: &App, hall: &Hall, secret: Option<String>, fields: String) -> Result<String, Fail> {
    let secret = secret.unwrap_or_else(|| app.chance.secret());
    let (community, key, now) = (hall.id, draft_key(&secret), app.now());
    app.write(
        community,
        Box::new(move |tx| Box::pin(async move { Ok(tx.link().put_draft(community, &key, &fields, now.0).await?) })),
    )
    .await?;
    Ok(secret)
}

/// What was typed so far; none when it was sent or swept.
///
/// # Errors
/// The database failed.
pub async fn draft(app: &App, hall: &Hall, secret: &str) -> Result<Option<String>, Fail> {
    Ok(app.store.read().await?.link().draft(hall.id, &draft_key(secret)).await?)
}

/// Under what a draft is stored.
pub(super) fn draft_key(secret: &str) -> String {
    hex::encode(Sha256::digest(secret))
}

/// The tracking code of the matter that a draft becomes.
pub fn code_of_draft(secret: &str) -> String {
    let digest: [u8; 32] = Sha256::new().chain_update("tracking code ").chain_update(secret).finalize().into();
    code_from(std::array::from_fn(|at| digest[at]))
}
