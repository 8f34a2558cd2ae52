//! The keys of the logs.

use crate::commands::{file, hall};
use crate::speak;
use anyhow::{Context, ensure};
use clap::Subcommand;
use mingtong_adapters::kept::{add_secret, read_secret};
use mingtong_app::App;
use mingtong_app::community::LogKeys;
use mingtong_proof::continues::{Continues, WHY_CHARS_MAX};
use mingtong_proof::key::Kind;
use mingtong_proof::note::NOTE_BYTES_MAX;
use mingtong_proof::{Checkpoint, Note, SigningKey};
use mingtong_words::Words;
use std::path::{Path, PathBuf};

/// What is done with keys of logs.
#[derive(Debug, Subcommand)]
pub enum Logs {
    /// Make the key by which the log of a community is signed; print what others check its signatures with.
    Init {
        /// The community's short name.
        #[arg(long)]
        community: String,
        /// What the log is called for ever: its address without https://.
        #[arg(long)]
        origin: String,
        /// The file of keys, to which it is added.
        #[arg(long)]
        key: PathBuf,
        /// Make another key of a log that has one: both sign from now on.
        #[arg(long)]
        another: bool,
        /// The last signed head of the log for which this one goes on, which lost events for good.
        #[arg(long, requires = "why", conflicts_with = "another")]
        continues: Option<PathBuf>,
        /// Why that one is not continued.
        #[arg(long, requires = "continues")]
        why: Option<String>,
    },
}

impl Logs {
    pub(super) async fn run(self, app: &App, words: Words) -> anyhow::Result<()> {
        let Logs::Init { community, origin, key, another, continues, why } = self;
        let hall = hall(app, &community, words).await?;
        let end = format!("/c/{}/log", hall.slug);
        ensure!(
            origin.ends_with(&end) && origin != end && !origin.contains("://"),
            speak::text(words, "cli-log-origin", &[("end", end)])
        );
        let beginning = match (&continues, &why) {
            (Some(old), Some(why)) => Some(beginning(&origin, old, why, words)?),
            _ => None,
        };
        let known = known(&key, words)?.of(&hall.slug);
        ensure!(known.is_empty() || beginning.is_none(), words.t("cli-log-begins-apart"));
        ensure!(known.is_empty() || another, words.t("cli-log-has-a-key"));
        ensure!(known.is_empty() || known.origin() == Some(origin.as_str()), words.t("cli-log-other-origin"));
        let made = new_key(app, &origin, words)?;
        // What it goes on for stands there first: no head is signed without it.
        for line in beginning.into_iter().chain([made.to_secret_text()]) {
            add(&key, &line, words)?;
        }
        speak::line(made.public().to_string());
        Ok(())
    }
}

/// A new key of a log.
///
/// # Errors
/// The log cannot be called that.
pub fn new_key(app: &App, origin: &str, words: Words) -> anyhow::Result<SigningKey> {
    SigningKey::from_seed(origin, Kind::Note, &app.chance.bytes()).context(words.t("cli-log-origin-unread"))
}

/// Adds a line to a file of keys.
///
/// # Errors
/// It cannot be written, or others may read it.
pub fn add(file: &Path, line: &str, words: Words) -> anyhow::Result<()> {
    add_secret(file, line).map_err(|error| file::unwritten(file, &error, words))
}

/// The line that says for which log this one goes on, and why.
fn beginning(origin: &str, old: &Path, why: &str, words: Words) -> anyhow::Result<String> {
    let bytes = file::read(old, NOTE_BYTES_MAX, words)?;
    let unread = || speak::text(words, "cli-verify-no-head", &[("file", old.display().to_string())]);
    let read = |text: &str| text.parse::<Note>().ok()?.text().parse::<Checkpoint>().ok();
    let old = str::from_utf8(&bytes).ok().and_then(read).with_context(unread)?;
    ensure!(old.origin != origin, words.t("cli-log-same-origin"));
    let continues = Continues::new(&old, why);
    let args = [("max", WHY_CHARS_MAX.to_string())];
    let continues = continues.with_context(|| speak::text(words, "cli-log-why-unread", &args))?;
    Ok(LogKeys::beginning(origin, &continues))
}

/// The keys that are in a file already.
///
/// # Errors
/// It cannot be read, or others may read it.
pub fn known(key: &Path, words: Words) -> anyhow::Result<LogKeys> {
    if !key.exists() {
        return Ok(LogKeys::default());
    }
    let text = read_secret(key).map_err(|error| file::unread(key, &error, words))?;
    LogKeys::parse(&text).context(words.t("cli-log-no-key"))
}
