//! Signing the head of a log, so that whoever has the checkpoint can show later that the log was changed. What was
//! signed last is kept outside the database and its backups by whoever calls this: a log that was set back is not
//! signed (docs/adr/0042).

use super::log_tile::{head_at, position, size};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use mingtong_domain::limits;
use mingtong_domain::rules::RuleId;
use mingtong_proof::continues::Continues;
use mingtong_proof::key::Kind;
use mingtong_proof::verify::Head;
use mingtong_proof::{Checkpoint, Malformed, Note, Policy, SigningKey, hash};
use mingtong_store::log::Entry;
use mingtong_store::{Link, StoreError, entry_of};

/// What the line of a file of keys begins with that says for which log another one goes on.
const BEGINS: &str = "BEGINS ";

/// The keys of the logs of an installation. Two of one log sign both, while one follows the other.
#[derive(Debug, Clone, Default)]
pub struct LogKeys {
    keys: Vec<SigningKey>,
    /// Logs, by their names, that go on for another one.
    begun: Vec<(String, Continues)>,
}

impl LogKeys {
    /// Reads a file of keys: one in each line, or that a log goes on for another one ([`LogKeys::beginning`]); empty
    /// lines and what begins with `#` do not matter.
    ///
    /// # Errors
    /// A line is neither.
    pub fn parse(text: &str) -> Result<Self, Malformed> {
        let mut read = Self::default();
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
            match line.strip_prefix(BEGINS) {
                Some(begun) => {
                    let (origin, continues) = begun.split_once(' ').ok_or(Malformed { what: "continuation" })?;
                    read.begun.push((origin.to_owned(), continues.parse()?));
                }
                None => read.keys.push(SigningKey::from_secret_text(line)?),
            }
        }
        match read.keys.iter().all(|key| key.public().kind() == Kind::Note) {
            true => Ok(read),
            false => Err(Malformed { what: "key" }),
        }
    }

    /// The line of a file of keys that says for which log another one goes on. It is in each head of that one then.
    pub fn beginning(origin: &str, continues: &Continues) -> String {
        format!("{BEGINS}{origin} {continues}")
    }

    /// The keys of a community's log. The origin of a log is its address without the scheme, so it ends as that does.
    #[must_use]
    pub fn of(&self, slug: &str) -> Self {
        let end = format!("/c/{slug}/log");
        Self {
            keys: self.keys.iter().filter(|key| key.public().name().ends_with(&end)).cloned().collect(),
            begun: self.begun.iter().filter(|(origin, _)| origin.ends_with(&end)).cloned().collect(),
        }
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// What the log is called; none where it has no key, or keys of two names.
    pub fn origin(&self) -> Option<&str> {
        let origin = self.keys.first()?.public().name();
        self.keys.iter().all(|key| key.public().name() == origin).then_some(origin)
    }

    /// What each head of a log says beside its size and root.
    fn extensions(&self, origin: &str) -> Vec<String> {
        let of_this = self.begun.iter().filter(|(begun, _)| begun == origin);
        of_this.map(|(_, continues)| continues.to_string()).collect()
    }
}

