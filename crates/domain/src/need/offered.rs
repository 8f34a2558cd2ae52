//! What is offered: exactly the acts that somebody can do now, in the role they wear. Each is tried with content that
//! cannot be refused, so that no rule is written twice.

use super::{Act, Need, act, decide};
use crate::context::Context;
use crate::refusal::Code;

/// The acts on `need` that can be done now, in the order in which they are offered. What is typed may still be refused,
/// and so may an act for which a rule is missing: whoever tries it is told so.
pub fn offered(need: &Need, cx: &Context<'_>) -> Vec<Act> {
    let stage = need.stage_at(cx.now);
    let is_offered = |act: &Act| match act::sample(*act, need, &stage, cx).map(|it| decide(need, it, cx)) {
        Some(Err(refusal)) => refusal.code == Code::NoSuchRule,
        Some(Ok(_)) => true,
        None => false,
    };
    Act::on_one().filter(is_offered).collect()
}

/// The acts on one uptake of `need` that can be done now.
pub fn offered_on(need: &Need, uptake: u32, cx: &Context<'_>) -> Vec<Act> {
    let stage = need.stage_at(cx.now);
    let of = |act: &Act| act::sample(*act, need, &stage, cx).filter(|_| act.is_of_an_uptake());
    let can = |act: &Act| of(act).is_some_and(|it| decide(need, it.about(uptake), cx).is_ok());
    Act::on_one().filter(can).collect()
}
