//! What a check of a log says: in sentences, and as JSON for programs.

use super::compared::{Compared, Difference};
use super::differing::sentence;
use super::faulty::{fault_json, fault_text};
use super::impossible::{impossible_json, impossible_text};
use super::moment::WrongClock;
use super::naming::Naming;
use super::other_days::OtherDays;
use super::replay::{NOT_SHOWN, OTHER_THAN_ITS_HASH, Replayed};
use super::verdict::Verdict;
use crate::speak;
use jiff::Timestamp;
use mingtong_domain::Millis;
use mingtong_proof::Refused;
use mingtong_proof::continues::Continues;
use mingtong_proof::mirror::{Found, Unchecked};
use mingtong_store::Unread;
use mingtong_words::Words;
use serde_json::{Value, json};

/// All that was found: as it was found, and in the sentences in which it is told.
pub fn found_json(
    found: &Found,
    other_days: &OtherDays,
    replayed: Option<&Replayed>,
    verdict: Verdict,
    naming: &Naming<'_>,
) -> Value {
    let checkpoint = &found.accepted.checkpoint;
    json!({
        "origin": checkpoint.origin,
        "size": checkpoint.head.size,
        "root": checkpoint.head.root.to_string(),
        "witnesses": found.accepted.witnesses,
        "continues": Continues::of(checkpoint).as_ref().map(continues_json),
        "entries_read": found.entries_read,
        "entries_held_back": found.entries_held_back,
        "continued": other_days.continued,
        "root_at": other_days.root.map(|(size, root)| json!({ "size": size, "root": root.map(|it| it.to_string()) })),
        "faults": found.faults.iter().map(|fault| fault_json(fault, naming)).collect::<Vec<_>>(),
        "replayed": replayed.map(|replayed| replayed_json(replayed, naming)),
        "verdict": verdict.key(),
        "sound": verdict.is_sound(),
    })
}

fn replayed_json(it: &Replayed, naming: &Naming<'_>) -> Value {
    let unread = it.unread.iter().map(|unread| json!({ "position": unread.position, "why": unread.why }));
    json!({
        "unread": unread.collect::<Vec<_>>(),
        "impossible": it.impossible.iter().map(|it| impossible_json(it, naming)).collect::<Vec<_>>(),
        "read": it.read,
        "unsigned": it.unsigned,
        "held_back": it.held_back,
        "sealed": it.sealed,
        "erasures": it.erasures,
        "compared": it.compared.as_ref().map(|compared| compared_json(compared, naming)),
        "tables": it.tables.as_ref().map(|(entries, at)| json!({ "entries": entries, "at": at })),
    })
}

fn compared_json(it: &Compared, naming: &Naming<'_>) -> Value {
    let difference = |it: &Difference| {
        let says = sentence(it, naming);
        let (entry, event) = it.entry.as_ref().map(|(position, kind)| (*position, kind.as_str())).unzip();
        json!({
            "what": it.what,
            "where": it.place,
            "ours": it.ours,
            "theirs": it.theirs,
            "shown": it.shown,
            "entry": entry,
            "event": event,
            "says": says,
        })
    };
    json!({
        "agree": it.agree,
        "not_checkable": it.not_checkable,
        "unsettled": it.unsettled,
        "were_private": it.were_private.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "wrong_clock": it.wrong_clock.as_ref().map(|wrong| clock_json(wrong, naming)),
        "pictures": it.pictures,
        "differences": it.differences.iter().map(difference).collect::<Vec<_>>(),
    })
}

/// Tells how much was read, the head, and what is wrong with what was signed.
pub fn tell(found: &Found, naming: &Naming<'_>) {
    let (checkpoint, words) = (&found.accepted.checkpoint, naming.words);
    let counts = [
        ("origin", checkpoint.origin.clone()),
        ("size", checkpoint.head.size.to_string()),
        ("read", found.entries_read.to_string()),
        ("held", found.entries_held_back.to_string()),
        ("witnesses", found.accepted.witnesses.len().to_string()),
    ];
    speak::line(speak::text(words, "cli-verify-counts", &counts));
    tell_root("cli-verify-root", (checkpoint.head.size, checkpoint.head.root.to_string()), words);
    if let Some(Continues { origin, head, why }) = Continues::of(checkpoint) {
        let args = [("origin", origin), ("size", head.size.to_string()), ("why", why)];
        speak::line(speak::text(words, "cli-verify-continues", &args));
    }
    found.faults.iter().for_each(|fault| speak::line(fault_text(fault, naming)));
}

/// Tells what was found of other days.
pub fn tell_other_days(it: &OtherDays, words: Words) {
    for size in &it.continued {
        speak::line(speak::text(words, "cli-verify-continued", &[("size", size.to_string())]));
    }
    match it.root {
        Some((size, Some(root))) => tell_root("cli-verify-root-at", (size, root.to_string()), words),
        Some((size, None)) => {
            speak::line(speak::text(words, "cli-verify-no-root-at", &[("size", size.to_string())]));
        }
        None => {}
    }
}

