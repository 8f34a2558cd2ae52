//! A form that was sent when the session of whoever typed it had ended: kept for them, and for nobody else, until they
//! have signed in again.
//!
//! It is found by a secret that only their browser has, of which the digest is stored; and it is theirs by the mark
//! that every form of a signed-in person carries. It lies among the reports that are being written, and is swept with
//! them.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use mingtong_adapters::Chance;
use mingtong_domain::ids::PersonId;
use mingtong_domain::limits;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// What was typed, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptForm {
    /// The path to which it was sent.
    pub path: String,
    /// The mark of the session in which the form was made ([`form_mark`]).
    pub mark: String,
    /// Its fields in their order.
    pub fields: Vec<(String, String)>,
}

/// What every form of a session carries: a secret, so that no other site can send one, and by what the person is known
/// again when the session has ended.
pub(super) fn form_mark(chance: &Chance, person: &str) -> String {
    let secret = chance.secret();
    let of = digest(&secret, person);
    format!("{secret}.{of}")
}

/// The same session's mark for whoever its person is in another community.
pub(super) fn mark_for(mark: &str, person: &str) -> String {
    let secret = mark.rsplit_once('.').map_or(mark, |(secret, _)| secret);
    format!("{secret}.{}", digest(secret, person))
}

fn digest(secret: &str, person: &str) -> String {
    hex::encode(&Sha256::new().chain_update(secret).chain_update(person).finalize()[..16])
}

/// Whether a form that carries this mark was made for this person, in a session of theirs.
pub fn is_form_of(mark: &str, person: &PersonId) -> bool {
    mark.rsplit_once('.').is_some_and(|(secret, of)| of == digest(secret, person.as_str()))
}

fn key(secret: &str) -> String {
    hex::encode(Sha256::new().chain_update("form ").chain_update(secret).finalize())
}

/// Keeps a form; gives the secret under which it is found. None where it is too long to be kept.
///
/// # Errors
/// The database failed.
pub async fn keep_form(app: &App, hall: &Hall, form: &KeptForm) -> Result<Option<String>, Fail> {
    let fields = serde_json::to_string(form).map_err(|error| Fail::Fault(error.to_string()))?;
    if fields.len() > limits::KEPT_FORM_BYTES_MAX {
        return Ok(None);
    }
    let (community, secret, now) = (hall.id, app.chance.secret(), app.now());
    let key = key(&secret);
    app.write(
        community,
        Box::new(move |tx| Box::pin(async move { Ok(tx.link().put_draft(community, &key, &fields, now.0).await?) })),
    )
    .await?;
    Ok(Some(secret))
}

/// The form that was kept under a secret, for the person who typed it; none for anybody else.
///
/// # Errors
/// The database failed.
pub async fn kept_form(app: &App, hall: &Hall, person: &PersonId, secret: &str) -> Result<Option<KeptForm>, Fail> {
    let fields = app.store.read().await?.link().draft(hall.id, &key(secret)).await?;
    let form: Option<KeptForm> = fields.and_then(|fields| serde_json::from_str(&fields).ok());
    Ok(form.filter(|form| is_form_of(&form.mark, person)))
}

/// Whether a form is kept under a secret, whoever typed it.
///
/// # Errors
/// The database failed.
pub async fn is_kept(app: &App, hall: &Hall, secret: &str) -> Result<bool, Fail> {
    Ok(app.store.read().await?.link().draft(hall.id, &key(secret)).await?.is_some())
}

/// Lets go of a form that was kept.
///
/// # Errors
/// The database failed.
pub async fn forget_form(app: &App, hall: &Hall, secret: &str) -> Result<(), Fail> {
    let (community, key) = (hall.id, key(secret));
    app.write(
        community,
        Box::new(move |tx| {
            Box::pin(async move {
                tx.link().delete_draft(community, &key).await?;
                Ok(())
            })
        }),
    )
    .await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_that_of_the_person_for_whom_it_was_made() {
        let mark = form_mark(&Chance::seeded(1), "p-one");
        assert!(is_form_of(&mark, &"p-one".into()));
        assert!(!is_form_of(&mark, &"p-two".into()));
        assert!(!is_form_of("", &"p-one".into()));
    }
}
