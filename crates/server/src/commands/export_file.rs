//! The file that an export writes: its kind, and where it goes.

use crate::commands::file;
use crate::speak;
use clap::ValueEnum;
use mingtong_app::matter::export::ExportFormat;
use mingtong_words::Words;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

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

impl From<Format> for ExportFormat {
    fn from(format: Format) -> Self {
        match format {
            Format::Xlsx => ExportFormat::Xlsx,
            Format::Csv => ExportFormat::Csv,
            Format::Json => ExportFormat::Json,
        }
    }
}

/// Writes the bytes to the file, and says under this key how much is in it; to the standard output where there is none.
pub(super) fn put(
    bytes: &[u8],
    out: Option<PathBuf>,
    words: Words,
    (key, n): (&str, usize),
) -> anyhow::Result<ExitCode> {
    match out {
        Some(out) => {
            std::fs::write(&out, bytes).map_err(|error| file::unwritten(&out, &error, words))?;
            let args = [("n", n.to_string()), ("file", out.display().to_string())];
            speak::line(speak::text(words, key, &args));
        }
        None => match std::io::stdout().lock().write_all(bytes) {
            // Nobody reads any more (`| head`).
            Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => {}
            written => written?,
        },
    }
    Ok(ExitCode::SUCCESS)
}
