//! The keys of the logs.

use crate::commands::{file, hall};
use crate::speak;
use anyhow::{Context, ensure};
use clap::Subcommand;
use mingtong_adapters::kept::{add_secret, read_secret};
use mingtong_app::App;
use mingtong_app::community::LogKeys;
use mingtong_proof::SigningKey;
use mingtong_proof::key::Kind;
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
    },
}

impl Logs {
    pub(super) async fn run(self, app: &App, words: Words) -> anyhow::Result<()> {
        let Logs::Init { community, origin, key, another } = self;
        let hall = hall(app, &community, words).await?;
        let end = format!("/c/{}/log", hall.slug);
        ensure!(
            origin.ends_with(&end) && origin != end && !origin.contains("://"),
            speak::text(words, "cli-log-origin", &[("end", end)])
        );
        let known = known(&key, words)?.of(&hall.slug);
        ensure!(known.is_empty() || another, words.t("cli-log-has-a-key"));
        ensure!(known.is_empty() || known.origin() == Some(origin.as_str()), words.t("cli-log-other-origin"));
        let made = SigningKey::from_seed(&origin, Kind::Note, &app.chance.bytes());
        let made = made.context(words.t("cli-log-origin-unread"))?;
        add_secret(&key, &made.to_secret_text()).map_err(|error| file::unwritten(&key, &error, words))?;
        speak::line(made.public().to_string());
        Ok(())
    }
}

/// The keys that are in a file already.
fn known(key: &Path, words: Words) -> anyhow::Result<LogKeys> {
    if !key.exists() {
        return Ok(LogKeys::default());
    }
    let text = read_secret(key).map_err(|error| file::unread(key, &error, words))?;
    LogKeys::parse(&text).context(words.t("cli-log-no-key"))
}
