//! Where tiles stand (C2SP tlog-tiles): a level, an index in it, and a width. Their addresses are the names of files,
//! too.

use crate::wrong::Malformed;
use std::fmt;
use std::str::FromStr;

/// Hashes, or entries, of a full tile.
pub const TILE_WIDTH: u64 = 256;
/// A tile spans so many heights of the tree.
pub const TILE_HEIGHT: u8 = 8;
/// The highest level that an address may name.
const LEVEL_MAX: u8 = 63;

/// What a tile holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Level {
    /// Hashes: at level 0 those of leaves, above those of full tiles of the level below.
    Hashes(u8),
    /// The entries themselves.
    Entries,
}

/// The address of a tile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Tile {
    /// What it holds.
    pub level: Level,
    /// Its place among those of its level.
    pub index: u64,
    /// How many hashes or entries it holds, 1 to 256.
    pub width: u16,
}

impl Tile {
    /// A tile of hashes as it is in a tree of `size` leaves; none where it would be empty.
    pub fn in_tree(level: u8, index: u64, size: u64) -> Option<Self> {
        let hashes = hashes_at(level, size);
        let width = hashes.checked_sub(index.checked_mul(TILE_WIDTH)?)?.min(TILE_WIDTH);
        let width = u16::try_from(width).ok().filter(|width| *width > 0)?;
        Some(Self { level: Level::Hashes(level), index, width })
    }

    /// The bundle with the entries of a tile of level 0.
    #[must_use]
    pub fn entries(self) -> Self {
        Self { level: Level::Entries, ..self }
    }

    /// Whether it will never grow.
    pub fn is_full(self) -> bool {
        u64::from(self.width) == TILE_WIDTH
    }

    /// Its level in the tree; entries stand where their leaves do.
    pub fn height_level(self) -> u8 {
        match self.level {
            Level::Hashes(level) => level,
            Level::Entries => 0,
        }
    }

    /// Whether a tree of `size` leaves has all that it holds.
    pub fn is_within(self, size: u64) -> bool {
        let Some(start) = self.index.checked_mul(TILE_WIDTH) else { return false };
        start.checked_add(u64::from(self.width)).is_some_and(|end| end <= hashes_at(self.height_level(), size))
    }
}

/// How many hashes a level has in all its tiles.
pub fn hashes_at(level: u8, size: u64) -> u64 {
    size.checked_shr(u32::from(level) * u32::from(TILE_HEIGHT)).unwrap_or(0)
}

/// The levels of a tree that hold anything.
pub fn levels(size: u64) -> impl Iterator<Item = u8> {
    (0..=LEVEL_MAX).take_while(move |level| hashes_at(*level, size) > 0)
}

/// The tiles of hashes on the right edge of a tree, from which its root is made.
pub fn edge(size: u64) -> Vec<Tile> {
    let last = |level| Tile::in_tree(level, (hashes_at(level, size) - 1) / TILE_WIDTH, size);
    levels(size).filter_map(last).collect()
}

/// The tiles of hashes from which the proofs about one leaf of a tree are made, and its root.
pub fn around(size: u64, index: u64) -> Vec<Tile> {
    let above = |level| Tile::in_tree(level, hashes_at(level + 1, index), size);
    let mut tiles = edge(size);
    tiles.extend(levels(size).filter_map(above));
    tiles.sort_unstable();
    tiles.dedup();
    tiles
}

impl fmt::Display for Tile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.level {
            Level::Hashes(level) => write!(f, "{level}/")?,
            Level::Entries => f.write_str("entries/")?,
        }
        let digits = format!("{:03}", self.index);
        let first = digits.len() % 3;
        let padded = if first == 0 { digits } else { format!("{}{digits}", "0".repeat(3 - first)) };
        let last = padded.len() / 3 - 1;
        for (place, three) in padded.as_bytes().chunks(3).enumerate() {
            let three = String::from_utf8_lossy(three);
            if place < last { write!(f, "x{three}/")? } else { f.write_str(&three)? }
        }
        if self.is_full() { Ok(()) } else { write!(f, ".p/{}", self.width) }
    }
}

