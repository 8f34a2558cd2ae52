//! The roll 名册 of a place: its homes with their areas, whose they are, and who lives there. An electorate is frozen
//! from it after it was posted, masked, with objections.
//!
//! Homes are no places of the register: that is loaded by every command, and ten thousand homes would make each of them
//! dearer. What names homes, areas or owners is sealed in the log; that a roll was opened or posted is public.

mod act;
mod correct;
mod enter;
mod event;
mod history;
mod home;
mod keys;
mod number;
mod numbers;
mod open;
mod post;
mod state;
mod strike;
mod take_back;

#[cfg(test)]
mod tests;

pub use act::Act;
pub use correct::correct;
pub use enter::enter;
pub use event::{Event, Kind};
pub use history::{BatchHistory, areas_on};
pub use home::{Fault, Home, check};
pub use keys::{AreaSource, Handover, Living, Part};
pub use numbers::{Count, Numbers};
pub use open::{NewRoll, open};
pub use post::{NewPosting, post};
pub use state::{Posting, Roll};
pub use strike::strike;
pub use take_back::take_back;
