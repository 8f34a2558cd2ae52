//! Which working days the clocks count by: those built in, and the notices of later years that the keeper adds.

use crate::speak;
use anyhow::Context;
use mingtong_domain::time::Calendar;
use mingtong_words::Words;
use std::path::PathBuf;

/// Notices beside the ones built in.
#[derive(Debug, clap::Args)]
pub struct WorkingDays {
    /// Working-day notices of the years after the built-in ones (docs/how-to/extend-the-calendar.md).
    #[arg(long, global = true, env = "MINGTONG_CALENDAR", value_name = "FILE")]
    calendar: Option<PathBuf>,
}

impl WorkingDays {
    /// Reads them, once for the life of the process.
    ///
    /// # Errors
    /// The file cannot be read, or a line of it is wrong.
    pub fn load(&self, words: Words) -> anyhow::Result<&'static Calendar> {
        let Some(file) = &self.calendar else { return Ok(Calendar::state_council()) };
        let named = || speak::text(words, "cli-calendar-does-not-load", &[("file", file.display().to_string())]);
        let text = std::fs::read_to_string(file).with_context(named)?;
        let calendar = Calendar::with_notices(&text).with_context(named)?;
        Ok(Box::leak(Box::new(calendar)))
    }
}
