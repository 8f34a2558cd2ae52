//! That the log has grown and was not changed: the proof that a witness asks for.

use super::log_tile::{grow, leaves, size};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use mingtong_proof::tile::{Level, TILE_WIDTH, around};
use mingtong_proof::tiles::Tiles;
use mingtong_proof::{Hash, tree};

/// The hashes that show that the first `old` events are the beginning of the first `new` (RFC 6962, section 2.1.2).
///
/// # Errors
/// The log has not so many events, or not so many were before; or the database failed, or misses an event.
pub async fn prove_growth(app: &App, hall: &Hall, old: u64, new: u64) -> Result<Vec<Hash>, Fail> {
    let mut reader = app.store.read().await?;
    let mut link = reader.link();
    if old > new || new > size(&mut link, hall).await? {
        return Err(Fail::NotFound);
    }
    let Some(last) = old.checked_sub(1) else { return Ok(vec![]) };
    let stem = app.proving.stem(hall.id);
    let mut stem = stem.lock().await;
    grow(&mut link, hall, &mut stem, new).await?;
    let mut at_hand = Tiles::default();
    // What shows that the last of the old ones is in the new tree is all that is needed.
    for tile in around(new, last) {
        let hashes = match tile.level {
            Level::Hashes(0) => {
                let from = tile.index * TILE_WIDTH;
                leaves(&mut link, hall, from, from + u64::from(tile.width)).await?
            }
            Level::Hashes(_) | Level::Entries => stem.tile(tile).map(<[Hash]>::to_vec).unwrap_or_default(),
        };
        at_hand.put(tile, hashes);
    }
    tree::consistency(&at_hand, old, new).map_err(|_| Fail::Fault(format!("no proof from {old} to {new} events")))
}
