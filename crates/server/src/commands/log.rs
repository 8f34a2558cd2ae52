//! `mingtong log export DIR`: a mirror of a log, as static as its addresses: whoever serves the directory serves the
//! log.

use crate::commands::{file, hall};
use crate::signing::{Signer, Signing};
use crate::speak;
use anyhow::Context;
use clap::Subcommand;
use mingtong_app::community::{LogTile, NotSigned, log_tile};
use mingtong_app::{App, Hall};
use mingtong_proof::tile::{Level, TILE_WIDTH, hashes_at, levels};
use mingtong_proof::{Checkpoint, Note, Tile, bundle, hash, tiles};
use mingtong_web::mirror::mirror_files;
use mingtong_words::Words;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

/// The log for whoever checks it.
#[derive(Debug, Subcommand)]
pub enum Log {
    /// Write a mirror of a log, or what it lacks.
    Export {
        /// The directory.
        directory: PathBuf,
        /// The community's short name.
        #[arg(long)]
        community: String,
        #[command(flatten)]
        signing: Signing,
    },
}

impl Log {
    /// Does it.
    pub async fn run(self, app: &App, words: Words) -> anyhow::Result<ExitCode> {
        let Log::Export { directory, community, signing } = self;
        let hall = hall(app, &community, words).await?;
        let signer = signing.signer(words).await?.context(words.t("cli-log-no-key"))?;
        let (note, checkpoint) = signed(app, &hall, &signer, words).await?;
        let mirror = Mirror { directory: &directory, words };
        let held_back = mirror.fill(app, &hall, checkpoint.head.size).await?;
        for (name, text) in mirror_files()? {
            mirror.write(name, text.as_bytes())?;
        }
        // The head comes last: whoever finds it finds all that it is over.
        mirror.write("checkpoint", note.as_bytes())?;
        let args = [("n", checkpoint.head.size.to_string()), ("file", directory.display().to_string())];
        speak::line(speak::text(words, "cli-log-exported", &args));
        if held_back > 0 {
            speak::line(speak::text(words, "cli-log-held-back", &[("n", held_back.to_string())]));
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// The head that is signed now; where another process signs, the one that it signed last.
async fn signed(app: &App, hall: &Arc<Hall>, signer: &Signer, words: Words) -> anyhow::Result<(String, Checkpoint)> {
    signer.sign(app, hall).await.map_err(|error| not_signed(error, words))?;
    let last = signer.last(&hall.slug).await?.context(words.t("cli-log-not-signed"))?;
    let checkpoint = last.parse::<Note>()?.text().parse::<Checkpoint>()?;
    Ok((last, checkpoint))
}

/// Why it was not signed, with what can be done about a log that was set back (docs/adr/0051).
fn not_signed(error: anyhow::Error, words: Words) -> anyhow::Error {
    let said = match error.downcast_ref::<NotSigned>() {
        Some(NotSigned::Shorter { now, signed }) => {
            let args = [("now", now.to_string()), ("signed", signed.to_string())];
            speak::text(words, "cli-log-shorter", &args)
        }
        _ => words.t("cli-log-not-signed").to_owned(),
    };
    error.context(said)
}

/// A directory that becomes a mirror.
struct Mirror<'d> {
    directory: &'d Path,
    words: Words,
}

impl Mirror<'_> {
    /// Writes the tiles of a tree that are not there yet. Gives the number of bundles that are not shown now.
    async fn fill(&self, app: &App, hall: &Hall, size: u64) -> anyhow::Result<u64> {
        let mut held_back = 0;
        for level in levels(size) {
            for index in 0..hashes_at(level, size).div_ceil(TILE_WIDTH) {
                let Some(tile) = Tile::in_tree(level, index, size) else { continue };
                self.put(app, hall, tile).await?;
                if level == 0 && !self.put(app, hall, tile.entries()).await? {
                    held_back += 1;
                }
            }
        }
        Ok(held_back)
    }

    /// Whether the tile is there now. One that is there is the same for ever.
    async fn put(&self, app: &App, hall: &Hall, tile: Tile) -> anyhow::Result<bool> {
        let name = format!("tile/{tile}");
        if self.directory.join(&name).exists() {
            return Ok(true);
        }
        match log_tile(app, hall, tile).await? {
            LogTile::Bytes(bytes) => {
                self.is_as_hashed(tile, &bytes)?;
                self.write(&name, &bytes).map(|()| true)
            }
            LogTile::Altered(position) => Err(self.altered(position)),
            LogTile::HeldBack | LogTile::TooLong(_) => Ok(false),
        }
    }

    /// Refuses a bundle with an entry that is not what its leaf hash says: it would be kept for ever. The hashes were
    /// written before it.
    fn is_as_hashed(&self, tile: Tile, entries: &[u8]) -> anyhow::Result<()> {
        if tile.level != Level::Entries {
            return Ok(());
        }
        let hashes = Tile { level: Level::Hashes(0), ..tile };
        let leaves = tiles::from_bytes(hashes, &std::fs::read(self.directory.join(format!("tile/{hashes}")))?)?;
        let entries = bundle::from_bytes(entries, tile.width)?;
        let altered = leaves.iter().zip(entries).position(|(leaf, entry)| hash::leaf(entry) != *leaf);
        let Some(place) = altered else { return Ok(()) };
        Err(self.altered(tile.index * TILE_WIDTH + place as u64))
    }

    fn altered(&self, position: impl ToString) -> anyhow::Error {
        anyhow::Error::msg(speak::text(self.words, "cli-log-altered", &[("place", position.to_string())]))
    }

    /// Writes a file whole or not at all.
    fn write(&self, name: &str, bytes: &[u8]) -> anyhow::Result<()> {
        let path = self.directory.join(name);
        let half = path.with_extension("half");
        let written = || {
            path.parent().map_or(Ok(()), std::fs::create_dir_all)?;
            std::fs::write(&half, bytes)?;
            std::fs::rename(&half, &path)
        };
        written().map_err(|error| file::unwritten(&path, &error, self.words))
    }
}
