//! Letters of a kind are ended by whoever gets them, with the secret that stands in each: by their program with one
//! press or by hand. It ends letters and nothing else: whoever left a telephone number is called, and their data stay.
//! With the same secret they come again: not everybody who gets letters holds a code or has an account.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use mingtong_domain::telling::MailKind;
use mingtong_store::rows::MailCodeRow;
use sha2::{Digest, Sha256};

/// The digest under which the secret of a letter is remembered.
pub(super) fn end_hash(code: &str) -> String {
    hex::encode(Sha256::digest(code))
}

/// Which letters a secret ends.
///
/// # Errors
/// [`Fail::NotFound`] for one that ends nothing, or the database failed.
pub async fn letters_of_code(app: &App, hall: &Hall, code: &str) -> Result<MailKind, Fail> {
    let row = app.store.read().await?.link().mail_code(hall.id, &end_hash(code)).await?;
    row.and_then(|row| MailKind::from_key(&row.kind)).ok_or(Fail::NotFound)
}

/// Whether the letters of a secret have ended.
///
/// # Errors
/// As for [`letters_of_code`].
pub async fn have_letters_ended(app: &App, hall: &Hall, code: &str) -> Result<bool, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let row = link.mail_code(hall.id, &end_hash(code)).await?.ok_or(Fail::NotFound)?;
    Ok(link.mail_stops(hall.id, &row.person_id).await?.contains(&row.kind))
}

/// Ends the letters of a secret, those that wait, too; which. What was ended before is ended still.
///
/// # Errors
/// As for [`letters_of_code`].
pub async fn end_letters(app: &App, hall: &Hall, code: &str) -> Result<MailKind, Fail> {
    put(app, hall, code, Letters::Ended).await
}

/// Has the letters of a secret sent again; which.
///
/// # Errors
/// As for [`letters_of_code`].
pub async fn resume_letters(app: &App, hall: &Hall, code: &str) -> Result<MailKind, Fail> {
    put(app, hall, code, Letters::Sent).await
}

/// What becomes of letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Letters {
    Ended,
    Sent,
}

async fn put(app: &App, hall: &Hall, code: &str, letters: Letters) -> Result<MailKind, Fail> {
    let kind = letters_of_code(app, hall, code).await?;
    let (community, now, hash) = (hall.id, app.now(), end_hash(code));
    app.write(
        community,
        Box::new(move |tx| {
            Box::pin(async move {
                let mut link = tx.link();
                // Whose data were erased meanwhile gets no letters anyway.
                let Some(MailCodeRow { person_id, .. }) = link.mail_code(community, &hash).await? else {
                    return Err(Fail::NotFound);
                };
                match letters {
                    Letters::Ended => link.put_mail_stop(community, &person_id, kind.key(), now.0).await?,
                    Letters::Sent => link.delete_mail_stop(community, &person_id, kind.key()).await?,
                }
                Ok(())
            })
        }),
    )
    .await?;
    Ok(kind)
}
