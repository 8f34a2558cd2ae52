//! Resources on the wire.

use super::keys;
use crate::moment::day;
use crate::moment::rfc3339;
use crate::problem::Problem;
use mingtong_app::resource::{NewResource, ResourceItem, ResourceList, ResourceQuery, ResourceView};
use mingtong_domain::ids::{PlaceId, UnitId};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// Which resources are asked for.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct ResourceFields {
    /// Also those that are offered no more.
    #[serde(default)]
    pub all: bool,
    /// Of one kind only.
    pub kind: Option<keys::ResourceKind>,
    /// The id of a unit: of it only.
    pub unit: Option<String>,
    /// So many are left out from the beginning; `next` of the page before.
    pub skip: Option<u32>,
}

impl From<ResourceFields> for ResourceQuery {
    fn from(fields: ResourceFields) -> Self {
        Self {
            all: fields.all,
            kind: fields.kind.map(Into::into),
            unit: fields.unit.map(UnitId),
            skip: fields.skip.unwrap_or(0),
            limit: 0,
        }
    }
}

/// A resource in a list.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ResourceItemBody {
    /// The id in addresses: `2026-0012`.
    pub id: String,
    /// The public number: `明通资2026-0012`.
    pub number: String,
    /// The id of the unit.
    pub unit: String,
    /// The name of the unit.
    pub unit_name: String,
    /// What kind it is.
    pub kind: keys::ResourceKind,
    /// What it is called; none where that was erased.
    pub title: Option<String>,
    /// The name of the place where it is.
    pub place: Option<String>,
    /// The last day.
    pub until: String,
    /// Its state now.
    pub stage: keys::ResourceStage,
}

impl From<ResourceItem> for ResourceItemBody {
    fn from(item: ResourceItem) -> Self {
        Self {
            id: item.id.to_string(),
            number: item.number,
            unit: item.unit.0,
            unit_name: item.unit_name,
            kind: item.kind.into(),
            title: item.title.words().map(str::to_owned),
            place: item.place,
            until: item.until.to_string(),
            stage: item.stage.into(),
        }
    }
}

/// A page of resources.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ResourcesBody {
    /// The resources.
    pub items: Vec<ResourceItemBody>,
    /// The `skip` of the next page; none on the last.
    pub next: Option<u32>,
}

impl From<ResourceList> for ResourcesBody {
    fn from(list: ResourceList) -> Self {
        Self { items: list.items.into_iter().map(Into::into).collect(), next: list.next }
    }
}

/// A resource.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ResourceBody {
    /// The id in addresses: `2026-0012`.
    pub id: String,
    /// The public number: `明通资2026-0012`.
    pub number: String,
    /// The id of the unit.
    pub unit: String,
    /// The name of the unit.
    pub unit_name: String,
    /// What kind it is.
    pub kind: keys::ResourceKind,
    /// What it is called; empty where that was erased.
    pub title: String,
    /// What it is, when, and how much of it; empty where that was erased.
    pub text: String,
    /// The name of the place where it is.
    pub place: Option<String>,
    /// The last day.
    pub until: String,
    /// When it was offered.
    pub offered: String,
    /// Its state now.
    pub stage: keys::ResourceStage,
    /// Why it was taken off the list.
    pub reason: Option<String>,
    /// What whoever looks may do now.
    pub acts: Vec<String>,
    /// The position of its latest event.
    pub position: i64,
}

impl From<ResourceView> for ResourceBody {
    fn from(view: ResourceView) -> Self {
        let offered = &view.resource.offered;
        Self {
            id: offered.resource.to_string(),
            number: view.number,
            unit: offered.unit.0.clone(),
            unit_name: view.unit,
            kind: offered.kind.into(),
            title: view.title,
            text: view.text,
            place: view.place,
            until: offered.until.to_string(),
            offered: rfc3339(view.resource.at),
            stage: view.stage.kind().into(),
            reason: view.reason,
            acts: view.offered.iter().map(|act| act.key().to_owned()).collect(),
            position: view.resource.latest,
        }
    }
}

/// A resource to be offered.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewResourceBody {
    /// The id of the unit.
    pub unit: String,
    /// What kind it is.
    pub kind: keys::ResourceKind,
    /// What it is called.
    pub title: String,
    /// What it is, when, and how much of it.
    pub text: String,
    /// The id of the place where it is.
    pub place: Option<String>,
    /// The last day: `2026-12-31`.
    pub until: String,
}

impl NewResourceBody {
    /// As the use case takes it.
    pub(crate) fn read(self) -> Result<NewResource, Problem> {
        Ok(NewResource {
            unit: UnitId(self.unit),
            kind: self.kind.into(),
            title: self.title,
            text: self.text,
            place: self.place.map(PlaceId),
            until: day("until", &self.until)?,
        })
    }
}
