//! `mingtong verify LOG`: a log is checked by whoever mistrusts it, from its address or from a mirror, read anew, and
//! compared with what is published (`replay.rs`). No database is asked, and nothing of this server is believed but the
//! key.

mod anew;
mod compared;
mod differing;
mod exported;
mod exported_words;
mod faulty;
mod files;
mod gaps;
mod hex;
mod impossible;
mod kept_files;
mod moment;
mod naming;
mod one_proof;
mod other_days;
mod ours;
mod patient;
mod places;
mod published;
mod published_accounts;
mod published_links;
mod published_matters;
mod published_pictures;
mod published_staff;
mod published_statements;
mod published_sums;
mod published_things;
mod published_words;
mod put_aside;
mod reopened;
mod replay;
mod sealed_stretch;
mod settling;
mod shown;
mod staff_shown;
mod tables;
mod telling;
mod verdict;

use super::file;
use crate::speak;
use anyhow::Context;
use exported::{DESCRIPTION, Exported};
use files::{Mirror, Remote};
use kept_files::KeptFiles;
use mingtong_domain::time::Calendar;
use mingtong_proof::mirror::{Files, Found, check_each};
use mingtong_proof::{Note, Policy, Refused, VerifierKey};
use mingtong_words::Words;
use naming::Naming;
use other_days::{OtherDays, RootAt};
use published::Published;
use replay::{Replayed, Replaying};
use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use telling::{found_json, refused_text, tell, tell_other_days, tell_replayed, told};
use verdict::{UNCHECKED, Verdict};

/// What some editors put before a text.
const BYTE_ORDER_MARK: char = '\u{feff}';
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
    /// A checkpoint of another day, or a proof that holds one: this log has to be its continuation; more than one may
    /// be named.
    #[arg(long)]
    earlier: Vec<PathBuf>,
    /// How many entries the log had on another day: the root over them is shown, to be held beside a sheet of that day.
    #[arg(long)]
    at: Option<u64>,
    /// A directory that becomes a mirror: hashes are fetched once; entries are read anew another day.
    #[arg(long)]
    keep: Option<PathBuf>,
    /// The address of the community, https://…/c/…, or of any of its pages, with whose numbers a mirror is compared.
    #[arg(long)]
    published: Option<String>,
    /// The directory with tables that were exported (`export open-data`), which are compared instead of the pages;
    /// `open-data` in the mirror unless another is named.
    #[arg(long, conflicts_with = "published")]
    tables: Option<PathBuf>,
    /// Fetch every picture that is shown, too, and compare it with its name in the log.
    #[arg(long, conflicts_with = "tables")]
    pictures: bool,
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
        let (calendar, policy) = (calendar?, self.policy(words)?);
        let earlier = self.earlier(&policy, words)?;
        if one_proof::is_one(Path::new(&self.log)) {
            return Ok(unchecked(speak::text(words, "cli-verify-is-proof", &[("file", self.log.clone())])));
        }
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
            Ok(None) => {}
            Ok(Some((path, kept))) => earlier.push(known(kept, &path, policy, words)?),
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
        let mut root_at = self.at.map(RootAt::new);
        let each = |position, leaf, entry: Option<&[u8]>| {
            if let Some(root_at) = &mut root_at {
                root_at.take(position, leaf);
            }
            replaying.take(position, leaf, entry);
        };
        let mut found = match check_each(&mut files, policy, &earlier, progress, each) {
            Ok(found) => found,
            Err(why) => return Ok(unchecked(told(why, words))),
        };
        let other_days = OtherDays::of(&found, policy, &earlier, root_at.as_ref());
        // From a log that is not what was signed nothing follows.
        if !found.faults.is_empty() {
            let naming = Naming::new(words, replaying.prefix());
            return Ok(self.wrong(&mut found, &mut files, (policy, earlier.as_slice()), &naming));
        }
        if let (Err(error), Some(kept)) = (files.keep_whole(), &self.keep) {
            return Ok(unchecked(unkept(kept, &error, words)));
        }
        if let Some(why) = tables.as_ref().and_then(|tables| self.keeps_apart(tables, &found, words)) {
            return Ok(unchecked(why));
        }
        let published = self.published()?;
        if let Some(why) = self.is_elsewhere(published.as_ref(), replaying.slug(), words) {
            return Ok(unchecked(why));
        }
        Ok(match replaying.finish(published.as_ref(), tables.as_ref()) {
            Ok(it) => self.answer(&found, &other_days, Some(&it), &Naming::new(words, &it.prefix)),
            Err(error) => unchecked(speak::text(words, "cli-verify-unread", &[("why", format!("{error:#}"))])),
        })
    }

    /// Says what is wrong with what was signed, or that it is what was kept here.
    fn wrong<F: Files>(
        &self,
        found: &mut Found,
        files: &mut KeptFiles<F>,
        (policy, earlier): (&Policy, &[Note]),
        naming: &Naming<'_>,
    ) -> ExitCode {
        // The head that was read, which is what is kept: it may grow meanwhile.
        let size = found.accepted.checkpoint.head.size;
        if let Some(why) = anew::damaged_here(found, files, (policy, earlier), progress, naming.words) {
            return unchecked(why);
        }
        if let (Err(error), Some(kept)) = (files.keep_evidence(size), &self.keep) {
            // What was found is told all the same.
            eprintln!("{}", unkept(kept, &error, naming.words));
        }
        gaps::leave_out_moved(found, files);
        self.name_gaps(found);
        self.answer(found, &OtherDays::default(), None, naming)
    }

    /// Why the pages that were named cannot be compared, if they are those of another community.
    fn is_elsewhere(&self, published: Option<&Published>, slug: Option<&str>, words: Words) -> Option<String> {
        let (address, slug) = (self.published.clone()?, slug?);
        let args = [("address", address), ("slug", slug.to_owned())];
        (!published?.is_of(slug)).then(|| speak::text(words, "cli-verify-other-community", &args))
    }

    /// A server that cannot show a tile is asked which entries of it are missing.
    fn name_gaps(&self, found: &mut Found) {
        if let (true, Ok(Some(published))) = (self.log.contains("://"), Published::at(&self.log)) {
            gaps::name(found, &published);
        }
    }

    /// Where the numbers are published that are compared: beside a log that is a community's, too.
    fn published(&self) -> anyhow::Result<Option<Published>> {
        let mut published = match (&self.published, self.log.contains("://")) {
            (Some(address), _) => Published::at(address)?,
            (None, true) => Published::at(&self.log)?,
            (None, false) => None,
        };
        if let Some(published) = &mut published {
            published.with_pictures = self.pictures;
        }
        Ok(published)
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
        match (&self.policy, &self.key) {
            (Some(file), _) => {
                let unread = |_| anyhow::Error::msg(words.t("cli-log-no-policy"));
                text(file, words)?.parse::<Policy>().map_err(unread)
            }
            (None, Some(file)) => {
                let no_key = |_| anyhow::Error::msg(speak::text(words, "cli-verify-no-key", &[("file", shown(file))]));
                text(file, words)?.trim().parse::<VerifierKey>().map(Policy::of_log).map_err(no_key)
            }
            (None, None) => Err(anyhow::Error::msg(words.t("cli-log-no-policy"))),
        }
    }

    fn earlier(&self, policy: &Policy, words: Words) -> anyhow::Result<Vec<Note>> {
        let read = |path: &PathBuf| {
            let unread = |_| anyhow::Error::msg(speak::text(words, "cli-verify-no-head", &[("file", shown(path))]));
            known(one_proof::head_in(&text(path, words)?).map_err(unread)?, path, policy, words)
        };
        self.earlier.iter().map(read).collect()
    }

    fn answer(
        &self,
        found: &Found,
        other_days: &OtherDays,
        replayed: Option<&Replayed>,
        naming: &Naming<'_>,
    ) -> ExitCode {
        let verdict = Verdict::of(found, replayed).beside(other_days);
        match self.json {
            true => speak::line(found_json(found, other_days, replayed, verdict, naming).to_string()),
            false => {
                tell(found, naming);
                if !found.faults.is_empty() && !self.log.contains("://") {
                    speak::line(naming.words.t("cli-verify-this-copy"));
                }
                tell_other_days(other_days, naming.words);
                replayed.into_iter().for_each(|replayed| tell_replayed(replayed, naming));
                speak::line(naming.words.t(verdict.text()));
            }
        }
        verdict.code()
    }
}

