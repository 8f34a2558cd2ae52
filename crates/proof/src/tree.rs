//! A tree by its complete subtrees: its root, and its proofs (RFC 6962, section 2.1).

use crate::hash::{Hash, node};
use crate::wrong::Refused;

/// Where hashes of complete subtrees are found.
pub trait Subtrees {
    /// The hash over the leaves `index × 2^height` to `(index + 1) × 2^height`; none where it is not at hand.
    fn subtree(&self, height: u8, index: u64) -> Option<Hash>;
}

/// The root of the first `size` leaves. None where a hash is not at hand.
pub fn root(source: &impl Subtrees, size: u64) -> Option<Hash> {
    if size == 0 { Some(Hash::of_nothing()) } else { range(source, 0, size) }
}

/// The hashes that lead from leaf `index` to the root of the first `size` leaves, its sibling first.
///
/// # Errors
/// There is no such leaf in such a tree, or a hash is not at hand.
pub fn inclusion(source: &impl Subtrees, size: u64, index: u64) -> Result<Vec<Hash>, Refused> {
    if index >= size {
        return Err(Refused::Outside);
    }
    let mut path = Vec::new();
    descend(source, 0, size, index, &mut path).ok_or(Refused::Outside)?;
    Ok(path)
}

/// The hashes that show that the tree of `old` leaves is the beginning of that of `new`. Of the empty tree, and of a
/// tree with itself, nothing needs to be shown.
///
/// # Errors
/// The older tree is the larger, or a hash is not at hand.
pub fn consistency(source: &impl Subtrees, old: u64, new: u64) -> Result<Vec<Hash>, Refused> {
    if old > new {
        return Err(Refused::Outside);
    }
    let mut path = Vec::new();
    if old > 0 && old < new {
        agree(source, 0, new, old, true, &mut path).ok_or(Refused::Outside)?;
    }
    Ok(path)
}

/// The largest power of two below a number of leaves: so many stand on the left.
fn left_of(leaves: u64) -> u64 {
    1 << (leaves - 1).ilog2()
}

/// The hash over the leaves from `low` up to `high`, as they stand together in a tree.
fn range(source: &impl Subtrees, low: u64, high: u64) -> Option<Hash> {
    let leaves = high - low;
    if leaves.is_power_of_two() {
        let height = leaves.trailing_zeros();
        return source.subtree(u8::try_from(height).ok()?, low >> height);
    }
    let middle = low + left_of(leaves);
    Some(node(range(source, low, middle)?, range(source, middle, high)?))
}

fn descend(source: &impl Subtrees, low: u64, high: u64, index: u64, path: &mut Vec<Hash>) -> Option<()> {
    if high - low == 1 {
        return Some(());
    }
    let middle = low + left_of(high - low);
    let sibling = if index < middle {
        descend(source, low, middle, index, path)?;
        range(source, middle, high)?
    } else {
        descend(source, middle, high, index, path)?;
        range(source, low, middle)?
    };
    path.push(sibling);
    Some(())
}

/// `whole` is whether the part from `low` begins the older tree, whose own root the verifier knows then.
fn agree(source: &impl Subtrees, low: u64, high: u64, old: u64, whole: bool, path: &mut Vec<Hash>) -> Option<()> {
    if old == high {
        if !whole {
            path.push(range(source, low, high)?);
        }
        return Some(());
    }
    let middle = low + left_of(high - low);
    let other = if old <= middle {
        agree(source, low, middle, old, whole, path)?;
        range(source, middle, high)?
    } else {
        agree(source, middle, high, old, false, path)?;
        range(source, low, middle)?
    };
    path.push(other);
    Some(())
}