/// Reads what stands behind `tile/`. Every tile has one address only.
impl FromStr for Tile {
    type Err = Malformed;

    fn from_str(path: &str) -> Result<Self, Malformed> {
        read(path).filter(|tile| tile.to_string() == path).ok_or(Malformed::new("tile"))
    }
}

fn read(path: &str) -> Option<Tile> {
    let (level, rest) = path.split_once('/')?;
    let level = match level {
        "entries" => Level::Entries,
        number => Level::Hashes(number.parse::<u8>().ok().filter(|level| *level <= LEVEL_MAX)?),
    };
    let (index, width) = match rest.split_once(".p/") {
        Some((index, width)) => (index, width.parse::<u16>().ok().filter(|width| (1..256).contains(width))?),
        None => (rest, 256),
    };
    let digits = index.split('/').map(|three| three.strip_prefix('x').unwrap_or(three));
    let digits = digits.collect::<String>();
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let index = digits.parse::<u64>().ok().filter(|_| is_number)?;
    Some(Tile { level, index, width })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The examples of the specification.
    #[test]
    fn addresses_are_those_of_the_specification() {
        let tile = Tile { level: Level::Hashes(4), index: 1_234_067, width: 256 };
        assert_eq!(tile.to_string(), "4/x001/x234/067");
        assert_eq!(Tile { width: 1, ..tile }.to_string(), "4/x001/x234/067.p/1");
        assert_eq!(Tile { index: 0, ..tile }.entries().to_string(), "entries/000");
        for read in ["4/x001/x234/067", "4/x001/x234/067.p/1", "entries/000", "0/x001/000.p/255"] {
            assert_eq!(read.parse::<Tile>().map(|tile| tile.to_string()), Ok(read.to_owned()));
        }
    }

    #[test]
    fn every_tile_has_one_address() {
        let wrong = [
            "",
            "0",
            "0/",
            "0/0",
            "0/00",
            "0/0000",
            "0/x000/000",
            "0/001/002",
            "0/x01/002",
            "00/001",
            "64/001",
            "-1/001",
            "+1/001",
            "0/001.p/0",
            "0/001.p/256",
            "0/001.p/01",
            "0/001.p/",
            "0/001.p/1/2",
            "0/+01",
            "data/001",
            "0/x001/x002",
            "0/xx01",
            "0/x999/x999/x999/x999/x999/x999/999",
            "0/００１",
        ];
        for path in wrong {
            assert_eq!(path.parse::<Tile>(), Err(Malformed::new("tile")), "{path}");
        }
    }

    /// The example of the specification.
    #[test]
    fn a_tree_of_70_000_leaves_has_these_tiles() {
        let widths: Vec<(u8, u64, u16)> =
            edge(70_000).iter().map(|tile| (tile.height_level(), tile.index, tile.width)).collect();
        assert_eq!(widths, [(0, 273, 112), (1, 1, 17), (2, 0, 1)]);
        assert_eq!(edge(256).iter().map(|tile| tile.to_string()).collect::<Vec<_>>(), ["0/000", "1/000.p/1"]);
        assert_eq!(Tile::in_tree(0, 1, 256), None, "empty tiles are not served");
        assert!(edge(0).is_empty());
    }

    #[test]
    fn what_the_tree_does_not_have_is_outside() {
        let tile = |path: &str| path.parse::<Tile>().unwrap();
        assert!(tile("0/273.p/112").is_within(70_000) && !tile("0/273.p/113").is_within(70_000));
        assert!(tile("2/000.p/1").is_within(70_000) && !tile("3/000.p/1").is_within(70_000));
        assert!(!tile("63/x018/x446/x744/x073/x709/x551/615").is_within(u64::MAX));
    }
}
