//! Reads a matter from its stream.

use crate::fail::Fail;
use crate::hall::Hall;
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::{MatterId, Stream};
use mingtong_domain::matter::{Event, Matter, Stage};
use mingtong_store::{Link, stream_of};

/// A matter with its whole stream, whoever may see it.
pub(super) async fn load(link: &mut Link<'_>, hall: &Hall, id: MatterId) -> Result<(Matter, Vec<Recorded>), Fail> {
    let events = stream_of(link, hall.id, &Stream::Matter(id)).await?;
    let matter = Matter::from_stream(&events).ok_or(Fail::NotFound)?;
    Ok((matter, events))
}

/// Where a merged matter goes on.
pub(super) struct GoesOn {
    /// The matter that goes on.
    pub(super) matter: Matter,
    /// Its stream.
    pub(super) events: Vec<Recorded>,
    /// The position from which on it is about the merged one, too.
    pub(super) since: i64,
}

/// Where a matter goes on, over however many merges; none where it goes on by itself.
pub(super) async fn goes_on(link: &mut Link<'_>, hall: &Hall, id: MatterId) -> Result<Option<GoesOn>, Fail> {
    let (mut matter, mut events) = load(link, hall, id).await?;
    let mut since = 0;
    // Only what goes on by itself can be merged into: the way ends.
    while let Stage::Merged { into } = matter.stage {
        since = since.max(merged_at(&events));
        (matter, events) = load(link, hall, into).await?;
    }
    Ok((matter.id != id).then_some(GoesOn { matter, events, since }))
}

/// The position of the latest merge.
fn merged_at(events: &[Recorded]) -> i64 {
    let is_merge =
        |recorded: &&Recorded| matches!(recorded.event, Some(mingtong_domain::Event::Matter(Event::Merged { .. })));
    events.iter().rev().find(is_merge).map_or(0, |recorded| recorded.position)
}
