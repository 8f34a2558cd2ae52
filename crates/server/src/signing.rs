//! Signing the logs while the server runs: each some seconds after it has grown, and only as long as it is what was
//! signed before. What was signed last lies in a directory or a database of its own, apart from the record and its
//! backups; of several nodes the one that holds it signs (docs/adr/0042, 0052, docs/ops/log.md).

use crate::commands::file;
use crate::log_state::{Held, LogName, LogState};
use crate::witnesses::Witnesses;
use anyhow::{Context, ensure};
use mingtong_adapters::kept::read_secret;
use mingtong_app::community::{
    LogKeys, NotSigned, public_checkpoint, publish_checkpoint, publish_log_keys, publish_witnesses, sign_log,
    signing_pause_ms,
};
use mingtong_app::{App, Hall};
use mingtong_proof::Policy;
use mingtong_proof::note::NOTE_BYTES_MAX;
use mingtong_words::Words;
use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use tokio::task::JoinHandle;
use tokio::time::{MissedTickBehavior, interval};

/// How often it is looked whether a log has grown: the shortest time that the rule can give is two of them.
const EVERY: Duration = Duration::from_secs(1);
/// How long a log that rests waits before a witness that was silent is asked again, in ms.
const ASKED_AGAIN_MS: i64 = 60_000;

/// By which keys the logs are signed, and where what was signed lies.
#[derive(Debug, clap::Args)]
pub struct Signing {
    /// The file of the keys, made by `admin log init`.
    #[arg(long, env = "MINGTONG_LOG_KEY", requires = "log_state")]
    log_key: Option<PathBuf>,
    /// The directory of what was signed last, or a PostgreSQL database of its own: apart from the record.
    #[arg(long, env = "MINGTONG_LOG_STATE", hide_env_values = true, requires = "log_key")]
    log_state: Option<PathBuf>,
    /// The policy file of the witnesses that are asked to cosign what is signed.
    #[arg(long, env = "MINGTONG_LOG_WITNESSES", requires = "log_key")]
    log_witnesses: Option<PathBuf>,
}

impl Signing {
    /// Whether keys are named.
    pub fn is_named(&self) -> bool {
        self.log_key.is_some()
    }

    /// By other keys, with another place for what was signed last.
    pub fn by(self, keys: PathBuf, state: PathBuf) -> Self {
        Self { log_key: Some(keys), log_state: Some(state), ..self }
    }

    /// Whoever signs; nobody where no keys are named.
    ///
    /// # Errors
    /// The keys cannot be read, or others may read them.
    pub async fn signer(&self, words: Words) -> anyhow::Result<Option<Signer>> {
        let (Some(key), Some(state)) = (&self.log_key, &self.log_state) else { return Ok(None) };
        let text = read_secret(key).map_err(|error| file::unread(key, &error, words))?;
        let keys = LogKeys::parse(&text).context(words.t("cli-log-no-key"))?;
        Ok(Some(Signer { keys, state: LogState::open(state, words).await?, witnesses: self.witnesses(words)? }))
    }

    fn witnesses(&self, words: Words) -> anyhow::Result<Option<Witnesses>> {
        let Some(path) = &self.log_witnesses else { return Ok(None) };
        let bytes = file::read(path, NOTE_BYTES_MAX, words)?;
        let policy = str::from_utf8(&bytes).ok().and_then(|text| text.parse::<Policy>().ok());
        Witnesses::new(policy.context(words.t("cli-log-no-policy"))?).map(Some)
    }
}

/// Whoever signs.
#[derive(Debug)]
pub struct Signer {
    keys: LogKeys,
    state: LogState,
    witnesses: Option<Witnesses>,
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
            if !keys.is_empty() && (log.is_due(app, &hall) || self.asks_again(app, &hall, log)) {
                // One log that is not signed keeps none of the others from being signed.
                match log.sign(app, &hall, &keys, &self.state).await {
                    Ok(Some(signed)) => log.asking = self.show(app, &hall, signed),
                    Ok(None) => self.tell(app, &hall, &[]),
                    Err(error) => tracing::error!(log = %hall.slug, %error, "log.not_signed"),
                }
            }
        }
        Ok(())
    }

    fn asks_again(&self, app: &App, hall: &Hall, log: &Log) -> bool {
        log.rests_since(app, ASKED_AGAIN_MS)
            && self.witnesses.as_ref().is_some_and(|witnesses| witnesses.lack(app, hall))
    }

    /// Shows what was signed: at once, or as soon as its witnesses were asked, who have some seconds. Where nothing is
    /// shown yet, nobody waits for them.
    fn show(&self, app: &App, hall: &Arc<Hall>, signed: Signed) -> Option<JoinHandle<()>> {
        if self.witnesses.is_none() || public_checkpoint(app, hall).is_err() {
            publish_checkpoint(app, hall, signed.note.clone());
        }
        let (witnesses, app, hall) = (self.witnesses.clone()?, app.clone(), hall.clone());
        Some(tokio::spawn(async move { cosign(&witnesses, &app, &hall, signed).await }))
    }

    /// Tells of the witnesses what the head says that is shown.
    fn tell(&self, app: &App, hall: &Hall, refused: &[String]) {
        if let Some(witnesses) = &self.witnesses {
            publish_witnesses(app, hall, witnesses.policy(), refused);
        }
    }

    /// Signs a log now, where nobody else holds it.
    ///
    /// # Errors
    /// It is not what was signed before, or cannot be signed now.
    pub async fn sign(&self, app: &App, hall: &Arc<Hall>) -> anyhow::Result<()> {
        let signed = Log::default().sign(app, hall, &self.keys.of(&hall.slug), &self.state).await?;
        if let (Some(witnesses), Some(signed)) = (&self.witnesses, signed) {
            cosign(witnesses, app, hall, signed).await;
        }
        Ok(())
    }

    /// What was signed last of a log, by whichever process; none where nothing was.
    ///
    /// # Errors
    /// It cannot be read.
    pub async fn last(&self, slug: &str) -> anyhow::Result<Option<String>> {
        self.state.read(name(slug, &self.keys.of(slug))).await
    }
}

