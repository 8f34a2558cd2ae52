//! Pictures of a meeting: the sheets by which people were told of it, and the sheets that were signed.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::PictureSize;
use crate::who::Who;
use mingtong_domain::ids::{MeetingId, PictureId, Stream};
use mingtong_domain::meeting::Meeting;
use mingtong_domain::role::Role;
use mingtong_store::rows::StoredPicture;
use mingtong_store::stream_of;

/// A picture of a meeting, in JPEG. Sheets with signatures are for those of the community only.
///
/// # Errors
/// [`Fail::NotFound`] also when they are there but not together, or not for this person.
pub async fn meeting_picture(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: &MeetingId,
    picture: &PictureId,
    size: PictureSize,
) -> Result<StoredPicture, Fail> {
    let mut reader = app.store.read().await?;
    let events = stream_of(&mut reader.link(), hall.id, &Stream::Meeting(id.clone())).await?;
    let meeting = Meeting::from_stream(&events).ok_or(Fail::NotFound)?;
    let told = meeting.told.iter().any(|told| told.pictures.contains(picture));
    let mut signatures = meeting.minutes.iter().flat_map(|version| &version.signatures);
    let signed = signatures.any(|signature| signature.pictures.contains(picture));
    let is_public = matches!(who.actor.role, Role::Public | Role::Raiser);
    if !told && (!signed || is_public) {
        return Err(Fail::NotFound);
    }
    let shown = reader.link().picture_bytes(hall.id, picture.as_str(), size == PictureSize::Small).await?;
    shown.ok_or(Fail::NotFound)
}
