//! `mingtong export …`.

use crate::commands::{file, hall};
use crate::speak;
use clap::{Subcommand, ValueEnum};
use mingtong_app::matter::export::{ExportFormat, matter_lines, write_lines};
use mingtong_app::{App, Who};
use mingtong_words::Words;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

/// Write the record to a file for an office or a program.
#[derive(Debug, Subcommand)]
pub enum Export {
    /// All matters of a community; titles are masked where they may hold personal data.
    Matters {
        /// The community's short name.
        #[arg(long)]
        community: String,
        /// The kind of file.
        #[arg(long)]
        format: Format,
        /// The file to write; the standard output when it is left out.
        #[arg(long)]
        out: Option<PathBuf>,
    },
}

/// The kind of file.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Format {
    /// A workbook.
    Xlsx,
    /// CSV in UTF-8.
    Csv,
    /// JSON.
    Json,
}

impl Export {
    /// Does it.
    pub async fn run(self, app: &App, words: Words) -> anyhow::Result<ExitCode> {
        let Export::Matters { community, format, out } = self;
        let hall = hall(app, &community, words).await?;
        let lines = matter_lines(app, &hall, &Who::desk()).await?;
        let format = match format {
            Format::Xlsx => ExportFormat::Xlsx,
            Format::Csv => ExportFormat::Csv,
            Format::Json => ExportFormat::Json,
        };
        let bytes = write_lines(&hall, &lines, format, &|key| words.t(key).to_owned(), app.now())?;
        match out {
            Some(out) => {
                std::fs::write(&out, bytes).map_err(|error| file::unwritten(&out, &error, words))?;
                let args = [("n", lines.len().to_string()), ("file", out.display().to_string())];
                speak::line(speak::text(words, "cli-exported", &args));
            }
            None => match std::io::stdout().lock().write_all(&bytes) {
                // Nobody reads any more (`| head`).
                Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => {}
                written => written?,
            },
        }
        Ok(ExitCode::SUCCESS)
    }
}
