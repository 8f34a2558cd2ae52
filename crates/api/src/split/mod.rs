//! Splits: a cost is tried out on those who would bear it.

mod fields;
mod routes;
mod sentence;
mod wire;

pub use crate::as_written::place_in;
pub use fields::{UnreadCost, cost_of};
pub use sentence::{split_doubts, split_sentence, split_wrong_in_words};
pub use wire::{SplitCostBody, SplitErrorBody};

pub(crate) const TABLES: &[crate::route::Table] = &[routes::ROUTES];
