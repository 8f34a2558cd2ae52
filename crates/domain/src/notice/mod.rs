//! A notice 公示: something published from a day to a day, where it was posted, what was objected and answered.
//!
//! The text that is shown is a frozen copy, named by its digest; personal data were masked before it was frozen. A
//! notice has an end: after its period it is taken down, and nobody objects any more.

mod about;
mod act;
mod answer_objection;
mod apply;
mod covered;
mod decide;
mod event;
mod keys;
mod object;
mod offered;
mod post;
mod room;
mod show_posted;
mod stage;
mod state;
mod take_down;
mod withhold_objection;

#[cfg(test)]
mod story;
#[cfg(test)]
mod tests;

pub use about::About;
pub use act::{Act, Command};
pub use covered::Covered;
pub use decide::decide;
pub use event::{Event, Kind};
pub use keys::{NoticeKind, Way};
pub use offered::offered;
pub(crate) use post::begins_today;
pub use post::post;
pub use stage::{Stage, StageKind, TakenDown};
pub use state::{Answer, Notice, Objection, PostNotice, Posted};
pub use take_down::falls_with;
