//! One entry with its proof, to be kept (C2SP tlog-proof, `.tlog-proof`): it can be checked without us, and without a
//! network.

use crate::checkpoint::decimal;
use crate::hash::Hash;
use crate::note::{NOTE_BYTES_MAX, Note};
use crate::policy::{Accepted, Policy};
use crate::verify::inclusion;
use crate::wrong::{Malformed, Refused};
use base64::prelude::{BASE64_STANDARD, Engine};
use std::fmt;
use std::str::FromStr;

const FIRST: &str = "c2sp.org/tlog-proof@v1";
/// What is beside the checkpoint: a text of the record and its salt, and a proof of at most 64 lines.
const BYTES_MAX: usize = 2 * NOTE_BYTES_MAX;

/// A proof that an entry is in the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProofFile {
    /// What the log says beside it, such as the text behind a reference. Nothing proves it by itself.
    pub extra: Option<Vec<u8>>,
    /// The position of the entry.
    pub index: u64,
    /// The hashes from the sibling of its leaf to below the root.
    pub hashes: Vec<Hash>,
    /// The checkpoint with its signatures.
    pub checkpoint: Note,
}

impl ProofFile {
    /// Checks that an entry is where the proof says, in a log that the policy accepts.
    ///
    /// # Errors
    /// It is not.
    pub fn check(&self, leaf: Hash, policy: &Policy) -> Result<Accepted, Refused> {
        let accepted = policy.accept(&self.checkpoint)?;
        let head = accepted.checkpoint.head;
        inclusion(leaf, self.index, head.size, head.root, &self.hashes)?;
        Ok(accepted)
    }
}

impl fmt::Display for ProofFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{FIRST}")?;
        if let Some(extra) = &self.extra {
            writeln!(f, "extra {}", BASE64_STANDARD.encode(extra))?;
        }
        writeln!(f, "index {}", self.index)?;
        self.hashes.iter().try_for_each(|hash| writeln!(f, "{hash}"))?;
        write!(f, "\n{}", self.checkpoint)
    }
}

impl FromStr for ProofFile {
    type Err = Malformed;

    /// However mail or an editor ended its lines: what was signed ends them with `\n`.
    fn from_str(text: &str) -> Result<Self, Malformed> {
        let text = text.replace("\r\n", "\n");
        let read = || {
            let (proof, checkpoint) = text.split_once("\n\n")?;
            let mut lines = proof.split('\n').peekable();
            lines.next().filter(|line| *line == FIRST)?;
            let extra = match lines.next_if(|line| line.starts_with("extra ")) {
                Some(line) => Some(BASE64_STANDARD.decode(line.strip_prefix("extra ")?).ok()?),
                None => None,
            };
            let index = decimal(lines.next()?.strip_prefix("index ")?)?;
            let hashes = lines.map(|line| Hash::parse(line).ok()).collect::<Option<_>>()?;
            Some(Self { extra, index, hashes, checkpoint: checkpoint.parse().ok()? })
        };
        let is_short = text.len() <= BYTES_MAX;
        is_short.then(read).flatten().ok_or(Malformed::new("proof"))
    }
}
