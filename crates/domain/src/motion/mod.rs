//! What a body, an assembly or owners decide on, and by which rule (议决). A vote is counted here by the law of its day;
//! how shares are compared stands in `methods`.

mod belonging;
#[cfg(test)]
mod cases;
mod count;
mod decided_by;
mod question;
mod read;
mod told;
mod wrong;

pub use count::{Answer, Counted, RestsOn, count};
pub use decided_by::{DecidedBy, OwnersMatter, RulesOf};
pub use mingtong_methods::{Amount, Choice, Heads, Outcome, Test, TestName, Threshold};
pub use question::{Charter, Question, Silent};
pub use read::{fields, read};
pub use told::Told;
pub use wrong::{Why, Wrong};
