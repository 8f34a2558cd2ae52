//! `mingtong verify LOG`: a log is checked by whoever mistrusts it, from its address or from a mirror, read anew, and
//! compared with what is published (`replay.rs`). No database is asked, and nothing of this server is believed but the
//! key.

mod compared;
mod exported;
mod exported_words;
mod files;
mod kept_files;
mod patient;
mod published;
mod published_matters;
mod published_words;
mod replay;
mod tables;
mod verdict;

use super::file;
use crate::speak;
use anyhow::Context;
use compared::{Compared, Difference};
use exported::{DESCRIPTION, Exported};
use files::{Mirror, Remote};
use kept_files::KeptFiles;
use mingtong_domain::time::Calendar;
use mingtong_proof::continues::Continues;
use mingtong_proof::mirror::{Fault, Files, Found, Unchecked, check_each};
use mingtong_proof::note::NOTE_BYTES_MAX;
use mingtong_proof::{Note, Policy, Refused, VerifierKey};
use mingtong_words::Words;
use published::Published;
use replay::{Replayed, Replaying};
use serde_json::json;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use verdict::{UNCHECKED, Verdict};

/// Where tables lie in a mirror that was exported with them.
const TABLES: &str = "open-data";

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
    /// A directory in which what is the same for ever is kept, so that the next time only what is new is fetched.
    #[arg(long)]
    keep: Option<PathBuf>,
    /// The address of the community, https://…/c/…, with whose numbers a mirror is compared.
    #[arg(long)]
    published: Option<String>,
    /// The directory with tables that were exported (`export open-data`), which are compared instead of the pages;
    /// `open-data` in the mirror unless another is named.
    #[arg(long, conflicts_with = "published")]
    tables: Option<PathBuf>,
    /// Write what was found as JSON.
    #[arg(long)]
    json: bool,
}

impl Verify {
    /// Checks. The working days are those by which the community counts. Whatever keeps it from being checked is told
    /// as such: 1 means that something is wrong.
    pub fn run(self, calendar: anyhow::Result<&'static Calendar>, words: Words) -> anyhow::Result<ExitCode> {
        self.checked(calendar, words).or_else(|error| Ok(unchecked(speak::error_text(words, &error))))
    }

    fn checked(&self, calendar: anyhow::Result<&'static Calendar>, words: Words) -> anyhow::Result<ExitCode> {
        let (calendar, policy, earlier) = (calendar?, self.policy(words)?, self.earlier(words)?);
        if let Some(address) = &self.published {
            let no_community = || speak::text(words, "cli-verify-no-community", &[("address", address.clone())]);
            Published::at(address)?.with_context(no_community)?;
        }
        match self.log.contains("://") {
            true => self.check(Remote::new(&self.log)?, calendar, &policy, earlier, words),
            false => self.check(Mirror(Path::new(&self.log)), calendar, &policy, earlier, words),
        }
    }

    fn check<F>(
        &self,
        files: F,
        calendar: &'static Calendar,
        policy: &Policy,
        mut earlier: Vec<Note>,
        words: Words,
    ) -> anyhow::Result<ExitCode>
    where
        F: Files,
        F::Error: std::fmt::Display,
    {
        let mut files = KeptFiles::new(files, self.keep.as_deref());
        match files.earlier() {
            Ok(kept) => earlier.extend(kept),
            Err(path) => return Ok(unchecked(speak::text(words, "cli-verify-no-head", &[("file", shown(&path))]))),
        }
        let tables = match self.tables(words) {
            Ok(tables) => tables,
            Err(why) => return Ok(unchecked(why)),
        };
        let mut replaying = match Replaying::begin(calendar, tables.as_ref()) {
            Ok(begun) => begun,
            Err(error) => return Ok(unchecked(error.to_string())),
        };
        let each = |position, leaf, entry: Option<&[u8]>| replaying.take(position, leaf, entry);
        let found = match check_each(&mut files, policy, &earlier, progress, each) {
            Ok(found) => found,
            Err(why) => return Ok(unchecked(told(why, words))),
        };
        // From a log that is not what was signed nothing follows.
        let replayed = match found.faults.is_empty() {
            true => {
                if let (Err(error), Some(kept)) = (files.keep_head(), &self.keep) {
                    return Err(file::unwritten(kept, &error, words));
                }
                if let Some(why) = tables.as_ref().and_then(|tables| self.keeps_apart(tables, &found, words)) {
                    return Ok(unchecked(why));
                }
                let published = self.published()?;
                replaying.finish(published.as_ref(), tables.as_ref()).map(Some)
            }
            false => Ok(None),
        };
        Ok(match replayed {
            Ok(replayed) => self.answer(&found, replayed.as_ref(), words),
            Err(error) => unchecked(speak::text(words, "cli-verify-unread", &[("why", format!("{error:#}"))])),
        })
    }

