//! Telling people 告知: in which way news reaches those who wait for it, when, how often it is tried, and what came of
//! it. Who was told stands beside the log: no event says whose telephone rang.

mod act;
mod called;
mod delivery;
mod hook;
mod incident;
mod mail_kind;
mod pace;

pub use act::Act;
pub use called::{CallResult, Called, called};
pub use delivery::{Delivery, Handed, delivered};
pub use hook::{HOOKS_MAX, HookKind, HookOff};
pub use incident::{INCIDENT_CHARS_MAX, INCIDENT_PLACES_MAX, INCIDENTS_MAX, IncidentKind, NotThen, lasts, reaches};
pub use mail_kind::MailKind;
pub use pace::Pace;
