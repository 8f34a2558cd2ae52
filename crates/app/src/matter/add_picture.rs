//! A picture is taken in before the act it belongs to: re-encoded, without metadata.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use mingtong_adapters::picture::{self, PictureError};
use mingtong_domain::ids::PictureId;
use mingtong_domain::limits;
use mingtong_store::rows::PictureRow;

/// Why a picture was not taken in.
#[derive(Debug, thiserror::Error)]
pub enum PictureRefused {
    /// The file.
    #[error(transparent)]
    Picture(#[from] PictureError),
    /// Something else.
    #[error(transparent)]
    Fail(#[from] Fail),
}

/// Takes in a picture.
///
/// # Errors
/// It is too large, not a picture, or the database failed.
pub async fn add_picture(app: &App, hall: &Hall, bytes: Vec<u8>) -> Result<PictureId, PictureRefused> {
    let picture = picture::take_in(bytes, limits::PICTURE_BYTES_MAX, limits::PICTURE_PIXELS_MAX).await?;
    let (community, now) = (hall.id, app.now());
    let id = PictureId(picture.digest.clone());
    let row = PictureRow {
        picture_id: picture.digest,
        width_px: i64::from(picture.width_px),
        height_px: i64::from(picture.height_px),
    };
    app.write(
        community,
        Box::new(move |tx| {
            Box::pin(async move {
                tx.link().put_picture(community, &row, &picture.jpeg, &picture.thumbnail, now.0).await?;
                Ok(())
            })
        }),
    )
    .await?;
    Ok(id)
}
