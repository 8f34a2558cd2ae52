//! Pictures of the sheets: they show what the notice says, and are shown as long as that is.

use super::view::reads_withheld;
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::PictureSize;
use crate::who::Who;
use mingtong_domain::ids::{NoticeId, PictureId, Stream};
use mingtong_domain::notice::Notice;
use mingtong_store::rows::StoredPicture;
use mingtong_store::stream_of;

/// A picture of a notice, in JPEG.
///
/// # Errors
/// [`Fail::NotFound`] also when they are there but not together, or the notice was taken down and `who` reads it no
/// more.
pub async fn notice_picture(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: &NoticeId,
    picture: &PictureId,
    size: PictureSize,
) -> Result<StoredPicture, Fail> {
    let mut reader = app.store.read().await?;
    let events = stream_of(&mut reader.link(), hall.id, &Stream::Notice(id.clone())).await?;
    let notice = Notice::from_stream(&events).ok_or(Fail::NotFound)?;
    let is_shown = notice.taken_down.is_none() || reads_withheld(hall, who, &notice);
    if !is_shown || !notice.posted.iter().any(|posted| posted.pictures.contains(picture)) {
        return Err(Fail::NotFound);
    }
    let shown = reader.link().picture_bytes(hall.id, picture.as_str(), size == PictureSize::Small).await?;
    shown.ok_or(Fail::NotFound)
}
