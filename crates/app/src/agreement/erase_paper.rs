//! A picture of a paper that a party signed is erased for good, because somebody has a right to it.

use super::around::answers_of;
use crate::app::App;
use crate::erase::erase;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::ids::{AgreementId, PictureId};
use mingtong_domain::matter::Piece;
use mingtong_domain::person;

/// Erases a picture of a paper of a party, which is named by its number in a version. What the party answered stays.
///
/// # Errors
/// The role may not, [`Fail::NotFound`] also where the picture is not a paper of that party (any more), or the database
/// failed.
pub async fn erase_paper(
    app: &App,
    hall: &Hall,
    who: &Who,
    (id, version, party): (&AgreementId, u32, u32),
    picture: PictureId,
) -> Result<(), Fail> {
    who.authorise(person::Act::Erase)?;
    let mut reader = app.store.read().await?;
    let answers = answers_of(&mut reader.link(), hall.id, (id, version, party)).await?;
    drop(reader);
    erase(app, hall, who, answers.ok_or(Fail::NotFound)?, Piece::Picture(picture)).await
}
