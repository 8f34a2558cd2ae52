//! The files of a log as somebody keeps them, in a directory that is a mirror of it: hashes that are the same for ever
//! are fetched once. Entries are fetched anew another day: what the server shows now is what is checked. Nothing that
//! was kept is believed: it is hashed again like what was fetched. What does not fit stays where it is, as evidence,
//! until whoever keeps it throws it away.

use mingtong_app::Clock;
use mingtong_proof::Note;
use mingtong_proof::mirror::Files;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::{Duration, UNIX_EPOCH};

/// How long entries count as fetched just now: so long an interrupted check goes on where it was.
const FRESH: Duration = Duration::from_secs(24 * 60 * 60);
/// Where the entries are.
const ENTRIES: &str = "tile/entries/";
const CHECKPOINT: &str = "checkpoint";

/// Files, and the directory that keeps them.
pub struct KeptFiles<F> {
    files: F,
    directory: Option<PathBuf>,
    head: Option<Vec<u8>>,
    /// What is not full, by its name: another tomorrow, so it is kept once it was checked.
    growing: Vec<(String, Vec<u8>)>,
    /// The names of what is full.
    full: Vec<String>,
    /// What was fetched otherwise than it was kept.
    renewed: Vec<(String, Vec<u8>)>,
    /// Whether something was read that was kept another time.
    is_by_kept: bool,
}

/// The same files asked for anew, as if nothing was kept, and which were kept otherwise.
pub struct Anew<'k, F> {
    files: &'k mut F,
    directory: &'k Path,
    /// What lies here, and is other than what is shown now.
    pub otherwise: Vec<PathBuf>,
}

impl<F> KeptFiles<F> {
    /// Files that are kept in a directory, if one is named.
    pub fn new(files: F, directory: Option<&Path>) -> Self {
        let directory = directory.map(Path::to_owned);
        Self { files, directory, head: None, growing: vec![], full: vec![], renewed: vec![], is_by_kept: false }
    }

    /// The head that was sound when it was checked last, with the file that it is in; none where none was kept.
    ///
    /// # Errors
    /// One was, in this file, and it cannot be read: passed over, it would be replaced by whatever is shown now.
    pub fn earlier(&self) -> Result<Option<(PathBuf, Note)>, PathBuf> {
        let Some(path) = self.directory.as_ref().map(|directory| directory.join(CHECKPOINT)) else { return Ok(None) };
        match std::fs::read_to_string(&path) {
            Ok(text) => match text.parse::<Note>() {
                Ok(head) => Ok(Some((path, head))),
                Err(_) => Err(path),
            },
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(_) => Err(path),
        }
    }

    /// The files asked for anew; none where nothing that was kept has been read, so that it comes to the same.
    pub fn anew(&mut self) -> Option<Anew<'_, F>> {
        let directory = self.directory.as_deref().filter(|_| self.is_by_kept)?;
        Some(Anew { files: &mut self.files, directory, otherwise: vec![] })
    }

    /// Keeps what was checked and is sound: what is not full in the place of what was, and the head, which the next one
    /// has to continue.
    ///
    /// # Errors
    /// It cannot be written. Unlike a tile that is full it cannot be fetched again.
    pub fn keep_whole(&self) -> std::io::Result<()> {
        let Some(directory) = &self.directory else { return Ok(()) };
        // What was kept otherwise was damaged here: what is sound is what was fetched.
        for (name, bytes) in self.growing.iter().chain(&self.renewed) {
            self.keep(name, bytes)?;
        }
        self.head.as_ref().map_or(Ok(()), |head| self.keep(CHECKPOINT, head))?;
        for path in self.growing.iter().map(|(name, _)| directory.join(name)) {
            remove_beside(&path);
        }
        for name in self.full.iter().filter(|name| directory.join(name).exists()) {
            // It was part of this one; where it is not there, nothing is to be removed.
            let _ = std::fs::remove_dir_all(directory.join(format!("{name}.p")));
        }
        Ok(())
    }

    /// Keeps what something is wrong with beside what was sound: the head, under a name of its own, and what is not
    /// full. Nothing that is there already is changed.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn keep_evidence(&self, size: u64) -> std::io::Result<()> {
        let Some(directory) = &self.directory else { return Ok(()) };
        let head = self.head.iter().map(|head| (format!("{CHECKPOINT}.refused.{size}"), head));
        let growing = self.growing.iter().map(|(name, bytes)| (name.clone(), bytes));
        for (name, bytes) in head.chain(growing).filter(|(name, _)| !directory.join(name).exists()) {
            self.keep(&name, bytes)?;
        }
        Ok(())
    }

    /// Keeps what is full. What was kept otherwise stays until it is known which of the two is sound.
    fn keep_full(&mut self, name: &str, bytes: &[u8]) {
        let before = self.directory.as_ref().and_then(|directory| std::fs::read(directory.join(name)).ok());
        if before.is_some_and(|before| before != bytes) {
            return self.renewed.push((name.to_owned(), bytes.to_vec()));
        }
        // Whoever cannot keep it fetches it again.
        let _ = self.keep(name, bytes);
        self.full.push(name.to_owned());
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
        let is_for_ever = is_for_ever(name);
        let kept = self.directory.as_ref().map(|directory| directory.join(name)).filter(|_| is_for_ever);
        let kept = kept.filter(|path| !name.starts_with(ENTRIES) || is_fresh(path));
        if let Some(bytes) = kept.and_then(|path| std::fs::read(path).ok()) {
            self.full.push(name.to_owned());
            self.is_by_kept = true;
            return Ok(Some(bytes));
        }
        let read = self.files.read(name)?;
        match &read {
            Some(bytes) if name == CHECKPOINT => self.head = Some(bytes.clone()),
            // What could not be shown is asked for again.
            Some(bytes) if bytes.is_empty() => {}
            Some(bytes) if is_for_ever => self.keep_full(name, bytes),
            Some(bytes) => self.growing.push((name.to_owned(), bytes.clone())),
            None => {}
        }
        Ok(read)
    }
}

