//! Whether enough take part: said from who has voted by any way, heads and area, and never from what was voted. It is
//! asked while papers are unread and boxes closed.

use super::asked::Asked;
use super::elector::{Elector, Size, area, together};
use super::question::Decides;
use super::state::Hands;
use mingtong_methods::{Heads, Measure, Threshold};
use std::collections::BTreeSet;

/// Whether those who came are enough; where it hangs on an area that is not known, they are not. `came` are the
/// electors who gave a ballot or whose paper came back.
pub fn enough_take_part(
    asked: &Asked,
    decides: Decides,
    electors: &[Elector],
    came: &BTreeSet<u32>,
    hands: &[Hands],
) -> bool {
    let Some(threshold) = asked.attendance.asks.threshold() else { return true };
    let those_who_came = || electors.iter().filter(|elector| came.contains(&elector.no));
    let all = Size::of(electors);
    let raised = hands.iter().map(|hands| hands.present).min();
    let voices = raised.unwrap_or_else(|| Size::of(those_who_came()).voices);
    let heads = |count: u32| Heads::new(count.into()).ok();
    let by_heads = holds(threshold, heads(voices), heads(all.voices));
    let of_area = |units: Option<i64>| units.and_then(area);
    let came_with = || of_area(together(those_who_came().map(|elector| elector.area)));
    by_heads && (!decides.is_owners() || holds(threshold, came_with(), of_area(all.area)))
}

fn holds<M: Measure>(threshold: Threshold, part: Option<M>, whole: Option<M>) -> bool {
    part.zip(whole).is_some_and(|(part, whole)| threshold.holds(part, whole))
}
