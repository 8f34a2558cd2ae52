//! The upper tiles of a tree that grows: what is above level 0. It is a 255th part of the leaves, so it is kept whole,
//! and a new root costs the leaves of one tile, however many there are.

use crate::hash::{Hash, root};
use crate::tile::{Level, TILE_WIDTH, Tile, edge};
use crate::tiles::Tiles;
use crate::tree;
use crate::wrong::Malformed;

/// Hashes of all full tiles, by level.
#[derive(Debug, Clone, Default)]
pub struct Stem {
    /// At place 0 the hashes of full tiles of level 0, which stand in tiles of level 1; and so on.
    levels: Vec<Vec<Hash>>,
}

impl Stem {
    /// How many leaves it has seen; they are full tiles.
    pub fn leaves(&self) -> u64 {
        self.levels.first().map_or(0, |tiles| tiles.len() as u64 * TILE_WIDTH)
    }

    /// Takes in the leaves of the next full tile.
    ///
    /// # Errors
    /// They are more or fewer than a full tile has.
    pub fn grow(&mut self, leaves: &[Hash]) -> Result<(), Malformed> {
        if leaves.len() as u64 != TILE_WIDTH {
            return Err(Malformed::new("tile"));
        }
        let mut hash = root(leaves);
        for level in 0.. {
            if self.levels.len() == level {
                self.levels.push(Vec::new());
            }
            let tiles = &mut self.levels[level];
            tiles.push(hash);
            if !(tiles.len() as u64).is_multiple_of(TILE_WIDTH) {
                break;
            }
            hash = root(&tiles[tiles.len() - TILE_WIDTH as usize..]);
        }
        Ok(())
    }

    /// A tile above level 0; none where it has not grown so far, or the tile is not above.
    pub fn tile(&self, tile: Tile) -> Option<&[Hash]> {
        let Level::Hashes(level) = tile.level else { return None };
        let hashes = self.levels.get(usize::from(level).checked_sub(1)?)?;
        let start = usize::try_from(tile.index.checked_mul(TILE_WIDTH)?).ok()?;
        hashes.get(start..start.checked_add(usize::from(tile.width))?)
    }

    /// The root of a tree of `size` leaves, with those of its last tile of level 0. None where it has not grown so far.
    pub fn root(&self, size: u64, last: &[Hash]) -> Option<Hash> {
        tree::root(&self.edge(size, last)?, size)
    }

    /// The tiles on the right edge of a tree.
    fn edge(&self, size: u64, last: &[Hash]) -> Option<Tiles> {
        let mut tiles = Tiles::default();
        for tile in edge(size) {
            let hashes = if tile.height_level() == 0 { last.get(..usize::from(tile.width))? } else { self.tile(tile)? };
            tiles.put(tile, hashes.to_vec());
        }
        Some(tiles)
    }
}
