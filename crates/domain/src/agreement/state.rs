//! What an agreement is: version by version, each with its terms, when it was put to its parties, and when it started.

use super::deed::{Deed, Size};
use super::keys::{Change, StageKind};
use super::origin::Origin;
use crate::context::Context;
use crate::ids::{AgreementId, BodyId, PlaceId, TextRef};
use crate::refusal::{Code, Refusal};
use crate::role::Role;
use crate::time::Millis;
use jiff::SignedDuration;
use jiff::civil::Date;

/// That a version was put to its parties.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Put {
    /// The digest over its terms, its parties and their shares.
    pub digest: String,
    /// The last day to answer, until 24:00.
    pub until: Date,
    /// When.
    pub at: Millis,
}

impl Put {
    /// The moment at which the last day is over.
    pub fn ends(&self) -> Millis {
        Millis::from_date(self.until.saturating_add(SignedDuration::from_hours(24)))
    }
}

/// That a version started.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Started {
    /// So many parties had consented.
    pub heads: u32,
    /// So much was pledged by them, in fen.
    pub money: i64,
    /// When.
    pub at: Millis,
}

/// A version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Its number, from 1.
    pub no: u32,
    /// Its terms.
    pub deed: Deed,
    /// How many stand in it.
    pub size: Size,
    /// What kind of change it is, and why; none for the first.
    pub change: Option<(Change, TextRef)>,
    /// The role of whoever drafted it, and when.
    pub by: (Role, Millis),
    /// That it was put to its parties.
    pub put: Option<Put>,
    /// That it started.
    pub started: Option<Started>,
}

/// Why it is void.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voided {
    /// Why.
    pub reason: TextRef,
    /// When.
    pub at: Millis,
}

/// An agreement as it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Agreement {
    /// Its id.
    pub id: AgreementId,
    /// Its number within the year in which it was drafted.
    pub number: u32,
    /// What it is called.
    pub title: TextRef,
    /// Where it holds; none for the whole community.
    pub place: Option<PlaceId>,
    /// The body that brings the parties together.
    pub body: Option<BodyId>,
    /// What it comes from.
    pub origin: Option<Origin>,
    /// The versions before the one that counts now, the first first.
    pub before: Vec<Version>,
    /// The version that counts now.
    pub version: Version,
    /// That it is void.
    pub voided: Option<Voided>,
    /// Events so far.
    pub events: usize,
    /// The position of the latest event.
    pub latest: i64,
}

impl Agreement {
    /// Its state at a moment. That its day has passed is read from the day, never written: everybody is released
    /// without anybody doing anything.
    pub fn stage_at(&self, now: Millis) -> StageKind {
        match (&self.voided, &self.version) {
            (Some(_), _) => StageKind::Voided,
            (None, Version { started: Some(_), .. }) => StageKind::Started,
            (None, Version { put: None, .. }) => StageKind::Drafting,
            (None, Version { put: Some(put), .. }) if now >= put.ends() => StageKind::Lapsed,
            (None, _) => StageKind::Put,
        }
    }

    /// The version that holds: the last one that started. It holds on while a later one is asked about.
    pub fn in_force(&self) -> Option<&Version> {
        let holds = std::iter::once(&self.version).chain(self.before.iter().rev()).find(|it| it.started.is_some());
        holds.filter(|_| self.voided.is_none())
    }

    /// The version that held at a moment: the last one that had started by then.
    pub fn in_force_at(&self, at: Millis) -> Option<&Version> {
        let mut all = std::iter::once(&self.version).chain(self.before.iter().rev());
        let holds = all.find(|it| it.started.is_some_and(|started| started.at <= at));
        holds.filter(|_| self.voided.as_ref().is_none_or(|voided| voided.at > at))
    }

    /// Whether a version of it ever started, whatever became of it.
    pub fn ever_started(&self) -> bool {
        self.version.started.is_some() || self.before.iter().any(|version| version.started.is_some())
    }

    /// Whether a version of it was ever put to parties: before that it is nobody's but of whoever drafts it.
    pub fn was_put(&self) -> bool {
        self.version.put.is_some() || self.before.iter().any(|version| version.put.is_some())
    }

    /// The version that strangers read: the one that counts now, or while that is drafted the last one that was put.
    pub fn shown(&self) -> &Version {
        let all = std::iter::once(&self.version).chain(self.before.iter().rev());
        all.into_iter().find(|version| version.put.is_some()).unwrap_or(&self.version)
    }

    /// Whether no cost is borne, but income is shared out: that is so in all its versions.
    pub fn shares_income(&self) -> bool {
        self.version.deed.income.is_some()
    }

    /// Refuses one that shares out income: nothing is collected for it and nothing is done. What parties get is paid
    /// out of the fund in which that income is.
    ///
    /// # Errors
    /// It bears no cost.
    pub fn bears_a_cost(&self, cx: &Context<'_>) -> Result<(), Refusal> {
        if self.shares_income() { Err(cx.refuse(Code::AgreementSharesIncome)) } else { Ok(()) }
    }

    /// A version by its number.
    pub fn version_of(&self, no: u32) -> Option<&Version> {
        std::iter::once(&self.version).chain(&self.before).find(|version| version.no == no)
    }
}
