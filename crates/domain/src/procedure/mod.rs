//! A procedure 四议两公开: a weighty question goes through six dated steps in one order, each with its own roll and
//! document: 党组织提议, 两委商议, 党员大会审议, 居民（代表）会议决议, 决议公开, 实施结果公开.
//!
//! The first four are noted from their sheets, or taken from a motion that a meeting decided, and counted by the rules
//! of their day. The last two are real notices: such a step is done when the period of its notice is over and no
//! objection waits; that is read from the notice, never written.

mod act;
mod apply;
mod around;
mod begin;
mod correct_step;
mod decide;
mod disclose;
mod event;
mod keys;
mod money;
mod note_step;
mod publication;
mod sheet;
mod standing;
mod state;
mod withdraw;

#[cfg(test)]
mod story;
#[cfg(test)]
mod tests;

pub use act::{Act, Command};
pub use around::{Around, TakenFrom};
pub use begin::{NewProcedure, begin};
pub use decide::{decide, offered};
pub use event::{Event, Kind};
pub use keys::{Assembly, StageKind, Standing, Step};
pub use money::{Fen, NotMoney};
pub use publication::Publication;
pub use sheet::{Held, MotionOf, Numbers, Roll, Sheet};
pub use state::{Correction, Noted, Procedure, Published};
