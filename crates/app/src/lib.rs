//! Use cases, one file each: authorise, load, decide, append, fold, all in one transaction; and the queries behind the
//! pages.
//!
//! An edge (page, API, command line) turns what it got into plain values and calls one function here. Nothing here
//! knows HTTP, HTML or SQL; what may be done is decided in `domain`.
#![warn(missing_docs)]

mod app;
mod fail;
mod hall;
mod texts;
mod who;

pub mod accounts;
pub mod contact;
pub mod import;
pub mod matters;
pub mod people;
pub mod queries;
pub mod receptions;
pub mod register;

pub use app::App;
pub use fail::Fail;
pub use hall::Hall;
pub use mingtong_adapters::{Chance, Clock, room, throttle};
pub use mingtong_store::rows;
pub use mingtong_store::{Store, StoreError};
pub use who::Who;
