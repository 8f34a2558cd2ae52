//! What several nouns send in the same form.

use axum::response::{IntoResponse, Response};
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
