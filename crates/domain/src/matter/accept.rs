//! The desk takes a matter on 受理. The clock to finish starts here: the work is with the community from now on, and
//! an unassigned matter must not hide from the clock. A hazard's clock started when it was raised.

use super::{Context, Matter, Track};
use crate::event::Event;
use crate::permission::Act;
use crate::refusal::Refusal;
use crate::time::ClockKind;

pub(super) fn accept(matter: &Matter, track: Track, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let runs_already = matter.track == track && matter.clocks.get(ClockKind::Finish).is_some();
    let clocks = if runs_already { vec![] } else { vec![cx.finish_clock(track, cx.now, Act::Accept)?] };
    Ok(vec![Event::MatterAccepted { track, clocks }])
}
