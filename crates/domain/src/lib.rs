//! What is true: matters, receptions, places, people, rules, clocks; commands, events, refusals.
//!
//! Pure and total. Nothing here asks what time it is, draws a random number, or fails for a reason outside its
//! arguments: the time, fresh ids and texts come in with the command. Nothing here knows SQL, HTTP or a language.
//!
//! Start with [`matter`] (the life of a matter), [`permission`] (who may do what) and [`event`] (the contract that
//! the log keeps forever).
#![warn(missing_docs)]

pub mod event;
pub mod ids;
pub mod limits;
pub mod matter;
pub mod permission;
pub mod reception;
pub mod refusal;
pub mod register;
pub mod role;
pub mod rules;
pub mod time;
pub mod upcast;

pub use event::Event;
pub use ids::*;
pub use refusal::Refusal;
pub use role::{Actor, Role, Scope};
pub use time::Millis;
