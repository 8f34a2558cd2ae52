//! People's data: apart from the record, and erased where somebody has a right to it.

mod act;
mod event;

pub use act::Act;
pub use event::{Event, Kind};
