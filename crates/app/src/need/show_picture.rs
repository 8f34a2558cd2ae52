//! Pictures of what was done for a need: everybody who sees the need sees them.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::PictureSize;
use crate::who::Who;
use mingtong_domain::ids::{NeedId, PictureId, Stream};
use mingtong_domain::need::Need;
use mingtong_store::rows::StoredPicture;
use mingtong_store::stream_of;

/// A picture of a need, in JPEG.
///
/// # Errors
/// [`Fail::NotFound`] also when both are there but not together, or the need is not public yet.
pub async fn need_picture(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: &NeedId,
    picture: &PictureId,
    size: PictureSize,
) -> Result<StoredPicture, Fail> {
    let mut reader = app.store.read().await?;
    let events = stream_of(&mut reader.link(), hall.id, &Stream::Need(*id)).await?;
    let need =
        Need::from_stream(&events).filter(|need| who.may_see_need(&hall.register, need)).ok_or(Fail::NotFound)?;
    if !need.uptakes.iter().any(|uptake| uptake.pictures.contains(picture)) {
        return Err(Fail::NotFound);
    }
    let shown = reader.link().picture_bytes(hall.id, picture.as_str(), size == PictureSize::Small).await?;
    shown.ok_or(Fail::NotFound)
}
