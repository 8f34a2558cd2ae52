//! Pictures, at the thing that carries them: each is shown only as part of something that may be seen.

use axum::http::header;
use axum::response::{IntoResponse, Response};
use mingtong_app::rows::StoredPicture;

/// A browser shows one for an hour without asking: it is not shown for ever, nor to everybody.
const KEEP: &str = "private, max-age=3600";

/// The picture.
pub(crate) fn jpeg(picture: StoredPicture) -> Response {
    ([(header::CONTENT_TYPE, "image/jpeg"), (header::CACHE_CONTROL, KEEP)], picture.jpeg).into_response()
}

/// A picture that shows a choice or a signature: it is kept by no browser that somebody else uses next.
pub(crate) fn unkept(picture: StoredPicture) -> Response {
    ([(header::CONTENT_TYPE, "image/jpeg"), (header::CACHE_CONTROL, "no-store")], picture.jpeg).into_response()
}

/// Makes the handlers of the pictures of a noun, whole and small: how the last part of the address of a thing is read,
/// and who gives its pictures.
macro_rules! pictures {
    (of $read:expr, by $picture:path) => {
        $crate::parts::pictures::pictures!(of $read, by $picture, as $crate::parts::pictures::jpeg);
    };
    (of $read:expr, by $picture:path, as $answer:path) => {
        type Address = axum::extract::Path<(String, String, String)>;

        pub(crate) async fn whole(
            visit: $crate::visit::Visit,
            address: Address,
        ) -> Result<axum::response::Response, $crate::problem::Problem> {
            picture(&visit, address, mingtong_app::matter::PictureSize::Whole).await
        }

        pub(crate) async fn small(
            visit: $crate::visit::Visit,
            address: Address,
        ) -> Result<axum::response::Response, $crate::problem::Problem> {
            picture(&visit, address, mingtong_app::matter::PictureSize::Small).await
        }

        async fn picture(
            visit: &$crate::visit::Visit,
            axum::extract::Path((_, id, picture)): Address,
            size: mingtong_app::matter::PictureSize,
        ) -> Result<axum::response::Response, $crate::problem::Problem> {
            let id = $read(&id).ok_or_else(|| visit.because($crate::problem::Cause::NotFound))?;
            let picture = mingtong_domain::ids::PictureId(picture);
            let jpeg = $picture(&visit.site.app, &visit.hall, &visit.who(), &id, &picture, size).await;
            jpeg.map($answer).map_err(|fail| visit.problem(fail))
        }
    };
}
pub(crate) use pictures;
