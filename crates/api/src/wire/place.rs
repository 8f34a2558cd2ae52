//! Communities, places and units.

use super::keys;
use mingtong_app::Hall;
use mingtong_domain::ids::PlaceId;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// A community.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct CommunityBody {
    /// The short name in addresses.
    pub slug: String,
    /// The name.
    pub name: String,
    /// What stands before the matter numbers.
    pub prefix: String,
    /// The division code; may be empty.
    pub division_code: String,
    /// How people reach it: telephone, address, hours.
    pub contact: Option<String>,
}

impl From<&Hall> for CommunityBody {
    fn from(hall: &Hall) -> Self {
        Self {
            slug: hall.slug.clone(),
            name: hall.name.clone(),
            prefix: hall.prefix.clone(),
            division_code: hall.division_code.clone(),
            contact: hall.contact().map(str::to_owned),
        }
    }
}

/// A page of the register.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct RegisterFields {
    /// So many are left out from the beginning; `next` of the page before.
    pub skip: Option<u32>,
    /// So many at most; 500 unless asked otherwise.
    #[param(minimum = 1, maximum = 500)]
    pub limit: Option<u32>,
}

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
