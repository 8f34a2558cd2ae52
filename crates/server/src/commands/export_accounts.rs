//! `mingtong export accounts`.

use crate::commands::admin::named;
use crate::commands::export_file::{Format, put};
use crate::commands::hall;
use crate::speak;
use clap::Args;
use mingtong_app::App;
use mingtong_app::fund::{Period, figure_lines, write_figures};
use mingtong_domain::ids::FundId;
use mingtong_words::Words;
use std::path::PathBuf;
use std::process::ExitCode;

/// Which accounts, and where they go.
#[derive(Debug, Args)]
pub struct ExportAccounts {
    /// The community's short name.
    #[arg(long)]
    community: String,
    /// The kind of file.
    #[arg(long)]
    format: Format,
    /// The period: 2021, 2021-Q2, 2021-06 or 2021-06-01..2021-06-15; this year when it is left out.
    #[arg(long)]
    period: Option<String>,
    /// Only funds of this place and what lies inside it.
    #[arg(long)]
    place: Option<String>,
    /// Only this fund.
    #[arg(long, conflicts_with = "place")]
    fund: Option<String>,
    /// The file to write; the standard output when it is left out.
    #[arg(long)]
    out: Option<PathBuf>,
}

impl ExportAccounts {
    /// Does it.
    pub(super) async fn run(self, app: &App, words: Words) -> anyhow::Result<ExitCode> {
        let hall = hall(app, &self.community, words).await?;
        let period = match &self.period {
            None => Period::year_of(app.now().date()),
            Some(word) => Period::read(word)
                .ok_or_else(|| anyhow::Error::msg(speak::text(words, "cli-no-period", &[("given", word.clone())])))?,
        };
        let place = self.place.as_deref().map(|place| named::place(&hall, place, words)).transpose()?;
        let fund = self.fund.map(FundId);
        let lines = figure_lines(app, &hall, period, (place.as_ref(), fund.as_ref())).await?;
        let bytes = write_figures(&lines, self.format.into(), &|key| words.t(key).to_owned(), app.now())?;
        put(&bytes, self.out, words, ("cli-exported-accounts", lines.len()))
    }
}
