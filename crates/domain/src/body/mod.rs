//! Deliberating bodies 议事组织: the residents' council, a courtyard's group, meetings of residents, representatives,
//! owners: founded, with seats and terms, dissolved.
//!
//! The register knows the bodies that stand; each has its own stream with what happens to it.

mod act;
mod agree;
mod announce;
mod apply;
mod around;
mod composition;
mod decide;
mod dissolve;
mod entrust;
mod establish;
mod event;
mod form;
mod meet_regularly;
mod regular;
mod seat;
mod state;
mod unseat;

#[cfg(test)]
mod tests;

pub use act::{Act, Command};
pub use announce::Sheet;
pub use around::Around;
pub use composition::{Check, Checked, composition};
pub use decide::{decide, offered};
pub use event::{Event, Kind};
pub use form::{Others, begun, form, formed, may_propose, propose};
pub use regular::{Regular, Rhythm};
pub use state::{AgreedBy, Agreement, Body, BodyKind, EndedBy, Office, Registered, Seat, SeatedBy, StageKind};