impl<F: Files> Files for Anew<'_, F> {
    type Error = F::Error;

    fn read(&mut self, name: &str) -> Result<Option<Vec<u8>>, F::Error> {
        let read = self.files.read(name)?;
        let path = self.directory.join(name);
        let kept = is_for_ever(name).then(|| std::fs::read(&path).ok()).flatten();
        if kept.is_some() && read.is_some() && kept != read {
            self.otherwise.push(path);
        }
        Ok(read)
    }
}

/// What is not full, and the head, is another tomorrow.
fn is_for_ever(name: &str) -> bool {
    name != CHECKPOINT && !name.contains(".p/")
}

/// Whether a file was written just now.
fn is_fresh(path: &Path) -> bool {
    let now = Duration::from_millis(Clock::System.now_ms().try_into().unwrap_or_default());
    let written = path.metadata().and_then(|it| it.modified()).ok();
    let written = written.and_then(|written| written.duration_since(UNIX_EPOCH).ok());
    written.and_then(|written| now.checked_sub(written)).is_some_and(|age| age < FRESH)
}

/// Removes what lies beside a file that is not full: what it was before. Whatever cannot be removed harms nobody.
fn remove_beside(file: &Path) {
    let beside = file.parent().and_then(|directory| std::fs::read_dir(directory).ok());
    for other in beside.into_iter().flatten().flatten().map(|other| other.path()).filter(|other| other != file) {
        let _ = std::fs::remove_file(other);
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

    #[test]
    fn entries_are_fetched_anew_another_day_and_what_was_kept_otherwise_stays_until_the_check_is_sound() {
        let directory = tempfile::tempdir().unwrap();
        let (here, name) = (directory.path(), "tile/entries/000");
        assert_eq!([read(here, &[name]).files.0, read(here, &[name]).files.0], [1, 0]);
        let path = here.join(name);
        std::fs::write(&path, "kept").unwrap();
        std::fs::File::options().write(true).open(&path).unwrap().set_modified(UNIX_EPOCH).unwrap();
        let files = read(here, &[name]);
        assert_eq!((files.files.0, std::fs::read_to_string(&path).unwrap().as_str()), (1, "kept"));
        files.keep_evidence(3).unwrap();
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "kept");
        files.keep_whole().unwrap();
        assert_eq!(std::fs::read_to_string(&path).unwrap(), name);
    }

    #[test]
    fn what_was_damaged_here_is_found_by_asking_anew() {
        let directory = tempfile::tempdir().unwrap();
        let (here, names) = (directory.path(), ["checkpoint", "tile/0/000", "tile/0/001"]);
        assert!(read(here, &names).anew().is_none(), "nothing was kept before");
        std::fs::write(here.join(names[1]), "damaged").unwrap();
        let mut files = read(here, &names);
        let mut anew = files.anew().unwrap();
        for name in names {
            let Ok(shown) = anew.read(name);
            assert_eq!(shown.as_deref(), Some(name.as_bytes()));
        }
        assert_eq!(anew.otherwise, [here.join(names[1])]);
    }

    /// The files of a directory, by their names in it.
    fn listed(directory: &Path) -> Vec<String> {
        let (mut found, mut waiting) = (vec![], vec![directory.to_owned()]);
        while let Some(below) = waiting.pop() {
            for path in std::fs::read_dir(below).unwrap().map(|it| it.unwrap().path()) {
                match path.is_dir() {
                    true => waiting.push(path),
                    false => found.push(path.strip_prefix(directory).unwrap().display().to_string()),
                }
            }
        }
        found.sort();
        found
    }

    fn read(directory: &Path, names: &[&str]) -> KeptFiles<Counted> {
        let mut files = KeptFiles::new(Counted(0), Some(directory));
        for name in names {
            let Ok(read) = files.read(name);
            assert!(read.is_some());
        }
        files
    }

    #[test]
    fn what_is_kept_is_a_whole_mirror() {
        let directory = tempfile::tempdir().unwrap();
        let here = directory.path();
        for names in [
            &["checkpoint", "tile/0/000.p/3"][..],
            &["checkpoint", "tile/0/000.p/5"],
            &["checkpoint", "tile/0/000", "tile/0/001.p/7"],
        ] {
            read(here, names).keep_whole().unwrap();
            assert_eq!(listed(here), names);
        }
    }

    #[test]
    fn what_is_wrong_is_kept_beside_what_was_sound() {
        let directory = tempfile::tempdir().unwrap();
        let here = directory.path();
        read(here, &["checkpoint", "tile/0/000.p/3"]).keep_whole().unwrap();
        for name in ["checkpoint", "tile/0/000.p/3"] {
            std::fs::write(here.join(name), "sound").unwrap();
        }
        read(here, &["checkpoint", "tile/0/000.p/3", "tile/0/000.p/5"]).keep_evidence(5).unwrap();
        let kept = ["checkpoint", "checkpoint.refused.5", "tile/0/000.p/3", "tile/0/000.p/5"];
        assert_eq!(listed(here), kept);
        for name in ["checkpoint", "tile/0/000.p/3"] {
            assert_eq!(std::fs::read_to_string(here.join(name)).unwrap(), "sound");
        }
    }
}
