//! Meetings on their pages.

mod asked;
mod attending;
mod by_the_rules;
mod crowded;
mod hostile;
mod long;
mod looking_on;
mod next;
pub mod room;
mod voting;
mod whole_meeting;
mod writing;
