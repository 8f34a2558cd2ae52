//! `mingtong rebuild [--check]`.
#![expect(clippy::print_stdout, reason = "its output is its purpose")]

use mingtong_app::Store;
use std::process::ExitCode;

pub async fn run(store: &Store, check: bool) -> anyhow::Result<ExitCode> {
    if !check {
        mingtong_store::rebuild(store).await?;
        println!("rebuilt");
        return Ok(ExitCode::SUCCESS);
    }
    let differences = mingtong_store::check(store).await?;
    if differences.is_empty() {
        println!("the read tables are what the log says");
        return Ok(ExitCode::SUCCESS);
    }
    for difference in differences {
        println!("{} {}", difference.community, difference.table);
        println!("  stored:   {}", difference.stored.as_deref().unwrap_or("—"));
        println!("  from log: {}", difference.from_log.as_deref().unwrap_or("—"));
    }
    Ok(ExitCode::FAILURE)
}
