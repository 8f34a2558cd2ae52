//! The rule book: every number of the domain with its basis, its jurisdiction and the dates between which it holds.
//!
//! No such number is a constant in code. The defaults stand in `data/rules.toml`; a community replaces one by an event.

pub mod allowed;
pub mod book;
mod contradiction;
mod default;
pub mod id;
mod law;
pub mod requirement;
pub mod rule;

pub use allowed::{Allowed, Unit};
pub use book::{MissingRule, RuleBook};
pub use id::{RuleId, UnknownRule};
pub use mingtong_methods::Comparison;
pub use requirement::{Requirement, UnknownRequirement, Whole};
pub use rule::{NATIONAL, RULE_VERSIONS_MAX, Rule, RuleFault, RuleValue, UnreadableValue};