/// A head of another day that was kept in a file, signed as the log has to be: what is wrong with it is said of the
/// file.
fn known(head: Note, file: &Path, policy: &Policy, words: Words) -> anyhow::Result<Note> {
    let refused = |why: Refused| {
        let args = [("file", shown(file)), ("why", refused_text(&why, words).to_owned())];
        anyhow::Error::msg(speak::text(words, "cli-verify-earlier-refused", &args))
    };
    policy.accept(&head).map_err(refused)?;
    Ok(head)
}

fn unchecked(why: String) -> ExitCode {
    eprintln!("{why}");
    ExitCode::from(UNCHECKED)
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

/// The text of a file; what some programs put before it, to say that it is UTF-8, is left out, and lines end with `\n`,
/// however mail or an editor ended them.
fn text(path: &Path, words: Words) -> anyhow::Result<String> {
    let unread = |error: std::io::Error| anyhow::Error::msg(of_file("cli-verify-file-unread", path, &error, words));
    let bytes = file::bytes(path, one_proof::PROOF_BYTES_MAX).map_err(unread)?;
    let no_text = |_| anyhow::Error::msg(speak::text(words, "cli-verify-no-text", &[("file", shown(path))]));
    let text = String::from_utf8(bytes).map_err(no_text)?;
    Ok(text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(&text).replace("\r\n", "\n"))
}

fn unkept(directory: &Path, error: &std::io::Error, words: Words) -> String {
    of_file("cli-verify-unkept", directory, error, words)
}

fn of_file(key: &str, path: &Path, error: &std::io::Error, words: Words) -> String {
    speak::text(words, key, &[("file", shown(path)), ("why", file::why(error, words))])
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use mingtong_words::Language;

    /// A key by the specification of signed notes.
    const KEY: &str = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    #[test]
    fn a_head_is_read_however_its_lines_end() {
        let directory = tempfile::tempdir().unwrap();
        let (words, file) = (Words::new(Language::ZhCn), directory.path().join("checkpoint"));
        let head = "example.org/log\n1\nAAAA\n\n— example.org/log AAAA\n";
        std::fs::write(&file, head.replace('\n', "\r\n")).unwrap();
        assert_eq!(text(&file, words).unwrap(), head);
    }

    #[test]
    fn a_key_is_read_with_what_editors_put_before_it() {
        let directory = tempfile::tempdir().unwrap();
        let (words, file) = (Words::new(Language::ZhCn), directory.path().join("log.pub"));
        let of_file = |written: &str| {
            std::fs::write(&file, written).unwrap();
            text(&file, words).unwrap().trim().parse::<VerifierKey>()
        };
        for written in [KEY.to_owned(), format!("\u{feff}{KEY}\r\n"), format!("  {KEY}\n\n")] {
            assert!(of_file(&written).is_ok(), "{written:?}");
        }
        for written in [String::new(), format!("公钥：{KEY}"), KEY.replace("Rpc2", "Rpc3"), KEY[..60].to_owned()] {
            assert!(of_file(&written).is_err(), "{written:?}");
        }
    }
}
