//! `mingtong export …`.

use crate::commands::export_accounts::ExportAccounts;
use crate::commands::export_file::{Format, put};
use crate::commands::export_open_data::ExportOpenData;
use crate::commands::hall;
use clap::Subcommand;
use mingtong_app::matter::export::{matter_lines, write_lines};
use mingtong_app::{App, Who};
use mingtong_words::Words;
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
    /// The public accounts of a period, fund by fund.
    Accounts(ExportAccounts),
    /// The tables that everybody may have, with their description, into a directory.
    OpenData(ExportOpenData),
}

impl Export {
    /// Does it.
    pub async fn run(self, app: &App, words: Words) -> anyhow::Result<ExitCode> {
        let (community, format, out) = match self {
            Export::Matters { community, format, out } => (community, format, out),
            Export::Accounts(accounts) => return accounts.run(app, words).await,
            Export::OpenData(data) => return data.run(app, words).await,
        };
        let hall = hall(app, &community, words).await?;
        let lines = matter_lines(app, &hall, &Who::desk()).await?;
        let bytes = write_lines(&hall, &lines, format.into(), &|key| words.t(key).to_owned(), app.now())?;
        put(&bytes, out, words, ("cli-exported", lines.len()))
    }
}
