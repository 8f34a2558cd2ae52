//! Which database the commands work on.

use anyhow::Context;
use mingtong_app::Store;
use std::path::PathBuf;

/// Where the record is kept.
#[derive(Debug, clap::Args)]
pub struct Database {
    /// The directory of the SQLite database.
    #[arg(long, global = true, env = "MINGTONG_DATA", default_value = "./data", conflicts_with = "database_url")]
    data: PathBuf,
    /// A PostgreSQL database instead: postgres://…
    #[arg(long, global = true, env = "MINGTONG_DATABASE_URL", hide_env_values = true)]
    database_url: Option<String>,
}

impl Database {
    /// Opens it, makes it when it is not there, and brings its tables up to date.
    pub async fn open(&self) -> anyhow::Result<Store> {
        if let Some(url) = &self.database_url {
            return Store::open_postgres(url).await.context("the PostgreSQL database does not open");
        }
        std::fs::create_dir_all(&self.data).with_context(|| format!("{} cannot be made", self.data.display()))?;
        let file = self.data.join("mingtong.db");
        Store::open_sqlite(&file).await.with_context(|| format!("{} does not open", file.display()))
    }
}
