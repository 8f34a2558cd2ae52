//! What does not fit is asked for anew, as if nothing was kept: a file that was damaged here accuses nobody.

use super::kept_files::KeptFiles;
use crate::speak;
use mingtong_proof::mirror::{Files, Found, check};
use mingtong_proof::{Note, Policy};
use mingtong_words::Words;

/// Says which files were damaged here, where what is shown now is sound. Where that is not, either, it is what counts:
/// what is wrong with it does not hang on what was kept.
pub fn damaged_here<F: Files>(
    found: &mut Found,
    files: &mut KeptFiles<F>,
    (policy, earlier): (&Policy, &[Note]),
    progress: impl FnMut(u64, u64),
    words: Words,
) -> Option<String> {
    let mut anew = files.anew()?;
    let now = check(&mut anew, policy, earlier, progress).ok()?;
    if !now.faults.is_empty() {
        *found = now;
        return None;
    }
    let damaged: Vec<String> = anew.otherwise.iter().map(|path| path.display().to_string()).collect();
    (!damaged.is_empty()).then(|| speak::text(words, "cli-verify-damaged-here", &[("files", damaged.join(" "))]))
}
