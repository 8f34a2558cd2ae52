//! Resolutions 决议: what a body decided, drawn up with its legal kind, published through a notice, carried out in the
//! matters it is about.
//!
//! It rests on what a meeting carried (`draw.rs`) or on what a vote here decided (`draw_from_vote.rs`). What is not
//! carried becomes no resolution, and no kind is printed as another (`kinds.rs`; of a vote `vote::legal`). A result of
//! the owners' vote that an office counted elsewhere is entered beside them, with its numbers and where it was entered
//! from.

mod act;
mod answer_view;
mod apply;
mod carry_out;
mod case;
mod decide;
mod draw;
mod draw_from_vote;
mod escalate;
mod event;
mod keys;
mod kinds;
mod official;
mod point;
mod publish;
mod record_result;
mod state;
mod take_effect;
mod void;
mod vote_stands;

#[cfg(test)]
mod tests;

pub use act::{Act, Command};
pub(crate) use case::led_by;
pub use case::{Around, Case, Standing};
pub use decide::{decide, offered};
pub use draw::{Drawing, draw};
pub use draw_from_vote::{DrawingFromVote, draw_from_vote, drawable_lines};
pub use event::{Event, Kind};
pub use keys::{Force, FundKind, ResolutionKind, StageKind};
pub use kinds::{may_adopt, needs_delegation};
pub(crate) use official::wrong_figures;
pub use official::{Figure, OfficialResult, count, question};
pub use point::{Closing, Doer, Money, Point};
pub use record_result::{RecordedResult, record_result};
pub use state::{AnsweredView, ByVote, Decided, Escalation, Resolution, Voiding};
pub use vote_stands::VoteStands;
