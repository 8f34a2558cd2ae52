//! The community itself: founded once, reached somehow, living by its rules.

mod act;
mod arrange_year;
mod contact;
mod event;
mod found;
mod rule;

pub use act::Act;
pub use arrange_year::arrange_year;
pub use contact::{describe, tell_contact};
pub use event::{Event, Kind};
pub use found::{FOUND, check_slug};
pub use rule::{bad_value, check_rule};
