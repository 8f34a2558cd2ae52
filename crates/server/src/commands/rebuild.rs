//! `mingtong rebuild [--check]`.

use crate::speak;
use mingtong_app::Store;
use mingtong_words::Words;
use std::process::ExitCode;

pub async fn run(store: &Store, check: bool, words: Words) -> anyhow::Result<ExitCode> {
    if !check {
        mingtong_store::rebuild(store).await?;
        speak::line(words.t("cli-rebuilt"));
        return Ok(ExitCode::SUCCESS);
    }
    let differences = mingtong_store::check(store).await?;
    if differences.is_empty() {
        speak::line(words.t("cli-rebuild-same"));
        return Ok(ExitCode::SUCCESS);
    }
    speak::line(words.t("cli-rebuild-differs"));
    for difference in differences {
        speak::line(format!("{} {}", difference.community, difference.table));
        let sides = [("cli-rebuild-stored", difference.stored), ("cli-rebuild-from-log", difference.from_log)];
        for (key, row) in sides {
            speak::line(format!("  {}: {}", words.t(key), row.as_deref().unwrap_or("—")));
        }
    }
    Ok(ExitCode::FAILURE)
}