fn tell_root(key: &str, (size, root): (u64, String), words: Words) {
    speak::line(speak::text(words, key, &[("size", size.to_string()), ("root", root)]));
}

/// Tells what was read anew, and what was compared with it.
pub fn tell_replayed(it: &Replayed, naming: &Naming<'_>) {
    let words = naming.words;
    let counts = [
        ("sealed", it.sealed.to_string()),
        ("erasures", it.erasures.to_string()),
        ("held", it.held_back.to_string()),
        ("unsigned", it.unsigned.to_string()),
    ];
    speak::line(speak::text(words, "cli-verify-replayed", &counts));
    it.unread.iter().for_each(|unread| speak::line(unread_text(unread, words)));
    it.impossible.iter().for_each(|it| speak::line(impossible_text(it, naming)));
    if let Some((entries, at)) = &it.tables {
        let moment = at.parse::<Timestamp>().ok().and_then(|it| naming.moment(&it.as_millisecond().to_string()));
        let args = [("entries", entries.to_string()), ("at", moment.unwrap_or_else(|| at.clone()))];
        speak::line(speak::text(words, "cli-verify-tables", &args));
    }
    let Some(compared) = &it.compared else { return speak::line(words.t("cli-verify-not-compared")) };
    let counts = [("agree", compared.agree.to_string()), ("not_checkable", compared.not_checkable.to_string())];
    speak::line(speak::text(words, "cli-verify-compared", &counts));
    if let Some(wrong) = &compared.wrong_clock {
        speak::line(clock_text(wrong, naming));
    }
    if !compared.were_private.is_empty() {
        let matters: Vec<String> = compared.were_private.iter().map(|id| naming.number(*id)).collect();
        speak::line(speak::text(words, "cli-verify-were-private", &[("matters", matters.join(" "))]));
    }
    match compared.pictures {
        Some(pictures) => speak::line(speak::text(words, "cli-verify-pictures", &[("pictures", pictures.to_string())])),
        None if it.tables.is_none() => speak::line(words.t("cli-verify-no-pictures")),
        None => {}
    }
    compared.differences.iter().for_each(|it| speak::line(sentence(it, naming)));
}

/// What is wrong with the moment at which the pages were made.
fn clock_text(wrong: &WrongClock, naming: &Naming<'_>) -> String {
    let at = |at: Millis| naming.moment(&at.0.to_string()).unwrap_or_default();
    match *wrong {
        WrongClock::Apart { ours, theirs } => {
            naming.text("cli-verify-clock-apart", &[("theirs", at(theirs)), ("ours", at(ours))])
        }
        WrongClock::BeforeNewest { newest, theirs } => {
            naming.text("cli-verify-clock-before", &[("theirs", at(theirs)), ("newest", at(newest))])
        }
    }
}

/// The same for programs: both moments in milliseconds since 1970 UTC.
fn clock_json(wrong: &WrongClock, naming: &Naming<'_>) -> Value {
    let says = clock_text(wrong, naming);
    match *wrong {
        WrongClock::Apart { ours, theirs } => json!({ "theirs_ms": theirs.0, "ours_ms": ours.0, "says": says }),
        WrongClock::BeforeNewest { newest, theirs } => {
            json!({ "theirs_ms": theirs.0, "newest_ms": newest.0, "says": says })
        }
    }
}

/// An entry that is not taken in: this program does not know it, or it is not the one that was recorded.
fn unread_text(unread: &Unread, words: Words) -> String {
    let place = ("place", unread.position.to_string());
    match unread.why.as_str() {
        OTHER_THAN_ITS_HASH => speak::text(words, "cli-fault-entry", &[place]),
        NOT_SHOWN => speak::text(words, "cli-fault-missing", &[place]),
        why => speak::text(words, "cli-verify-unknown-entry", &[place, ("why", why.to_owned())]),
    }
}

fn continues_json(old: &Continues) -> Value {
    json!({ "origin": old.origin, "size": old.head.size, "root": old.head.root.to_string(), "why": old.why })
}

/// Why a log could not be checked.
pub fn told<E: std::fmt::Display>(why: Unchecked<E>, words: Words) -> String {
    match why {
        Unchecked::Files(error) => speak::text(words, "cli-verify-unread", &[("why", error.to_string())]),
        Unchecked::NoCheckpoint | Unchecked::Malformed(_) => words.t("cli-verify-no-checkpoint").to_owned(),
        Unchecked::Refused(why) => refused_text(&why, words).to_owned(),
    }
}

/// Why a head is not taken.
pub fn refused_text(why: &Refused, words: Words) -> &'static str {
    words.t(match why {
        Refused::UnknownLog => "cli-verify-unknown-log",
        Refused::Quorum => "cli-verify-quorum",
        _ => "cli-verify-signature",
    })
}
