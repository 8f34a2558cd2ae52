//! The life of a matter, from any voice to its outcome.
//!
//! One file per act decides it (`return_work.rs`, `verify.rs` …): a pure function from the matter and the command to
//! the events that follow, or a refusal. `act.rs` declares every act once: who may attempt it, in which state, what it
//! asks for. `event.rs` declares what can happen; `apply.rs` is the only place where a matter changes: it folds an
//! event into it. `offered.rs` says what somebody can do now.

mod accept;
mod act;
mod add_words;
mod apply;
mod arbitrate;
mod around;
mod ask_back;
mod assign;
mod categorise;
mod categorised;
mod change;
mod change_visibility;
mod claim;
mod clocks;
mod close;
mod correct;
mod decide;
mod decline;
mod defer;
mod deliberate;
mod escalate;
mod event;
mod held_back;
mod impossible;
mod in_charge;
mod keys;
mod level;
mod mark_done;
mod mask;
mod merge;
mod news;
mod offered;
mod open_texts;
mod pace;
mod progress;
mod publication;
mod publish;
mod publish_along;
mod raise;
mod rate;
mod reissue_code;
mod reopen;
mod reply;
mod return_work;
mod review_personal_data;
mod room;
mod samples;
mod settle;
mod split;
mod stage;
mod stages;
mod state;
mod support;
mod take_down;
mod unmerge;
mod urge;
mod verify;
mod withdraw;

#[cfg(test)]
mod story;
#[cfg(test)]
mod tests;

pub use act::{Act, Command};
pub use around::{Around, Forum, MergeTarget};
pub use categorised::{categorised, categorised_along};
pub use change::Change;
pub use clocks::{ClockRun, Clocks};
pub use decide::decide;
pub use deliberate::{sent_on, taken_along};
pub use event::{Event, Kind};
pub use impossible::impossible_in;
pub use keys::{
    Binding, Channel, ClosedBy, Outcome, PersonalData, ReopenCause, ReturnedTo, Track, Verdict, Visibility,
};
pub use level::{Level, WhyThere, level};
pub use mask::mask;
pub use merge::absorbed;
pub use news::news;
pub use offered::{offered, sample};
pub use open_texts::{open_text, open_texts, said_since};
pub use pace::Pace;
pub use publication::{Piece, Publication, Showing};
pub use publish_along::published_along;
pub(crate) use raise::first_clocks;
pub use raise::{Raise, raise, speaks_for_another};
pub use reissue_code::reissue_code;
pub use reopen::reopenable_until;
pub use settle::{Settlement, settle, voided};
pub use split::{Part, split_off};
pub use stage::{Handler, HandlerKind, Stage, StageKind};
pub use state::{BeforeMerge, Matter};
pub use support::support;
pub use unmerge::released;
