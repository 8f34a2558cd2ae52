//! Meetings: on both databases, through use case, log, read tables and query.

mod asked;
mod erasing;
mod hostile;
mod next;
mod people;
pub mod room;
mod speaking;
mod together;
mod whole_meeting;
