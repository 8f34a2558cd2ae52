//! Whose signatures are enough (C2SP tlog-policy): any of these logs, and these witnesses by these groups.

use crate::checkpoint::{Checkpoint, decimal};
use crate::key::{Kind, VerifierKey};
use crate::note::Note;
use crate::wrong::{Malformed, Refused};
use std::collections::{HashMap, HashSet};
use std::str::FromStr;

/// Logs, witnesses and groups that a policy may name; the specification asks for 32 of each at least.
const NAMED_MAX: usize = 256;

/// A policy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    logs: Vec<VerifierKey>,
    witnesses: Vec<Witness>,
    quorum: Option<Needed>,
}

/// A witness that a policy names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Witness {
    /// What the policy calls it.
    pub name: String,
    /// Its key.
    pub key: VerifierKey,
    /// Where it is asked (the submission prefix of C2SP tlog-witness), where the policy says so.
    pub url: Option<String>,
}

/// Who has to have signed. Each name stands in one group only, so this is a tree.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Needed {
    /// This witness, by its place.
    Witness(usize),
    /// So many of these.
    Of(usize, Vec<Needed>),
}

impl Needed {
    fn is_met(&self, signed: &HashSet<usize>) -> bool {
        match self {
            Self::Witness(place) => signed.contains(place),
            Self::Of(count, members) => members.iter().filter(|member| member.is_met(signed)).count() >= *count,
        }
    }
}

/// What was found of a checkpoint that a policy accepts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// The checkpoint.
    pub checkpoint: Checkpoint,
    /// The names of the witnesses that signed it, as the policy calls them.
    pub witnesses: Vec<String>,
}

impl Policy {
    /// One log, and no witness.
    pub fn of_log(log: VerifierKey) -> Self {
        Self { logs: vec![log], witnesses: Vec::new(), quorum: None }
    }

    /// The witnesses that it names, in its order.
    pub fn witnesses(&self) -> &[Witness] {
        &self.witnesses
    }

    /// Reads a checkpoint and checks who signed it.
    ///
    /// # Errors
    /// No log that is known by the checkpoint's origin signed it, a signature is not that of the key that it names, or
    /// too few witnesses signed.
    pub fn accept(&self, note: &Note) -> Result<Accepted, Refused> {
        let checkpoint: Checkpoint = note.text().parse().map_err(|_| Refused::UnknownLog)?;
        let mut is_signed = false;
        for log in self.logs.iter().filter(|log| log.name() == checkpoint.origin) {
            is_signed |= note.signed_by(log)?.is_some();
        }
        if !is_signed {
            return Err(Refused::UnknownLog);
        }
        let mut signed = HashSet::new();
        for (place, witness) in self.witnesses.iter().enumerate() {
            if note.signed_by(&witness.key)?.is_some() {
                signed.insert(place);
            }
        }
        if self.quorum.as_ref().is_some_and(|needed| !needed.is_met(&signed)) {
            return Err(Refused::Quorum);
        }
        let cosigned = self.witnesses.iter().enumerate().filter(|(place, _)| signed.contains(place));
        Ok(Accepted { checkpoint, witnesses: cosigned.map(|(_, witness)| witness.name.clone()).collect() })
    }
}

impl FromStr for Policy {
    type Err = Malformed;

    fn from_str(text: &str) -> Result<Self, Malformed> {
        let is_clean = text.bytes().all(|byte| byte >= b' ' && byte != 0x7f || matches!(byte, b'\t' | b'\n'));
        let read = || {
            let mut reading = Reading::default();
            text.lines().try_for_each(|line| reading.line(line))?;
            let quorum = reading.quorum?;
            Some(Self { logs: reading.logs, witnesses: reading.witnesses, quorum })
        };
        read().filter(|_| is_clean).ok_or(Malformed::new("policy"))
    }
}

/// A policy as far as it is read.
#[derive(Default)]
struct Reading {
    logs: Vec<VerifierKey>,
    witnesses: Vec<Witness>,
    named: HashMap<String, Needed>,
    /// The names that stand in a group.
    grouped: HashSet<String>,
    quorum: Option<Option<Needed>>,
}

impl Reading {
    fn line(&mut self, line: &str) -> Option<()> {
        let words: Vec<&str> = line.split([' ', '\t']).filter(|word| !word.is_empty()).collect();
        match words.as_slice() {
            [] => Some(()),
            [first, ..] if first.starts_with('#') => Some(()),
            ["log", key] | ["log", key, _] => self.log(key),
            ["witness", name, key] => self.witness(name, key, None),
            ["witness", name, key, url] => self.witness(name, key, Some(url)),
            ["group", name, count, members @ ..] => self.group(name, count, members),
            ["quorum", name] => self.set_quorum(name),
            _ => None,
        }
    }

    fn log(&mut self, key: &str) -> Option<()> {
        let key: VerifierKey = key.parse().ok().filter(|key: &VerifierKey| key.kind() == Kind::Note)?;
        let is_new = self.logs.len() < NAMED_MAX && self.logs.iter().all(|log| log.bytes() != key.bytes());
        is_new.then(|| self.logs.push(key))
    }

    fn witness(&mut self, name: &str, key: &str, url: Option<&str>) -> Option<()> {
        let key: VerifierKey = key.parse().ok().filter(|key: &VerifierKey| key.kind() == Kind::Cosignature)?;
        if self.witnesses.iter().any(|witness| witness.key.bytes() == key.bytes()) {
            return None;
        }
        self.name(name, Needed::Witness(self.witnesses.len()))?;
        self.witnesses.push(Witness { name: name.to_owned(), key, url: url.map(str::to_owned) });
        Some(())
    }

    fn group(&mut self, name: &str, count: &str, members: &[&str]) -> Option<()> {
        let count = match count {
            "any" => 1,
            "all" => members.len(),
            number => usize::try_from(decimal(number)?).ok()?,
        };
        if !(1..=members.len()).contains(&count) {
            return None;
        }
        if !members.iter().all(|member| self.grouped.insert((*member).to_owned())) {
            return None;
        }
        let members = members.iter().map(|member| self.named.get(*member).cloned()).collect::<Option<_>>()?;
        self.name(name, Needed::Of(count, members))
    }

    fn set_quorum(&mut self, name: &str) -> Option<()> {
        let quorum = match name {
            "none" => None,
            name => Some(self.named.get(name)?.clone()),
        };
        self.quorum.is_none().then(|| self.quorum = Some(quorum))
    }

    fn name(&mut self, name: &str, needed: Needed) -> Option<()> {
        let is_new = name != "none" && self.named.len() < NAMED_MAX && !self.named.contains_key(name);
        is_new.then(|| {
            self.named.insert(name.to_owned(), needed);
        })
    }
}
