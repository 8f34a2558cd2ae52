//! What a witness saw of a log that cannot both be true, or was not shown to be: files in its directory, each of a line
//! that says what it is and two heads with the signatures of the log, shown to whoever asks.

use mingtong_adapters::kept::keep_for_ever;
use mingtong_proof::Note;
use mingtong_proof::witness::REQUEST_BYTES_MAX;
use std::fs::File;
use std::io::{Read, Result, Write};
use std::path::{Path, PathBuf};

/// Forks that are kept of one log, which is a liar by the first of them.
const FORKS_MAX: usize = 16;
/// The longest file that is shown: two heads and the line before them.
const FILE_BYTES_MAX: u64 = 2 * REQUEST_BYTES_MAX as u64 + 1024;
/// What is shown of all of them together: a head is seldom longer than a kilobyte.
const SHOWN_BYTES_MAX: usize = 4 * 1024 * 1024;
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
        let log = format!("{}.", file_name(origin));
        // Between its name and the ending stands a size, and not more of the name of another log.
        let is_of_log = |file: &Path| {
            let size = file.file_stem().and_then(|name| name.to_str()?.strip_prefix(&log));
            size.is_some_and(|size| size.bytes().all(|byte| byte.is_ascii_digit()))
        };
        let forks = self.files()?.into_iter().filter(|file| is_of(file, FORK) && is_of_log(file));
        if forks.count() >= FORKS_MAX {
            return Ok(());
        }
        let path = self.0.join(format!("{log}{size}.{FORK}"));
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

    /// What is kept, one after the other, as much as can be shown; empty where there is nothing.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn text(&self) -> Result<String> {
        let mut shown = String::new();
        for file in self.files()? {
            let next = text(&file)?;
            if shown.len() + next.len() > SHOWN_BYTES_MAX {
                break;
            }
            if !shown.is_empty() {
                shown.push('\n');
            }
            shown.push_str(&next);
        }
        Ok(shown)
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
    fn a_log_whose_name_begins_like_another_hides_nothing_of_it() {
        let directory = tempfile::tempdir().unwrap();
        let evidence = Evidence::new(directory.path().to_owned());
        let note = Note::new("fork\n".to_owned()).unwrap();
        for size in 0..200 {
            evidence.keep_fork("a.example/log.x", size, None, &note).unwrap();
        }
        evidence.keep_fork("a.example/log", 2, None, &note).unwrap();
        assert!(evidence.text().unwrap().contains("fork a.example/log 2\n"));
    }

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
        // A log that lies hides nothing of another one.
        evidence.keep_fork("b.example/log", 2, None, &note("other")).unwrap();
        assert!(evidence.text().unwrap().contains("fork b.example/log 2\n"));
        assert_eq!(evidence.text().unwrap().matches("\nfork\n").count(), FORKS_MAX);
    }
}
