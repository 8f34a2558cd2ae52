//! One act on many matters, each by itself: what is refused of one does not keep the others back.

use super::act::{Acted, act_on_matter_about};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::ids::{CategoryId, MatterId};
use mingtong_domain::matter::Command;

/// Acts on each of `chosen`, in their order, as [`act_on_matter_about`] does: a matter, and the position of the latest
/// event that was seen of it; all are given the category that is named. What became of each stands in the same order.
pub async fn act_on_matters(
    app: &App,
    hall: &Hall,
    who: &Who,
    chosen: &[(MatterId, Option<i64>)],
    command: &Command<String>,
    about: Option<&CategoryId>,
) -> Vec<(MatterId, Result<Acted, Fail>)> {
    let mut outcomes = Vec::with_capacity(chosen.len());
    for (id, seen) in chosen {
        let acted = act_on_matter_about(app, hall, who, *id, *seen, command.clone(), about.cloned()).await;
        outcomes.push((*id, acted));
    }
    outcomes
}
