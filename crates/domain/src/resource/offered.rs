//! What is offered: exactly the acts that somebody can do now, in the role they wear.

use super::{Act, Resource, act, decide};
use crate::context::Context;

/// The acts on `resource` that can be done now, in the order in which they are offered.
pub fn offered(resource: &Resource, cx: &Context<'_>) -> Vec<Act> {
    let stage = resource.stage_at(cx.now);
    let can = |act: &Act| act::sample(*act, resource, &stage, cx).is_some_and(|it| decide(resource, it, cx).is_ok());
    Act::on_one().filter(can).collect()
}
