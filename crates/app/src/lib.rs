//! Use cases, one file each, and the queries beside them: one noun, one folder.
//!
//! An edge (page, API, command line) turns what it got into plain values and calls one function here. Nothing here
//! knows HTTP, HTML or SQL; what may be done is decided in `domain`. Every write of the record goes by the one carrier
//! (`carry.rs`): lock, community, thing, visible?, decide, seal, record.
#![warn(missing_docs)]

mod app;
mod came_of;
mod carry;
mod comes_from;
mod erasable;
mod erase;
mod fail;
mod hall;
mod known_votes;
mod looks;
mod masked_name;
mod once;
mod own_name;
mod pays_for;
mod proving;
mod setup_code;
mod spoken;
mod texts;
mod who;

pub mod account_book;
pub mod agreement;
pub mod body;
pub mod community;
pub mod fund;
pub mod letter;
pub mod matter;
pub mod meeting;
pub mod need;
pub mod notice;
pub mod person;
pub mod procedure;
pub mod project;
pub mod reception;
pub mod register;
pub mod reporting;
pub mod resolution;
pub mod resource;
pub mod roll;
pub mod telling;
pub mod vote;

pub use app::App;
pub use came_of::{CameOf, came_of};
pub use comes_from::{ComesFrom, view_origin};
pub use erasable::{Erasable, erasable};
pub use erase::erase;
pub use fail::Fail;
pub use hall::Hall;
pub use looks::{LookList, LookQuery, LookView, OwnLook, Seen, list_looks};
pub use masked_name::names_somebody;
pub use mingtong_adapters::chance::normal_code;
pub use mingtong_adapters::{Chance, Clock, gate, mail, oidc, outward, pace, room, sign, throttle};
pub use mingtong_store::rows;
pub use mingtong_store::{Store, StoreError};
pub use texts::{is_blank, is_longer, is_part_of_name, mask_for_everybody};
pub use who::Who;