    /// Where the numbers are published that are compared: beside a log that is a community's, too.
    fn published(&self) -> anyhow::Result<Option<Published>> {
        match (&self.published, self.log.contains("://")) {
            (Some(address), _) => Published::at(address),
            (None, true) => Published::at(&self.log),
            (None, false) => Ok(None),
        }
    }

    /// The tables that are compared; none where none are named and none lie in the mirror.
    fn tables(&self, words: Words) -> Result<Option<Exported>, String> {
        let inside = || {
            let directory = Path::new(&self.log).join(TABLES);
            (self.published.is_none() && directory.join(DESCRIPTION).exists()).then_some(directory)
        };
        let Some(directory) = self.tables.clone().or_else(inside) else { return Ok(None) };
        let unread = || speak::text(words, "cli-verify-no-tables", &[("file", shown(&directory))]);
        Exported::at(&directory).map(Some).ok_or_else(unread)
    }

    /// Why tables cannot be compared with a log, if they cannot.
    fn keeps_apart(&self, tables: &Exported, found: &Found, words: Words) -> Option<String> {
        let size = found.accepted.checkpoint.head.size;
        if tables.entries > size {
            let args = [("entries", tables.entries.to_string()), ("size", size.to_string())];
            return Some(speak::text(words, "cli-verify-tables-younger", &args));
        }
        let is_held_back = found.entries_held_back > 0 && !self.log.contains("://");
        let args = [("held", found.entries_held_back.to_string())];
        is_held_back.then(|| speak::text(words, "cli-verify-tables-held-back", &args))
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

    fn answer(&self, found: &Found, replayed: Option<&Replayed>, words: Words) -> ExitCode {
        let verdict = Verdict::of(found, replayed);
        match self.json {
            true => speak::line(found_json(found, replayed, verdict).to_string()),
            false => {
                tell(found, words);
                replayed.into_iter().for_each(|replayed| tell_replayed(replayed, words));
                speak::line(words.t(verdict.text()));
            }
        }
        verdict.code()
    }
}

fn found_json(found: &Found, replayed: Option<&Replayed>, verdict: Verdict) -> serde_json::Value {
    let checkpoint = &found.accepted.checkpoint;
    json!({
        "origin": checkpoint.origin,
        "size": checkpoint.head.size,
        "root": checkpoint.head.root.to_string(),
        "witnesses": found.accepted.witnesses,
        "continues": Continues::of(checkpoint).as_ref().map(continues_json),
        "entries_read": found.entries_read,
        "entries_held_back": found.entries_held_back,
        "faults": found.faults.iter().map(fault_json).collect::<Vec<_>>(),
        "replayed": replayed.map(replayed_json),
        "verdict": verdict.key(),
        "sound": verdict.is_sound(),
    })
}

fn replayed_json(it: &Replayed) -> serde_json::Value {
    let unread = it.unread.iter().map(|unread| json!({ "position": unread.position, "why": unread.why }));
    json!({
        "unread": unread.collect::<Vec<_>>(),
        "read": it.read,
        "unsigned": it.unsigned,
        "held_back": it.held_back,
        "sealed": it.sealed,
        "erasures": it.erasures,
        "compared": it.compared.as_ref().map(compared_json),
        "tables": it.tables.as_ref().map(|(entries, at)| json!({ "entries": entries, "at": at })),
    })
}

fn compared_json(it: &Compared) -> serde_json::Value {
    let difference =
        |it: &Difference| json!({ "what": it.what, "where": it.place, "ours": it.ours, "theirs": it.theirs });
    json!({
        "agree": it.agree,
        "not_checkable": it.not_checkable,
        "differences": it.differences.iter().map(difference).collect::<Vec<_>>(),
    })
}

fn tell(found: &Found, words: Words) {
    let checkpoint = &found.accepted.checkpoint;
    let counts = [
        ("origin", checkpoint.origin.clone()),
        ("size", checkpoint.head.size.to_string()),
        ("read", found.entries_read.to_string()),
        ("held", found.entries_held_back.to_string()),
        ("witnesses", found.accepted.witnesses.len().to_string()),
    ];
    speak::line(speak::text(words, "cli-verify-counts", &counts));
    if let Some(Continues { origin, head, why }) = Continues::of(checkpoint) {
        let args = [("origin", origin), ("size", head.size.to_string()), ("why", why)];
        speak::line(speak::text(words, "cli-verify-continues", &args));
    }
    found.faults.iter().for_each(|fault| speak::line(fault_text(fault, words)));
}

fn tell_replayed(it: &Replayed, words: Words) {
    let counts = [
        ("sealed", it.sealed.to_string()),
        ("erasures", it.erasures.to_string()),
        ("held", it.held_back.to_string()),
        ("unsigned", it.unsigned.to_string()),
    ];
    speak::line(speak::text(words, "cli-verify-replayed", &counts));
    for unread in &it.unread {
        let args = [("place", unread.position.to_string()), ("why", unread.why.clone())];
        speak::line(speak::text(words, "cli-verify-unknown-entry", &args));
    }
    if let Some((entries, at)) = &it.tables {
        let args = [("entries", entries.to_string()), ("at", at.clone())];
        speak::line(speak::text(words, "cli-verify-tables", &args));
    }
    let Some(compared) = &it.compared else { return speak::line(words.t("cli-verify-not-compared")) };
    let counts = [("agree", compared.agree.to_string()), ("not_checkable", compared.not_checkable.to_string())];
    speak::line(speak::text(words, "cli-verify-compared", &counts));
    for it in &compared.differences {
        let what = words.t(match it.what {
            "statistics" => "cli-verify-of-statistics",
            "numbers" => "cli-verify-of-numbers",
            "matter" => "cli-verify-of-matter",
            "text" => "cli-verify-of-text",
            "words" => "cli-verify-of-words",
            "account" => "cli-verify-of-account",
            "table" => "cli-verify-of-table",
            "ballot_after_close" => "cli-verify-of-late-ballot",
            _ => "cli-verify-of-vote",
        });
        let args = [("what", what.to_owned()), ("place", it.place.clone()), ("ours", it.ours.clone())];
        let args = [&args[..], &[("theirs", it.theirs.clone())]].concat();
        speak::line(speak::text(words, "cli-verify-differs", &args));
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

/// Signs of the bar that shows how far it is.
const BAR: usize = 30;

/// Shows at a terminal how far it is.
fn progress(done: u64, all: u64) {
    if std::io::stderr().is_terminal() {
        let full = usize::try_from(done * BAR as u64 / all.max(1)).unwrap_or(BAR).min(BAR);
        let end = if done == all { "\n" } else { "" };
        speak::ask(&format!("\r[{}{}] {done}/{all}{end}", "#".repeat(full), "·".repeat(BAR - full)));
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
