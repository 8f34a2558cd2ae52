//! Somebody names the proof of one entry: where a log is to be named it is none, where an earlier head is it holds one.

use crate::commands::file;
use mingtong_proof::note::NOTE_BYTES_MAX;
use mingtong_proof::{Malformed, Note, ProofFile};
use std::path::Path;

/// The longest proof: beside its head stands a text of the record.
pub const PROOF_BYTES_MAX: usize = 2 * NOTE_BYTES_MAX;

/// Whether a file is the proof of one entry, which is no log.
pub fn is_one(file: &Path) -> bool {
    let bytes = file.is_file().then(|| file::bytes(file, PROOF_BYTES_MAX).ok()).flatten();
    bytes.and_then(|bytes| String::from_utf8(bytes).ok()).is_some_and(|text| text.parse::<ProofFile>().is_ok())
}

/// The head of another day: alone, or in the proof of an entry, which rests on it. People keep proofs.
///
/// # Errors
/// It is neither.
pub fn head_in(text: &str) -> Result<Note, Malformed> {
    text.parse::<ProofFile>().map(|proof| proof.checkpoint).or_else(|_| text.parse())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proof_is_told_from_a_log() {
        let directory = tempfile::tempdir().unwrap();
        let file = directory.path().join("mingtong-1.tlog-proof");
        let head = "example.org/log\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n— example.org/log AAAAAAAA\n";
        std::fs::write(&file, format!("c2sp.org/tlog-proof@v1\nindex 0\n\n{head}")).unwrap();
        assert!(is_one(&file));
        std::fs::write(&file, head).unwrap();
        assert!(!is_one(&file) && !is_one(directory.path()));
    }

    #[test]
    fn a_proof_holds_the_head_of_its_day() {
        let head = "example.org/log\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n— example.org/log AAAAAAAA\n";
        let proof = format!("c2sp.org/tlog-proof@v1\nindex 0\n\n{head}");
        for kept in [head, proof.as_str()] {
            assert_eq!(head_in(kept).unwrap().to_string(), head);
        }
        assert!(head_in("example.org/log").is_err());
    }
}
