//! An administrator takes a backup along 下载备份, out of the house: all of the installation in one file. So it is for
//! installations of one community, for administrators who type their password again, and not while a secret vote is not
//! counted; that it was taken is noted among the looks at people's data (docs/adr/0060).

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::looks::note_backup;
use crate::person::is_themself;
use crate::vote::{VoteItem, uncounted_secret_vote};
use crate::who::Who;
use mingtong_adapters::gate::Pass;
use mingtong_domain::community::Act;
use mingtong_domain::{Millis, Refusal};
use mingtong_store::{BackupError, StoreError, backup_unnamed};
use std::fs::File;
use std::io::{self, Read};
use tokio::runtime::Handle;
use tokio::task::spawn_blocking;

/// Bytes of a part: what is sent at once.
const PART_BYTES: u64 = 64 * 1024;

/// Why no backup was taken; there is no file then.
#[derive(Debug, thiserror::Error)]
pub enum NoBackup {
    /// The installation holds other communities, whose data are not theirs.
    #[error("the installation holds several communities")]
    Several,
    /// Who voted in this secret vote stands beside what was voted, until it is counted.
    #[error("a secret vote is not counted")]
    SecretVote(Box<VoteItem>),
    /// Another one is being made, or is on its way to somebody.
    #[error("another backup is being made")]
    BeingMade,
    /// Something else.
    #[error(transparent)]
    Fail(#[from] Fail),
}

impl From<StoreError> for NoBackup {
    fn from(error: StoreError) -> Self {
        Self::Fail(error.into())
    }
}

impl From<Refusal> for NoBackup {
    fn from(refusal: Refusal) -> Self {
        Self::Fail(refusal.into())
    }
}

/// A backup on its way to whoever took it. Once this is dropped, the file is gone and the next one can be made.
#[derive(Debug)]
pub struct TakenBackup {
    file: File,
    /// How long it is.
    pub bytes: u64,
    /// When it was begun: what was written later is not in it.
    pub at: Millis,
    _pass: Pass,
}

impl TakenBackup {
    /// The next part of the file, with the rest; none after the last.
    ///
    /// # Errors
    /// It cannot be read.
    pub async fn part(self) -> io::Result<Option<(Vec<u8>, Self)>> {
        spawn_blocking(move || self.read()).await.map_err(io::Error::other)?
    }

    fn read(mut self) -> io::Result<Option<(Vec<u8>, Self)>> {
        let mut part = Vec::new();
        Read::by_ref(&mut self.file).take(PART_BYTES).read_to_end(&mut part)?;
        Ok((!part.is_empty()).then_some((part, self)))
    }
}

/// Whether a backup can be taken along here now, by whoever asks.
///
/// # Errors
/// The role may not, there are other communities, a secret vote is not counted, or the database failed.
pub async fn may_take_backup(app: &App, hall: &Hall, who: &Who) -> Result<(), NoBackup> {
    who.authorise_everywhere(Act::TakeBackup, &hall.register)?;
    if app.store.read().await?.link().communities().await?.len() > 1 {
        return Err(NoBackup::Several);
    }
    match uncounted_secret_vote(app, hall).await? {
        Some(vote) => Err(NoBackup::SecretVote(Box::new(vote))),
        None => Ok(()),
    }
}

/// Makes a backup for an administrator, who types their password again, and the code of their telephone where one is
/// asked at sign-in.
///
/// # Errors
/// As for [`may_take_backup`]; another one is being made; password or code do not fit; or there is no room for it.
pub async fn take_backup(
    app: &App,
    hall: &Hall,
    who: &Who,
    password: &str,
    code: &str,
) -> Result<TakenBackup, NoBackup> {
    may_take_backup(app, hall, who).await?;
    let person = who.actor.person.as_ref().ok_or(Fail::NotFound)?;
    let pass = app.gates.backups.enter().await.map_err(|_| NoBackup::BeingMade)?;
    is_themself(app, hall, person, password, code).await?;
    note_backup(app, hall, who).await?;
    let (at, store, runtime) = (app.now(), app.store.clone(), Handle::current());
    // What was begun goes on to its end when whoever asked hangs up, and nobody else is let in meanwhile.
    let made = spawn_blocking(move || (runtime.block_on(backup_unnamed(&store)), pass)).await;
    let (made, pass) = made.map_err(|ended| Fail::Fault(ended.to_string()))?;
    let file = made.map_err(not_made)?;
    let bytes = file.metadata().map_err(|error| Fail::Unavailable(error.to_string()))?.len();
    // A vote that opened or a community that was founded while it was made is in it.
    may_take_backup(app, hall, who).await?;
    Ok(TakenBackup { file, bytes, at, _pass: pass })
}

fn not_made(error: BackupError) -> Fail {
    match error {
        BackupError::Store(error) => error.into(),
        other => Fail::Fault(other.to_string()),
    }
}
