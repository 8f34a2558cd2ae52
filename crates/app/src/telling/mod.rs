//! Telling people: letters by e-mail, the list of those who are called, and what did not arrive.

mod calls;
mod dead;
mod gather;
mod mails;
mod news;
mod pace;

pub use calls::{Call, Called, call_list, note_call};
pub use dead::{Dead, Fate, dead_letters, decide_dead_letter};
pub use gather::gather;
pub use mails::{Mail, mails_due, settle, take_mail};
pub use news::News;
