//! The binary `mingtong`: configuration and wiring, nothing else. One file per command in `commands/`.

mod commands;
mod database;

use clap::{Parser, Subcommand};
use database::Database;
use std::path::PathBuf;
use std::process::ExitCode;

/// 明通 Mingtong: every voice in a neighbourhood becomes one public record.
#[derive(Debug, Parser)]
#[command(name = "mingtong", version)]
struct Cli {
    #[command(flatten)]
    database: Database,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the pages and the API.
    Serve(commands::serve::Serve),
    /// Make the read tables again from the log, or check that they are what it says (exit 1 and the difference if not).
    Rebuild {
        /// Only compare.
        #[arg(long)]
        check: bool,
    },
    /// Copy everything that is not a read table into one new file, while serving.
    Backup {
        /// The new file.
        file: PathBuf,
    },
    /// Take a backup into an empty database.
    Restore {
        /// The backup.
        file: PathBuf,
    },
    /// Keep communities, people, places, units.
    #[command(subcommand)]
    Admin(commands::admin::Admin),
}

#[tokio::main]
async fn main() -> ExitCode {
    let level = tracing_subscriber::EnvFilter::try_from_env("MINGTONG_LOG")
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("info"));
    tracing_subscriber::fmt().json().with_env_filter(level).with_writer(std::io::stderr).init();
    let cli = Cli::parse();
    match run(cli).await {
        Ok(code) => code,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn run(cli: Cli) -> anyhow::Result<ExitCode> {
    let store = cli.database.open().await?;
    let result = match cli.command {
        Command::Serve(serve) => serve.run(store.clone()).await,
        Command::Rebuild { check } => commands::rebuild::run(&store, check).await,
        Command::Backup { file } => commands::backup::backup(&store, &file).await,
        Command::Restore { file } => commands::backup::restore(&store, &file).await,
        Command::Admin(admin) => admin.run(&store).await,
    };
    store.close().await;
    result
}
