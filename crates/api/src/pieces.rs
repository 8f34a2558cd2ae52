//! The pictures of a thing, and what of it is erased: the same routes for every noun that has them.

use crate::moment::rfc3339;
use crate::register::keys::Role;
use mingtong_app::Erasable;
use mingtong_domain::matter::Piece;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A text or a picture that can be erased.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ErasableBody {
    /// The id of the text, by which it is erased; none for a picture.
    pub text: Option<String>,
    /// The id of the picture, by which it is erased; none for a text.
    pub picture: Option<String>,
    /// The words, as they were written; none for a picture.
    pub words: Option<String>,
    /// When it was recorded.
    pub at: String,
    /// The role of whoever recorded it.
    pub role: Role,
}

impl From<Erasable> for ErasableBody {
    fn from(it: Erasable) -> Self {
        let (text, picture) = match it.what {
            Piece::Text(text) => (Some(text.0), None),
            Piece::Picture(picture) => (None, Some(picture.0)),
        };
        Self { text, picture, words: it.words, at: rfc3339(it.at), role: it.role.into() }
    }
}

/// Texts and pictures that can be erased.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ErasablesBody {
    /// They, in the order in which they were recorded.
    pub items: Vec<ErasableBody>,
    /// The `skip` of the next page; none on the last.
    pub next: Option<u32>,
}

/// Makes the routes of the pictures of a noun, of what of it can be erased, and of erasing: the noun for one and for
/// many, the last part of the path of a thing and how that is read, and who gives its pictures.
macro_rules! pieces {
    ($(#[$doc:meta])* $one:literal, $many:literal at $last:literal as $Id:ty, shown by $picture:path) => {
        $crate::route::routes! {
            show: mingtong_domain::community::Act::ReadPublic;
            list_erasable: mingtong_domain::person::Act::Erase;
            erase_text: mingtong_domain::person::Act::Erase;
            erase_picture: mingtong_domain::person::Act::Erase;
        }

        $(#[$doc])*
        #[utoipa::path(
            get,
            operation_id = concat!("show_", $one, "_picture"),
            path = concat!("/communities/{c}/", $many, "/{", $last, "}/pictures/{piece}"),
            tag = $many,
            params(
                ("c" = String, Path, description = "The community"),
                ($last = String, Path),
                ("piece" = String, Path, description = "The id of the picture"),
                $crate::matter::wire::PictureFields
            ),
            responses(
                (
                    status = 200,
                    body = $crate::wire::FileBody,
                    content_type = "image/jpeg",
                    headers(("mingtong-salt" = String, description = "The salt of its name in the log, in hex"))
                ),
                (status = "default", body = $crate::problem::ProblemBody)
            ),
            security((), ("session" = []))
        )]
        pub(crate) async fn show(
            axum::extract::State(app): axum::extract::State<mingtong_app::App>,
            id: $Id,
            $crate::extract::Piece(picture): $crate::extract::Piece,
            caller: $crate::caller::Caller,
            $crate::extract::Fields(fields): $crate::extract::Fields<$crate::matter::wire::PictureFields>,
        ) -> Result<impl axum::response::IntoResponse, $crate::problem::Problem> {
            let (who, picture) = (caller.who(), mingtong_domain::ids::PictureId(picture));
            let shown = $picture(&app, &caller.hall, &who, &id.0, &picture, fields.size()).await?;
            Ok($crate::wire::PictureAnswer(shown))
        }

        $crate::pieces::pieces!(texts of $one, $many at $last as $Id);

        /// Erase one of its pictures for good, wherever else it is shown.
        #[utoipa::path(
            post,
            operation_id = concat!("erase_", $one, "_picture"),
            path = concat!("/communities/{c}/", $many, "/{", $last, "}/pictures/{piece}/erase"),
            tag = $many,
            params(
                ("c" = String, Path, description = "The community"),
                ($last = String, Path),
                ("piece" = String, Path, description = "The id of the picture")
            ),
            responses((status = 204), (status = "default", body = $crate::problem::ProblemBody)),
            security(("session" = []))
        )]
        pub(crate) async fn erase_picture(
            axum::extract::State(app): axum::extract::State<mingtong_app::App>,
            id: $Id,
            $crate::extract::Piece(picture): $crate::extract::Piece,
            caller: $crate::caller::Caller,
        ) -> Result<axum::http::StatusCode, $crate::problem::Problem> {
            let (who, picture) = (caller.signed_in()?, mingtong_domain::ids::PictureId(picture));
            let what = mingtong_domain::matter::Piece::Picture(picture);
            mingtong_app::erase(&app, &caller.hall, &who, id.0, what).await?;
            Ok(axum::http::StatusCode::NO_CONTENT)
        }
    };

    // What has no pictures.
    ($one:literal, $many:literal at $last:literal as $Id:ty) => {
        $crate::route::routes! {
            list_erasable: mingtong_domain::person::Act::Erase;
            erase_text: mingtong_domain::person::Act::Erase;
        }

        $crate::pieces::pieces!(texts of $one, $many at $last as $Id);
    };

    (texts of $one:literal, $many:literal at $last:literal as $Id:ty) => {
        /// What of it can be erased: its texts and pictures that are still there, a page of them.
        #[utoipa::path(
            get,
            operation_id = concat!("list_erasable_of_", $one),
            path = concat!("/communities/{c}/", $many, "/{", $last, "}/erasable"),
            tag = $many,
            params(
                ("c" = String, Path, description = "The community"),
                ($last = String, Path),
                $crate::paging::PageFields
            ),
            responses(
                (status = 200, body = $crate::pieces::ErasablesBody),
                (status = "default", body = $crate::problem::ProblemBody)
            ),
            security(("session" = []))
        )]
        pub(crate) async fn list_erasable(
            axum::extract::State(app): axum::extract::State<mingtong_app::App>,
            id: $Id,
            caller: $crate::caller::Caller,
            $crate::extract::Fields(fields): $crate::extract::Fields<$crate::paging::PageFields>,
        ) -> Result<axum::Json<$crate::pieces::ErasablesBody>, $crate::problem::Problem> {
            let who = caller.signed_in()?;
            let found = mingtong_app::erasable(&app, &caller.hall, &who, id.0).await?;
            let (items, next) = $crate::paging::page(found.into_iter().map(Into::into).collect(), &fields)?;
            Ok(axum::Json($crate::pieces::ErasablesBody { items, next }))
        }

        /// Erase one of its texts for good, wherever else it stands; the record keeps only that there was one.
        #[utoipa::path(
            post,
            operation_id = concat!("erase_", $one, "_text"),
            path = concat!("/communities/{c}/", $many, "/{", $last, "}/texts/{piece}/erase"),
            tag = $many,
            params(
                ("c" = String, Path, description = "The community"),
                ($last = String, Path),
                ("piece" = String, Path, description = "The id of the text")
            ),
            responses((status = 204), (status = "default", body = $crate::problem::ProblemBody)),
            security(("session" = []))
        )]
        pub(crate) async fn erase_text(
            axum::extract::State(app): axum::extract::State<mingtong_app::App>,
            id: $Id,
            $crate::extract::Piece(text): $crate::extract::Piece,
            caller: $crate::caller::Caller,
        ) -> Result<axum::http::StatusCode, $crate::problem::Problem> {
            let (who, text) = (caller.signed_in()?, mingtong_domain::ids::TextRef(text));
            mingtong_app::erase(&app, &caller.hall, &who, id.0, mingtong_domain::matter::Piece::Text(text)).await?;
            Ok(axum::http::StatusCode::NO_CONTENT)
        }
    };
}
pub(crate) use pieces;