/// Why a log was not signed. Nothing was.
#[derive(Debug, thiserror::Error)]
pub enum NotSigned {
    /// It has no key, or keys of two names.
    #[error("the log has no key, or keys of two origins")]
    NoKey,
    /// What was signed last was signed with none of the keys, or is no checkpoint.
    #[error("what was signed last is not a checkpoint of this log by one of its keys")]
    Foreign,
    /// The log is shorter than what was signed: it was set back, perhaps to a backup.
    #[error("the log has {now} events, and {signed} were signed")]
    Shorter {
        /// How many events there are.
        now: u64,
        /// How many were signed.
        signed: u64,
    },
    /// As many events as were signed have another root: some were changed.
    #[error("the first {signed} events are not those that were signed")]
    Changed {
        /// How many were signed.
        signed: u64,
    },
    /// An event is not what its leaf hash says.
    #[error("the event at position {position} is not what its leaf hash says")]
    Damaged {
        /// Where.
        position: i64,
    },
    /// The database failed, or too many read it now.
    #[error(transparent)]
    Fail(#[from] Fail),
}

impl From<StoreError> for NotSigned {
    fn from(error: StoreError) -> Self {
        Self::Fail(error.into())
    }
}

/// How long a log that has grown waits for its next head, in ms: half of what the rule gives, so that as much is left
/// for signing it. 0 where no rule says.
pub fn signing_pause_ms(app: &App, hall: &Hall) -> i64 {
    let seconds = hall.register.rules.integer(RuleId::LogCheckpointSeconds, app.now());
    seconds.unwrap_or_default() * 1000 / 2
}

/// Signs the head of a log. `last` is what was signed before, with its signatures; none where nothing was. The answer
/// is to be kept in its place before anybody sees it. None where nothing has happened since.
///
/// # Errors
/// See [`NotSigned`].
pub async fn sign_log(app: &App, hall: &Hall, keys: &LogKeys, last: Option<&str>) -> Result<Option<Note>, NotSigned> {
    let origin = keys.origin().ok_or(NotSigned::NoKey)?;
    let signed = last.map(|last| read(keys, last)).transpose()?;
    let mut reader = app.store.read().await?;
    let mut link = reader.link();
    let now = size(&mut link, hall).await?;
    if let Some(signed) = signed {
        check_beginning(app, &mut link, hall, signed, now).await?;
    }
    if signed.is_some_and(|signed| signed.size == now) {
        return Ok(None);
    }
    check_leaves(&mut link, hall, signed.map_or(0, |signed| signed.size), now).await?;
    let head = head_at(app, &mut link, hall, now).await?;
    let checkpoint = Checkpoint { origin: origin.to_owned(), head, extensions: keys.extensions(origin) };
    let note = Note::new(checkpoint.to_string());
    let mut note = note.map_err(|malformed| Fail::Fault(malformed.to_string()))?;
    keys.keys.iter().for_each(|key| note.sign(key, 0));
    Ok(Some(note))
}

/// What was signed last, by one of the keys.
fn read(keys: &LogKeys, last: &str) -> Result<Head, NotSigned> {
    let note: Note = last.parse().map_err(|_| NotSigned::Foreign)?;
    let by = |key: &SigningKey| Policy::of_log(key.public().clone()).accept(&note).ok();
    let accepted = keys.keys.iter().find_map(by).ok_or(NotSigned::Foreign)?;
    Ok(accepted.checkpoint.head)
}

/// The tree that was signed is the beginning of what is signed now.
async fn check_beginning(app: &App, link: &mut Link<'_>, hall: &Hall, signed: Head, now: u64) -> Result<(), NotSigned> {
    if now < signed.size {
        return Err(NotSigned::Shorter { now, signed: signed.size });
    }
    match head_at(app, link, hall, signed.size).await? == signed {
        true => Ok(()),
        false => Err(NotSigned::Changed { signed: signed.size }),
    }
}

/// New events are read again and hashed again before their tree is signed: a bit that was flipped on the way to the
/// disk would otherwise be sworn to for ever.
async fn check_leaves(link: &mut Link<'_>, hall: &Hall, from: u64, to: u64) -> Result<(), NotSigned> {
    let (mut expected, to) = (position(from)?, position(to)?);
    while expected < to {
        let rows = link.range_rows(hall.id, expected, limits::LOG_ROWS_MAX).await?;
        if rows.is_empty() {
            return Err(NotSigned::Damaged { position: expected });
        }
        for row in rows {
            let hash = hash::leaf(row.canonical.as_bytes()).0;
            let stands = |entry: Entry| (entry.position, entry.community.as_str()) == (expected, hall.slug.as_str());
            let is_whole = row.position == expected && row.leaf_hash == hash;
            if !is_whole || !entry_of(&row).is_ok_and(stands) {
                return Err(NotSigned::Damaged { position: expected });
            }
            expected += 1;
        }
    }
    Ok(())
}

/// Names the keys by which whoever checks the log knows its signatures, for the notice board.
pub fn publish_log_keys(app: &App, hall: &Hall, keys: &LogKeys) {
    app.proving.name_keys(hall.id, keys.keys.iter().map(|key| key.public().to_string()).collect());
}

/// What is written on the notice board of a log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogSheet {
    /// What the log is called.
    pub origin: String,
    /// How many entries the head is over.
    pub size: u64,
    /// Its root, in base64 as the checkpoint has it.
    pub root: String,
    /// The keys by which it is checked, each as a line.
    pub keys: Vec<String>,
}

/// The head that was signed last, for the notice board and the reports; none where none was signed here.
///
/// # Errors
/// What was signed is no checkpoint.
pub fn log_sheet(app: &App, hall: &Hall) -> Result<Option<LogSheet>, Fail> {
    let Some(note) = app.proving.checkpoint(hall.id) else { return Ok(None) };
    let no_head = |malformed: Malformed| Fail::Fault(malformed.to_string());
    let note: Note = note.parse().map_err(no_head)?;
    let Checkpoint { origin, head, .. } = note.text().parse().map_err(no_head)?;
    Ok(Some(LogSheet { origin, size: head.size, root: head.root.to_string(), keys: app.proving.keys(hall.id) }))
}

/// Shows a checkpoint that was signed and kept.
pub fn publish_checkpoint(app: &App, hall: &Hall, checkpoint: String) {
    app.proving.show(hall.id, checkpoint);
}

/// The checkpoint of a log that was signed last, with its signatures.
///
/// # Errors
/// None was signed here.
pub fn public_checkpoint(app: &App, hall: &Hall) -> Result<String, Fail> {
    app.proving.checkpoint(hall.id).ok_or(Fail::NotFound)
}
