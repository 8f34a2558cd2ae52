//! What a file brought is taken back: homes that it brought first are gone, others are again what they were. What
//! somebody corrected since stays.

use super::enter::in_pieces;
use super::{BatchHistory, Event};
use crate::context::Context;
use crate::ids::BatchId;
use crate::limits::HOMES_OF_AN_ENTRY;
use crate::refusal::Refusal;

/// Takes back what nobody touched since; nothing where nothing is left.
///
/// # Errors
/// The role may not, or not there.
pub fn take_back(batch: &BatchId, history: BatchHistory, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    cx.authorise()?;
    let (mut gone, mut restored) = (vec![], vec![]);
    for (no, before) in history.untouched {
        match before {
            Some(home) => restored.push(home),
            None => gone.push(no),
        }
    }
    let of = |gone, restored| Event::HomesTakenBack { batch: batch.clone(), gone, restored };
    let mut events: Vec<Event> = gone.chunks(HOMES_OF_AN_ENTRY).map(|piece| of(piece.to_vec(), vec![])).collect();
    events.extend(in_pieces(restored).into_iter().map(|piece| of(vec![], piece)));
    Ok(events)
}
