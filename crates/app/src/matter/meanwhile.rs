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
    /// What stands there in place of words that were masked by hand.
    pub(super) masks: Vec<Recorded>,
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
        if !who.may_see(&hall.register, &matter) {
            continue;
        }
        let (mut replies, mut masks) = (vec![], vec![]);
        for recorded in there {
            match of_matter(&recorded) {
                Some(Event::Replied { .. }) if positions.contains(&recorded.position) => replies.push(recorded),
                Some(Event::Masked { .. }) => masks.push(recorded),
                _ => {}
            }
        }
        given.push(Meanwhile { matter, replies, masks });
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
