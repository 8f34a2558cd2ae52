//! Resources of units: offered, listed, shown, prolonged, withdrawn; and what a unit has offered and done.

mod act;
mod list;
mod of_unit;
mod offer;
mod view;

pub use act::act_on_resource;
pub use list::{ResourceItem, ResourceList, ResourceQuery, list_resources};
pub use of_unit::{UnitView, view_unit};
pub use offer::{NewResource, offer_resource};
pub use view::{ResourceView, view_resource};
