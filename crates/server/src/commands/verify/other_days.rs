//! What whoever checks a log holds of other days, beside what it shows now: heads that they kept, and sheets of paper.
//! A sheet is held beside what is said here; nobody has to type a hash, and a slip of the finger accuses nobody.

use mingtong_proof::mirror::Found;
use mingtong_proof::tile::TILE_WIDTH;
use mingtong_proof::{Hash, Note, Policy, Stem};

/// What was found of other days.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct OtherDays {
    /// How many entries the heads of other days are over that this log continues.
    pub continued: Vec<u64>,
    /// The root over so many first entries that was asked for; none where there are not so many.
    pub root: Option<(u64, Option<Hash>)>,
}

impl OtherDays {
    /// Of a log with heads that were kept. Nothing where it is not what was signed: nothing follows from it.
    pub fn of(found: &Found, policy: &Policy, earlier: &[Note], root_at: Option<&RootAt>) -> Self {
        if !found.faults.is_empty() {
            return Self::default();
        }
        let size = |note: &Note| policy.accept(note).ok().map(|accepted| accepted.checkpoint.head.size);
        let root = root_at.map(|root_at| (root_at.size, root_at.root()));
        Self { continued: earlier.iter().filter_map(size).collect(), root }
    }
}

/// The root over so many first entries, on its way.
#[derive(Debug)]
pub struct RootAt {
    size: u64,
    stem: Stem,
    /// The leaves of the tile that was begun last: one that is not full stays beside the stem.
    last: Vec<Hash>,
}

impl RootAt {
    /// With no leaf yet.
    pub fn new(size: u64) -> Self {
        Self { size, stem: Stem::default(), last: Vec::new() }
    }

    /// Takes in a leaf, in order.
    pub fn take(&mut self, position: u64, leaf: Hash) {
        if position >= self.size {
            return;
        }
        if self.last.len() as u64 == TILE_WIDTH {
            self.last.clear();
        }
        self.last.push(leaf);
        if self.last.len() as u64 == TILE_WIDTH {
            // It is full: it grows.
            let _ = self.stem.grow(&self.last);
        }
    }

    fn root(&self) -> Option<Hash> {
        self.stem.root(self.size, &self.last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use mingtong_proof::hash;

    #[test]
    fn the_root_of_another_day_is_that_over_the_first_entries() {
        let leaves: Vec<Hash> = (0..600_u32).map(|nth| hash::leaf(&nth.to_be_bytes())).collect();
        for size in [0, 1, 42, 256, 257, 512, 600] {
            let mut root_at = RootAt::new(size as u64);
            for (position, leaf) in (0..).zip(&leaves) {
                root_at.take(position, *leaf);
            }
            assert_eq!(root_at.root(), Some(hash::root(&leaves[..size])), "{size}");
        }
        let mut more = RootAt::new(601);
        for (position, leaf) in (0..).zip(&leaves) {
            more.take(position, *leaf);
        }
        assert_eq!(more.root(), None);
    }
}
