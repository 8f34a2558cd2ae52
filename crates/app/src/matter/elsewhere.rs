//! What an act on one matter means for another: both pages tell of it.

use crate::carry::{Carrier, Loaded};
use crate::fail::Fail;
use mingtong_domain::ids::{MatterId, Stream, TextRef};
use mingtong_domain::matter::{self, Around, Command, Event, Matter, Part, Visibility};
use mingtong_store::Append;

/// The second matter that a command makes of the first.
pub(super) fn part_of(command: &Command, around: &Around, personal_data: bool) -> Option<Part> {
    let Command::Split { place, title, text, .. } = command else { return None };
    let (place, title, text) = (place.clone(), title.clone(), text.clone());
    around.next.map(|matter| Part { matter, place, title, text, personal_data })
}

/// What is recorded of other matters because of `events` of this one. `target` is the matter that the command named.
pub(super) async fn elsewhere(
    it: &mut Carrier<'_>,
    matter: &Matter,
    events: &[Event],
    part: Option<Part>,
    target: Option<Loaded<Matter>>,
    personal_data: bool,
) -> Result<Option<Append>, Fail> {
    let is_merged = events.iter().any(|event| matches!(event, Event::Merged { .. }));
    let left = events.iter().find_map(left_with_reason);
    let (id, prior, events) = match (target.filter(|_| is_merged), left, part) {
        (Some(target), _, _) => (target.thing.id, target.prior, vec![matter::absorbed(matter)]),
        (_, Some((from, reason)), _) => {
            let prior = it.stream(&Stream::Matter(from)).await?;
            (from, prior, matter::released(matter.id, reason, personal_data))
        }
        (_, _, Some(part)) => (part.matter, vec![], matter::split_off(matter, part)),
        (None, None, None) => return Ok(None),
    };
    // Who sees one of them may have been changed since: neither tells the log what is private in the other.
    let is_private = |matter: &Matter| matter.visibility == Visibility::Private;
    let is_hidden = is_private(matter) || Matter::from_stream(&prior).as_ref().is_some_and(is_private);
    let visibility = if is_hidden { Visibility::Private } else { Visibility::Public };
    let events = it.seal(visibility, events);
    Ok(Some(Append { stream: Stream::Matter(id), prior, events }))
}

fn left_with_reason(event: &Event) -> Option<(MatterId, TextRef)> {
    match event {
        Event::Unmerged { from, reason } => Some((*from, reason.clone())),
        _ => None,
    }
}
