//! Motions: how a vote on one is counted.

mod fields;
mod routes;
mod sentence;
mod wire;

pub use crate::as_written::place_in;
pub use fields::{Unread, question_of};
pub use sentence::{counted_in_words, sentence, wrong_in_words};
pub use wire::CountedBody;

pub(crate) const TABLES: &[crate::route::Table] = &[routes::ROUTES];
