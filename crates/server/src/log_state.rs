//! Where what was signed last of each log is kept, apart from the database and its backups: in a directory, or in a
//! PostgreSQL database of its own (docs/adr/0042, 0052). Both promise the same.

use anyhow::Context;
use mingtong_adapters::kept::{Kept, read_kept};
use mingtong_store::SignedHeads;
use mingtong_words::Words;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What the address of a database begins with.
const DATABASES: [&str; 2] = ["postgres://", "postgresql://"];

/// Which log: by its short name in a directory, by its name for ever in a database that may serve several cities.
#[derive(Debug, Clone, Copy)]
pub struct LogName<'n> {
    /// The community's short name.
    pub slug: &'n str,
    /// What the log is called for ever.
    pub origin: &'n str,
}

/// Where it is kept.
#[derive(Debug, Clone)]
pub enum LogState {
    /// A file of each log.
    Directory(PathBuf),
    /// A row of each log.
    Database(SignedHeads),
}

impl LogState {
    /// A directory by its path, or a database by its address.
    ///
    /// # Errors
    /// The database cannot be opened, or holds the record of a community.
    pub async fn open(place: &Path, words: Words) -> anyhow::Result<Self> {
        let is_database = |place: &&str| DATABASES.iter().any(|begin| place.starts_with(begin));
        let Some(url) = place.to_str().filter(is_database) else { return Ok(Self::Directory(place.to_owned())) };
        let opened = SignedHeads::open(url).await.with_context(|| words.t("cli-log-state-does-not-open").to_owned())?;
        Ok(Self::Database(opened.with_context(|| words.t("cli-log-state-holds-a-record").to_owned())?))
    }

    /// What was signed last of a log, by whichever process; none where nothing was.
    ///
    /// # Errors
    /// It cannot be read.
    pub async fn read(&self, log: LogName<'_>) -> anyhow::Result<Option<String>> {
        Ok(match self {
            Self::Directory(directory) => read_kept(&file(directory, log))?,
            Self::Database(heads) => heads.read(log.origin).await?,
        })
    }

    /// Holds what was signed last of a log; none where another process holds it.
    ///
    /// # Errors
    /// It cannot be held now.
    pub async fn hold(&self, log: LogName<'_>) -> anyhow::Result<Option<Held>> {
        Ok(match self {
            Self::Directory(directory) => Kept::hold(&file(directory, log))?.map(|kept| Held::File(Arc::new(kept))),
            Self::Database(heads) => {
                let row = Held::Row { heads: heads.clone(), origin: log.origin.to_owned() };
                heads.hold(log.origin).await?.then_some(row)
            }
        })
    }
}

fn file(directory: &Path, log: LogName<'_>) -> PathBuf {
    directory.join(format!("{}.checkpoint", log.slug))
}

/// What was signed last of one log, held by this process.
#[derive(Debug, Clone)]
pub enum Held {
    /// In a file, until all of these are dropped.
    File(Arc<Kept>),
    /// In a row, as long as the connection lasts.
    Row {
        /// The database.
        heads: SignedHeads,
        /// Which log.
        origin: String,
    },
}

impl Held {
    /// Whether it is held until it is dropped. What may be lost with a connection is asked for each time.
    pub fn is_lasting(&self) -> bool {
        matches!(self, Self::File(_))
    }

    /// What stands there; none where nothing does.
    ///
    /// # Errors
    /// It cannot be read.
    pub async fn read(&self) -> anyhow::Result<Option<String>> {
        Ok(match self {
            Self::File(kept) => kept.read()?,
            Self::Row { heads, origin } => heads.read(origin).await?,
        })
    }

