//! One act on many matters, each by itself: what is refused of one does not keep the others back.

use super::act::{Acted, Along, act_on_matter_along};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::ids::MatterId;
use mingtong_domain::matter::Command;

/// Acts on each of `chosen`, in their order, as [`super::act_on_matter`] does: a matter, and the position of the latest
/// event that was seen of it; of all the same is said along. What became of each stands in the same order.
pub async fn act_on_matters(
    app: &App,
    hall: &Hall,
    who: &Who,
    chosen: &[(MatterId, Option<i64>)],
    command: &Command<String>,
    along: &Along,
) -> Vec<(MatterId, Result<Acted, Fail>)> {
    let mut outcomes = Vec::with_capacity(chosen.len());
    for (id, seen) in chosen {
        let acted = act_on_matter_along(app, hall, who, (*id, *seen), command.clone(), along.clone()).await;
        outcomes.push((*id, acted));
    }
    outcomes
}
