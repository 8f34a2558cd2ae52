//! What a witness saw of a log that cannot both be true, or was not shown to be: files in its directory, each of a line
//! that says what it is and two heads with the signatures of the log, shown to whoever asks.

use mingtong_adapters::kept::keep_for_ever;
use mingtong_proof::Note;
use mingtong_proof::witness::REQUEST_BYTES_MAX;
use std::fs::File;
use std::io::{Read, Result, Write};
use std::path::{Path, PathBuf};

/// Forks that are kept. A log that forks for ever is a liar by the first of them.
const FORKS_MAX: usize = 64;
/// The longest file that is shown: two heads and the line before them.
const FILE_BYTES_MAX: u64 = 2 * REQUEST_BYTES_MAX as u64 + 1024;
const FORK: &str = "evidence";
const UNPROVED: &str = "unproved";

/// The files of a directory that are evidence, or a reason to ask.
#[derive(Debug)]
pub struct Evidence(PathBuf);

impl Evidence {
    /// Those of this directory.
    pub fn new(state: PathBuf) -> Self {
        Self(state)
    }

    /// Keeps, for ever, two heads of one size with two roots: nobody can make them without the key of the log.
    ///
    /// # Errors
    /// They cannot be written.
    pub fn keep_fork(&self, origin: &str, size: u64, seen: Option<&str>, offered: &Note) -> Result<()> {
        if self.files()?.iter().filter(|file| is_of(file, FORK)).count() >= FORKS_MAX {
            return Ok(());
        }
        let path = self.0.join(format!("{}.{size}.{FORK}", file_name(origin)));
        keep_for_ever(&path, &format!("fork {origin} {size}\n{}\n{offered}", seen.unwrap_or_default())).map(drop)
    }

    /// Keeps a head that was sent without a proof that it continues what was cosigned, in the place of such a head of
    /// before: anybody can send one, so it proves nothing, and there is never more than one of a log.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn keep_unproved(&self, origin: &str, seen: Option<&str>, offered: &Note) -> Result<()> {
        let path = self.0.join(format!("{}.{UNPROVED}", file_name(origin)));
        let pair = format!("unproved {origin}\n{}\n{offered}", seen.unwrap_or_default());
        if path.exists() && text(&path)? == pair {
            return Ok(());
        }
        let written = path.with_extension("unproved-new");
        File::create(&written)?.write_all(pair.as_bytes())?;
        std::fs::rename(&written, &path)
    }

    /// All that is kept, one after the other; empty where there is nothing.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn text(&self) -> Result<String> {
        let texts = self.files()?.iter().map(|file| text(file)).collect::<Result<Vec<_>>>()?;
        Ok(texts.join("\n"))
    }

    fn files(&self) -> Result<Vec<PathBuf>> {
        let all = std::fs::read_dir(&self.0)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
        let mut files: Vec<_> = all.into_iter().filter(|file| is_of(file, FORK) || is_of(file, UNPROVED)).collect();
        files.sort();
        Ok(files)
    }
}

/// What the files about a log are called. A name of a key has no `+`, so two logs never share a file.
pub fn file_name(origin: &str) -> String {
    origin.replace('/', "+")
}

fn is_of(file: &Path, kind: &str) -> bool {
    file.extension().is_some_and(|extension| extension == kind)
}

fn text(file: &Path) -> Result<String> {
    let mut text = String::new();
    File::open(file)?.take(FILE_BYTES_MAX).read_to_string(&mut text)?;
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forks_are_kept_for_ever_and_of_what_is_not_proved_the_last() {
        let directory = tempfile::tempdir().unwrap();
        let evidence = Evidence::new(directory.path().to_owned());
        assert_eq!(evidence.text().unwrap(), "");
        let note = |text: &str| Note::new(format!("{text}\n")).unwrap();
        let keep = |size, offered: &str| evidence.keep_fork("a.example/log", size, Some("seen\n"), &note(offered));
        keep(2, "fork").unwrap();
        keep(2, "another").unwrap();
        evidence.keep_unproved("a.example/log", Some("seen\n"), &note("doubt")).unwrap();
        evidence.keep_unproved("a.example/log", Some("seen\n"), &note("newer doubt")).unwrap();
        let text = evidence.text().unwrap();
        assert!(text.contains("fork a.example/log 2\nseen\n\nfork\n"), "{text}");
        assert!(text.contains("newer doubt") && !text.contains("another") && !text.contains("\ndoubt"), "{text}");
        for size in 3..200 {
            keep(size, "fork").unwrap();
        }
        assert_eq!(evidence.text().unwrap().matches("\nfork\n").count(), FORKS_MAX);
    }
}
