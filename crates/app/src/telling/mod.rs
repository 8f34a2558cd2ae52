//! Telling people: letters by e-mail, the list of those who are called, what did not arrive; programs and robots that
//! are told of the record; what is known to be out for a while.

mod ask_then_write;
mod calls;
mod dead;
mod ends;
mod gather;
mod hooks;
mod incidents;
mod leases;
mod mails;
mod news;
mod pace;
mod posts;

pub use calls::{Call, Called, OnlyEmail, call_list, note_call};
pub use dead::{Dead, Fate, dead_letters, decide_dead_letter, open_dead_letters};
pub use ends::{end_letters, have_letters_ended, letters_of_code, resume_letters};
pub use gather::gather;
pub use hooks::{ADDRESS_CHARS_MAX, Hook, NewHook, add_hook, list_hooks, rotate_secret, turn_off};
pub use incidents::{Incident, NewIncident, announce_incident, end_incident, known_at, list_incidents};
pub use mails::{Mail, mails_due, settle, take_mail};
pub use news::News;
pub use posts::{Answered, Change, HookPost, gather_for_hooks, posts_due, settle_post, take_post};