/// Without a key, or with keys of two names, nothing is signed, and no name is needed.
fn name<'n>(slug: &'n str, keys: &'n LogKeys) -> LogName<'n> {
    LogName { slug, origin: keys.origin().unwrap_or_default() }
}

/// A log as it was when it was last looked at.
#[derive(Debug, Default)]
struct Log {
    /// What was signed last, held by this process; none while another holds it.
    kept: Option<Held>,
    /// When it was last looked at, in ms since 1970, and how far the log went.
    looked: Option<(i64, i64)>,
    /// The witnesses of what was signed last, while they are asked; the next head waits for them.
    asking: Option<JoinHandle<()>>,
}

/// A head that is signed and kept, and perhaps not shown yet.
struct Signed {
    kept: Held,
    note: String,
}

impl Log {
    fn is_asking(&self) -> bool {
        self.asking.as_ref().is_some_and(|asking| !asking.is_finished())
    }

    /// Whether it was looked at last before so many ms, and nobody is asked.
    fn rests_since(&self, app: &App, ms: i64) -> bool {
        !self.is_asking() && self.looked.is_some_and(|(at_ms, _)| app.now().0 - at_ms >= ms)
    }

    fn is_due(&self, app: &App, hall: &Hall) -> bool {
        if self.is_asking() {
            return false;
        }
        let Some((at_ms, head)) = self.looked else { return true };
        let has_grown = app.store.head(hall.id).is_some_and(|now| now > head);
        (has_grown || self.kept.is_none()) && app.now().0 - at_ms >= signing_pause_ms(app, hall)
    }

    /// Signs what there is now. None where another process signs, whose head is shown then.
    async fn sign(
        &mut self,
        app: &App,
        hall: &Hall,
        keys: &LogKeys,
        state: &LogState,
    ) -> anyhow::Result<Option<Signed>> {
        let looked = (app.now().0, app.store.head(hall.id).unwrap_or_default());
        publish_log_keys(app, hall, keys);
        let name = name(&hall.slug, keys);
        let Some(kept) = self.hold(state, name).await? else {
            self.looked = Some(looked);
            if let Some(last) = state.read(name).await? {
                publish_checkpoint(app, hall, last);
            }
            return Ok(None);
        };
        let last = kept.read().await?;
        let signed = sign_log(app, hall, keys, last.as_deref()).await;
        let signed = match signed {
            Ok(signed) => signed,
            Err(why) => return Err(self.not_signed(app, hall, (why, last), looked).into()),
        };
        let shown = match signed {
            Some(note) => Some(keep(kept.clone(), last, note.to_string()).await?),
            None => last,
        };
        self.looked = Some(looked);
        Ok(shown.map(|note| Signed { kept, note }))
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

    async fn hold(&mut self, state: &LogState, log: LogName<'_>) -> anyhow::Result<Option<Held>> {
        if !self.kept.as_ref().is_some_and(Held::is_lasting) {
            self.kept = None;
            self.kept = state.hold(log).await?;
        }
        Ok(self.kept.clone())
    }
}

/// Keeps what was signed, before anybody sees it: shown and then forgotten, it could be followed by another tree.
async fn keep(kept: Held, last: Option<String>, note: String) -> anyhow::Result<String> {
    let is_kept = kept.swap(last, note.clone()).await?;
    ensure!(is_kept, "something else stands where what was signed last is kept");
    Ok(note)
}

/// Asks the witnesses of a head, keeps it with their lines, and shows it: with few of them, or with none, too.
async fn cosign(witnesses: &Witnesses, app: &App, hall: &Arc<Hall>, signed: Signed) {
    let asked = witnesses.ask(app, hall, &signed.note).await;
    let asked = asked.inspect_err(|error| tracing::warn!(log = %hall.slug, %error, "witness.not_asked"));
    let (cosigned, refused) = asked.map_or_else(|_| (None, vec![]), |asked| (asked.cosigned, asked.refused));
    let kept = match cosigned {
        Some(cosigned) => keep(signed.kept, Some(signed.note.clone()), cosigned.to_string()).await,
        None => Ok(signed.note.clone()),
    };
    let shown = kept.unwrap_or_else(|error| {
        tracing::error!(log = %hall.slug, %error, "log.not_cosigned");
        signed.note
    });
    publish_checkpoint(app, hall, shown);
    publish_witnesses(app, hall, witnesses.policy(), &refused);
}
