//! What a unit offers, asks for and takes up, on the wire.

use crate::need::{NeedItemBody, UptakeItemBody};
use crate::resource::ResourceItemBody;
use mingtong_app::register::UnitView;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// A page of what a unit takes up.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct UnitPageFields {
    /// So many are left out from the beginning; `next` of the page before.
    pub skip: Option<u32>,
}

/// What a unit offers, asks for and takes up.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct UnitPageBody {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it offers now.
    pub resources: Vec<ResourceItemBody>,
    /// What it asks for itself.
    pub needs: Vec<NeedItemBody>,
    /// What it takes up and has done, the latest first.
    pub uptakes: Vec<UptakeItemBody>,
    /// The `skip` of the next page of what it takes up; none on the last.
    pub next: Option<u32>,
}

impl From<UnitView> for UnitPageBody {
    fn from(view: UnitView) -> Self {
        Self {
            id: view.unit.0,
            name: view.name,
            resources: view.resources.items.into_iter().map(Into::into).collect(),
            needs: view.needs.items.into_iter().map(Into::into).collect(),
            next: view.uptakes.next,
            uptakes: view.uptakes.items.into_iter().map(Into::into).collect(),
        }
    }
}
