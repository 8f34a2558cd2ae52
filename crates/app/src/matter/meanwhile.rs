//! What was replied in another matter while this one had gone on there: it was replied to the people of both, also when
//! the merge is undone.

use super::load::load;
use super::story::of_matter;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::MatterId;
use mingtong_domain::matter::{Event, Matter};
use mingtong_store::Link;
use std::ops::Range;

/// Replies that were given in another matter.
pub(super) struct Meanwhile {
    /// In which.
    pub(super) matter: Matter,
    /// The replies.
    pub(super) replies: Vec<Recorded>,
}

/// The replies that were given elsewhere meanwhile, as far as `who` may see them.
pub(super) async fn meanwhile(
    link: &mut Link<'_>,
    hall: &Hall,
    who: &Who,
    events: &[Recorded],
) -> Result<Vec<Meanwhile>, Fail> {
    let mut given = vec![];
    for (into, positions) in merges(events) {
        let (matter, there) = load(link, hall, into).await?;
        if !who.may_see(&matter) {
            continue;
        }
        let is_reply = |recorded: &Recorded| matches!(of_matter(recorded), Some(Event::Replied { .. }));
        let replies = there.into_iter().filter(|recorded| positions.contains(&recorded.position) && is_reply(recorded));
        given.push(Meanwhile { matter, replies: replies.collect() });
    }
    Ok(given)
}

/// Into which matters it was merged, and between which positions of the log.
fn merges(events: &[Recorded]) -> Vec<(MatterId, Range<i64>)> {
    let mut merges: Vec<(MatterId, Range<i64>)> = vec![];
    for recorded in events {
        match of_matter(recorded) {
            Some(Event::Merged { into }) => merges.push((*into, recorded.position..i64::MAX)),
            Some(Event::Unmerged { .. }) => {
                if let Some((_, positions)) = merges.last_mut() {
                    positions.end = recorded.position;
                }
            }
            _ => {}
        }
    }
    merges
}
