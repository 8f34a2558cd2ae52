//! Places and units, and places on their way into the register.

use super::keys;
use mingtong_app::Hall;
use mingtong_domain::ids::PlaceId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A place.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct PlaceBody {
    /// Its id.
    pub id: String,
    /// The id of the place it lies in.
    pub parent: Option<String>,
    /// What it is.
    pub kind: keys::PlaceKind,
    /// The code now in force; may be empty.
    pub code: String,
    /// Its name with what it lies in, from the outside in.
    pub name: String,
    /// Whether something new can be put there: neither it nor anything it lies in was retired.
    pub in_use: bool,
    /// Since when it is retired itself, in milliseconds since 1970 UTC.
    pub retired_ms: Option<i64>,
}

impl PlaceBody {
    /// A place of the register with its full name; none for an id that is not in it.
    pub(crate) fn of(hall: &Hall, id: &PlaceId, name: String) -> Option<Self> {
        let place = hall.register.places.get(id)?;
        Some(Self {
            id: id.0.clone(),
            parent: place.parent.as_ref().map(|parent| parent.0.clone()),
            kind: place.kind.into(),
            code: place.code().to_owned(),
            name,
            in_use: hall.register.is_place_in_use(id),
            retired_ms: place.retired.map(|at| at.0),
        })
    }
}

/// Places by name.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct PlacesBody {
    /// The places.
    pub items: Vec<PlaceBody>,
    /// The `skip` of the next page; none on the last.
    pub next: Option<u32>,
}

/// A unit.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct UnitBody {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// Units by name.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct UnitsBody {
    /// The units.
    pub items: Vec<UnitBody>,
    /// The `skip` of the next page; none on the last.
    pub next: Option<u32>,
}

/// A place to be added.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewPlaceBody {
    /// The name; 60 characters at most.
    pub name: String,
    /// What it is.
    pub kind: keys::PlaceKind,
    /// The id of the place it lies in.
    pub parent: Option<String>,
    /// Its code; it continues the code of the place it lies in.
    #[serde(default)]
    pub code: String,
}

/// Another code of a place.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CodeBody {
    /// The new code; the old one stays as history.
    pub code: String,
}
