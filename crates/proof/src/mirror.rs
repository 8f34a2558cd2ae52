//! A whole log checked from its files, wherever they were fetched: who signed its head, every tile, every entry, and
//! that the heads of earlier days are its beginnings. Only what the head is over is read; the upper part of the tree is
//! kept in memory, so a log of any length is checked in little of it.

use crate::bundle;
use crate::hash::{self, Hash};
use crate::note::Note;
use crate::policy::{Accepted, Policy};
use crate::stem::Stem;
use crate::tile::{TILE_WIDTH, Tile, hashes_at, levels};
use crate::tiles;
use crate::verify::Head;
use crate::wrong::{Malformed, Refused};
use std::cmp::Ordering;
use std::collections::BTreeSet;

/// Faults that are named; whoever has seen so many knows enough.
pub const FAULTS_MAX: usize = 1000;

/// The files of a log, by their addresses below its own.
pub trait Files {
    /// Why a file could not be asked for.
    type Error;

    /// A file; none where there is no such file.
    ///
    /// # Errors
    /// Whether there is one could not be found out.
    fn read(&mut self, name: &str) -> Result<Option<Vec<u8>>, Self::Error>;
}

/// Why a log could not be checked at all.
#[derive(Debug, thiserror::Error)]
pub enum Unchecked<E> {
    /// Files cannot be read.
    #[error(transparent)]
    Files(E),
    /// There is no head.
    #[error("there is no checkpoint")]
    NoCheckpoint,
    /// A head is not written as one.
    #[error(transparent)]
    Malformed(#[from] Malformed),
    /// A head is not signed by whom it has to be.
    #[error(transparent)]
    Refused(#[from] Refused),
}

/// Something that is not as the head says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// A tile is not there.
    NoTile(Tile),
    /// A tile, or a bundle, is not written as one.
    Unreadable(Tile),
    /// A tile is not what follows from what is below it: the tiles, or the entries.
    Tile(Tile),
    /// An entry is not what its leaf hash says.
    Entry {
        /// The position.
        position: u64,
        /// What is shown in its place.
        shown: Vec<u8>,
    },
    /// Entries whose hashes stand in the tree are not among those that are shown, from the first of these positions to
    /// the last.
    Missing {
        /// The first.
        first: u64,
        /// The last.
        last: u64,
    },
    /// The tiles lead to another root than was signed.
    Root,
    /// What was signed earlier over so many entries is not the beginning of this log.
    Earlier(u64),
    /// What was signed earlier is over more entries than this log has: it became shorter, or this is an older copy.
    Shorter {
        /// How many entries the earlier head is over.
        earlier: u64,
        /// How many there are.
        size: u64,
    },
}

impl Fault {
    /// That the entries at these positions, which are in order, are missing: those that stand side by side are named
    /// together.
    pub fn missing(positions: impl IntoIterator<Item = u64>) -> Vec<Self> {
        let mut runs: Vec<(u64, u64)> = Vec::new();
        for position in positions {
            match runs.last_mut() {
                Some((_, last)) if *last + 1 == position => *last = position,
                _ => runs.push((position, position)),
            }
        }
        runs.into_iter().map(|(first, last)| Self::Missing { first, last }).collect()
    }
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The head, and who signed it.
    pub accepted: Accepted,
    /// Entries that were read and hashed.
    pub entries_read: u64,
    /// Entries that stand in the tree and are not shown, in bundles that are not there.
    pub entries_held_back: u64,
    /// What is wrong, at most [`FAULTS_MAX`].
    pub faults: Vec<Fault>,
}

/// Checks a log. `earlier` are heads of other days; `at` is told after each tile how many entries of how many are done.
///
/// # Errors
/// See [`Unchecked`].
pub fn check<F: Files>(
    files: &mut F,
    policy: &Policy,
    earlier: &[Note],
    at: impl FnMut(u64, u64),
) -> Result<Found, Unchecked<F::Error>> {
    check_each(files, policy, earlier, at, |_, _, _| ())
}

/// The same; `each` is told of every leaf in order: its position, its hash, and the entry where it is shown and is what
/// the hash says. So whoever reads the log anew reads no entry that was not checked.
///
/// # Errors
/// See [`Unchecked`].
pub fn check_each<F: Files>(
    files: &mut F,
    policy: &Policy,
    earlier: &[Note],
    mut at: impl FnMut(u64, u64),
    mut each: impl FnMut(u64, Hash, Option<&[u8]>),
) -> Result<Found, Unchecked<F::Error>> {
    let note = files.read("checkpoint").map_err(Unchecked::Files)?.ok_or(Unchecked::NoCheckpoint)?;
    let note: Note = String::from_utf8(note).map_err(|_| Malformed::new("checkpoint"))?.parse()?;
    let accepted = policy.accept(&note)?;
    let (head, origin) = (accepted.checkpoint.head, accepted.checkpoint.origin.clone());
    let found = Found { accepted, entries_read: 0, entries_held_back: 0, faults: Vec::new() };
    let (stem, last, forked) = (Stem::default(), Vec::new(), Vec::new());
    let mut checking = Checking { files, head, stem, last, forked, found };
    let mut before = Vec::with_capacity(earlier.len());
    for note in earlier {
        let checkpoint = policy.accept(note)?.checkpoint;
        let old = checkpoint.head;
        // Another log's head says nothing about this one. Of two heads over as many entries no tile has to be asked.
        match old.size.cmp(&head.size) {
            _ if checkpoint.origin != origin => checking.fault(Fault::Earlier(old.size)),
            Ordering::Greater => checking.fault(Fault::Shorter { earlier: old.size, size: head.size }),
            Ordering::Equal if old.root != head.root => checking.fault(Fault::Earlier(old.size)),
            Ordering::Equal => {}
            Ordering::Less => before.push(old),
        }
    }
    if checking.leaves(&before, &mut at, &mut each).map_err(Unchecked::Files)? {
        checking.upper().map_err(Unchecked::Files)?;
        // From tiles that are not what was signed nothing follows about what was signed earlier.
        match checking.stem.root(head.size, &checking.last) == Some(head.root) {
            true => {
                std::mem::take(&mut checking.forked).into_iter().for_each(|old| checking.fault(Fault::Earlier(old)))
            }
            false => checking.fault(Fault::Root),
        }
    }
    Ok(checking.found)
}

struct Checking<'f, F> {
    files: &'f mut F,
    head: Head,
    stem: Stem,
    /// The leaves of the tile that was read last.
    last: Vec<Hash>,
    /// The earlier heads to which the tiles do not lead.
    forked: Vec<u64>,
    found: Found,
}

