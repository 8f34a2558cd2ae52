//! Who bears what of a cost 费用分摊, tried out before anybody is asked: read from what was typed, split in fen by
//! `methods`, and told in sentences. Nothing is kept.

mod answer;
mod by;
mod read;
#[cfg(test)]
mod tests;
mod wrong;

pub use answer::{Answer, Said, split_cost};
pub use by::{PartyField, SplitBy};
pub use mingtong_methods::split::{PARTIES_MAX, Share};
pub use mingtong_methods::{Area, Factor, Fen};
pub use read::{Bearer, Cost, SentCost, SentParty, read};
pub use wrong::{SplitWhy, SplitWrong};
