//! The same secret ballot sent twice has one receipt, made from a key that only its sender has: who pressed twice, or
//! lost the answer, sees it still, and nobody else can tell which it is.

use mingtong_adapters::chance::code_from;
use mingtong_domain::ids::VoteId;
use sha2::{Digest, Sha256};
use std::fmt;

/// A random key that whoever votes holds and nothing here keeps.
#[derive(Clone, PartialEq, Eq)]
pub struct Once(String);

impl Once {
    /// Fewest and most letters of a key: 128 bits, and as many as a secret has.
    pub const CHARS: std::ops::RangeInclusive<usize> = 32..=64;

    /// A key as it was sent; none of one that could be guessed.
    pub fn read(sent: &str) -> Option<Self> {
        let is_key = Self::CHARS.contains(&sent.len()) && sent.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_key.then(|| Self(sent.to_ascii_lowercase()))
    }

    /// The receipt of the ballot that is sent with it.
    pub(super) fn receipt(&self, vote: &VoteId, elector: u32) -> String {
        let digest: [u8; 32] = Sha256::digest(format!("{} {vote} {elector}", self.0)).into();
        let mut bytes = [0; 12];
        bytes.copy_from_slice(&digest[..12]);
        code_from(bytes)
    }
}

impl fmt::Debug for Once {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Once")
    }
}
