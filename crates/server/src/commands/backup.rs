//! `mingtong backup FILE`, `mingtong restore FILE`.
#![expect(clippy::print_stdout, reason = "its output is its purpose")]

use mingtong_app::Store;
use std::path::Path;
use std::process::ExitCode;

pub async fn backup(store: &Store, file: &Path) -> anyhow::Result<ExitCode> {
    mingtong_store::backup(store, file).await?;
    println!("{}", file.display());
    Ok(ExitCode::SUCCESS)
}

pub async fn restore(store: &Store, file: &Path) -> anyhow::Result<ExitCode> {
    mingtong_store::restore(store, file).await?;
    println!("restored");
    Ok(ExitCode::SUCCESS)
}
