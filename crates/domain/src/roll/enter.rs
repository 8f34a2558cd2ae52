//! A file brings homes into the roll: new ones, and others than before.

use super::{Event, Home, check};
use crate::context::Context;
use crate::ids::BatchId;
use crate::limits::{HOMES_OF_AN_ENTRY, OWNERS_OF_AN_ENTRY, ROLL_HOMES_MAX};
use crate::refusal::{Code, Refusal};

/// Takes in homes, of which `new` are not in the roll yet that holds `standing`; in pieces that an entry of the log can
/// hold.
///
/// # Errors
/// The role may not, or not there; a home cannot be what it says; or the roll would hold more than any may.
pub fn enter(
    batch: &BatchId,
    homes: Vec<Home>,
    (standing, new): (usize, usize),
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    cx.authorise()?;
    if standing + new > ROLL_HOMES_MAX {
        return Err(cx.refuse(Code::RollFull).with(ROLL_HOMES_MAX));
    }
    if let Some(fault) = homes.iter().find_map(|home| check(home).err()) {
        let (code, limit) = fault.code();
        return Err(cx.refuse(code).with(limit));
    }
    let piece = |homes| Event::HomesEntered { batch: batch.clone(), homes };
    Ok(in_pieces(homes).into_iter().map(piece).collect())
}

/// Homes in pieces that an entry of the log can hold.
pub(super) fn in_pieces(homes: Vec<Home>) -> Vec<Vec<Home>> {
    let mut pieces: Vec<Vec<Home>> = vec![];
    let mut owners = 0;
    for home in homes {
        owners += home.owners.len();
        match pieces.last_mut().filter(|piece| piece.len() < HOMES_OF_AN_ENTRY && owners <= OWNERS_OF_AN_ENTRY) {
            Some(piece) => piece.push(home),
            None => {
                owners = home.owners.len();
                pieces.push(vec![home]);
            }
        }
    }
    pieces
}
