//! `mingtong verify LOG`: a log is checked by whoever mistrusts it, from its address or from a mirror. No database is
//! asked, and nothing of this server is believed but the key.

use super::file;
use crate::speak;
use mingtong_adapters::outward::{NoAnswer, Outward};
use mingtong_proof::bundle::ENTRY_BYTES_MAX;
use mingtong_proof::continues::Continues;
use mingtong_proof::mirror::{Fault, Files, Found, Unchecked, check};
use mingtong_proof::note::NOTE_BYTES_MAX;
use mingtong_proof::tile::TILE_WIDTH;
use mingtong_proof::{Note, Policy, Refused, VerifierKey};
use mingtong_words::Words;
use serde_json::json;
use std::io::{ErrorKind, IsTerminal};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Something is wrong with the log.
const WRONG: u8 = 1;
/// It cannot be checked.
const UNCHECKED: u8 = 2;

/// The longest file of a log: a bundle of the longest entries.
const FILE_BYTES_MAX: usize = TILE_WIDTH as usize * (ENTRY_BYTES_MAX + 2);

/// Check a log (exit 0 it is sound, 1 something is wrong with it, 2 it cannot be checked).
#[derive(Debug, clap::Args)]
pub struct Verify {
    /// Its address, https://…/c/…/log, or the directory of a mirror.
    log: String,
    /// The file with the key of the log, as `admin log init` printed it.
    #[arg(long, required_unless_present = "policy")]
    key: Option<PathBuf>,
    /// A policy file instead: which logs and which witnesses are enough.
    #[arg(long, conflicts_with = "key")]
    policy: Option<PathBuf>,
    /// A checkpoint of another day, of which this log has to be the continuation; more than one may be named.
    #[arg(long)]
    earlier: Vec<PathBuf>,
    /// Write what was found as JSON.
    #[arg(long)]
    json: bool,
}

impl Verify {
    /// Checks.
    pub fn run(self, words: Words) -> anyhow::Result<ExitCode> {
        let asked = self.policy(words).and_then(|policy| Ok((policy, self.earlier(words)?)));
        let (policy, earlier) = match asked {
            Ok(asked) => asked,
            Err(error) => return Ok(unchecked(speak::error_text(words, &error))),
        };
        let found = match self.log.contains("://") {
            true => check(&mut Remote::new(&self.log)?, &policy, &earlier, progress).map_err(|why| told(why, words)),
            false => {
                let mut mirror = Mirror(Path::new(&self.log));
                check(&mut mirror, &policy, &earlier, progress).map_err(|why| told(why, words))
            }
        };
        Ok(match found {
            Ok(found) => self.answer(&found, words),
            Err(why) => unchecked(why),
        })
    }

    fn policy(&self, words: Words) -> anyhow::Result<Policy> {
        let unread = |_| anyhow::Error::msg(words.t("cli-verify-no-key"));
        match (&self.policy, &self.key) {
            (Some(policy), _) => text(policy, words)?.parse::<Policy>().map_err(unread),
            (None, Some(key)) => text(key, words)?.trim().parse::<VerifierKey>().map(Policy::of_log).map_err(unread),
            (None, None) => Err(anyhow::Error::msg(words.t("cli-verify-no-key"))),
        }
    }

    fn earlier(&self, words: Words) -> anyhow::Result<Vec<Note>> {
        let read = |path: &PathBuf| {
            let unread = |_| anyhow::Error::msg(speak::text(words, "cli-verify-no-head", &[("file", shown(path))]));
            text(path, words)?.parse::<Note>().map_err(unread)
        };
        self.earlier.iter().map(read).collect()
    }

    fn answer(&self, found: &Found, words: Words) -> ExitCode {
        let checkpoint = &found.accepted.checkpoint;
        let continues = Continues::of(checkpoint);
        let sound = found.faults.is_empty();
        if self.json {
            speak::line(
                json!({
                    "origin": checkpoint.origin,
                    "size": checkpoint.head.size,
                    "root": checkpoint.head.root.to_string(),
                    "witnesses": found.accepted.witnesses,
                    "continues": continues.as_ref().map(continues_json),
                    "entries_read": found.entries_read,
                    "entries_held_back": found.entries_held_back,
                    "faults": found.faults.iter().map(fault_json).collect::<Vec<_>>(),
                    "sound": sound,
                })
                .to_string(),
            );
        } else {
            let counts = [
                ("origin", checkpoint.origin.clone()),
                ("size", checkpoint.head.size.to_string()),
                ("read", found.entries_read.to_string()),
                ("held", found.entries_held_back.to_string()),
                ("witnesses", found.accepted.witnesses.len().to_string()),
            ];
            speak::line(speak::text(words, "cli-verify-counts", &counts));
            if let Some(Continues { origin, head, why }) = continues {
                let args = [("origin", origin), ("size", head.size.to_string()), ("why", why)];
                speak::line(speak::text(words, "cli-verify-continues", &args));
            }
            found.faults.iter().for_each(|fault| speak::line(fault_text(fault, words)));
            speak::line(words.t(if sound { "cli-verify-sound" } else { "cli-verify-wrong" }));
        }
        if sound { ExitCode::SUCCESS } else { ExitCode::from(WRONG) }
    }
}

