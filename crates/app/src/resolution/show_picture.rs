//! Pictures of an official result.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::PictureSize;
use crate::who::Who;
use mingtong_domain::ids::{PictureId, ResolutionId, Stream};
use mingtong_domain::resolution::Resolution;
use mingtong_store::rows::StoredPicture;
use mingtong_store::stream_of;

/// A picture of an official result, in JPEG: it is as public as the result, whoever asks.
///
/// # Errors
/// [`Fail::NotFound`] also when they are there but not together.
pub async fn resolution_picture(
    app: &App,
    hall: &Hall,
    _: &Who,
    id: &ResolutionId,
    picture: &PictureId,
    size: PictureSize,
) -> Result<StoredPicture, Fail> {
    let mut reader = app.store.read().await?;
    let events = stream_of(&mut reader.link(), hall.id, &Stream::Resolution(*id)).await?;
    let official = Resolution::from_stream(&events).and_then(|resolution| resolution.official);
    if !official.is_some_and(|official| official.pictures.contains(picture)) {
        return Err(Fail::NotFound);
    }
    let shown = reader.link().picture_bytes(hall.id, picture.as_str(), size == PictureSize::Small).await?;
    shown.ok_or(Fail::NotFound)
}
