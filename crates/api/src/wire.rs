//! What several nouns send in the same form.

use axum::response::{IntoResponse, Response};
use mingtong_app::rows::StoredPicture;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The bytes of a file.
#[derive(Debug, ToSchema)]
#[schema(value_type = String, format = Binary)]
pub struct FileBody(pub Vec<u8>);

impl IntoResponse for FileBody {
    fn into_response(self) -> Response {
        self.0.into_response()
    }
}

/// The header with the salt of a picture, in hex. The picture is called by the SHA-256 of its salt, the SHA-256 of its
/// thumbnail and its bytes, and that stands in the log.
pub const SALT_HEADER: &str = "mingtong-salt";

/// A picture, with its salt: whoever is shown it can check that it is the one that was recorded.
#[derive(Debug)]
pub(crate) struct PictureAnswer(pub StoredPicture);

impl IntoResponse for PictureAnswer {
    fn into_response(self) -> Response {
        let headers = [("content-type", "image/jpeg".to_owned()), (SALT_HEADER, self.0.salt_hex())];
        (headers, self.0.jpeg).into_response()
    }
}

/// What was made.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct IdBody {
    /// Its id.
    pub id: String,
}

/// What is to be added, by its name.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NameBody {
    /// The name; 60 characters at most.
    pub name: String,
}
