//! A resource 资源: what a unit of the community or a shop can give, as a public list says: a place, people, a skill,
//! goods or money; when, how much of it, and until which day.

mod act;
mod apply;
mod decide;
mod event;
mod offer;
mod offered;
mod stage;
mod state;

#[cfg(test)]
mod tests;

pub use act::{Act, Command};
pub use decide::decide;
pub use event::{Event, Kind};
pub use offer::offer;
pub use offered::offered;
pub use stage::{Stage, StageKind};
pub use state::{OfferResource, Resource, ResourceKind};
