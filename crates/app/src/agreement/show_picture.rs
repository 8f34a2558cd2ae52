//! Pictures of papers that parties signed: for staff, the supervisors of accounts, and whoever stands for the party.

use super::access::{Sees, sees};
use super::around::answers_of;
use super::lines::Lines;
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::PictureSize;
use crate::who::Who;
use mingtong_domain::agreement::{Agreement, Answers};
use mingtong_domain::ids::{AgreementId, PictureId, Stream};
use mingtong_store::rows::StoredPicture;
use mingtong_store::stream_of;

/// A picture of a paper, in JPEG.
///
/// # Errors
/// [`Fail::NotFound`] also when they are there but not together, or not for this person; or the database failed.
pub async fn agreement_picture(
    app: &App,
    hall: &Hall,
    who: &Who,
    (id, version, party): (&AgreementId, u32, u32),
    picture: &PictureId,
    size: PictureSize,
) -> Result<StoredPicture, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let events = stream_of(link, hall.id, &Stream::Agreement(id.clone())).await?;
    let agreement = Agreement::from_stream(&events).ok_or(Fail::NotFound)?;
    let sees = sees(link, hall, who, &agreement, app.now()).await?;
    let is_theirs = if sees == Sees::Everything {
        true
    } else {
        let own = Lines { app, hall, who, agreement: &agreement, sees }.own(link).await?;
        own.iter().any(|line| line.party.no == party && line.pictures.contains(picture))
    };
    let answers = answers_of(link, hall.id, (id, version, party)).await?.ok_or(Fail::NotFound)?;
    let answers = stream_of(link, hall.id, &answers).await?;
    let shows = Answers::from_stream(&answers).given.iter().any(|given| given.pictures.contains(picture));
    if !is_theirs || !shows {
        return Err(Fail::NotFound);
    }
    let shown = link.picture_bytes(hall.id, picture.as_str(), size == PictureSize::Small).await?;
    shown.ok_or(Fail::NotFound)
}
