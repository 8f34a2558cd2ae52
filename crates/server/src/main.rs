//! The binary `mingtong`: configuration and wiring, nothing else. One file per command in `commands/`.

mod commands;
mod database;
mod demo;
mod help;
mod http;
mod log_state;
mod measures;
mod password;
mod setup;
mod signing;
mod speak;
mod telling;
mod vouching;
mod witnesses;
mod working_days;

use clap::error::ErrorKind;
use clap::{FromArgMatches, Parser, Subcommand};
use commands::{
    admin, audit, backup, count, demo as demo_command, export, import, log, rebuild, recount, serve, split, verify,
    witness,
};
use database::Database;
use mingtong_app::{App, Chance, Clock};
use mingtong_words::Words;
use std::path::PathBuf;
use std::process::ExitCode;
use working_days::WorkingDays;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The command line cannot be read.
const UNREAD: u8 = 2;

/// 明通 Mingtong: every voice in a neighbourhood becomes one public record.
#[derive(Debug, Parser)]
#[command(name = "mingtong", version)]
struct Cli {
    #[command(flatten)]
    database: Database,
    #[command(flatten)]
    working_days: WorkingDays,
    #[command(flatten)]
    lang: speak::Lang,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the pages and the API.
    Serve(serve::Serve),
    /// Load the story, what is in hand today, and the letters of the demo, and serve them.
    Demo(demo_command::Demo),
    /// Take in a hotline's letters, or take an import back.
    #[command(subcommand)]
    Import(import::Import),
    /// Make the read tables again from the log, or check that they are what it says (exit 1 and the difference if not).
    Rebuild {
        /// Only compare.
        #[arg(long)]
        check: bool,
    },
    /// Print every matter without a reply, every overdue one, every broken invariant (exit 1 if one is broken), every
    /// account book that does not open with the closing before it.
    Audit,
    /// Count a vote on paper by the law of its day.
    Count(count::Count),
    /// Count a published vote again, from its sheet.
    Recount(recount::Recount),
    /// Split a cost among those who would bear it, to the fen.
    Split(split::Split),
    /// Write the record to a file for an office or a program.
    #[command(subcommand)]
    Export(export::Export),
    /// The log for whoever checks it.
    #[command(subcommand)]
    Log(log::Log),
    /// Check a log, from its address or from a mirror.
    Verify(verify::Verify),
    /// Cosign the checkpoints of logs of others.
    #[command(subcommand)]
    Witness(witness::Witness),
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
    /// Keep communities, places, units, people, rules.
    #[command(subcommand)]
    Admin(admin::Admin),
}

impl Command {
    /// Whether it may begin with a database that is not there yet.
    fn may_begin(&self) -> bool {
        match self {
            Command::Serve(_) | Command::Demo(_) | Command::Restore { .. } => true,
            Command::Admin(admin) => admin.begins(),
            _ => false,
        }
    }

    /// The directory that it works on where nobody said another: the demo never stands where a community does.
    fn usual_data(&self) -> &'static str {
        match self {
            Command::Demo(_) => "./demo-data",
            _ => "./data",
        }
    }

    fn serves(&self) -> bool {
        matches!(self, Command::Serve(_) | Command::Demo(_))
    }
}

#[tokio::main]
async fn main() -> ExitCode {
    let cli = match read() {
        Ok(cli) => cli,
        Err(code) => return code,
    };
    let usual = if cli.command.serves() { "info" } else { "error" };
    let level = tracing_subscriber::EnvFilter::try_from_env("MINGTONG_LOG")
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new(usual));
    tracing_subscriber::fmt().json().with_env_filter(level).with_writer(std::io::stderr).init();
    let words = cli.lang.words();
    match Box::pin(run(cli, words)).await {
        Ok(code) => code,
        Err(error) => {
            eprintln!("{}", speak::error_text(words, &error));
            ExitCode::FAILURE
        }
    }
}

/// Reads the command line; where it only asks for help, or cannot be read, says so in the language it asks for.
fn read() -> Result<Cli, ExitCode> {
    let args = help::turned(std::env::args_os().collect());
    // Most lines can be read: the texts are made ready only where there is something to explain.
    if let Ok(cli) = Cli::try_parse_from(&args) {
        return Ok(cli);
    }
    let words = Words::new(help::language(&args));
    let matches = help::explained::<Cli>(words).try_get_matches_from(args);
    let read = matches.and_then(|matches| Cli::from_arg_matches(&matches));
    read.map_err(|error| match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            // Nobody reads any more (`| head`): there is nobody to tell.
            let _ = error.print();
            ExitCode::SUCCESS
        }
        _ => {
            eprintln!("{}", help::unread(&error, words));
            ExitCode::from(UNREAD)
        }
    })
}

async fn run(mut cli: Cli, words: Words) -> anyhow::Result<ExitCode> {
    // Whoever holds a paper vote in hand has no record and needs none.
    if let Command::Count(count) = cli.command {
        return count.run(words);
    }
    if let Command::Split(split) = cli.command {
        return split.run(words);
    }
    if let Command::Verify(verify) = cli.command {
        return verify.run(cli.working_days.load(words), words);
    }
    if let Command::Witness(witness) = cli.command {
        return witness.run(words).await;
    }
    if let Command::Recount(recount) = cli.command {
        if recount.is_offline() {
            return recount.run_offline(words);
        }
        cli.command = Command::Recount(recount);
    }
    let calendar = cli.working_days.load(words)?;
    let opened = cli.database.open(cli.command.usual_data(), cli.command.may_begin(), words).await;
    let store = match (opened, &cli.command) {
        // One means that a vote was recorded otherwise: a record that cannot be opened says nothing of it.
        (Err(error), Command::Recount(_)) => {
            eprintln!("{}", speak::error_text(words, &error));
            return Ok(ExitCode::from(UNREAD));
        }
        (opened, _) => opened?,
    };
    let app = App::new(store.clone(), Clock::System, Chance::System).with_calendar(calendar);
    // Beside the record lie the code with which an empty installation is set up, and what the demo signs with.
    let directory = cli.database.directory(cli.command.usual_data());
    let result = match cli.command {
        Command::Serve(serve) => serve.run(app, directory.map(|home| home.join("setup-code")), words).await,
        Command::Demo(demo) => Box::pin(demo.run(app, directory, words)).await,
        Command::Import(import) => import.run(&app, words).await,
        Command::Rebuild { check } => rebuild::run(&store, check, words).await,
        Command::Audit => audit::run(&app, words).await,
        Command::Count(count) => count.run(words),
        Command::Recount(recount) => recount.run(&app, words).await,
        Command::Split(split) => split.run(words),
        Command::Export(export) => export.run(&app, words).await,
        Command::Log(log) => log.run(&app, words).await,
        Command::Verify(verify) => verify.run(Ok(calendar), words),
        Command::Witness(witness) => witness.run(words).await,
        Command::Backup { file } => backup::backup(&store, &file, words).await,
        Command::Restore { file } => backup::restore(&store, &file, words).await,
        Command::Admin(admin) => admin.run(&app, words).await,
    };
    store.close().await;
    result
}
