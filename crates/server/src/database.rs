//! Which database the commands work on.

use crate::speak;
use anyhow::{Context, bail};
use mingtong_app::Store;
use mingtong_words::Words;
use std::fs::{OpenOptions, Permissions};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::PathBuf;

/// Names and telephones stand in it: only whoever runs the program reads the file. What SQLite makes beside it follows.
const OWNER_ONLY: u32 = 0o600;

/// Where the record is kept.
#[derive(Debug, clap::Args)]
pub struct Database {
    /// The directory of the SQLite database; ./data, of the demo ./demo-data.
    #[arg(long, global = true, env = "MINGTONG_DATA")]
    data: Option<PathBuf>,
    /// A PostgreSQL database instead: postgres://…
    #[arg(long, global = true, env = "MINGTONG_DATABASE_URL", hide_env_values = true)]
    database_url: Option<String>,
}

impl Database {
    /// The directory of the record, `usual` where nobody said another; none for PostgreSQL, which is no directory of
    /// ours.
    pub fn directory(&self, usual: &str) -> Option<PathBuf> {
        let data = self.data.clone().unwrap_or_else(|| PathBuf::from(usual));
        self.database_url.is_none().then_some(data)
    }

    /// Opens it and brings its tables up to date; in the directory `usual` where nobody said another. One that is not
    /// there is made only where `may_begin` says so: a slip in the name of a directory shall not look like an empty
    /// record.
    pub async fn open(&self, usual: &str, may_begin: bool, words: Words) -> anyhow::Result<Store> {
        if let Some(url) = &self.database_url {
            let opened = Store::open_postgres(url).await;
            return opened.with_context(|| words.t("cli-postgres-does-not-open").to_owned());
        }
        let data = self.data.clone().unwrap_or_else(|| PathBuf::from(usual));
        let file = data.join("mingtong.db");
        let named = |key| speak::text(words, key, &[("file", file.display().to_string())]);
        if !may_begin && !file.exists() {
            bail!(named("cli-no-database"));
        }
        std::fs::create_dir_all(&data).with_context(|| named("cli-database-does-not-open"))?;
        // SQLite opens a write-protected file for reading, and then every report would be refused, one after the other.
        let writable = OpenOptions::new().append(true).create(true).mode(OWNER_ONLY).open(&file);
        // One that is there already may come from a time or a copy that was less careful.
        let owned = writable.and_then(|file| file.set_permissions(Permissions::from_mode(OWNER_ONLY)));
        owned.with_context(|| named("cli-database-does-not-open"))?;
        Store::open_sqlite(&file).await.with_context(|| named("cli-database-does-not-open"))
    }
}
