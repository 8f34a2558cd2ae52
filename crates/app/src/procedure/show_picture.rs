//! Pictures of the sheets of a procedure. They carry signatures: they are for those of the community only.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::PictureSize;
use crate::procedure::read::reads_sheets;
use crate::who::Who;
use mingtong_domain::ids::{PictureId, ProcedureId, Stream};
use mingtong_domain::procedure::Procedure;
use mingtong_store::rows::StoredPicture;
use mingtong_store::stream_of;

/// A picture of a procedure, in JPEG.
///
/// # Errors
/// [`Fail::NotFound`] also when they are there but not together, or not for this person.
pub async fn procedure_picture(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: &ProcedureId,
    picture: &PictureId,
    size: PictureSize,
) -> Result<StoredPicture, Fail> {
    let mut reader = app.store.read().await?;
    let events = stream_of(&mut reader.link(), hall.id, &Stream::Procedure(id.clone())).await?;
    let procedure = Procedure::from_stream(&events).ok_or(Fail::NotFound)?;
    if !reads_sheets(who) || !procedure.sheets().any(|held| held.pictures.contains(picture)) {
        return Err(Fail::NotFound);
    }
    let shown = reader.link().picture_bytes(hall.id, picture.as_str(), size == PictureSize::Small).await?;
    shown.ok_or(Fail::NotFound)
}