impl<F: Files> Checking<'_, F> {
    fn fault(&mut self, fault: Fault) {
        if self.found.faults.len() < FAULTS_MAX {
            self.found.faults.push(fault);
        }
    }

    /// Reads all leaves and their entries. Whether none of them is missing: else nothing above them can be said.
    fn leaves(
        &mut self,
        before: &[Head],
        at: &mut impl FnMut(u64, u64),
        each: &mut impl FnMut(u64, Hash, Option<&[u8]>),
    ) -> Result<bool, F::Error> {
        self.compare(before, 0);
        for index in 0..hashes_at(0, self.head.size).div_ceil(TILE_WIDTH) {
            let Some(tile) = Tile::in_tree(0, index, self.head.size) else { continue };
            let Some(leaves) = self.hashes(tile)? else { return Ok(false) };
            let leaves = self.entries(tile, leaves, each)?;
            // One that is not full stays beside the stem.
            if tile.is_full() && self.stem.grow(&leaves).is_err() {
                return Ok(false);
            }
            self.last = leaves;
            self.compare(before, index + 1);
            at(index * TILE_WIDTH + u64::from(tile.width), self.head.size);
        }
        Ok(true)
    }

    /// Compares the heads of earlier days that end within the last of so many tiles.
    fn compare(&mut self, before: &[Head], tiles: u64) {
        let ends = |size: u64| size.div_ceil(TILE_WIDTH) == tiles;
        for head in before.iter().filter(|head| ends(head.size)) {
            if self.stem.root(head.size, &self.last) != Some(head.root) {
                self.forked.push(head.size);
            }
        }
    }

    /// The hashes of a tile. A partial one that is gone is the beginning of the full one.
    fn hashes(&mut self, tile: Tile) -> Result<Option<Vec<Hash>>, F::Error> {
        let Some((wider, bytes)) = self.bytes(tile)? else {
            self.fault(Fault::NoTile(tile));
            return Ok(None);
        };
        let Ok(mut hashes) = tiles::from_bytes(wider, &bytes) else {
            self.fault(Fault::Unreadable(tile));
            return Ok(None);
        };
        hashes.truncate(usize::from(tile.width));
        Ok(Some(hashes))
    }

    fn bytes(&mut self, tile: Tile) -> Result<Option<(Tile, Vec<u8>)>, F::Error> {
        let full = Tile { width: TILE_WIDTH as u16, ..tile };
        for tile in [tile, full] {
            if let Some(bytes) = self.files.read(&format!("tile/{tile}"))? {
                return Ok(Some((tile, bytes)));
            }
        }
        Ok(None)
    }

    /// Reads the entries of a tile, and gives the leaves with which it goes on: where a tile does not fit to entries
    /// that fit to what is above it, the tile is what is wrong, and no entry.
    fn entries(
        &mut self,
        tile: Tile,
        leaves: Vec<Hash>,
        each: &mut impl FnMut(u64, Hash, Option<&[u8]>),
    ) -> Result<Vec<Hash>, F::Error> {
        let places = tile.index * TILE_WIDTH..;
        let Some((wider, bytes)) = self.bytes(tile.entries())? else {
            self.found.entries_held_back += leaves.len() as u64;
            places.zip(&leaves).for_each(|(position, leaf)| each(position, *leaf, None));
            return Ok(leaves);
        };
        let entries = bundle::all(&bytes).unwrap_or_default();
        if entries.len() != usize::from(wider.width) {
            self.other_than(tile, &leaves, &entries);
            return Ok(leaves);
        }
        let own: Vec<Hash> = entries.iter().take(leaves.len()).map(|entry| hash::leaf(entry)).collect();
        let leaves = if own != leaves && self.is_above(tile, &own)? {
            self.fault(Fault::Tile(tile));
            own
        } else {
            leaves
        };
        for ((position, leaf), entry) in places.zip(&leaves).zip(entries) {
            self.found.entries_read += 1;
            match hash::leaf(entry) == *leaf {
                true => each(position, *leaf, Some(entry)),
                false => self.fault(Fault::Entry { position, shown: entry.to_vec() }),
            }
        }
        Ok(leaves)
    }

    /// Whether what is above a tile of leaves follows from these: the hash in the tile above it, or the root over the
    /// last one where that is not full.
    fn is_above(&mut self, tile: Tile, leaves: &[Hash]) -> Result<bool, F::Error> {
        if !tile.is_full() {
            return Ok(self.stem.root(self.head.size, leaves) == Some(self.head.root));
        }
        let Some(upper) = Tile::in_tree(1, tile.index / TILE_WIDTH, self.head.size) else { return Ok(false) };
        let Some((wider, bytes)) = self.bytes(upper)? else { return Ok(false) };
        let hashes = tiles::from_bytes(wider, &bytes).unwrap_or_default();
        let above = usize::try_from(tile.index % TILE_WIDTH).ok().and_then(|at| hashes.get(at));
        Ok(above == Some(&hash::root(leaves)))
    }

    /// Names what a bundle lacks that holds more or fewer entries than it has to: of which hashes it has none. Where
    /// nothing in it can be read, nothing is said of single entries.
    fn other_than(&mut self, tile: Tile, leaves: &[Hash], entries: &[&[u8]]) {
        let shown: BTreeSet<Hash> = entries.iter().map(|entry| hash::leaf(entry)).collect();
        let places = (tile.index * TILE_WIDTH..).zip(leaves);
        let missing = places.filter(|(_, leaf)| !shown.contains(*leaf)).map(|(position, _)| position);
        let missing = if entries.is_empty() { vec![] } else { Fault::missing(missing) };
        match missing.is_empty() {
            true => self.fault(Fault::Unreadable(tile.entries())),
            false => missing.into_iter().for_each(|fault| self.fault(fault)),
        }
    }

    /// Whether the upper tiles are what follows from the leaves.
    fn upper(&mut self) -> Result<(), F::Error> {
        for level in levels(self.head.size).skip(1) {
            for index in 0..hashes_at(level, self.head.size).div_ceil(TILE_WIDTH) {
                let Some(tile) = Tile::in_tree(level, index, self.head.size) else { continue };
                let Some(stored) = self.hashes(tile)? else { continue };
                if self.stem.tile(tile) != Some(stored.as_slice()) {
                    self.fault(Fault::Tile(tile));
                }
            }
        }
        Ok(())
    }
}
