//! Pictures of the sheet on which the residents agreed. They carry signatures: they are for those of the community.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::PictureSize;
use crate::who::Who;
use mingtong_domain::body::Body;
use mingtong_domain::ids::{BodyId, PictureId, Stream};
use mingtong_store::rows::StoredPicture;
use mingtong_store::stream_of;

/// A picture of a body, in JPEG.
///
/// # Errors
/// [`Fail::NotFound`] also when they are there but not together, or not for this person.
pub async fn body_picture(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: &BodyId,
    picture: &PictureId,
    size: PictureSize,
) -> Result<StoredPicture, Fail> {
    let mut reader = app.store.read().await?;
    let events = stream_of(&mut reader.link(), hall.id, &Stream::Body(id.clone())).await?;
    let agreement = Body::from_stream(None, &events).and_then(|body| body.agreement);
    if !who.reads_names() || !agreement.is_some_and(|agreement| agreement.pictures.contains(picture)) {
        return Err(Fail::NotFound);
    }
    let shown = reader.link().picture_bytes(hall.id, picture.as_str(), size == PictureSize::Small).await?;
    shown.ok_or(Fail::NotFound)
}
