//! What is offered: exactly the acts that somebody can do now, in the role they wear. Each is tried with content that
//! cannot be refused, so that no rule is written twice.

use super::act::{self, Act};
use super::around::{Around, Case};
use super::decide::decide;
use super::state::Fund;
use crate::context::Context;
use crate::refusal::Code;

/// The acts that can be done now, in the order in which they are offered. Those on a pledge are among them where
/// [`Around::pledge`] is there, those on an expense where [`Around::expense`] is.
pub fn offered(fund: &Fund, around: &Around, cx: &Context<'_>) -> Vec<Act> {
    let stage = fund.stage();
    let is_offered = |act: &Act| {
        let sample = act::sample(*act, &Case { fund, around }, &stage, &cx.attempting(*act));
        match sample.map(|command| decide(fund, around, command, cx)) {
            // Whether a budget has room shows when it is said for what; a hazard does not ask for any. Whoever would
            // give back what is promised is told that it is.
            Some(Err(refusal)) => {
                matches!(refusal.code, Code::NoSuchRule | Code::OverBudget | Code::BudgetMissing | Code::MoneyPromised)
            }
            Some(Ok(_)) => true,
            None => false,
        }
    };
    Act::on_one().filter(is_offered).collect()
}
