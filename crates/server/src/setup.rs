//! The code with which an empty installation is set up: printed once, and kept in a file that only whoever runs the
//! program reads, until it was used or its time is over. Whoever comes by the public address knows neither.

use crate::speak;
use anyhow::Context;
use mingtong_app::App;
use mingtong_app::community::{SetupCode, is_empty, open_setup};
use mingtong_domain::Millis;
use mingtong_words::Words;
use std::fs::OpenOptions;
use std::io::{ErrorKind, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Whoever reads it founds the community.
const OWNER_ONLY: u32 = 0o600;
/// How often it is looked whether somebody founded one.
const LOOKED_EVERY: Duration = Duration::from_secs(2);

/// A code that waits for whoever sets the installation up.
#[derive(Debug)]
pub struct Waiting {
    printed: SetupCode,
    /// Where it is kept; nowhere where the database is no directory of ours.
    file: Option<PathBuf>,
}

/// Opens the way into an installation without a community; where there is one, an old code is taken away.
pub async fn begin(app: App, file: Option<PathBuf>, words: Words) -> anyhow::Result<(App, Option<Waiting>)> {
    let (app, printed) = open_setup(app).await?;
    // What stands there is of another day, and opens nothing.
    file.iter().try_for_each(|file| taken_away(file)).with_context(|| words.t("cli-setup-file").to_owned())?;
    let Some(printed) = printed else { return Ok((app, None)) };
    if let Some(file) = &file {
        keep(file, &printed.code).with_context(|| words.t("cli-setup-file").to_owned())?;
    }
    Ok((app, Some(Waiting { printed, file })))
}

impl Waiting {
    /// Says the code and where it is typed.
    pub fn say(&self, at: &str, words: Words) {
        let SetupCode { code, ends } = &self.printed;
        let at = format!("{}/setup", at.trim_end_matches('/'));
        let args = [("code", code.clone()), ("address", at), ("until", until(*ends))];
        speak::line(speak::text(words, "cli-setup", &args));
        if let Some(file) = &self.file {
            speak::line(speak::text(words, "cli-setup-kept", &[("file", file.display().to_string())]));
        }
    }

    /// Takes the file away once a community was founded, or the code opens nothing any more.
    pub async fn forget(self, app: App) {
        let Some(file) = self.file else { return };
        let mut every = tokio::time::interval(LOOKED_EVERY);
        every.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        while app.now() < self.printed.ends && is_empty(&app).await.unwrap_or(true) {
            every.tick().await;
        }
        if let Err(error) = taken_away(&file) {
            tracing::warn!(%error, "server.setup");
        }
    }
}

/// A moment as the clock on the wall shows it.
fn until(ends: Millis) -> String {
    ends.civil().strftime("%Y-%m-%d %H:%M").to_string()
}

fn taken_away(file: &Path) -> std::io::Result<()> {
    match std::fs::remove_file(file) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// A file of our own making: what another put there before is not written into.
fn keep(file: &Path, code: &str) -> std::io::Result<()> {
    let mut made = OpenOptions::new().write(true).create_new(true).mode(OWNER_ONLY).open(file)?;
    writeln!(made, "{code}")
}

#[cfg(test)]
mod tests {
    use super::{keep, taken_away};
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn the_file_is_for_its_owner_alone_and_goes() {
        let dir = tempfile::tempdir().expect("a directory");
        let file = dir.path().join("setup-code");
        taken_away(&file).expect("nothing to take away");
        keep(&file, "K7QM-2XAB-9TRC").expect("it is kept");
        let mode = std::fs::metadata(&file).expect("it is there").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        assert!(keep(&file, "another").is_err(), "what stands there is not written into");
        taken_away(&file).expect("it goes");
        assert!(!file.exists());
    }
}
