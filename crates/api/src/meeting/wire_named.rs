//! People with their names, on the wire.

use mingtong_app::meeting::Named;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Somebody at a meeting.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct NamedBody {
    /// Their id.
    pub id: String,
    /// The name; empty when it was erased. The public reads the names of the body's members and of those who lead,
    /// write and count.
    pub name: String,
}

impl From<Named> for NamedBody {
    fn from(named: Named) -> Self {
        Self { id: named.id.0, name: named.name }
    }
}

/// Everybody of a list.
pub(super) fn all(named: Vec<Named>) -> Vec<NamedBody> {
    named.into_iter().map(Into::into).collect()
}
