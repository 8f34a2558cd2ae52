//! `mingtong backup FILE`, `mingtong restore FILE`.

use crate::commands::file;
use crate::speak;
use mingtong_app::Store;
use mingtong_words::Words;
use std::path::Path;
use std::process::ExitCode;

pub async fn backup(store: &Store, file: &Path, words: Words) -> anyhow::Result<ExitCode> {
    file::has_directory(file, words)?;
    mingtong_store::backup(store, file).await?;
    speak::line(speak::text(words, "cli-backed-up", &[("file", file.display().to_string())]));
    Ok(ExitCode::SUCCESS)
}

pub async fn restore(store: &Store, file: &Path, words: Words) -> anyhow::Result<ExitCode> {
    file::is_readable(file, words)?;
    mingtong_store::restore(store, file).await?;
    speak::line(speak::text(words, "cli-restored", &[("file", file.display().to_string())]));
    Ok(ExitCode::SUCCESS)
}
