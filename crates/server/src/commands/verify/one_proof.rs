//! Somebody names the proof of one entry where a log is to be named.

use crate::commands::file;
use mingtong_proof::ProofFile;
use mingtong_proof::note::NOTE_BYTES_MAX;
use std::path::Path;

/// Whether a file is the proof of one entry, which is no log.
pub fn is_one(file: &Path) -> bool {
    let bytes = file.is_file().then(|| file::bytes(file, 2 * NOTE_BYTES_MAX).ok()).flatten();
    bytes.and_then(|bytes| String::from_utf8(bytes).ok()).is_some_and(|text| text.parse::<ProofFile>().is_ok())
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
}
