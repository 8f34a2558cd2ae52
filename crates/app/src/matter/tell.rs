//! Every reply is queued for everybody who stands behind a matter.

use crate::carry::Carrier;
use crate::fail::Fail;
use mingtong_domain::event::{Event, Recorded};
use mingtong_domain::ids::MatterId;
use mingtong_domain::matter;
use mingtong_store::rows::OutboxRow;

/// People who are told of one reply at the most; a matter with more supporters is told of by a notice.
const TOLD_MAX: u32 = 500;

/// Queues a reply among what was just recorded for everybody who stands behind the matter and left a way to be reached:
/// its raiser and supporters, and those of the matters merged into it.
pub(crate) async fn tell(it: &mut Carrier<'_>, id: MatterId, recorded: &[Recorded]) -> Result<(), Fail> {
    let is_reply = |recorded: &&Recorded| matches!(recorded.event, Some(Event::Matter(matter::Event::Replied { .. })));
    let Some(replied) = recorded.iter().find(is_reply) else { return Ok(()) };
    let community = it.hall.id;
    let people = it.link().reachable_behind(community, id.number(), TOLD_MAX).await?;
    let rows: Vec<OutboxRow> = people
        .into_iter()
        .zip(0..i64::from(TOLD_MAX))
        .map(|(person_id, ordinal)| OutboxRow {
            outbox_id: replied.position * 1000 + ordinal,
            person_id,
            matter_id: id.number(),
            topic: "reply".to_owned(),
            queued_ms: replied.at.0,
            told_ms: None,
            told_by: None,
        })
        .collect();
    Ok(it.link().put_outbox(community, &rows).await?)
}
