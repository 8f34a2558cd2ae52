//! Small files that only whoever runs the program reads: secrets, and what has to outlive the database. One of the
//! latter is written whole or not at all, by one process at a time, and only in the place of what its writer has seen.

use std::fs::{DirBuilder, File, OpenOptions, TryLockError};
use std::io::{Error, ErrorKind, Read, Result, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

const OWNER_ONLY: u32 = 0o600;
const OWNER_ONLY_DIRECTORY: u32 = 0o700;
/// What others could read of a file.
const OTHERS: u32 = 0o077;
/// Keys and checkpoints are some lines; a file that is longer is another one.
const BYTES_MAX: u64 = 1024 * 1024;

/// Adds a line to a file of secrets, which is made where there is none.
///
/// # Errors
/// It cannot be written, or others may read it.
pub fn add_secret(path: &Path, line: &str) -> Result<()> {
    let mut file = OpenOptions::new().read(true).append(true).create(true).mode(OWNER_ONLY).open(path)?;
    owner_only(&file)?;
    // Whoever wrote in it by hand may have left the last line open: two secrets in one line are none.
    let before = text(file.try_clone()?)?;
    let end = if before.is_empty() || before.ends_with('\n') { "" } else { "\n" };
    file.write_all(format!("{end}{line}\n").as_bytes())?;
    file.sync_all()
}

/// Reads a file of secrets.
///
/// # Errors
/// It is not there, is no text, or others may read it ([`ErrorKind::PermissionDenied`]).
pub fn read_secret(path: &Path) -> Result<String> {
    let file = File::open(path)?;
    owner_only(&file)?;
    text(file)
}

fn owner_only(file: &File) -> Result<()> {
    match file.metadata()?.permissions().mode() & OTHERS {
        0 => Ok(()),
        _ => Err(Error::from(ErrorKind::PermissionDenied)),
    }
}

fn text(file: File) -> Result<String> {
    let mut text = String::new();
    file.take(BYTES_MAX).read_to_string(&mut text)?;
    Ok(text)
}

/// What stands in a file that is kept; none where there is no file.
///
/// # Errors
/// It cannot be read.
pub fn read_kept(path: &Path) -> Result<Option<String>> {
    match File::open(path) {
        Ok(file) => text(file).map(Some),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Writes a file that is never written again, whole or not at all; false where one of the name is there already.
///
/// # Errors
/// It cannot be written.
pub fn keep_for_ever(path: &Path, text: &str) -> Result<bool> {
    let written = path.with_extension("new");
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(OWNER_ONLY).open(&written)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    // A link, unlike a rename, is never laid over what is there.
    let linked = std::fs::hard_link(&written, path);
    std::fs::remove_file(&written)?;
    match linked {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(false),
        linked => linked.and_then(|()| sync_directory(path)).map(|()| true),
    }
}

/// The name is part of the directory: it is not there after a crash before that is written, too.
fn sync_directory(path: &Path) -> Result<()> {
    let directory = path.parent().filter(|parent| !parent.as_os_str().is_empty());
    File::open(directory.unwrap_or(Path::new(".")))?.sync_all()
}

/// A file that is kept, held by this process until it is dropped.
#[derive(Debug)]
pub struct Kept {
    path: PathBuf,
    _held: File,
}

impl Kept {
    /// Holds a file, which need not be there yet; none where another process holds it. The lock is a file beside it and
    /// ends with the process, however that ends. Its directory is made.
    ///
    /// # Errors
    /// The directory or the lock cannot be made.
    pub fn hold(path: &Path) -> Result<Option<Self>> {
        if let Some(directory) = path.parent() {
            DirBuilder::new().recursive(true).mode(OWNER_ONLY_DIRECTORY).create(directory)?;
        }
        let lock = path.with_extension("lock");
        let held = OpenOptions::new().write(true).create(true).truncate(false).mode(OWNER_ONLY).open(lock)?;
        match held.try_lock() {
            Ok(()) => Ok(Some(Self { path: path.to_owned(), _held: held })),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }

    /// What stands in it; none where nothing does.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn read(&self) -> Result<Option<String>> {
        read_kept(&self.path)
    }

    /// Writes in the place of `old`; false, and nothing is written, where something else stands there. Once this
    /// returns, it stands there after any crash.
    ///
    /// # Errors
    /// It cannot be written; then the old stands there still, or the new does.
    pub fn swap(&self, old: Option<&str>, new: &str) -> Result<bool> {
        if self.read()?.as_deref() != old {
            return Ok(false);
        }
        let written = self.path.with_extension("new");
        let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(OWNER_ONLY).open(&written)?;
        file.write_all(new.as_bytes())?;
        file.sync_all()?;
        std::fs::rename(&written, &self.path)?;
        sync_directory(&self.path)?;
        Ok(true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_swapped_only_for_what_was_seen() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("state/mingtong.checkpoint");
        let kept = Kept::hold(&path).unwrap().expect("nobody holds it");
        assert_eq!(kept.read().unwrap(), None);
        assert!(!kept.swap(Some("one"), "two").unwrap(), "nothing stands there");
        assert!(kept.swap(None, "one").unwrap());
        assert!(!kept.swap(None, "two").unwrap());
        assert!(kept.swap(Some("one"), "two").unwrap());
        assert_eq!(read_kept(&path).unwrap().as_deref(), Some("two"));
    }

    #[test]
    fn what_is_kept_for_ever_is_never_written_again() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("fork.evidence");
        assert!(keep_for_ever(&path, "one").unwrap());
        assert!(!keep_for_ever(&path, "two").unwrap());
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "one");
    }

    #[test]
    fn one_holds_it_at_a_time() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("mingtong.checkpoint");
        let first = Kept::hold(&path).unwrap().expect("nobody holds it");
        assert!(Kept::hold(&path).unwrap().is_none());
        drop(first);
        assert!(Kept::hold(&path).unwrap().is_some());
    }

    #[test]
    fn a_secret_that_others_may_read_is_none() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("log.key");
        add_secret(&path, "one").unwrap();
        add_secret(&path, "two").unwrap();
        assert_eq!(read_secret(&path).unwrap(), "one\ntwo\n");
        std::fs::write(&path, "# by hand").unwrap();
        add_secret(&path, "three").unwrap();
        assert_eq!(read_secret(&path).unwrap(), "# by hand\nthree\n");
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o640)).unwrap();
        assert_eq!(read_secret(&path).unwrap_err().kind(), ErrorKind::PermissionDenied);
        assert!(add_secret(&path, "four").is_err());
    }
}
