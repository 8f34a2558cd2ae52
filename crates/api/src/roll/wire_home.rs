//! Homes as they go over the wire.

use super::keys;
use mingtong_app::roll::{Correction, HomeFields, HomeList, HomeView, NamedOwner, OwnerView};
use mingtong_domain::ids::HomeNo;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// An owner.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct OwnerBody {
    /// The id, by which a correction names them.
    pub person: String,
    /// The name; none once it was erased.
    pub name: Option<String>,
    /// The telephone, for whoever may correct the roll.
    pub phone: Option<String>,
}

impl From<OwnerView> for OwnerBody {
    fn from(owner: OwnerView) -> Self {
        Self { person: owner.person.0, name: owner.name, phone: owner.phone }
    }
}

/// A home.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct HomeOfRollBody {
    /// Its number: building, entrance, room (`3-2-501`).
    pub no: String,
    /// Its exclusive area in cm²; none where it is not known.
    pub area_cm2: Option<i64>,
    /// From where the area is known.
    pub source: keys::AreaSource,
    /// What it is used for.
    pub part: keys::HomePart,
    /// Whether it was handed over.
    pub handover: keys::HomeHandover,
    /// Whose it is.
    pub owners: Vec<OwnerBody>,
    /// Residents of eighteen years or more; none where nobody counted them.
    pub adults: Option<u32>,
    /// Who lives there.
    pub living: keys::HomeLiving,
}

impl From<HomeView> for HomeOfRollBody {
    fn from(view: HomeView) -> Self {
        let home = view.home;
        Self {
            no: home.no.0,
            area_cm2: home.area,
            source: home.source.into(),
            part: home.part.into(),
            handover: home.handover.into(),
            owners: view.owners.into_iter().map(Into::into).collect(),
            adults: home.adults,
            living: home.living.into(),
        }
    }
}

/// Homes, a page of them.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct HomesBody {
    /// They, in the order in which people count them.
    pub items: Vec<HomeOfRollBody>,
    /// The `skip` of the next page; none on the last.
    pub next: Option<u32>,
}

impl From<HomeList> for HomesBody {
    fn from(list: HomeList) -> Self {
        Self { items: list.items.into_iter().map(Into::into).collect(), next: list.next }
    }
}

/// Which homes.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct HomesFields {
    /// Those of one building only.
    pub building: Option<String>,
    /// So many are left out from the beginning.
    pub skip: Option<u32>,
}

/// An owner to be written down: somebody of the roll by their id, or somebody else by name and telephone.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewOwnerBody {
    /// The id of an owner in the roll; name and telephone are left out then.
    pub person: Option<String>,
    /// The name.
    pub name: Option<String>,
    /// The telephone.
    pub phone: Option<String>,
}

impl From<NewOwnerBody> for NamedOwner {
    fn from(owner: NewOwnerBody) -> Self {
        match owner.person {
            Some(person) => NamedOwner::Known(person.as_str().into()),
            None => NamedOwner::New { name: owner.name.unwrap_or_default(), phone: owner.phone },
        }
    }
}

/// A home as it is to be; one that the roll does not have is added.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CorrectHomeBody {
    /// The number that it has instead, where that was wrong.
    pub no: Option<String>,
    /// Its exclusive area in cm²; none where it is not known.
    pub area_cm2: Option<i64>,
    /// From where the area is known.
    pub source: keys::AreaSource,
    /// What it is used for.
    pub part: keys::HomePart,
    /// Whether it was handed over.
    pub handover: keys::HomeHandover,
    /// Whose it is.
    pub owners: Vec<NewOwnerBody>,
    /// Residents of eighteen years or more; none where nobody counted them.
    pub adults: Option<u32>,
    /// Who lives there.
    pub living: keys::HomeLiving,
    /// Why.
    pub reason: String,
}

impl CorrectHomeBody {
    pub(super) fn read(self, no: HomeNo) -> Correction {
        Correction {
            no,
            new_no: self.no.as_deref().map(HomeNo::from),
            home: HomeFields {
                area: self.area_cm2,
                source: self.source.into(),
                part: self.part.into(),
                handover: self.handover.into(),
                owners: self.owners.into_iter().map(Into::into).collect(),
                adults: self.adults,
                living: self.living.into(),
            },
            reason: self.reason,
        }
    }
}

/// Why a home is struck.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StrikeHomeBody {
    /// Why.
    pub reason: String,
}
