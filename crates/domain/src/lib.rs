//! What is true: matters, receptions, places, people, rules, clocks; commands, events, refusals.
//!
//! Pure and total. Nothing here asks what time it is, draws a random number, or fails for a reason outside its
//! arguments: the time, fresh ids and texts come in with the command. Nothing here knows SQL, HTTP or a language.
//!
//! One noun, one folder: [`matter`], [`reception`], [`notice`], [`letter`], [`body`], [`meeting`], [`resolution`],
//! [`procedure`], [`project`], [`vote`], [`agreement`], [`fund`], [`need`], [`resource`], [`reporting`], [`person`],
//! [`telling`], [`register`], [`community`]. Each declares its acts in `act.rs` and its events in `event.rs`, and
//! decides each act in a file of its own. What is not about one noun: [`act`] (who may do what, one table), [`event`]
//! (the contract that the log keeps forever), [`context`] (what a decision may look at), [`rules`] and [`time`].
#![warn(missing_docs)]

#[macro_use]
mod keyed;
#[macro_use]
pub mod events;
#[macro_use]
pub mod acts;
#[macro_use]
mod commands;

pub mod act;
pub mod context;
pub mod event;
pub mod ids;
pub mod impossible;
pub mod limits;
pub mod money;
pub mod open_words;
pub mod permission;
pub mod put_aside;
pub mod references;
pub mod refusal;
pub mod resolution;
pub mod role;
pub mod roll;
pub mod rules;
pub mod spreadsheet_day;
pub mod time;
pub mod upcast;
pub mod written;

pub mod account_book;
pub mod agreement;
pub mod body;
pub mod community;
pub mod fund;
pub mod letter;
pub mod matter;
pub mod meeting;
pub mod motion;
pub mod need;
pub mod notice;
pub mod person;
pub mod procedure;
pub mod project;
pub mod reception;
pub mod register;
pub mod reporting;
pub mod resource;
pub mod split;
pub mod telling;
pub mod vote;

pub use acts::Act;
pub use context::{Context, Voice};
pub use event::Event;
pub use ids::*;
pub use refusal::Refusal;
pub use role::{Actor, Role, Scope};
pub use time::Millis;
