//! What is offered: exactly the acts that somebody can do now, in the role they wear.

use super::{Act, Reporting, act, decide};
use crate::context::Context;

/// The acts on `reporting` that can be done now, in the order in which they are offered.
pub fn offered(reporting: &Reporting, cx: &Context<'_>) -> Vec<Act> {
    let stage = reporting.stage_at(cx.now);
    let can = |act: &Act| act::sample(*act, reporting, &stage, cx).is_some_and(|it| decide(reporting, it, cx).is_ok());
    Act::on_one().filter(can).collect()
}
