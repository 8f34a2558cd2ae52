//! A picture is taken in before the act it belongs to: re-encoded, without metadata.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use mingtong_adapters::picture::{self, PictureError};
use mingtong_domain::ids::PictureId;
use mingtong_domain::limits;
use mingtong_store::log::picture_name;
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

/// Takes in a picture. `beside` are those that are sent with it: one of them that shows the same is this one, so that a
/// form sent twice shows nothing twice.
///
/// # Errors
/// It is too large, not a picture, too many wait, or the database failed.
pub async fn add_picture(
    app: &App,
    hall: &Hall,
    bytes: Vec<u8>,
    beside: Vec<PictureId>,
) -> Result<PictureId, PictureRefused> {
    let (gate, bytes_max, pixels_max) = (&app.gates.pictures, limits::PICTURE_BYTES_MAX, limits::PICTURE_PIXELS_MAX);
    let picture = picture::take_in(gate, bytes, bytes_max, pixels_max).await.map_err(Fail::from)??;
    let (community, now) = (hall.id, app.now());
    // The salt makes every picture one of its own: one that was erased does not come back by being sent again.
    let salt: [u8; 16] = app.chance.bytes();
    let row = PictureRow {
        picture_id: picture_name(&salt, &picture.jpeg, &picture.thumbnail),
        width_px: i64::from(picture.width_px),
        height_px: i64::from(picture.height_px),
    };
    let id = app.write(
        community,
        Box::new(move |tx| {
            Box::pin(async move {
                for other in beside {
                    let stored = tx.link().picture_bytes(community, other.as_str(), false).await?;
                    if stored.is_some_and(|stored| stored.jpeg == picture.jpeg) {
                        return Ok(other);
                    }
                }
                tx.link().put_picture(community, &row, &picture.jpeg, &picture.thumbnail, &salt, now.0).await?;
                Ok(PictureId(row.picture_id))
            })
        }),
    );
    Ok(id.await?)
}
