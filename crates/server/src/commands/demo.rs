//! `mingtong demo`: the acceptance story and real letters, loaded unless they are there, then served.

use crate::commands::admin::logs;
use crate::commands::serve::Serve;
use crate::{demo, speak};
use anyhow::bail;
use mingtong_app::App;
use mingtong_words::Words;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What the logs of the demo are called: a name that nobody has (RFC 2606).
const ORIGIN: &str = "mingtong.example";

/// Load the story, what is in hand today, and the letters unless they are there, and serve them.
#[derive(Debug, clap::Args)]
pub struct Demo {
    #[command(flatten)]
    serve: Serve,
    /// Only load, do not serve.
    #[arg(long)]
    load_only: bool,
}

impl Demo {
    /// Does it. Where the record has a directory, it is signed by keys of its own, so that everything can be checked;
    /// the keys of a real one lie apart from the record.
    pub async fn run(self, app: App, directory: Option<PathBuf>, words: Words) -> anyhow::Result<ExitCode> {
        if let Some(slug) = demo::stranger(&app.store).await? {
            bail!(speak::text(words, "cli-demo-stranger", &[("slug", slug)]));
        }
        demo::load(app.store.clone(), app.now()).await?;
        let args = [("password", demo::PASSWORD.to_owned())];
        speak::line(speak::text(words, "cli-demo-loaded", &args));
        if self.load_only {
            return Ok(ExitCode::SUCCESS);
        }
        let serve = match directory.filter(|_| !self.serve.signs()) {
            Some(home) => self.serve.signing_by(keys(&app, &home, words).await?, home.join("log-state")),
            None => self.serve,
        };
        serve.run(app.with_demo_password(), None, words).await
    }
}

/// The file of the keys by which the logs are signed, made where there is none yet.
async fn keys(app: &App, home: &Path, words: Words) -> anyhow::Result<PathBuf> {
    let file = home.join("log-keys");
    let known = logs::known(&file, words)?;
    for hall in app.halls().await? {
        if known.of(&hall.slug).is_empty() {
            let key = logs::new_key(app, &format!("{ORIGIN}/c/{}/log", hall.slug), words)?;
            logs::add(&file, &key.to_secret_text(), words)?;
        }
    }
    Ok(file)
}
