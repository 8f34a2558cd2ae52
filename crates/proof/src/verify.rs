//! Proofs checked as RFC 9162 says, sections 2.1.3.2 (inclusion) and 2.1.4.2 (consistency).

use crate::hash::{Hash, node};
use crate::wrong::Refused;

/// Whether a proof leads from a leaf to the root of a tree.
///
/// # Errors
/// It does not.
pub fn inclusion(leaf: Hash, index: u64, size: u64, root: Hash, proof: &[Hash]) -> Result<(), Refused> {
    if index >= size {
        return Err(Refused::Outside);
    }
    let (mut from, mut last, mut reached) = (index, size - 1, leaf);
    for &sibling in proof {
        if last == 0 {
            return Err(Refused::Length);
        }
        if from & 1 == 1 || from == last {
            reached = node(sibling, reached);
            while from & 1 == 0 && from != 0 {
                (from, last) = (from >> 1, last >> 1);
            }
        } else {
            reached = node(reached, sibling);
        }
        (from, last) = (from >> 1, last >> 1);
    }
    match (last, reached == root) {
        (0, true) => Ok(()),
        (0, false) => Err(Refused::Root),
        _ => Err(Refused::Length),
    }
}

/// A tree by its size and its root.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// How many leaves it has.
    pub size: u64,
    /// Its root.
    pub root: Hash,
}

/// Whether a proof shows that one tree is the beginning of another. The empty tree begins every tree.
///
/// # Errors
/// It does not.
pub fn consistency(old: Head, new: Head, proof: &[Hash]) -> Result<(), Refused> {
    if old.size > new.size {
        return Err(Refused::Outside);
    }
    if old.size == 0 || old.size == new.size {
        let same = if old.size == new.size { new.root } else { Hash::of_nothing() };
        return match (proof.is_empty(), old.root == same) {
            (true, true) => Ok(()),
            (true, false) => Err(Refused::Root),
            (false, _) => Err(Refused::Length),
        };
    }
    let mut rest = proof.iter().copied();
    let first = if old.size.is_power_of_two() { Some(old.root) } else { rest.next() };
    let first = first.ok_or(Refused::Length)?;
    let ones = (old.size - 1).trailing_ones();
    let (mut from, mut last) = ((old.size - 1) >> ones, (new.size - 1) >> ones);
    let (mut before, mut after) = (first, first);
    for sibling in rest {
        if last == 0 {
            return Err(Refused::Length);
        }
        if from & 1 == 1 || from == last {
            (before, after) = (node(sibling, before), node(sibling, after));
            while from & 1 == 0 && from != 0 {
                (from, last) = (from >> 1, last >> 1);
            }
        } else {
            after = node(after, sibling);
        }
        (from, last) = (from >> 1, last >> 1);
    }
    match (last, before == old.root && after == new.root) {
        (0, true) => Ok(()),
        (0, false) => Err(Refused::Root),
        _ => Err(Refused::Length),
    }
}
