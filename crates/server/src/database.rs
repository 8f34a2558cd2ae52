//! Which database the commands work on.

use crate::speak;
use anyhow::{Context, bail};
use mingtong_app::Store;
use mingtong_words::Words;
use std::fs::OpenOptions;
use std::path::PathBuf;

/// Where the record is kept.
#[derive(Debug, clap::Args)]
pub struct Database {
    /// The directory of the SQLite database.
    #[arg(long, global = true, env = "MINGTONG_DATA", default_value = "./data")]
    data: PathBuf,
    /// A PostgreSQL database instead: postgres://…
    #[arg(long, global = true, env = "MINGTONG_DATABASE_URL", hide_env_values = true)]
    database_url: Option<String>,
}

impl Database {
    /// Opens it and brings its tables up to date. One that is not there is made only where `may_begin` says so: a slip
    /// in the name of a directory shall not look like an empty record.
    pub async fn open(&self, may_begin: bool, words: Words) -> anyhow::Result<Store> {
        if let Some(url) = &self.database_url {
            let opened = Store::open_postgres(url).await;
            return opened.with_context(|| words.t("cli-postgres-does-not-open").to_owned());
        }
        let file = self.data.join("mingtong.db");
        let named = |key| speak::text(words, key, &[("file", file.display().to_string())]);
        if !may_begin && !file.exists() {
            bail!(named("cli-no-database"));
        }
        std::fs::create_dir_all(&self.data).with_context(|| named("cli-database-does-not-open"))?;
        // SQLite opens a write-protected file for reading, and then every report would be refused, one after the other.
        let writable = OpenOptions::new().append(true).create(true).open(&file);
        writable.with_context(|| named("cli-database-does-not-open"))?;
        Store::open_sqlite(&file).await.with_context(|| named("cli-database-does-not-open"))
    }
}
