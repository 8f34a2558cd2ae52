//! `mingtong demo`: the acceptance story and real letters, loaded unless they are there, then served.

use crate::commands::serve::Serve;
use crate::{demo, speak};
use anyhow::bail;
use mingtong_app::App;
use mingtong_words::Words;
use std::process::ExitCode;

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
    /// Does it.
    pub async fn run(self, app: App, words: Words) -> anyhow::Result<ExitCode> {
        if let Some(slug) = demo::stranger(&app.store).await? {
            bail!(speak::text(words, "cli-demo-stranger", &[("slug", slug)]));
        }
        demo::load(app.store.clone(), app.now()).await?;
        let args = [("password", demo::PASSWORD.to_owned())];
        speak::line(speak::text(words, "cli-demo-loaded", &args));
        match self.load_only {
            true => Ok(ExitCode::SUCCESS),
            false => self.serve.run(app.with_demo_password(), None, words).await,
        }
    }
}
