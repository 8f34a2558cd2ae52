//! Deliberating bodies.

use super::keys;
use mingtong_app::Hall;
use mingtong_domain::body::Body;
use mingtong_domain::ids::BodyId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A deliberating body to be formed.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewDeliberatingBody {
    /// The name; 60 characters at most.
    pub name: String,
    /// What it is.
    pub kind: keys::BodyKind,
    /// The id of the courtyard it is for.
    pub place: Option<String>,
}

/// A deliberating body.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct DeliberatingBody {
    /// Its id.
    pub id: String,
    /// What it is.
    pub kind: keys::BodyKind,
    /// Its name.
    pub name: String,
    /// The id of the courtyard it is for.
    pub place: Option<String>,
}

impl DeliberatingBody {
    /// Every body of a community, by id.
    pub(crate) fn all(hall: &Hall) -> Vec<Self> {
        let body = |(id, body): (&BodyId, &Body)| Self {
            id: id.0.clone(),
            kind: body.kind.into(),
            name: hall.words(&body.name).to_owned(),
            place: body.place.as_ref().map(|place| place.0.clone()),
        };
        hall.register.bodies.iter().map(body).collect()
    }
}

/// Deliberating bodies.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct DeliberatingBodies {
    /// The bodies.
    pub items: Vec<DeliberatingBody>,
    /// The `skip` of the next page; none on the last.
    pub next: Option<u32>,
}
