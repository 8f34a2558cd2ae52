//! Signing the logs while the server runs: each some seconds after it has grown, and only as long as it is what was
//! signed before. What was signed last lies in a directory of its own, apart from the database and its backups; of
//! several nodes the one that holds it signs (docs/adr/0042, docs/ops/log.md).

use crate::commands::file;
use anyhow::{Context, ensure};
use mingtong_adapters::kept::{Kept, read_kept, read_secret};
use mingtong_app::community::{LogKeys, NotSigned, publish_checkpoint, publish_log_keys, sign_log, signing_pause_ms};
use mingtong_app::{App, Hall};
use mingtong_words::Words;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use tokio::time::{MissedTickBehavior, interval};

/// How often it is looked whether a log has grown: the shortest time that the rule can give is two of them.
const EVERY: Duration = Duration::from_secs(1);

/// By which keys the logs are signed, and where what was signed lies.
#[derive(Debug, clap::Args)]
pub struct Signing {
    /// The file of the keys, made by `admin log init`.
    #[arg(long, env = "MINGTONG_LOG_KEY", requires = "log_state")]
    log_key: Option<PathBuf>,
    /// The directory of what was signed last, apart from the database and its backups.
    #[arg(long, env = "MINGTONG_LOG_STATE", requires = "log_key")]
    log_state: Option<PathBuf>,
}

impl Signing {
    /// Whoever signs; nobody where no keys are named.
    ///
    /// # Errors
    /// The keys cannot be read, or others may read them.
    pub fn signer(&self, words: Words) -> anyhow::Result<Option<Signer>> {
        let (Some(key), Some(state)) = (&self.log_key, &self.log_state) else { return Ok(None) };
        let text = read_secret(key).map_err(|error| file::unread(key, &error, words))?;
        let keys = LogKeys::parse(&text).context(words.t("cli-log-no-key"))?;
        Ok(Some(Signer { keys, state: state.clone() }))
    }
}

/// Whoever signs.
#[derive(Debug)]
pub struct Signer {
    keys: LogKeys,
    state: PathBuf,
}

impl Signer {
    /// Goes round as long as the server runs.
    pub async fn serve(self, app: App) {
        let mut every = interval(EVERY);
        every.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let mut logs = HashMap::new();
        loop {
            every.tick().await;
            if let Err(error) = self.round(&app, &mut logs).await {
                tracing::warn!(%error, "log.round");
            }
        }
    }

    async fn round(&self, app: &App, logs: &mut HashMap<String, Log>) -> anyhow::Result<()> {
        for hall in app.halls().await? {
            let keys = self.keys.of(&hall.slug);
            let log = logs.entry(hall.slug.clone()).or_default();
            if !keys.is_empty() && log.is_due(app, &hall) {
                let path = self.path(&hall.slug);
                // One log that is not signed keeps none of the others from being signed.
                if let Err(error) = log.sign(app, &hall, &keys, &path).await {
                    tracing::error!(log = %hall.slug, %error, "log.not_signed");
                }
            }
        }
        Ok(())
    }

    /// Signs a log now, where nobody else holds it.
    ///
    /// # Errors
    /// It is not what was signed before, or cannot be signed now.
    pub async fn sign(&self, app: &App, hall: &Hall) -> anyhow::Result<()> {
        let path = self.path(&hall.slug);
        Log::default().sign(app, hall, &self.keys.of(&hall.slug), &path).await
    }

    /// What was signed last of a log, by whichever process; none where nothing was.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn last(&self, slug: &str) -> std::io::Result<Option<String>> {
        read_kept(&self.path(slug))
    }

    fn path(&self, slug: &str) -> PathBuf {
        self.state.join(format!("{slug}.checkpoint"))
    }
}

/// A log as it was when it was last looked at.
#[derive(Debug, Default)]
struct Log {
    /// What was signed last, held by this process; none while another holds it.
    kept: Option<Arc<Kept>>,
    /// When it was last looked at, in ms since 1970, and how far the log went.
    looked: Option<(i64, i64)>,
}

impl Log {
    fn is_due(&self, app: &App, hall: &Hall) -> bool {
        let Some((at_ms, head)) = self.looked else { return true };
        let has_grown = app.store.head(hall.id).is_some_and(|now| now > head);
        (has_grown || self.kept.is_none()) && app.now().0 - at_ms >= signing_pause_ms(app, hall)
    }

    async fn sign(&mut self, app: &App, hall: &Hall, keys: &LogKeys, path: &Path) -> anyhow::Result<()> {
        let looked = (app.now().0, app.store.head(hall.id).unwrap_or_default());
        publish_log_keys(app, hall, keys);
        let Some(kept) = self.hold(path)? else {
            self.looked = Some(looked);
            if let Some(last) = read_kept(path)? {
                publish_checkpoint(app, hall, last);
            }
            return Ok(());
        };
        let last = kept.read()?;
        let signed = sign_log(app, hall, keys, last.as_deref()).await;
        let signed = match signed {
            Ok(signed) => signed,
            Err(why) => return Err(self.not_signed(app, hall, (why, last), looked).into()),
        };
        let shown = match signed {
            Some(note) => Some(keep(kept, last, note.to_string()).await?),
            None => last,
        };
        self.looked = Some(looked);
        if let Some(shown) = shown {
            publish_checkpoint(app, hall, shown);
        }
        Ok(())
    }

    /// What failed for now is tried again at once. What does not fit is looked at again when the log grows; what was
    /// signed last stays what is shown, by a server that was started since, too: so everybody sees what is wrong.
    fn not_signed(
        &mut self,
        app: &App,
        hall: &Hall,
        (why, last): (NotSigned, Option<String>),
        looked: (i64, i64),
    ) -> NotSigned {
        if !matches!(why, NotSigned::Fail(_)) {
            self.looked = Some(looked);
        }
        let is_of_this_log = !matches!(why, NotSigned::NoKey | NotSigned::Foreign);
        if let Some(last) = last.filter(|_| is_of_this_log) {
            publish_checkpoint(app, hall, last);
        }
        why
    }

    fn hold(&mut self, path: &Path) -> std::io::Result<Option<Arc<Kept>>> {
        if self.kept.is_none() {
            self.kept = Kept::hold(path)?.map(Arc::new);
        }
        Ok(self.kept.clone())
    }
}

/// Keeps what was signed, before anybody sees it: shown and then forgotten, it could be followed by another tree.
async fn keep(kept: Arc<Kept>, last: Option<String>, note: String) -> anyhow::Result<String> {
    let written = tokio::task::spawn_blocking(move || kept.swap(last.as_deref(), &note).map(|done| (done, note)));
    let (is_kept, note) = written.await??;
    ensure!(is_kept, "something else stands where what was signed last is kept");
    Ok(note)
}
