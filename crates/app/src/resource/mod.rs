//! Resources of units: offered, listed, shown, prolonged, withdrawn.

mod act;
mod list;
mod offer;
mod view;

pub use act::act_on_resource;
pub(crate) use list::resources_of;
pub use list::{ResourceItem, ResourceList, ResourceQuery, list_resources};
pub(crate) use offer::offer_in;
pub use offer::{NewResource, offer_resource};
pub use view::{ResourceView, view_resource};
