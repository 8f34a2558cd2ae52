//! Deliberating bodies 议事组织: the residents' council, a courtyard's deliberation group.

mod act;
mod event;
mod form;
mod state;

pub use act::Act;
pub use event::{Event, Kind};
pub use form::form;
pub use state::{Body, BodyKind};