    /// Writes in the place of `old`; false, and nothing is written, where something else stands there.
    ///
    /// # Errors
    /// It cannot be written; then the old stands there still, or the new does.
    pub async fn swap(&self, old: Option<String>, new: String) -> anyhow::Result<bool> {
        Ok(match self {
            Self::File(kept) => {
                let kept = kept.clone();
                tokio::task::spawn_blocking(move || kept.swap(old.as_deref(), &new)).await??
            }
            Self::Row { heads, origin } => heads.swap(origin, old.as_deref(), &new).await?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use mingtong_proof::hash::{self, Hash};
    use mingtong_proof::key::Kind;
    use mingtong_proof::verify::Head;
    use mingtong_proof::{Checkpoint, Note, SigningKey};
    use mingtong_testkit::{Database, OwnDatabase};

    const LOG: LogName<'static> = LogName { slug: "town", origin: "example.org/c/town/log" };
    const OTHER: LogName<'static> = LogName { slug: "street", origin: "example.org/c/street/log" };

    fn signed(size: u64, leaf: &str) -> String {
        let head = Head { size, root: root(leaf) };
        let checkpoint = Checkpoint { origin: LOG.origin.to_owned(), head, extensions: vec![] };
        let mut note = Note::new(checkpoint.to_string()).unwrap();
        note.sign(&SigningKey::from_seed(LOG.origin, Kind::Note, &[7; 32]).unwrap(), 0);
        note.to_string()
    }

    fn root(leaf: &str) -> Hash {
        hash::leaf(leaf.as_bytes())
    }

    /// What either promises; `beside` is the same place as another process has it.
    async fn promises(state: &LogState, beside: &LogState) {
        let (one, two) = (signed(1, "one"), signed(2, "two"));
        assert_eq!(state.read(LOG).await.unwrap(), None);
        let held = state.hold(LOG).await.unwrap().expect("nobody holds it");
        assert!(beside.hold(LOG).await.unwrap().is_none(), "one holds it at a time");
        assert!(beside.hold(OTHER).await.unwrap().is_some(), "another log is another matter");
        assert!(!held.swap(Some(one.clone()), two.clone()).await.unwrap(), "nothing stands there");
        assert!(held.swap(None, one.clone()).await.unwrap());
        assert!(!held.swap(None, two.clone()).await.unwrap(), "something stands there");
        assert!(!held.swap(Some(two.clone()), two.clone()).await.unwrap(), "something else stands there");
        assert!(held.swap(Some(one), two.clone()).await.unwrap());
        assert_eq!(held.read().await.unwrap(), Some(two.clone()));
        assert_eq!(beside.read(LOG).await.unwrap(), Some(two));
        assert_eq!(beside.read(OTHER).await.unwrap(), None);
    }

    #[tokio::test]
    async fn what_was_signed_is_kept_in_a_directory() {
        let directory = tempfile::tempdir().unwrap();
        let state = LogState::open(&directory.path().join("state"), Words::default()).await.unwrap();
        promises(&state, &state.clone()).await;
    }

    #[tokio::test]
    async fn what_was_signed_is_kept_in_a_database() {
        let database = OwnDatabase::new().await;
        let url = PathBuf::from(database.url());
        let state = LogState::open(&url, Words::default()).await.unwrap();
        let beside = LogState::open(&url, Words::default()).await.unwrap();
        promises(&state, &beside).await;
        // The database itself takes no other tree of a size, and no shorter one.
        let held = state.hold(LOG).await.unwrap().expect("it is held already");
        let two = held.read().await.unwrap();
        assert!(!held.swap(two.clone(), signed(2, "another")).await.unwrap());
        assert!(!held.swap(two.clone(), signed(1, "one")).await.unwrap());
        assert_eq!(held.read().await.unwrap(), two);
    }

    #[tokio::test]
    async fn what_was_signed_is_not_kept_beside_the_record() {
        let database = Database::postgres().await;
        database.open().await;
        let url = database.arguments().pop().expect("its address");
        let refused = LogState::open(Path::new(&url), Words::default()).await.unwrap_err();
        assert!(refused.to_string().contains("另一个"), "{refused}");
    }
}