fn continues_json(old: &Continues) -> serde_json::Value {
    json!({ "origin": old.origin, "size": old.head.size, "root": old.head.root.to_string(), "why": old.why })
}

fn unchecked(why: String) -> ExitCode {
    eprintln!("{why}");
    ExitCode::from(UNCHECKED)
}

fn told<E: std::fmt::Display>(why: Unchecked<E>, words: Words) -> String {
    let key = match why {
        Unchecked::Files(error) => return speak::text(words, "cli-verify-unread", &[("why", error.to_string())]),
        Unchecked::NoCheckpoint | Unchecked::Malformed(_) => "cli-verify-no-checkpoint",
        Unchecked::Refused(Refused::UnknownLog) => "cli-verify-unknown-log",
        Unchecked::Refused(Refused::Quorum) => "cli-verify-quorum",
        Unchecked::Refused(_) => "cli-verify-signature",
    };
    words.t(key).to_owned()
}

/// What is wrong, and where.
fn named(fault: &Fault) -> (&'static str, String) {
    match fault {
        Fault::NoTile(tile) => ("no_tile", tile.to_string()),
        Fault::Unreadable(tile) => ("unreadable", tile.to_string()),
        Fault::Tile(tile) => ("tile", tile.to_string()),
        Fault::Entry(position) => ("entry", position.to_string()),
        Fault::Root => ("root", String::new()),
        Fault::Earlier(size) => ("earlier", size.to_string()),
    }
}

fn fault_json(fault: &Fault) -> serde_json::Value {
    let (kind, place) = named(fault);
    json!({ "kind": kind, "where": place })
}

fn fault_text(fault: &Fault, words: Words) -> String {
    let key = match fault {
        Fault::NoTile(_) => "cli-fault-no-tile",
        Fault::Unreadable(_) => "cli-fault-unreadable",
        Fault::Tile(_) => "cli-fault-tile",
        Fault::Entry(_) => "cli-fault-entry",
        Fault::Root => return words.t("cli-fault-root").to_owned(),
        Fault::Earlier(_) => "cli-fault-earlier",
    };
    speak::text(words, key, &[("place", named(fault).1)])
}

/// Says at a terminal how far it is.
fn progress(done: u64, all: u64) {
    if std::io::stderr().is_terminal() {
        let end = if done == all { "\n" } else { "" };
        speak::ask(&format!("\r{done}/{all}{end}"));
    }
}

fn text(path: &Path, words: Words) -> anyhow::Result<String> {
    let bytes = file::read(path, NOTE_BYTES_MAX, words)?;
    let unread = |_| anyhow::Error::msg(speak::text(words, "cli-verify-no-text", &[("file", shown(path))]));
    String::from_utf8(bytes).map_err(unread)
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// A mirror on this machine.
struct Mirror<'d>(&'d Path);

impl Files for Mirror<'_> {
    type Error = std::io::Error;

    fn read(&mut self, name: &str) -> std::io::Result<Option<Vec<u8>>> {
        match std::fs::read(self.0.join(name)) {
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            read => read.map(Some),
        }
    }
}

/// A log at its address.
struct Remote {
    outward: Outward,
    address: String,
}

impl Remote {
    /// Whoever checks says where the log is: also in a network of their own.
    fn new(address: &str) -> anyhow::Result<Self> {
        Ok(Self { outward: Outward::new(true)?, address: address.trim_end_matches('/').to_owned() })
    }
}

impl Files for Remote {
    type Error = NoAnswer;

    fn read(&mut self, name: &str) -> Result<Option<Vec<u8>>, NoAnswer> {
        let url = format!("{}/{name}", self.address);
        let fetched = self.outward.fetch_file(&url, FILE_BYTES_MAX);
        // One file after the other: nothing else is to be done meanwhile.
        tokio::task::block_in_place(|| tokio::runtime::Handle::current().block_on(fetched))
    }
}
