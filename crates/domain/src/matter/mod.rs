//! The life of a matter, from any voice to its outcome.
//!
//! One file per act decides it (`return_work.rs`, `verify.rs` …): a pure function from the matter and the command to
//! the events that follow, or a refusal. `apply.rs` is the only place where a matter changes: it folds an event into
//! it. `table.rs` says which act is possible in which state; [`crate::permission`] says which role may attempt it;
//! `offered.rs` says what somebody can do now.

mod accept;
mod apply;
mod arbitrate;
mod assign;
mod claim;
mod close;
mod command;
mod decline;
mod defer;
mod escalate;
mod mark_done;
mod merge;
mod offered;
mod raise;
mod rate;
mod reopen;
mod reply;
mod return_work;
mod review_personal_data;
mod state;
mod support;
pub mod table;
mod verify;
mod withdraw;

#[cfg(test)]
mod tests;

pub use command::{Command, Context, Verdict, decide};
pub use merge::{Target as MergeTarget, absorbed};
pub use offered::offered;
pub use raise::{Letter, LetterReply, Raise, answer_letter, raise, take_in_letter};
pub use reopen::reopenable_until;
pub use state::{
    Binding, Channel, ClockRun, Clocks, ClosedBy, Handler, Matter, Outcome, PersonalData, ReopenCause, ReturnedTo,
    Stage, StageKind, Track, Visibility,
};
pub use support::support;
