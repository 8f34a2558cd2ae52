//! A need 需求: what the community, its residents or a unit ask for, on a public list; and who takes it up 领办, whole or
//! in shares.
//!
//! The first who asks for a share has it: whoever comes later is told what is left. A share that is not done by its day
//! is free again; that is read from the day, never written. A micro-wish 微心愿 is looked at by a second person before
//! it is public, and who wishes is told to nobody but the desk.

mod act;
mod apply;
mod borne;
mod check;
mod decide;
mod event;
mod finish;
mod keys;
mod offered;
mod propose;
mod share;
mod stage;
mod state;
mod take_up;
mod uptake;

#[cfg(test)]
mod story;
#[cfg(test)]
mod tests;

pub use act::{Act, Command};
pub use borne::Borne;
pub use decide::decide;
pub use event::{Event, Kind};
pub use keys::{Class, Measure, NeedKind, Source};
pub use offered::{offered, offered_on};
pub use propose::propose;
pub use share::Share;
pub use stage::{Stage, StageKind};
pub use state::{Ended, Need, ProposeNeed};
pub use uptake::{Uptake, UptakeStage, UptakeStageKind};
