//! The code that opens an empty installation: only its digest is kept, and only in this process.

use mingtong_adapters::chance::normal_code;
use mingtong_domain::Millis;
use sha2::{Digest, Sha256};

/// The way into an empty installation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Setup {
    /// The digest of the code.
    code_hash: String,
    /// Until when it opens.
    ends: Millis,
}

impl Setup {
    /// One that a code opens for a while.
    pub(crate) fn of(code: &str, ends: Millis) -> Self {
        Self { code_hash: digest(code), ends }
    }

    /// Whether a code, as somebody typed it, opens it now.
    pub(crate) fn opens(&self, code: &str, now: Millis) -> bool {
        now < self.ends && digest(code) == self.code_hash
    }
}

fn digest(code: &str) -> String {
    hex::encode(Sha256::digest(normal_code(code)))
}
