//! Tiles at hand, and what is made of them.

use crate::hash::{self, HASH_BYTES, Hash};
use crate::tile::{Level, TILE_HEIGHT, TILE_WIDTH, Tile};
use crate::tree::Subtrees;
use crate::wrong::Malformed;
use std::collections::HashMap;

/// Tiles of hashes, the widest of each place.
#[derive(Debug, Clone, Default)]
pub struct Tiles {
    by_place: HashMap<(u8, u64), Vec<Hash>>,
}

impl Tiles {
    /// Takes a tile in; of a narrower and a wider one the wider stays. Bundles of entries are none.
    pub fn put(&mut self, tile: Tile, hashes: Vec<Hash>) {
        if let Level::Hashes(level) = tile.level {
            let kept = self.by_place.entry((level, tile.index)).or_default();
            if kept.len() < hashes.len() {
                *kept = hashes;
            }
        }
    }
}

impl Subtrees for Tiles {
    fn subtree(&self, height: u8, index: u64) -> Option<Hash> {
        let within = height % TILE_HEIGHT;
        let first = index.checked_shl(u32::from(within)).filter(|first| first >> within == index)?;
        let hashes = self.by_place.get(&(height / TILE_HEIGHT, first / TILE_WIDTH))?;
        let at = usize::try_from(first % TILE_WIDTH).ok()?;
        hashes.get(at..at + (1 << within)).map(hash::root)
    }
}

/// The bytes of a tile of hashes.
pub fn to_bytes(hashes: &[Hash]) -> Vec<u8> {
    hashes.iter().flat_map(|hash| hash.0).collect()
}

/// Reads the bytes of a tile of hashes.
///
/// # Errors
/// They are more or fewer than the tile has.
pub fn from_bytes(tile: Tile, bytes: &[u8]) -> Result<Vec<Hash>, Malformed> {
    if bytes.len() != usize::from(tile.width) * HASH_BYTES {
        return Err(Malformed::new("tile"));
    }
    bytes.chunks(HASH_BYTES).map(Hash::from_slice).collect()
}
