//! Hashes of leaves and nodes (RFC 6962, section 2.1): SHA-256, with a byte before that tells a leaf from a node.

use crate::wrong::Malformed;
use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256};
use std::fmt;

/// Bytes of a hash.
pub const HASH_BYTES: usize = 32;

/// A hash of a leaf, of a subtree or of a tree.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Hash(pub [u8; HASH_BYTES]);

impl Hash {
    /// The root of the tree without leaves: the hash of nothing.
    pub fn of_nothing() -> Self {
        Self(Sha256::digest(b"").into())
    }

    /// Reads 32 bytes.
    ///
    /// # Errors
    /// There are more, or fewer.
    pub fn from_slice(bytes: &[u8]) -> Result<Self, Malformed> {
        bytes.try_into().map(Self).map_err(|_| Malformed::new("hash"))
    }

    /// Reads standard base64, as it stands in checkpoints and proofs.
    ///
    /// # Errors
    /// It is none, or not of 32 bytes.
    pub fn parse(text: &str) -> Result<Self, Malformed> {
        let bytes = BASE64_STANDARD.decode(text).map_err(|_| Malformed::new("hash"))?;
        Self::from_slice(&bytes)
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&BASE64_STANDARD.encode(self.0))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Hash({self})")
    }
}

/// The hash of an entry as a leaf.
pub fn leaf(entry: &[u8]) -> Hash {
    Hash(Sha256::new().chain_update([0]).chain_update(entry).finalize().into())
}

/// The hash of two subtrees side by side.
pub fn node(left: Hash, right: Hash) -> Hash {
    Hash(Sha256::new().chain_update([1]).chain_update(left.0).chain_update(right.0).finalize().into())
}

/// The root over leaf hashes, or over hashes of complete subtrees of one height.
pub fn root(leaves: &[Hash]) -> Hash {
    match leaves {
        [] => Hash::of_nothing(),
        [only] => *only,
        many => {
            let (left, right) = many.split_at(many.len().next_power_of_two() / 2);
            node(root(left), root(right))
        }
    }
}
