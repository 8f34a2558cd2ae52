//! The files of a log as somebody keeps them: what is the same for ever is fetched once. Nothing that was kept is
//! believed: it is hashed again like what was fetched. What does not fit stays where it is, as evidence, until whoever
//! keeps it throws it away.

use mingtong_proof::Note;
use mingtong_proof::mirror::Files;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

const CHECKPOINT: &str = "checkpoint";

/// Files, and the directory that keeps them.
pub struct KeptFiles<F> {
    files: F,
    directory: Option<PathBuf>,
    head: Option<Vec<u8>>,
}

impl<F> KeptFiles<F> {
    /// Files that are kept in a directory, if one is named.
    pub fn new(files: F, directory: Option<&Path>) -> Self {
        Self { files, directory: directory.map(Path::to_owned), head: None }
    }

    /// The head that was sound when it was checked last; none where none was kept.
    ///
    /// # Errors
    /// One was, in this file, and it cannot be read: passed over, it would be replaced by whatever is shown now.
    pub fn earlier(&self) -> Result<Option<Note>, PathBuf> {
        let Some(path) = self.directory.as_ref().map(|directory| directory.join(CHECKPOINT)) else { return Ok(None) };
        match std::fs::read_to_string(&path) {
            Ok(text) => text.parse().map(Some).map_err(|_| path),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(_) => Err(path),
        }
    }

    /// Keeps the head that was checked: the next one has to continue it.
    ///
    /// # Errors
    /// It cannot be written. Unlike a tile it cannot be fetched again.
    pub fn keep_head(&self) -> std::io::Result<()> {
        self.head.as_ref().map_or(Ok(()), |head| self.keep(CHECKPOINT, head))
    }

    fn keep(&self, name: &str, bytes: &[u8]) -> std::io::Result<()> {
        let Some(directory) = &self.directory else { return Ok(()) };
        let path = directory.join(name);
        let half = path.with_extension("half");
        path.parent()
            .map_or(Ok(()), std::fs::create_dir_all)
            .and_then(|()| std::fs::write(&half, bytes))
            .and_then(|()| std::fs::rename(&half, &path))
    }
}

impl<F: Files> Files for KeptFiles<F> {
    type Error = F::Error;

    fn read(&mut self, name: &str) -> Result<Option<Vec<u8>>, F::Error> {
        // What is not full, and the head, is another tomorrow.
        let is_for_ever = name != CHECKPOINT && !name.contains(".p/");
        let kept = self.directory.as_ref().filter(|_| is_for_ever);
        if let Some(bytes) = kept.and_then(|directory| std::fs::read(directory.join(name)).ok()) {
            return Ok(Some(bytes));
        }
        let read = self.files.read(name)?;
        // What could not be shown is asked for again.
        if let Some(bytes) = &read {
            if name == CHECKPOINT {
                self.head = Some(bytes.clone());
            } else if is_for_ever && !bytes.is_empty() {
                // Whoever cannot keep it fetches it again.
                let _ = self.keep(name, bytes);
            }
        }
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::convert::Infallible;

    /// Files that say how often they were asked for.
    struct Counted(usize);

    impl Files for Counted {
        type Error = Infallible;

        fn read(&mut self, name: &str) -> Result<Option<Vec<u8>>, Infallible> {
            self.0 += 1;
            Ok(Some(if name.ends_with("empty") { vec![] } else { name.as_bytes().to_vec() }))
        }
    }

    #[test]
    fn a_head_that_was_kept_is_not_passed_over() {
        let directory = tempfile::tempdir().unwrap();
        let files = KeptFiles::new(Counted(0), Some(directory.path()));
        assert!(matches!(files.earlier(), Ok(None)));
        let path = directory.path().join(CHECKPOINT);
        std::fs::write(&path, "half a he").unwrap();
        assert_eq!(files.earlier().err(), Some(path));
    }

    #[test]
    fn what_is_the_same_for_ever_is_fetched_once() {
        let directory = tempfile::tempdir().unwrap();
        let asked = |name: &str| {
            let mut files = KeptFiles::new(Counted(0), Some(directory.path()));
            let Ok(read) = files.read(name);
            assert!(read.is_some());
            files.files.0
        };
        assert_eq!([asked("tile/0/000"), asked("tile/0/000")], [1, 0]);
        for changes in ["checkpoint", "tile/0/000.p/3", "tile/0/empty"] {
            assert_eq!([asked(changes), asked(changes)], [1, 1], "{changes}");
        }
    }
}
