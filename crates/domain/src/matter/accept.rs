//! The desk takes a matter on 受理. The clock to finish starts here: the work is with the community from now on, and
//! an unassigned matter must not hide from the clock. A hazard's clock started when it was raised.

use super::{Event, Matter, Track, clocks};
use crate::context::Context;
use crate::refusal::Refusal;
use crate::rules::RuleId;
use crate::time::ClockKind;

pub(super) fn accept(matter: &Matter, track: Option<Track>, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let track = track.unwrap_or(matter.track);
    let runs_already = matter.track == track && matter.clocks.get(ClockKind::Finish).is_some();
    let mut clocks = if runs_already { vec![] } else { vec![clocks::to_finish(track, cx.now, cx)?] };
    // Raised when the calendar did not reach far enough: what everybody is promised is computed as soon as it can be.
    if matter.letter.is_none() && matter.replies == 0 && matter.clocks.get(ClockKind::FirstReply).is_none() {
        clocks.push(cx.deadline(ClockKind::FirstReply, RuleId::ClockFirstReply, matter.received)?);
    }
    Ok(vec![Event::Accepted { track, clocks }])
}
