//! A number of the domain is set anew.

use super::Act;
use crate::permission;
use crate::refusal::{Code, Refusal};
use crate::role::Actor;
use crate::rules::{Rule, RuleBook};

/// Checks a rule that is to be set; the event carries its texts as references.
///
/// # Errors
/// The role may not, or the value is not possible.
pub fn check_rule(rules: &RuleBook, rule: &Rule, actor: &Actor) -> Result<(), Refusal> {
    permission::authorise(actor.role, Act::SetRule)?;
    rules.check(rule).map_err(|fault| Refusal::new(Code::BadRule, Act::SetRule).with(fault))
}
