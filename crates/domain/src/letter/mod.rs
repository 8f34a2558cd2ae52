//! Letters 信件 from a hotline's or mailbox's file. What becomes of a letter is a matter; its events are a matter's.

mod act;
mod source;
mod take_in;

pub use act::Act;
pub use source::LetterSource;
pub use take_in::{Letter, LetterReply, answer, take_in};
